package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Something that counts and is given off the stage: a degree of difficulty, an inspection, a penalty, an earlier score.
 *
 * @param weight what its points are multiplied with; 1 for a factor
 * @param perTurn given for each turn, and not once for all
 * @param required whoever has no points for it has no score; else none are 0, and 1 for a factor
 * @param min least points, inclusive; null: any
 * @param max greatest points, inclusive; null: any
 * @param en the English for text fields (key: the field's name), for display only: no part of {@link Rules#hash()}
 */
public record Component(
        String id,
        String name,
        Use use,
        BigDecimal weight,
        boolean perTurn,
        boolean required,
        BigDecimal min,
        BigDecimal max,
        Map<String, String> en) {
    public Component {
        en = en == null ? Map.of() : Map.copyOf(en);
    }

    public enum Use {
        /** Added; a deduction has negative points. */
        ADDED,
        /** Multiplies. */
        FACTOR,
        /** An earlier contest's score, added at the end. */
        CARRIED
    }
}
