package io.leitai.contest;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.scoring.Method.Winner;
import io.leitai.scoring.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who gets an award. Presenters are called by their totals here, and equal ones share a rank. */
class AwardsTest {
    private static Plan.Award places(String id, int places) {
        return new Plan.Award(id, id, places, Map.of());
    }

    private static Plan.Award share(String id, String share) {
        return new Plan.Award(id, id, null, new BigDecimal(share), null, Map.of());
    }

    private static Plan.Award from(String id, String from) {
        return new Plan.Award(id, id, null, null, new BigDecimal(from), Map.of());
    }

    /** @return each award's id with the totals of those who got it, best first */
    private static String given(Winner winner, List<Plan.Award> awards, int... totals) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            boolean shared = i > 0 && totals[i] == totals[i - 1];
            int rank = shared ? standings.getLast().rank() : i + 1;
            standings.add(new Standing(rank, i + ":" + totals[i], BigDecimal.valueOf(totals[i], 1)));
        }
        // from the last up: the order in which they come in does not matter
        List<Event.AwardGiven> given = Awards.of(awards, winner, standings.reversed());
        return awards.stream()
                .map(award -> award.id()
                        + given.stream()
                                .filter(each -> each.award().equals(award.id()))
                                .map(each -> each.presenter().split(":"))
                                .sorted(Comparator.comparing(each -> Integer.valueOf(each[0])))
                                .map(each -> " " + each[1])
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }

    private static String given(List<Plan.Award> awards, int... totals) {
        return given(Winner.HIGHEST, awards, totals);
    }

    @Test
    void each_award_takes_the_next_places() {
        assertThat(given(List.of(places("first", 1), places("second", 2)), 95, 90, 85, 80))
                .isEqualTo("first 95, second 90 85");
    }

    @Test
    void who_shares_a_covered_rank_gets_it_and_used_up_places_are_given_to_nobody() {
        List<Plan.Award> awards = List.of(places("first", 1), places("second", 1), places("third", 1));
        assertThat(given(awards, 95, 95, 90)).isEqualTo("first 95 95, second, third 90");
        assertThat(given(awards, 95, 90, 90, 90)).isEqualTo("first 95, second 90 90 90, third");
        assertThat(given(awards)).isEqualTo("first, second, third");
    }

    @Test
    void a_share_is_of_all_who_have_a_total_rounded_half_up_and_at_least_one() {
        List<Plan.Award> awards = List.of(places("first", 1), share("second", "0.20"), share("third", "0.3"));
        // of 10: 2 and 3; of 12: 2.4 → 2 and 3.6 → 4; of 15: 3 and 4.5 → 5
        assertThat(given(awards, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11))
                .isEqualTo("first 20, second 19 18, third 17 16 15");
        assertThat(given(awards, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9))
                .isEqualTo("first 20, second 19 18, third 17 16 15 14");
        assertThat(given(awards, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6))
                .isEqualTo("first 20, second 19 18 17, third 16 15 14 13 12");
        assertThat(given(awards, 20, 19)).isEqualTo("first 20, second 19, third");
        assertThat(given(List.of(share("all", "1")), 20, 19, 18)).isEqualTo("all 20 19 18");
    }

    @Test
    void a_share_s_last_place_is_shared_too() {
        assertThat(given(List.of(share("best", "0.25"), places("next", 2)), 20, 19, 19, 18, 17, 16, 15, 14))
                .isEqualTo("best 20 19 19, next 18");
    }

    @Test
    void everyone_left_gets_what_is_given_from_a_total_on() {
        List<Plan.Award> awards = List.of(places("first", 1), from("merit", "1.7"), places("comfort", 1));
        assertThat(given(awards, 20, 19, 17, 17, 16, 15)).isEqualTo("first 20, merit 19 17 17, comfort 16");
        assertThat(given(awards, 16, 15, 14)).isEqualTo("first 16, merit, comfort 15");
        assertThat(given(awards, 20)).isEqualTo("first 20, merit, comfort");
    }

    @Test
    void where_the_lowest_wins_it_is_the_greatest_total_that_is_good_enough() {
        assertThat(given(Winner.LOWEST, List.of(places("first", 1), from("merit", "3")), 10, 20, 30, 31))
                .isEqualTo("first 10, merit 20 30");
    }
}
