package io.leitai.recount;

/**
 * Why a presenter has no total.
 *
 * @param turn 0: not a matter of one turn
 * @param id the panel's or the component's; empty where there is none
 */
public record Reason(Kind kind, int turn, String id) {
    public enum Kind {
        /** Nobody gave a mark, in any turn. */
        NOBODY_MARKED,
        /** Nobody gave a mark in this turn, and it is waited for. */
        TURN_AWAITED,
        /** A judge of this panel is waited for. */
        MARK_AWAITED,
        /** Fewer judges of this panel than its quorum. */
        BELOW_QUORUM,
        /** A component that is required was not given. */
        POINTS_AWAITED
    }
}
