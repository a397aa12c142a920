package io.leitai.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;

/**
 * Something that counts and is given off the stage: a degree of difficulty, an inspection, a penalty, an earlier score.
 *
 * @param weight what its points are multiplied with; 1 for a factor and for overtime
 * @param perTurn given for each turn, and not once for all
 * @param required whoever has no points for it has no score; else none are 0, and 1 for a factor
 * @param min least points, inclusive; null: any
 * @param max greatest points, inclusive; null: any
 * @param en the English for text fields (key: the field's name), for display only: no part of {@link Rules#hash()}
 * @param overtime what seconds over time cost, for {@link Use#OVERTIME}; else null
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
        Map<String, String> en,
        Overtime overtime) {
    public Component {
        en = en == null ? Map.of() : Map.copyOf(en);
    }

    /** No overtime. */
    public Component(
            String id,
            String name,
            Use use,
            BigDecimal weight,
            boolean perTurn,
            boolean required,
            BigDecimal min,
            BigDecimal max,
            Map<String, String> en) {
        this(id, name, use, weight, perTurn, required, min, max, en, null);
    }

    /** What stands for points that nobody gave. */
    BigDecimal insteadOfNone() {
        return use == Use.FACTOR ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    public enum Use {
        /** Added; a deduction has negative points. */
        ADDED,
        /** Multiplies. */
        FACTOR,
        /** An earlier contest's score, added at the end. */
        CARRIED,
        /** Its points are seconds over the time allowed; {@link Overtime} says what they cost. */
        OVERTIME
    }

    /**
     * So many points off for each piece of time that is begun.
     *
     * @param phase the id of the turn's phase whose clock gives the seconds in a live contest
     * @param grace so long is free
     * @param per the length of a piece, counted from the end of the grace
     * @param points for each piece, positive
     * @param cap never more than this; null: no end
     */
    public record Overtime(String phase, Duration grace, Duration per, BigDecimal points, BigDecimal cap) {
        /** @param seconds over the time allowed, 0 or more @return points, 0 or more */
        public BigDecimal cost(BigDecimal seconds) {
            BigDecimal over = seconds.subtract(BigDecimal.valueOf(grace.toSeconds()));
            if (over.signum() <= 0) return BigDecimal.ZERO;
            BigDecimal pieces = over.divide(BigDecimal.valueOf(per.toSeconds()), 0, RoundingMode.CEILING);
            BigDecimal cost = pieces.multiply(points);
            return cap == null ? cost : cost.min(cap);
        }
    }
}
