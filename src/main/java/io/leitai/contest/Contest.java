package io.leitai.contest;

import java.time.Instant;

/** A contest as it stands. Immutable. */
public final class Contest {
    private Contest() {}

    /** The first event of a contest's ledger. */
    public static Event.ContestPlanned plan(Plan plan, boolean rehearsal) {
        return new Event.ContestPlanned(plan, rehearsal, plan.rules().hash());
    }

    /** The contest as it stands after its first event. */
    public static Contest begin(Event.ContestPlanned planned, Instant at) {
        throw new UnsupportedOperationException("contest room");
    }

    /** What becomes of a command given by {@code actor} at {@code now}, the server's time. */
    public Decision decide(Actor actor, Command command, Instant now) {
        throw new UnsupportedOperationException("contest room");
    }

    /**
     * The contest after the event.
     *
     * @param at when it happened: the ledger entry's time
     * @throws IllegalStateException where the event can't follow: a damaged ledger
     */
    public Contest evolve(Event event, Instant at) {
        throw new UnsupportedOperationException("contest room");
    }
}
