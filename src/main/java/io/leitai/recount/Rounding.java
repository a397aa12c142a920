package io.leitai.recount;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * One step of rounding: {@code docs/rules.md}, "Rounding".
 *
 * @param digits behind the point
 */
public record Rounding(int digits, Mode mode) {
    /** What becomes of a figure that lies between its two neighbours. */
    public enum Mode {
        HALF_UP,
        HALF_DOWN,
        HALF_EVEN,
        UP,
        DOWN,
        CEILING,
        FLOOR
    }

    /** With exactly so many digits behind the point. */
    public BigDecimal round(Ratio figure) {
        BigInteger scaled = figure.above().multiply(BigInteger.TEN.pow(digits));
        BigInteger rest = scaled.mod(figure.below());
        BigInteger lower = scaled.subtract(rest).divide(figure.below());
        boolean between = rest.signum() != 0;
        return new BigDecimal(between && goesUp(figure, lower, rest) ? lower.add(BigInteger.ONE) : lower, digits);
    }

    /** Whether the neighbour above is taken, and not {@code lower}. */
    private boolean goesUp(Ratio figure, BigInteger lower, BigInteger rest) {
        boolean positive = figure.above().signum() > 0;
        int half = rest.shiftLeft(1).compareTo(figure.below());
        return switch (mode) {
            case CEILING -> true;
            case FLOOR -> false;
            case UP -> positive;
            case DOWN -> !positive;
            case HALF_UP -> half > 0 || half == 0 && positive;
            case HALF_DOWN -> half > 0 || half == 0 && !positive;
            case HALF_EVEN -> half > 0 || half == 0 && lower.testBit(0);
        };
    }
}
