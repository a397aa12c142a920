package io.leitai.contest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pcollections.PMap;

/**
 * What one entry changed of the plan or the running order while the contest ran, as it was and as it is.
 *
 * @param number in this contest, from 1
 * @param by who did it; null where nobody says
 * @param what at least one, what it was done for first
 * @param seen who acknowledged it, and when
 */
public record Change(int number, Instant at, Actor by, List<What> what, PMap<Actor, Instant> seen) {
    public Change {
        what = List.copyOf(what);
    }

    Change seenBy(Actor who, Instant when) {
        return new Change(number, at, by, what, seen.plus(who, when));
    }

    /** One thing of it. A place is a number in the running order, from 1. */
    public sealed interface What {}

    public record PresenterJoined(String presenter, int place) implements What {}

    /** Another person speaks, or is called something else. */
    public record PresenterReplaced(Plan.Presenter was, Plan.Presenter now) implements What {}

    public record PresenterMoved(String presenter, int was, int now) implements What {}

    /** @param withdrawn else passed over until brought back */
    public record PresenterAway(String presenter, boolean withdrawn) implements What {}

    /** @param place 0: the presenter has had all turns */
    public record PresenterBack(String presenter, int place) implements What {}

    public record JudgeJoined(String judge) implements What {}

    public record JudgeSubstituted(String judge, String substitute) implements What {}

    public record PhaseLength(String phase, Duration was, Duration now) implements What {}
}
