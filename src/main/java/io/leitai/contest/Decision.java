package io.leitai.contest;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The answer to a command. */
public sealed interface Decision {
    /** @param events at least one */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal refusal) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision refuse(Refusal.Code code, Object... about) {
        return new Refused(Refusal.of(code, about));
    }

    /** Refused if there is a refusal, else accepted with the one event. */
    static Decision unless(Optional<Refusal> refusal, Supplier<Event> event) {
        return refusal.<Decision>map(Refused::new).orElseGet(() -> accept(event.get()));
    }
}
