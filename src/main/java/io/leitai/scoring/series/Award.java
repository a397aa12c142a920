package io.leitai.scoring.series;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Given in their order from the first rank down. One of the three says to whom; the others are null.
 *
 * @param places for so many places
 * @param share for this share of all who have a rank, above 0, at most 1
 * @param from for whoever is left with such a total, or such a gain
 */
public record Award(String id, String name, Integer places, BigDecimal share, BigDecimal from, Map<String, String> en) {
    public Award {
        en = Map.copyOf(en);
    }
}
