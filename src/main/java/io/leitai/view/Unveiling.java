package io.leitai.view;

import io.leitai.contest.RevealStep;
import io.leitai.contest.RevealStep.Kind;
import io.leitai.view.ResultPart.CriterionPart;
import io.leitai.view.ResultPart.ItemPart;
import io.leitai.view.ResultPart.JudgePart;
import io.leitai.view.ResultPart.Level;
import io.leitai.view.ResultPart.PanelPart;
import io.leitai.view.ResultPart.StepPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A result cut down to the steps of its reveal that were seen: what comes later is not in it. */
final class Unveiling {
    /** Above so many judges a screen shows how their marks are spread, and no single one. */
    static final int MOST_MARKS = 33;

    private final List<RevealStep> seen;
    private final boolean done;
    private final boolean asInTheHall;

    /**
     * @param done whether these are all
     * @param asInTheHall whether this audience has the judges as the hall has them. Steps count in the hall's order, so that
     *     another gets single marks only once the hall has them all: in its own order it would be ahead.
     */
    Unveiling(List<RevealStep> seen, boolean done, boolean asInTheHall) {
        this.seen = seen;
        this.done = done;
        this.asInTheHall = asInTheHall;
    }

    ResultPart of(ResultPart whole) {
        return new ResultPart(
                whole.panels().stream().map(this::panel).toList(),
                has(Kind.TURN) ? whole.turns() : List.of(),
                items(whole.items()),
                has(Kind.DEDUCTED) || done ? whole.deducted() : null,
                has(Kind.TOTAL) ? whole.total() : null,
                done ? whole.rank() : null,
                done ? whole.previousRank() : null,
                whole.corrected(),
                seen.size(),
                done,
                seen.isEmpty() ? null : step(seen.getLast()),
                whole.stays());
    }

    static StepPart step(RevealStep step) {
        return new StepPart(Parts.camelCase(step.kind()), step.about(), step.at());
    }

    private boolean has(Kind kind) {
        return seen.stream().anyMatch(s -> s.kind() == kind);
    }

    private boolean has(Kind kind, String about) {
        return seen.stream().anyMatch(s -> s.kind() == kind && s.about().equals(about));
    }

    private boolean has(Kind kind, String about, int at) {
        return seen.contains(new RevealStep(kind, about, at));
    }

    private List<ItemPart> items(List<ItemPart> items) {
        List<ItemPart> shown = new ArrayList<>();
        for (int i = 0; i < items.size(); i++)
            if (done || has(Kind.ITEM, items.get(i).id(), i)) shown.add(items.get(i));
        return shown;
    }

    private PanelPart panel(PanelPart panel) {
        String id = panel.id();
        boolean whole = has(Kind.PANEL, id);
        boolean marks = whole || has(Kind.MARKS, id);
        boolean struck = whole || has(Kind.STRUCK, id);
        List<CriterionPart> criteria = new ArrayList<>();
        for (int i = 0; i < panel.criteria().size(); i++) {
            CriterionPart one = panel.criteria().get(i);
            criteria.add(whole || has(Kind.CRITERION, id, i) ? one : unseen(one));
        }
        List<JudgePart> judges = panel.judges();
        boolean crowd = judges != null && judges.size() > MOST_MARKS;
        List<Level> spread = panel.spread();
        if (crowd) spread = spread(judges, struck);
        return new PanelPart(
                id,
                panel.name(),
                panel.across(),
                whole ? panel.shown() : null,
                panel.counted(),
                judges == null || crowd ? null : judges(id, judges, marks, struck),
                panel.votes(),
                marks ? spread : null,
                criteria,
                panel.en());
    }

    private List<JudgePart> judges(String panel, List<JudgePart> judges, boolean all, boolean struck) {
        List<JudgePart> shown = new ArrayList<>();
        boolean last = has(Kind.MARK, panel, judges.size() - 1);
        for (int i = 0; i < judges.size(); i++) {
            JudgePart judge = judges.get(i);
            boolean seen = all || last || asInTheHall && has(Kind.MARK, panel, i);
            shown.add(new JudgePart(
                    judge.n(), judge.name(), seen ? judge.total() : null, struck ? judge.use() : null, judge.en()));
        }
        return shown;
    }

    private static CriterionPart unseen(CriterionPart criterion) {
        return new CriterionPart(criterion.id(), criterion.name(), null, criterion.counted(), null, criterion.en());
    }

    private static List<Level> spread(List<JudgePart> judges, boolean struck) {
        Map<BigDecimal, int[]> levels = new TreeMap<>();
        for (JudgePart judge : judges) {
            int[] counts = levels.computeIfAbsent(judge.total(), t -> new int[2]);
            counts[0]++;
            if (struck && !judge.use().equals("counted")) counts[1]++;
        }
        return levels.entrySet().stream()
                .map(e -> new Level(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList();
    }
}
