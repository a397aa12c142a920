package io.leitai.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.scoring.Standing.Total;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static Total total(String presenter, String points) {
        return new Total(presenter, new BigDecimal(points));
    }

    @Test
    void equal_totals_share_a_rank_and_leave_a_gap_after_it() {
        List<Standing> standings = Standing.rank(
                List.of(total("zhao", "90.00"), total("qian", "92.50"), total("sun", "88.10"), total("li", "92.50")));

        assertThat(standings)
                .containsExactly(
                        new Standing(1, "qian", new BigDecimal("92.50")),
                        new Standing(1, "li", new BigDecimal("92.50")),
                        new Standing(3, "zhao", new BigDecimal("90.00")),
                        new Standing(4, "sun", new BigDecimal("88.10")));
    }

    @Test
    void totals_are_equal_by_value_and_not_by_how_they_are_written() {
        assertThat(Standing.rank(List.of(total("zhao", "90.0"), total("qian", "90.00"), total("sun", "-1"))))
                .extracting(Standing::rank)
                .containsExactly(1, 1, 3);
    }

    @Test
    void nobody_ranked_is_an_empty_standing() {
        assertThat(Standing.rank(List.of())).isEmpty();
    }
}
