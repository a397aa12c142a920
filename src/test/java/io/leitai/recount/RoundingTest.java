package io.leitai.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RoundingTest {
    /** {@link RoundingMode} has the same words for the same meanings; a decimal fraction of enough digits has no other neighbour than its ratio. */
    @Test
    void every_mode_rounds_thousandths_of_either_sign_as_java_does() {
        for (Rounding.Mode mode : Rounding.Mode.values())
            for (int digits = 0; digits <= 3; digits++)
                for (int thousandths = -3000; thousandths <= 3000; thousandths++) {
                    Ratio figure = new Ratio(BigInteger.valueOf(thousandths), BigInteger.valueOf(1000));
                    assertThat(new Rounding(digits, mode).round(figure))
                            .isEqualTo(BigDecimal.valueOf(thousandths, 3)
                                    .setScale(digits, RoundingMode.valueOf(mode.name())));
                }
    }
}
