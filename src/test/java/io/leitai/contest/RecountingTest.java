package io.leitai.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.leitai.contest.Recounting.Difference;
import io.leitai.scoring.Result;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Scoring;
import io.leitai.scoring.Sheet;
import io.leitai.scoring.Standing;
import io.leitai.scoring.Tabulation;
import io.leitai.scoring.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Scoring and recount know nothing of each other, and say the same. */
class RecountingTest {
    /** {@code -Dcontests=1000000} tries more, {@code -Dseed=N} only the one of this seed. */
    @Test
    void any_contest_by_any_rules_comes_out_the_same_twice() {
        Long only = Long.getLong("seed");
        long first = only == null ? 1 : only;
        long last = only == null ? Long.getLong("contests", 10_000) : only;
        for (long seed = first; seed <= last; seed++) {
            PaperContest contest = RandomContest.of(seed);
            if (differs(contest)) fail(description(seed, SmallestContest.of(contest, RecountingTest::differs)));
        }
    }

    private static boolean differs(PaperContest contest) {
        return !contest.differences().isEmpty();
    }

    private static String description(long seed, PaperContest contest) {
        StringBuilder text = new StringBuilder("-Dseed=" + seed + " (scoring ≠ recount)\n");
        contest.differences().forEach(one -> text.append(one).append('\n'));
        return text.append(contest).toString();
    }

    @Test
    void a_result_by_plain_rules_is_the_recounts_too() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Dice dice = new Dice(new Random(seed));
            RandomRules random = new RandomRules(dice);
            Rules rules = random.plain();
            Recounting recounting = new Recounting(rules, List.of("li-na"), random.judges());
            List<Sheet> sheets = new ArrayList<>();
            random.judges().forEach((panel, judges) -> {
                for (String judge : judges) {
                    if (dice.chance(20)) continue;
                    Map<String, BigDecimal> marks = new HashMap<>();
                    rules.criteria().forEach(c -> marks.put(c.id(), dice.number("0", "1", "1.5", "7")));
                    sheets.add(new Sheet(judge, panel, marks));
                    marks.forEach((criterion, mark) -> recounting.give("li-na", 1, judge, criterion, mark));
                }
            });
            List<BigDecimal> deductions = new ArrayList<>();
            while (dice.chance(30)) deductions.add(dice.number("0.5", "1", "0.125"));
            deductions.forEach(points -> recounting.deduct("li-na", 1, points));

            Result result = Scoring.score(rules, sheets, deductions);
            assertThat(recounting.differences("li-na", result))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void any_awards_go_to_the_same_people_twice() {
        for (long seed = 1; seed <= 2_000; seed++) {
            PaperContest contest = RandomContest.of(seed);
            List<Plan.Award> awards = awards(new Dice(new Random(seed)));
            List<Standing> standings = Tabulation.of(contest.rules(), contest.table()).stream()
                    .filter(tally -> tally.total() != null)
                    .map(tally -> new Standing(tally.rank(), tally.presenter(), tally.total()))
                    .toList();
            List<Event.AwardGiven> given = Awards.of(contest.plan(awards), standings);
            assertThat(contest.recounting().awardDifferences(awards, given))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    private static List<Plan.Award> awards(Dice dice) {
        List<Plan.Award> awards = new ArrayList<>();
        for (int i = dice.between(1, 4); i > 0; i--)
            awards.add(
                    switch (dice.upTo(2)) {
                        case 0 -> new Plan.Award("award" + i, "奖", dice.between(1, 4), Map.of());
                        case 1 ->
                            new Plan.Award("award" + i, "奖", null, dice.number("0.1", "0.25", "0.5"), null, Map.of());
                        default ->
                            new Plan.Award("award" + i, "奖", null, null, dice.number("0", "2", "5", "12"), Map.of());
                    });
        return awards;
    }

    @Test
    void a_wrong_figure_is_named_with_what_each_of_the_two_says() {
        PaperContest contest = RandomContest.of(1);
        List<Tally> tallies = new ArrayList<>(Tabulation.of(contest.rules(), contest.table()));
        Tally first = tallies.getFirst();
        BigDecimal wrong = first.total().add(BigDecimal.ONE);
        tallies.set(
                0,
                new Tally(
                        first.presenter(),
                        first.rank(),
                        wrong,
                        first.exact(),
                        first.own(),
                        first.turns(),
                        first.items(),
                        first.decided(),
                        first.lack()));

        assertThat(contest.recounting().differences(tallies))
                .containsExactly(new Difference(
                        first.presenter(),
                        "total",
                        wrong.toPlainString(),
                        first.total().toPlainString()));
        assertThat(contest.recounting().differences(tallies.subList(1, tallies.size())))
                .containsExactly(new Difference(first.presenter(), "presenter", "", first.presenter()));
    }
}
