package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.List;

/** From sheets to a result, exactly: fractions until the rounding that the rules name. */
public final class Scoring {
    private Scoring() {}

    /**
     * @param sheets complete sheets only; a missing or excused judge has none
     * @param deductions points to take off, each positive
     */
    public static Result score(Rules rules, List<Sheet> sheets, List<BigDecimal> deductions) {
        throw new UnsupportedOperationException("scoring room");
    }
}
