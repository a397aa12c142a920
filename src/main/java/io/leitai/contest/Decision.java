package io.leitai.contest;

import java.util.List;

/** The answer to a command. */
public sealed interface Decision {
    /** @param events at least one */
    record Accepted(List<Event> events) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}
}
