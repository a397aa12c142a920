package io.leitai.contest;

import java.time.Duration;
import java.time.Instant;

/**
 * Another phone that asks for a seat which is taken.
 *
 * @param ask its number in this contest, from 1
 * @param batch which codes the one that it came with is of @param spare a spare card's number, or 0
 * @param phone what the contest calls the browser that asks
 * @param device what it is, for people's eyes
 * @param digits shown on both, so that the desk nods at the right one
 */
public record SeatAsk(
        int ask,
        Role role,
        String who,
        Means means,
        String batch,
        int spare,
        String phone,
        String device,
        String digits,
        Instant at,
        State state) {

    /** Nobody waits longer than this for a nod. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    public enum State {
        OPEN,
        TAKEN,
        DENIED,
        /** The seat was revoked or taken otherwise meanwhile. */
        VOID
    }

    /** Whether it still waits for a nod. */
    public boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(at.plus(PATIENCE));
    }

    boolean isOf(Role ofRole, String ofWho) {
        return role == ofRole && who.equals(ofWho);
    }

    SeatAsk with(State changed) {
        return new SeatAsk(ask, role, who, means, batch, spare, phone, device, digits, at, changed);
    }
}
