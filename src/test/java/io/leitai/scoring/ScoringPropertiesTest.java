package io.leitai.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for every contest, tried on contests drawn from seeds. */
class ScoringPropertiesTest {
    private static final int CONTESTS = 2_000;
    private static final RoundingMode[] MODES = {
        RoundingMode.HALF_UP,
        RoundingMode.HALF_EVEN,
        RoundingMode.HALF_DOWN,
        RoundingMode.DOWN,
        RoundingMode.UP,
        RoundingMode.FLOOR,
        RoundingMode.CEILING
    };

    private record Drawn(Rules rules, List<Sheet> sheets, List<BigDecimal> deductions, Random random) {
        Result score() {
            return Scoring.score(rules, sheets, deductions);
        }
    }

    private static void everyContest(Consumer<Drawn> holds) {
        for (long seed = 1; seed <= CONTESTS; seed++) {
            try {
                holds.accept(draw(new Random(seed)));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static Drawn draw(Random random) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++)
            criteria.add(new Criterion(
                    "c" + i,
                    "c" + i,
                    hundredths(0),
                    hundredths(10_000),
                    hundredths(1),
                    hundredths(random.nextInt(300))));
        List<Panel> panels = new ArrayList<>();
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String panel = "panel" + i;
            panels.add(new Panel(
                    panel, panel, hundredths(1 + random.nextInt(9_999)), random.nextInt(4), random.nextInt(4)));
            for (int j = 0; j <= random.nextInt(12); j++) sheets.add(sheet(panel + "-" + j, panel, criteria, random));
        }
        Rounding rounding = new Rounding(random.nextInt(Rounding.MAX_DIGITS + 1), MODES[random.nextInt(MODES.length)]);
        List<BigDecimal> deductions = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) deductions.add(hundredths(random.nextInt(500)));
        return new Drawn(new Rules(criteria, panels, rounding), sheets, deductions, random);
    }

    /** Marks from a few, so that equal totals are frequent. */
    private static Sheet sheet(String judge, String panel, List<Criterion> criteria, Random random) {
        Map<String, BigDecimal> marks = new HashMap<>();
        for (Criterion criterion : criteria) marks.put(criterion.id(), hundredths(8_000 + 50 * random.nextInt(8)));
        return new Sheet(judge, panel, marks);
    }

    private static BigDecimal hundredths(int value) {
        return BigDecimal.valueOf(value, 2);
    }

    /** The total again, in ten-thousandths and with one common denominator, sharing nothing with the code under test. */
    private static BigDecimal recount(Drawn drawn) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        BigInteger shares = BigInteger.ZERO;
        for (Panel panel : drawn.rules.panels()) {
            List<Long> totals = new ArrayList<>(drawn.sheets.stream()
                    .filter(sheet -> sheet.panel().equals(panel.id()))
                    .map(sheet -> drawn.rules.criteria().stream()
                            .mapToLong(c ->
                                    sheet.marks().get(c.id()).unscaledValue().longValue()
                                            * c.weight().unscaledValue().longValue())
                            .sum())
                    .sorted()
                    .toList());
            for (int i = 0; i < 3; i++) {
                if (i < panel.dropHighest() && totals.size() > 1) totals.removeLast();
                if (i < panel.dropLowest() && totals.size() > 1) totals.removeFirst();
            }
            BigInteger share = panel.weight().unscaledValue();
            BigInteger sum = BigInteger.valueOf(
                    totals.stream().mapToLong(Long::longValue).sum());
            BigInteger count = BigInteger.valueOf(totals.size());
            numerator = numerator.multiply(count).add(sum.multiply(share).multiply(denominator));
            denominator = denominator.multiply(count);
            shares = shares.add(share);
        }
        long deducted = drawn.deductions.stream()
                .mapToLong(points -> points.unscaledValue().longValue() * 100)
                .sum();
        denominator = denominator.multiply(shares);
        numerator = numerator.subtract(denominator.multiply(BigInteger.valueOf(deducted)));
        Rounding rounding = drawn.rules.total();
        return new BigDecimal(numerator)
                .divide(
                        new BigDecimal(denominator.multiply(BigInteger.valueOf(10_000))),
                        rounding.digits(),
                        rounding.mode());
    }

    private static List<BigDecimal> totalsOf(Result.PanelScore panel) {
        return panel.sheets().stream().map(Result.JudgeTotal::total).toList();
    }

    private static boolean isBetween(Fraction value, BigDecimal low, BigDecimal high) {
        return value.minus(Fraction.of(low)).numerator().signum() >= 0
                && value.minus(Fraction.of(high)).numerator().signum() <= 0;
    }

    private static Fraction exact(String score) {
        String[] parts = score.split("/");
        return new Fraction(new BigInteger(parts[0]), parts.length == 2 ? new BigInteger(parts[1]) : BigInteger.ONE);
    }

    @Test
    void the_total_is_what_a_naive_recount_gives_to_the_last_digit() {
        everyContest(drawn -> assertThat(drawn.score().total()).isEqualTo(recount(drawn)));
    }

    @Test
    void the_order_in_which_judges_gave_their_marks_changes_no_score() {
        everyContest(drawn -> {
            List<Sheet> shuffled = new ArrayList<>(drawn.sheets);
            Collections.shuffle(shuffled, drawn.random);

            Result again = Scoring.score(drawn.rules, shuffled, drawn.deductions);

            assertThat(again.total()).isEqualTo(drawn.score().total());
            assertThat(again.panels())
                    .extracting(Result.PanelScore::score)
                    .isEqualTo(drawn.score().panels().stream()
                            .map(Result.PanelScore::score)
                            .toList());
        });
    }

    @Test
    void a_trimmed_mean_lies_between_the_lowest_and_the_highest_total_that_count() {
        everyContest(drawn -> {
            for (Result.PanelScore panel : drawn.score().panels()) {
                List<BigDecimal> counted = panel.sheets().stream()
                        .filter(judge -> judge.use() == Result.Use.COUNTED)
                        .map(Result.JudgeTotal::total)
                        .toList();

                assertThat(isBetween(exact(panel.score()), Collections.min(counted), Collections.max(counted)))
                        .isTrue();
            }
        });
    }

    @Test
    void what_was_dropped_is_never_inside_what_counts() {
        everyContest(drawn -> {
            for (Result.PanelScore panel : drawn.score().panels())
                for (Result.JudgeTotal dropped : panel.sheets())
                    for (Result.JudgeTotal counted : panel.sheets())
                        if (counted.use() == Result.Use.COUNTED && dropped.use() == Result.Use.DROPPED_HIGHEST)
                            assertThat(dropped.total()).isGreaterThanOrEqualTo(counted.total());
                        else if (counted.use() == Result.Use.COUNTED && dropped.use() == Result.Use.DROPPED_LOWEST)
                            assertThat(dropped.total()).isLessThanOrEqualTo(counted.total());
        });
    }

    @Test
    void as_many_are_dropped_as_the_panel_says_while_one_is_left() {
        everyContest(drawn -> {
            for (int i = 0; i < drawn.rules.panels().size(); i++) {
                Panel panel = drawn.rules.panels().get(i);
                List<Result.JudgeTotal> judges = drawn.score().panels().get(i).sheets();
                long counted = judges.stream()
                        .filter(judge -> judge.use() == Result.Use.COUNTED)
                        .count();
                assertThat(counted).isEqualTo(Math.max(1, judges.size() - panel.dropHighest() - panel.dropLowest()));
            }
        });
    }

    @Test
    void where_all_judges_of_a_panel_agree_one_more_who_agrees_changes_nothing() {
        everyContest(drawn -> {
            Panel panel = drawn.rules.panels().getFirst();
            Sheet agreed = drawn.sheets.getFirst();
            List<Sheet> same = new ArrayList<>();
            for (Sheet sheet : drawn.sheets)
                same.add(
                        sheet.panel().equals(panel.id())
                                ? new Sheet(sheet.judge(), panel.id(), agreed.marks())
                                : sheet);
            Result before = Scoring.score(drawn.rules, same, drawn.deductions);
            same.add(new Sheet("one-more", panel.id(), agreed.marks()));
            Result after = Scoring.score(drawn.rules, same, drawn.deductions);

            assertThat(after.total()).isEqualTo(before.total());
            assertThat(exact(after.panels().getFirst().score()))
                    .isEqualTo(Fraction.of(totalsOf(before.panels().getFirst()).getFirst()));
        });
    }

    @Test
    void a_higher_mark_never_lowers_the_total() {
        everyContest(drawn -> {
            List<Sheet> raised = new ArrayList<>(drawn.sheets);
            int which = drawn.random.nextInt(raised.size());
            Map<String, BigDecimal> marks = new HashMap<>(raised.get(which).marks());
            marks.merge("c0", hundredths(1 + drawn.random.nextInt(200)), BigDecimal::add);
            raised.set(
                    which,
                    new Sheet(raised.get(which).judge(), raised.get(which).panel(), marks));

            assertThat(Scoring.score(drawn.rules, raised, drawn.deductions).total())
                    .isGreaterThanOrEqualTo(drawn.score().total());
        });
    }

    @Test
    void a_whole_contest_reckons_a_single_turn_as_the_live_one_does() {
        everyContest(drawn -> {
            Map<String, List<String>> judges = new HashMap<>();
            for (Sheet sheet : drawn.sheets)
                judges.computeIfAbsent(sheet.panel(), p -> new ArrayList<>()).add(sheet.judge());
            MarkTable table = new MarkTable(List.of("li-na"), judges);
            for (Sheet sheet : drawn.sheets)
                sheet.marks().forEach((criterion, mark) -> table.give("li-na", 1, sheet.judge(), criterion, mark));
            BigDecimal deducted = drawn.deductions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            table.points("li-na", 1, "deduction", deducted.negate());
            Component deduction = new Component(
                    "deduction", "d", Component.Use.ADDED, BigDecimal.ONE, true, false, null, null, Map.of());
            Method method = new Method(
                    Method.PLAIN.order(),
                    Method.PLAIN.combine(),
                    Method.PLAIN.winner(),
                    Method.PLAIN.steps(),
                    Method.PLAIN.turns(),
                    List.of(deduction),
                    List.of());
            Rules rules = new Rules(drawn.rules.criteria(), drawn.rules.panels(), drawn.rules.total(), method);
            Tally tally = Tabulation.of(rules, table).getFirst();
            Result live = drawn.score();
            assertThat(tally.total()).isEqualTo(live.total());
            assertThat(tally.turns().getFirst().panels())
                    .extracting(panel -> panel.score().toString())
                    .isEqualTo(
                            live.panels().stream().map(Result.PanelScore::score).toList());
            for (int i = 0; i < live.panels().size(); i++)
                assertThat(tally.turns()
                                .getFirst()
                                .panels()
                                .get(i)
                                .units()
                                .getFirst()
                                .entries())
                        .extracting(Tally.Entry::use)
                        .isEqualTo(live.panels().get(i).sheets().stream()
                                .map(Result.JudgeTotal::use)
                                .toList());
        });
    }
}
