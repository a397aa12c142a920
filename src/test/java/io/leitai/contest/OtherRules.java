package io.leitai.contest;

import static io.leitai.contest.People.points;

import io.leitai.scoring.Component;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.Rules;
import io.leitai.scoring.TieRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Rules by which a result needs more than its own turn's sheets. */
final class OtherRules {
    static final PanelMethod.Places SUM_OF_PLACES =
            new PanelMethod.Places(PanelMethod.From.MARKS, List.of(), PanelMethod.Shared.MEAN);

    private OtherRules() {}

    /**
     * Two turns, times their difficulty, added; a visit before, half of it added. The hall waits for its judges, the mass
     * panel marks the results alone. Equal totals: the hall's results, then lots.
     */
    static Rules twoTurns() {
        Rules plain = People.plan().rules();
        PanelMethod waits = new PanelMethod(
                PanelMethod.Across.MEAN, List.of(), PanelMethod.Missing.WAIT, PanelMethod.Missing.LEAVE_OUT, 1, null);
        PanelMethod results = new PanelMethod(
                PanelMethod.Across.MEAN,
                List.of("results"),
                PanelMethod.Missing.LEAVE_OUT,
                PanelMethod.Missing.LEAVE_OUT,
                1,
                null);
        Method method = new Method(
                Method.Order.JUDGES_FIRST,
                Method.Combine.SHARE,
                Method.Winner.HIGHEST,
                Method.Steps.NONE,
                new Method.Turns(2, 0, Method.Turns.Absent.WAIT),
                List.of(
                        component("difficulty", Component.Use.FACTOR, true),
                        component("visit", Component.Use.ADDED, false)),
                List.of(tie(TieRule.By.CRITERION, "hall", "results"), tie(TieRule.By.LOTS, "", "")));
        return new Rules(
                plain.criteria(),
                List.of(
                        new Panel("hall", "主会场", points("60"), 0, 0, Map.of(), waits),
                        new Panel("mass", "群众评委", points("40"), 0, 0, Map.of(), results)),
                plain.total(),
                method);
    }

    /** Each judge's places are added, the lowest sum wins. */
    static Rules rankSums() {
        Rules plain = People.plan().rules();
        PanelMethod places = new PanelMethod(
                PanelMethod.Across.SUM,
                List.of(),
                PanelMethod.Missing.LEAVE_OUT,
                PanelMethod.Missing.LEAVE_OUT,
                1,
                SUM_OF_PLACES);
        Method method = new Method(
                Method.Order.JUDGES_FIRST,
                Method.Combine.SUM,
                Method.Winner.LOWEST,
                Method.Steps.NONE,
                new Method.Turns(1, 0, Method.Turns.Absent.LEAVE_OUT),
                List.of(),
                List.of());
        return new Rules(
                plain.criteria(),
                List.of(
                        new Panel("hall", "主会场", points("1"), 0, 0, Map.of(), places),
                        new Panel("mass", "群众评委", points("1"), 0, 0, Map.of(), places)),
                plain.total(),
                method);
    }

    /**
     * The hall's judges 80 %, the public 20 %, its highest and lowest vote dropped. A point off for each 30 seconds begun
     * over the time, after 10 seconds, three at most.
     */
    static Rules withVote() {
        Rules plain = People.plan().rules();
        PanelMethod vote = new PanelMethod(
                PanelMethod.Across.MEAN,
                List.of("results"),
                PanelMethod.Missing.LEAVE_OUT,
                PanelMethod.Missing.LEAVE_OUT,
                1,
                null,
                true);
        Component overtime = new Component(
                "overtime",
                "超时",
                Component.Use.OVERTIME,
                points("1"),
                true,
                false,
                null,
                null,
                Map.of(),
                new Component.Overtime(
                        "present", Duration.ofSeconds(10), Duration.ofSeconds(30), points("1"), points("3")));
        Method method = new Method(
                Method.Order.JUDGES_FIRST,
                Method.Combine.SHARE,
                Method.Winner.HIGHEST,
                Method.Steps.NONE,
                new Method.Turns(1, 0, Method.Turns.Absent.LEAVE_OUT),
                List.of(overtime),
                List.of());
        return new Rules(
                plain.criteria(),
                List.of(
                        new Panel("hall", "主会场", points("80"), 0, 0),
                        new Panel("public", "观众", points("20"), 1, 1, Map.of(), vote)),
                plain.total(),
                method);
    }

    private static Component component(String id, Component.Use use, boolean perTurn) {
        return new Component(
                id,
                id,
                use,
                use == Component.Use.FACTOR ? points("1") : points("0.5"),
                perTurn,
                use == Component.Use.FACTOR,
                points("0"),
                points("100"),
                Map.of());
    }

    private static TieRule tie(TieRule.By by, String panel, String criterion) {
        return new TieRule(by, panel, criterion, "", false, by == TieRule.By.LOTS ? "2026-11-23" : "");
    }
}
