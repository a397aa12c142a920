package io.leitai.tabulate;

import static io.leitai.tabulate.Figures.exact;
import static io.leitai.tabulate.Figures.rounded;

import io.leitai.contest.Awards;
import io.leitai.contest.Event;
import io.leitai.contest.Plan;
import io.leitai.scoring.Fraction;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Standing;
import io.leitai.scoring.Tally;
import io.leitai.scoring.TieRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every total unfolded into the steps that made it: which marks were dropped, what was rounded, which rule told a tie apart. */
public final class Explanation {
    private final Plan plan;
    private final Rules rules;
    private final Map<String, Plan.Presenter> presenters;
    private final Outline outline = new Outline();
    private final ExplainedScores scores;

    private Explanation(Plan plan) {
        this.plan = plan;
        this.rules = plan.rules();
        this.presenters = plan.presenters().stream().collect(Collectors.toMap(Plan.Presenter::id, Function.identity()));
        this.scores = new ExplainedScores(rules, outline);
    }

    /** @param depth 0 is not indented @param text in both languages */
    public record Line(int depth, String text) {}

    /** How one presenter's total came about. */
    public record Unfolded(String presenter, List<Line> lines) {}

    /** One for each tally, in their order. */
    public static List<Unfolded> each(Plan plan, List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> {
                    Explanation explanation = new Explanation(plan);
                    explanation.tally(tally, tallies);
                    return new Unfolded(tally.presenter(), explanation.outline.lines());
                })
                .toList();
    }

    static String of(Plan plan, List<Tally> tallies) {
        Explanation explanation = new Explanation(plan);
        explanation.outline.line(0, plan.title() + "  rules " + plan.rules().hash());
        for (Tally tally : tallies) {
            explanation.outline.line(0, "");
            explanation.tally(tally, tallies);
        }
        explanation.awards(tallies);
        return explanation.outline.toString();
    }

    private void tally(Tally tally, List<Tally> all) {
        String who = tally.presenter() + " " + presenters.get(tally.presenter()).name();
        if (tally.total() == null) outline.line(0, who + ": 没有总分 no total: " + ExplainedScores.lack(tally.lack()));
        else outline.line(0, tally.rank() + ". " + who + ": " + tally.total().toPlainString());
        for (Tally.Turn turn : tally.turns()) scores.turn(turn, tally.turns().size());
        if (tally.total() == null) return;
        String turns = tally.turns().stream()
                .filter(Tally.Turn::counts)
                .map(turn -> exact(turn.score()))
                .collect(Collectors.joining(" + "));
        String made =
                turns + ExplainedScores.items(tally.items(), rules.how().steps().factor());
        outline.line(
                1,
                "总分 total = "
                        + ExplainedScores.chain(
                                made, rounded(tally.exact(), Fraction.of(tally.total()), rules.total())));
        ties(tally, all);
    }

    private void ties(Tally tally, List<Tally> all) {
        List<String> equal = all.stream()
                .filter(other -> other != tally && other.total() != null)
                .filter(other -> other.total().compareTo(tally.total()) == 0)
                .map(Tally::presenter)
                .toList();
        if (equal.isEmpty()) return;
        outline.line(1, "总分相同 equal totals: " + String.join(", ", equal));
        for (Tally.Decided decided : tally.decided()) {
            TieRule rule = rules.how().ties().get(decided.rule());
            outline.line(2, (decided.rule() + 1) + ". " + by(rule) + ": " + figures(rule, decided.figures()));
        }
        List<String> shared = all.stream()
                .filter(other -> other != tally && other.rank() == tally.rank())
                .map(Tally::presenter)
                .toList();
        outline.line(2, shared.isEmpty() ? decidedBy(tally) : "并列 shared with: " + String.join(", ", shared));
    }

    private String decidedBy(Tally tally) {
        int last = tally.decided().getLast().rule();
        return "由第 " + (last + 1) + " 条分出 decided by rule " + (last + 1) + " ("
                + by(rules.how().ties().get(last)) + ")";
    }

    private static String by(TieRule rule) {
        String by = rule.by().name().toLowerCase(Locale.ROOT);
        for (String about : List.of(rule.panel(), rule.criterion(), rule.component()))
            if (!about.isEmpty()) by += " " + about;
        return rule.by() == TieRule.By.LOTS ? "lots, SHA-256 of " + rule.seed() + ":ID" : by;
    }

    private static String figures(TieRule rule, List<Fraction> figures) {
        if (figures.isEmpty()) return "–";
        if (rule.by() == TieRule.By.LOTS)
            return "%064x".formatted(figures.getFirst().numerator());
        return figures.stream().map(Figures::exact).collect(Collectors.joining(" "));
    }

    private void awards(List<Tally> tallies) {
        if (plan.awards().isEmpty()) return;
        List<Event.AwardGiven> given = Awards.of(
                plan,
                tallies.stream()
                        .filter(tally -> tally.total() != null)
                        .map(tally -> new Standing(tally.rank(), tally.presenter(), tally.total()))
                        .toList());
        outline.line(0, "");
        outline.line(0, "奖项 awards");
        for (Plan.Award award : plan.awards()) {
            String who = given.stream()
                    .filter(each -> each.award().equals(award.id()))
                    .map(each -> each.presenter() + " "
                            + presenters.get(each.presenter()).name())
                    .collect(Collectors.joining(", "));
            outline.line(1, award.id() + " " + award.name() + ": " + (who.isEmpty() ? "–" : who));
        }
    }
}
