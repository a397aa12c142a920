package io.leitai.recount;

import java.util.Map;

/**
 * What a panel made of one presenter in one turn.
 *
 * @param score null: none, for {@code why}
 * @param figures for each criterion that has one, what came out across the judges, before the criterion's weight; exact where the plan does not round it
 */
record PanelScore(Ratio score, Map<String, Ratio> figures, Missing why) {

    /** Why there is no score. */
    enum Missing {
        /** A judge is waited for. */
        MARK,
        /** Fewer judges than the quorum. */
        QUORUM
    }

    boolean isThere() {
        return score != null;
    }
}
