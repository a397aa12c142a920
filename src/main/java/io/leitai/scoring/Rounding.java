package io.leitai.scoring;

import java.math.RoundingMode;

/**
 * Digits behind the point, and what becomes of the rest.
 *
 * @param digits 0 to 6
 */
public record Rounding(int digits, RoundingMode mode) {
    /** What a plan gets that names none: two digits, 四舍五入. */
    public static final Rounding DEFAULT = new Rounding(2, RoundingMode.HALF_UP);
}
