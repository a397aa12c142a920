package io.leitai.contest;

/**
 * A card with a link that is nobody's until the desk says whose.
 *
 * @param spare its number in this contest, from 1, as printed on it
 * @param batch those that were printed together with it
 * @param judge whose it is; null: nobody's yet
 * @param epoch the judge's seat's when it was assigned
 * @param state what became of it
 */
public record Spare(int spare, String batch, String judge, int epoch, State state) {
    public enum State {
        OPEN,
        USED,
        /** Others were printed since. */
        VOID
    }

    Spare assigned(String toJudge, int itsEpoch) {
        return new Spare(spare, batch, toJudge, itsEpoch, state);
    }

    Spare with(State changed) {
        return new Spare(spare, batch, judge, epoch, changed);
    }
}
