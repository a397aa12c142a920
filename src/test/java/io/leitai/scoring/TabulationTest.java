package io.leitai.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TabulationTest {
    private static final Criterion X =
            new Criterion("x", "x", BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE);

    @Test
    void a_turn_in_which_only_an_excused_judge_s_mark_lies_keeps_nothing_back() {
        Method twoTurns = new Method(
                Method.Order.JUDGES_FIRST,
                Method.Combine.SHARE,
                Method.Winner.HIGHEST,
                Method.Steps.NONE,
                new Method.Turns(2, 0, Method.Turns.Absent.LEAVE_OUT),
                List.of(),
                List.of());
        Panel jury = new Panel("jury", "jury", BigDecimal.ONE, 0, 0);
        MarkTable table = new MarkTable(List.of("li-na"), Map.of("jury", List.of("j1", "j2")));
        table.give("li-na", 1, "j1", "x", new BigDecimal(8));
        table.give("li-na", 2, "j2", "x", new BigDecimal(9));
        table.excuse("li-na", 2, "j2");

        Rules rules = new Rules(List.of(X), List.of(jury), Rounding.DEFAULT, twoTurns);
        assertThat(Tabulation.of(rules, table).getFirst().total()).isEqualTo("8.00");
    }
}
