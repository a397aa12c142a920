package io.leitai.contest;

import io.leitai.contest.RevealStep.Kind;
import io.leitai.scoring.Component;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Result;
import io.leitai.scoring.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The steps of a certified turn's reveal, in the order in which the rules put its figures together. */
final class RevealSteps {
    /** Above so many judges nobody waits for one mark after another. */
    static final int MOST_SINGLE_MARKS = 15;

    /** Above so many criteria a screen has no room for each. */
    static final int MOST_CRITERIA = 5;

    private final Plan plan;
    private final List<RevealStep> steps = new ArrayList<>();

    private RevealSteps(Plan plan) {
        this.plan = plan;
    }

    /** @param turn with a result */
    static List<RevealStep> of(Contest contest, Turn turn) {
        RevealSteps made = new RevealSteps(contest.plan());
        Result result = turn.result();
        if (contest.plan().isCeremony()) made.ofCeremony(result, turn.round());
        else if (result.tally() == null) made.plain(result);
        else made.tally(result.tally(), turn.round());
        if (result.total() != null) made.steps.add(RevealStep.whole(Kind.TOTAL));
        made.steps.add(RevealStep.whole(Kind.PLACE));
        return List.copyOf(made.steps);
    }

    private void plain(Result result) {
        result.panels().forEach(this::panel);
        deducted(result.deducted());
    }

    /**
     * Side by side with another the panels go from the lightest to the heaviest, which can still turn the most; of several turns
     * there is what each came to.
     */
    private void ofCeremony(Result result, int round) {
        Tally tally = result.tally();
        if (tally == null) {
            sorted(result.panels(), Result.PanelScore::panel).forEach(this::panel);
            deducted(result.deducted());
        } else if (tally.turns().size() > 1) {
            steps.add(RevealStep.whole(Kind.TURN));
            items(tally.items(), tally.turns().get(round - 1).items().size());
        } else {
            Tally.Turn turn = tally.turns().getFirst();
            sorted(turn.panels(), Tally.PanelScore::panel).forEach(this::panel);
            items(turn.items(), 0);
            items(tally.items(), turn.items().size());
            deducted(turn.deducted());
        }
    }

    private <T> List<T> sorted(List<T> panels, Function<T, String> id) {
        return panels.stream()
                .sorted(Comparator.comparing(panel -> weight(plan, id.apply(panel))))
                .toList();
    }

    static BigDecimal weight(Plan plan, String panel) {
        return plan.rules().panels().stream()
                .filter(p -> p.id().equals(panel))
                .map(Panel::weight)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private void panel(Result.PanelScore panel) {
        boolean struck = panel.sheets().stream().anyMatch(s -> s.use() != Result.Use.COUNTED);
        marks(panel.panel(), panel.sheets().size(), struck);
        steps.add(RevealStep.of(Kind.PANEL, panel.panel()));
    }

    private void tally(Tally tally, int round) {
        Tally.Turn turn = tally.turns().get(round - 1);
        turn.panels().forEach(this::panel);
        items(turn.items(), 0);
        deducted(turn.deducted());
        if (tally.turns().size() > 1) steps.add(RevealStep.whole(Kind.TURN));
        items(tally.items(), turn.items().size());
    }

    private void panel(Tally.PanelScore score) {
        String id = score.panel();
        List<Tally.Unit> criteria =
                score.units().stream().filter(u -> !u.criterion().isEmpty()).toList();
        boolean vote = plan.rules().panels().stream()
                .filter(p -> p.id().equals(id))
                .map(Panel::how)
                .anyMatch(how -> how.vote());
        if (!criteria.isEmpty() && !vote) {
            if (criteria.size() <= MOST_CRITERIA)
                for (int i = 0; i < criteria.size(); i++) steps.add(new RevealStep(Kind.CRITERION, id, i));
        } else {
            List<Tally.Entry> entries =
                    score.units().stream().flatMap(u -> u.entries().stream()).toList();
            marks(id, entries.size(), entries.stream().anyMatch(e -> e.use() != Result.Use.COUNTED));
        }
        steps.add(RevealStep.of(Kind.PANEL, id));
    }

    private void marks(String panel, int judges, boolean struck) {
        if (judges == 0 || plan.visibility().hall() == Plan.Marks.TOTALS) return;
        if (plan.revealsEachMark() && judges <= MOST_SINGLE_MARKS)
            for (int i = 0; i < judges; i++) steps.add(new RevealStep(Kind.MARK, panel, i));
        else steps.add(RevealStep.of(Kind.MARKS, panel));
        if (struck) steps.add(RevealStep.of(Kind.STRUCK, panel));
    }

    private void items(List<Tally.Item> items, int from) {
        for (int i = 0; i < items.size(); i++)
            if (changesSomething(items.get(i)))
                steps.add(new RevealStep(Kind.ITEM, items.get(i).component().id(), from + i));
    }

    private void deducted(BigDecimal points) {
        if (points != null && points.signum() != 0) steps.add(RevealStep.whole(Kind.DEDUCTED));
    }

    private static boolean changesSomething(Tally.Item item) {
        boolean factor = item.component().use() == Component.Use.FACTOR;
        return item.counted() != null && item.counted().compareTo(factor ? BigDecimal.ONE : BigDecimal.ZERO) != 0;
    }

    /** The whole list of a result and how many of it the hall has seen. */
    static List<RevealStep> seen(Contest contest, Turn turn) {
        if (turn.result() == null) return List.of();
        List<RevealStep> all = of(contest, turn);
        return turn.isRevealed() ? all : all.subList(0, Math.min(turn.step(), all.size() - 1));
    }
}
