package io.leitai.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrizesTest {
    private final List<Outcome> ranked = new ArrayList<>();

    @Test
    void an_award_for_two_places_goes_to_three_who_share_the_second_and_the_next_is_given_to_nobody() {
        ranked("a", 1, "95");
        ranked("b", 2, "90");
        ranked("c", 2, "90");
        ranked("d", 2, "90");
        ranked("e", 5, "85");
        ranked("f", 6, "80");

        assertThat(given(places("first", 2), places("second", 2), places("third", 1)))
                .containsExactly(
                        Map.entry("first", List.of("a", "b", "c", "d")),
                        Map.entry("second", List.of()),
                        Map.entry("third", List.of("e")));
        assertThat(given(share("third of all", "0.25"), from("good", "85"), places("next", 1)))
                .containsExactly(
                        Map.entry("third of all", List.of("a", "b", "c", "d")),
                        Map.entry("good", List.of("e")),
                        Map.entry("next", List.of("f")));
        assertThat(given(share("at least one", "0.01"), from("nobody", "96")))
                .containsExactly(Map.entry("at least one", List.of("a")), Map.entry("nobody", List.of()));
    }

    private void ranked(String presenter, int rank, String total) {
        ranked.add(new Outcome(
                presenter,
                rank,
                Ratio.of(total),
                Ratio.of(total),
                new BigDecimal(total),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private Map<String, List<String>> given(Prizes.Award... awards) {
        return Prizes.given(List.of(awards), ranked, Scheme.Winner.HIGHEST);
    }

    private static Prizes.Award places(String id, int places) {
        return new Prizes.Award(id, places, null, null);
    }

    private static Prizes.Award share(String id, String share) {
        return new Prizes.Award(id, null, new BigDecimal(share), null);
    }

    private static Prizes.Award from(String id, String total) {
        return new Prizes.Award(id, null, null, new BigDecimal(total));
    }
}
