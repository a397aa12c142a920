package io.leitai.contest;

import java.time.Instant;

/**
 * Words that a branch venue asks to have shown.
 *
 * @param number in this contest, from 1
 * @param at when they were sent
 * @param decidedAt null while they wait
 */
public record VenueMessage(int number, String venue, String text, Instant at, State state, Instant decidedAt) {
    public enum State {
        WAITING,
        /** They went to a screen. */
        TAKEN,
        DECLINED
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    VenueMessage decided(State how, Instant when) {
        return new VenueMessage(number, venue, text, at, how, when);
    }
}
