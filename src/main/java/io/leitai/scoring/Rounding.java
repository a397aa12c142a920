package io.leitai.scoring;

import java.math.RoundingMode;

/**
 * Digits behind the point, and what becomes of the rest.
 *
 * @param digits 0 to 6
 * @param mode as Java names them: half-up goes away from zero, so −0.005 becomes −0.01; not {@code UNNECESSARY}
 */
public record Rounding(int digits, RoundingMode mode) {
    /** The most digits that a plan may ask for. */
    public static final int MAX_DIGITS = 6;

    /** What a plan gets that names none: two digits, 四舍五入. */
    public static final Rounding DEFAULT = new Rounding(2, RoundingMode.HALF_UP);

    /** @throws IllegalArgumentException where the digits are not 0 to 6, or the mode is no rounding */
    public Rounding {
        if (digits < 0 || digits > MAX_DIGITS) throw new IllegalArgumentException(digits + " digits");
        if (mode == RoundingMode.UNNECESSARY) throw new IllegalArgumentException(mode + " does not round");
    }
}
