package io.leitai.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** {@code given(what had happened).when(somebody, asks).then(what happened | refused)}, on a clock that stands still. */
record Scenario(Contest contest, Instant now) {

    static Scenario given(Event... events) {
        return given(People.plan()).and(events);
    }

    static Scenario given(Plan plan) {
        return new Scenario(Contest.begin(Contest.plan(plan, true), People.NINE), People.NINE);
    }

    Scenario and(Event... events) {
        Contest after = contest;
        for (Event event : events) after = after.evolve(event, now);
        return new Scenario(after, now);
    }

    /** An entry of the ledger. */
    private Scenario entered(Actor by, List<Event> events) {
        return new Scenario(contest.evolve(by, events, now), now);
    }

    /** Time goes by. */
    Scenario after(Duration time) {
        return new Scenario(contest, now.plus(time));
    }

    Scenario after(int seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    /** Asked for, and done. */
    Scenario with(Actor actor, Command command) {
        return when(actor, command).done();
    }

    Outcome when(Actor actor, Command command) {
        return new Outcome(this, actor, contest.decide(actor, command, now));
    }

    Scenario check(Consumer<Contest> assertions) {
        assertions.accept(contest);
        return this;
    }

    record Outcome(Scenario before, Actor actor, Decision decision) {

        Scenario then(Event... events) {
            assertThat(decision).isEqualTo(Decision.accept(events));
            return before.entered(actor, List.of(events));
        }

        Scenario done() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return before.entered(actor, events());
        }

        List<Event> events() {
            return ((Decision.Accepted) decision).events();
        }

        /** @param named what the sentence names in both languages */
        Scenario refused(Refusal.Code code, String... named) {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            Refusal refusal = ((Decision.Refused) decision).refusal();
            assertThat(refusal.code()).isEqualTo(code);
            for (String language : List.of("zh", "en")) {
                String sentence = refusal.say(language);
                assertThat(sentence).doesNotContain("{");
                for (String name : named) assertThat(sentence).contains(name);
            }
            return before;
        }
    }
}
