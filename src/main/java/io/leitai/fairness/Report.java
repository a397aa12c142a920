package io.leitai.fairness;

import io.leitai.scoring.Panel;
import io.leitai.scoring.Tabulation;
import io.leitai.scoring.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the judges of a contest judged. Advice: nothing is changed by it, and no figure here proves anybody's fault.
 * `docs/fairness.md` says what each means and what it can't say.
 *
 * @param presenters by rank, equal ones in the plan's order; those without a total last
 * @param judges in the plan's order; their number is their position, from 1
 * @param ownUnits one for each judge who marked the own unit; none of panels of more than {@link PanelReport#MOST_JUDGES}
 */
public record Report(
        List<Ranked> presenters,
        List<Case.Judge> judges,
        List<PanelReport> panels,
        StartOrder startOrder,
        List<OwnUnit> ownUnits,
        List<WhatIf> whatIfs) {

    /** @param place in the running order, from 1 @param rank null without a total */
    public record Ranked(
            String id, String name, String unit, Map<String, String> en, int place, Integer rank, BigDecimal total) {}

    public static Report of(Case matter) {
        Map<String, Integer> positions = new HashMap<>();
        for (Case.Presenter presenter : matter.presenters()) positions.put(presenter.id(), positions.size());
        List<Tally> tallies = Tabulation.of(matter.rules(), matter.table()).stream()
                .filter(tally -> positions.containsKey(tally.presenter()))
                .toList();
        List<Integer> order =
                tallies.stream().map(tally -> positions.get(tally.presenter())).toList();
        Drops drops = new Drops(tallies);
        List<PanelReport> panels = new ArrayList<>();
        List<OwnUnit> ownUnits = new ArrayList<>();
        for (Panel panel : matter.rules().panels()) {
            Marked marked = new Marked(matter, panel);
            panels.add(PanelReport.of(matter, panel, marked, drops, order));
            if (marked.judges().size() <= PanelReport.MOST_JUDGES) ownUnits.addAll(OwnUnit.of(matter, marked));
        }
        List<Ranked> ranked = ranked(matter, tallies, positions);
        return new Report(
                ranked, matter.judges(), panels, startOrder(ranked), ownUnits, new WhatIfs(matter, tallies).found());
    }

    private static List<Ranked> ranked(Case matter, List<Tally> tallies, Map<String, Integer> positions) {
        return tallies.stream()
                .map(tally -> {
                    Case.Presenter p = matter.presenters().get(positions.get(tally.presenter()));
                    return new Ranked(p.id(), p.name(), p.unit(), p.en(), p.place(), WhatIf.rank(tally), tally.total());
                })
                .toList();
    }

    private static StartOrder startOrder(List<Ranked> ranked) {
        List<Ranked> withTotal =
                ranked.stream().filter(presenter -> presenter.total() != null).toList();
        return StartOrder.of(
                withTotal.stream().map(presenter -> (double) presenter.place()).toList(),
                withTotal.stream()
                        .map(presenter -> presenter.total().doubleValue())
                        .toList());
    }
}
