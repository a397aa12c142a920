package io.leitai.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A public's votes make what as many listed judges would make. */
class VoteScoringTest {
    private static final int CONTESTS = 3_000;

    private final Random random = new Random(17);

    private Rounding maybe() {
        return random.nextBoolean() ? null : new Rounding(random.nextInt(3), RoundingMode.HALF_UP);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private Method method() {
        boolean judgesFirst = random.nextBoolean();
        return new Method(
                judgesFirst ? Method.Order.JUDGES_FIRST : Method.Order.CRITERIA_FIRST,
                one(Method.Combine.values()),
                one(Method.Winner.values()),
                new Method.Steps(judgesFirst ? maybe() : null, maybe(), judgesFirst ? null : maybe(), maybe(), null),
                new Method.Turns(1, 0, Method.Turns.Absent.LEAVE_OUT),
                List.of(),
                List.of());
    }

    private static Rules rules(Panel panel, PanelMethod how, Method method) {
        Criterion liking = new Criterion(
                "liking", "喜爱", BigDecimal.ZERO, BigDecimal.TEN, new BigDecimal("0.25"), new BigDecimal("1.3"));
        Panel with = new Panel(
                panel.id(), panel.name(), panel.weight(), panel.dropHighest(), panel.dropLowest(), Map.of(), how);
        return new Rules(List.of(liking), List.of(with), new Rounding(3, RoundingMode.HALF_EVEN), method);
    }

    @Test
    void votes_make_the_score_that_as_many_judges_would_make() {
        for (int i = 0; i < CONTESTS; i++) {
            Method method = method();
            var across = one(PanelMethod.Across.values());
            int quorum = across == PanelMethod.Across.SUM ? random.nextInt(4) : 1 + random.nextInt(4);
            var out = PanelMethod.Missing.LEAVE_OUT;
            Panel panel = new Panel("public", "公众", new BigDecimal("2.5"), random.nextInt(6), random.nextInt(6));
            Rules voted = rules(panel, new PanelMethod(across, List.of(), out, out, quorum, null, true), method);
            Rules judged = rules(panel, new PanelMethod(across, List.of(), out, out, quorum, null, false), method);

            List<String> judges = IntStream.range(0, random.nextInt(14))
                    .mapToObj(j -> "j" + j)
                    .toList();
            MarkTable votes = new MarkTable(List.of("li-na", "wang-fang"), Map.of());
            MarkTable marks = new MarkTable(List.of("li-na", "wang-fang"), Map.of("public", judges));
            for (String presenter : List.of("li-na", "wang-fang"))
                for (String judge : judges) {
                    BigDecimal mark = new BigDecimal(random.nextInt(41)).divide(new BigDecimal("4"));
                    votes.vote(presenter, 1, mark);
                    marks.give(presenter, 1, judge, "liking", mark);
                }

            assertThat(scores(voted, votes)).as("contest " + i).isEqualTo(scores(judged, marks));
        }
    }

    private static List<String> scores(Rules rules, MarkTable table) {
        List<String> scores = new ArrayList<>();
        for (Tally tally : Tabulation.of(rules, table)) {
            Tally.PanelScore panel = tally.turns().getFirst().panels().getFirst();
            // of totals that only a rounding made equal a later judge's is dropped first; votes are dropped as they are
            boolean sameMarksDropped = rules.how().steps().judge() == null;
            scores.add(tally.rank() + " " + tally.presenter() + " " + tally.total() + " " + panel.score() + " "
                    + (sameMarksDropped ? panel.figures() : panel.figures().keySet()) + " " + tally.lack());
        }
        return scores;
    }

    @Test
    void as_many_votes_go_at_each_end_as_of_totals_that_are_looked_at_one_by_one() {
        for (int size = 0; size < 30; size++)
            for (int highest = 0; highest < 12; highest++)
                for (int lowest = 0; lowest < 12; lowest++) {
                    Panel panel = new Panel("p", "p", BigDecimal.ONE, highest, lowest);
                    List<Result.Use> uses = Trimming.uses(
                            panel, IntStream.range(0, size).boxed().toList());
                    assertThat(Trimming.ends(panel, size))
                            .as(highest + " and " + lowest + " of " + size)
                            .isEqualTo(new Trimming.Ends(
                                    (int) uses.stream()
                                            .filter(Result.Use.DROPPED_HIGHEST::equals)
                                            .count(),
                                    (int) uses.stream()
                                            .filter(Result.Use.DROPPED_LOWEST::equals)
                                            .count()));
                }
    }

    @Test
    void a_turn_with_votes_alone_is_held() {
        Method waits = new Method(
                Method.Order.JUDGES_FIRST,
                Method.Combine.SHARE,
                Method.Winner.HIGHEST,
                Method.Steps.NONE,
                new Method.Turns(2, 0, Method.Turns.Absent.LEAVE_OUT),
                List.of(),
                List.of());
        var out = PanelMethod.Missing.LEAVE_OUT;
        Panel panel = new Panel("public", "公众", BigDecimal.ONE, 0, 0);
        Rules rules = rules(panel, new PanelMethod(PanelMethod.Across.MEAN, List.of(), out, out, 2, null, true), waits);
        MarkTable table = new MarkTable(List.of("li-na"), Map.of());
        table.vote("li-na", 1, BigDecimal.TEN);
        table.vote("li-na", 1, BigDecimal.TEN);
        assertThat(Tabulation.of(rules, table).getFirst().total()).isEqualByComparingTo("13");
        table.vote("li-na", 2, BigDecimal.TEN);
        assertThat(Tabulation.of(rules, table).getFirst().lack()).isEqualTo(new Tally.Lack(Tally.Why.NO_TURN, "2"));
    }

    @Test
    void points_taken_off_at_the_desk_count_as_a_negative_component_after_factors() {
        for (Method.Winner winner : Method.Winner.values()) {
            var factor = new Component(
                    "factor", "f", Component.Use.FACTOR, BigDecimal.ONE, true, false, null, null, Map.of());
            var added =
                    new Component("minus", "m", Component.Use.ADDED, BigDecimal.ONE, true, false, null, null, Map.of());
            Method method = new Method(
                    Method.Order.JUDGES_FIRST,
                    Method.Combine.SHARE,
                    winner,
                    Method.Steps.NONE,
                    new Method.Turns(2, 1, Method.Turns.Absent.LEAVE_OUT),
                    List.of(factor, added),
                    List.of());
            var out = PanelMethod.Missing.LEAVE_OUT;
            Rules rules = rules(
                    new Panel("public", "公众", BigDecimal.ONE, 0, 0),
                    new PanelMethod(PanelMethod.Across.MEAN, List.of(), out, out, 1, null, true),
                    method);
            MarkTable table = new MarkTable(List.of("at-the-desk", "as-a-component"), Map.of());
            for (String presenter : List.of("at-the-desk", "as-a-component"))
                for (int turn = 1; turn <= 2; turn++) {
                    table.vote(presenter, turn, BigDecimal.valueOf(7 + turn));
                    table.points(presenter, turn, "factor", new BigDecimal("1.5"));
                }
            table.deduct("at-the-desk", 2, new BigDecimal("0.75"));
            table.deduct("at-the-desk", 2, new BigDecimal("0.5"));
            BigDecimal against = new BigDecimal(winner == Method.Winner.HIGHEST ? "-1.25" : "1.25");
            table.points("as-a-component", 2, "minus", against);

            List<Tally> tallies = Tabulation.of(rules, table);
            assertThat(tallies).extracting(Tally::rank).containsExactly(1, 1);
            assertThat(tallies.getFirst().turns().get(1).score())
                    .isEqualTo(tallies.getLast().turns().get(1).score());
            assertThat(tallies.getFirst().turns().get(1).deducted()).isEqualByComparingTo("1.25");
        }
    }
}
