package io.leitai.contest;

import java.time.Instant;

/**
 * When the contest began, and what the presenter is told.
 *
 * @param openedAt null before
 * @param firstCalledAt when the first presenter was called; null before
 * @param cue on the lectern's monitor; null: none
 */
record Timing(Instant openedAt, Instant firstCalledAt, Cue cue) {
    static final Timing NONE = new Timing(null, null, null);

    /** @param at null: not yet */
    Timing opened(Instant at) {
        return new Timing(at, firstCalledAt, cue);
    }

    /** A word to one presenter is not for the next. */
    Timing called(Instant at) {
        return new Timing(openedAt, firstCalledAt == null ? at : firstCalledAt, null);
    }

    /** Nobody was called. */
    Timing uncalled() {
        return new Timing(openedAt, null, cue);
    }

    /** @param newCue null: none */
    Timing with(Cue newCue) {
        return new Timing(openedAt, firstCalledAt, newCue);
    }
}
