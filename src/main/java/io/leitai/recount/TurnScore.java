package io.leitai.recount;

import java.util.List;
import java.util.Map;

/**
 * What one presenter has of one turn.
 *
 * @param score null: none, for {@code why}
 * @param panels each panel's, by its id
 */
record TurnScore(int turn, Ratio score, Map<String, PanelScore> panels, List<Reason> why) {
    boolean hasScore() {
        return score != null;
    }
}
