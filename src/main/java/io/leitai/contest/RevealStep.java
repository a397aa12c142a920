package io.leitai.contest;

/**
 * One step of a reveal: what the hall sees more of, at one press.
 *
 * @param about the panel's id, or the component's for {@link Kind#ITEM}; empty where the whole result is meant
 * @param at which of the panel's judges or criteria, or of all items, from 0
 */
public record RevealStep(Kind kind, String about, int at) {
    /** In the order in which a reveal has them. */
    public enum Kind {
        /** One judge's mark. */
        MARK,
        /** All marks of a panel. */
        MARKS,
        /** Which of a panel's marks do not count (去掉最高分、最低分). */
        STRUCK,
        /** One criterion of a panel that puts each together for itself. */
        CRITERION,
        /** What a panel came to. */
        PANEL,
        /** What was given off the stage. */
        ITEM,
        DEDUCTED,
        /** What this turn came to, where each presenter has several. */
        TURN,
        TOTAL,
        /** The rank, and with it the standings: now the result is revealed. */
        PLACE
    }

    static RevealStep whole(Kind kind) {
        return new RevealStep(kind, "", 0);
    }

    static RevealStep of(Kind kind, String about) {
        return new RevealStep(kind, about, 0);
    }
}
