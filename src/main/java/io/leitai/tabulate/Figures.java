package io.leitai.tabulate;

import io.leitai.scoring.Fraction;
import io.leitai.scoring.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers and roundings as an explanation writes them. */
final class Figures {
    /** What a fraction without an end is shown with. */
    private static final int DIGITS = 6;

    private Figures() {}

    static String rounded(Fraction exact, Fraction rounded, Rounding rounding) {
        return rounding == null || exact.equals(rounded)
                ? exact(rounded)
                : exact(exact) + " → " + rounded.round(rounding).toPlainString() + " (" + rounding(rounding) + ")";
    }

    static String rounding(Rounding rounding) {
        return rounding.digits() + " 位 digits, "
                + rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String times(BigDecimal weight) {
        return weight.compareTo(BigDecimal.ONE) == 0 ? "" : " × " + plain(weight);
    }

    /** As a decimal where it has an end, else as a fraction with the beginning of its decimal. */
    static String exact(Fraction value) {
        BigDecimal shown = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), DIGITS, RoundingMode.DOWN);
        return Fraction.of(shown).equals(value) ? plain(shown) : value + " (" + shown.toPlainString() + "…)";
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
