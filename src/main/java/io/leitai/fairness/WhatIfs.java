package io.leitai.fairness;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.leitai.fairness.WhatIf.Kind;
import io.leitai.scoring.MarkTable;
import io.leitai.scoring.PanelMethod.Across;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Tabulation;
import io.leitai.scoring.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Asks what would have come out otherwise. */
final class WhatIfs {
    /** Sheets read for all questions together: some ten seconds on one core. */
    private static final long MOST_SHEETS = 3_000_000;

    private final Case matter;
    private final List<Tally> actual;
    private final List<WhatIf> found = new ArrayList<>();

    /** @param actual who is ranked in fact */
    WhatIfs(Case matter, List<Tally> actual) {
        this.matter = matter;
        this.actual = actual;
        judgesToAsk()
                .forEach(judge -> ask(
                        Kind.WITHOUT_JUDGE,
                        judge.id(),
                        matter.rules(),
                        matter.table().without(judge.id())));
        Rules rules = matter.rules();
        OtherRules.withoutTrimming(rules).ifPresent(other -> ask(Kind.WITHOUT_TRIMMING, other));
        OtherRules.equalPanels(rules).ifPresent(other -> ask(Kind.EQUAL_PANELS, other));
        OtherRules.across(rules, Across.MEAN, Across.MEDIAN).ifPresent(other -> ask(Kind.MEDIAN, other));
        OtherRules.across(rules, Across.MEDIAN, Across.MEAN).ifPresent(other -> ask(Kind.MEAN, other));
        Map<String, Set<String>> own = ownUnits();
        if (!own.isEmpty())
            ask(Kind.OWN_UNIT_EXCUSED, null, rules, matter.table().excusing(own));
    }

    List<WhatIf> found() {
        return found;
    }

    /** Of a panel's only judge nothing would be left, of a public no single one matters, and there must be an end. */
    private Stream<Case.Judge> judgesToAsk() {
        Map<String, Long> inPanel = matter.judges().stream().collect(groupingBy(Case.Judge::panel, counting()));
        long sheets = (long) matter.presenters().size()
                * matter.rules().how().turns().count()
                * matter.judges().size();
        return matter.judges().stream()
                .filter(judge -> inPanel.get(judge.panel()) > 1)
                .filter(judge -> inPanel.get(judge.panel()) <= PanelReport.MOST_JUDGES)
                .limit(MOST_SHEETS / Math.max(1, sheets));
    }

    private void ask(Kind kind, Rules other) {
        ask(kind, null, other, matter.table());
    }

    private void ask(Kind kind, String judge, Rules rules, MarkTable table) {
        found.add(WhatIf.of(kind, judge, actual, Tabulation.of(rules, table)));
    }

    /** Presenter's id to the ids of the judges of the same unit. */
    private Map<String, Set<String>> ownUnits() {
        Map<String, Set<String>> byUnit = matter.judges().stream()
                .filter(judge -> !judge.unit().isBlank())
                .collect(groupingBy(judge -> judge.unit().strip(), mapping(Case.Judge::id, toSet())));
        return matter.presenters().stream()
                .filter(presenter -> byUnit.containsKey(presenter.unit().strip()))
                .collect(toMap(
                        Case.Presenter::id,
                        presenter -> byUnit.get(presenter.unit().strip())));
    }
}
