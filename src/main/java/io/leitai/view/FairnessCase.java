package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.contest.Revealed;
import io.leitai.fairness.Case;
import io.leitai.scoring.MarkTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the fairness report may look at. */
public final class FairnessCase {
    private FairnessCase() {}

    /** Only what is revealed, as corrected since: nobody reads in the report what the hall has not seen. */
    public static Case of(Contest contest) {
        Set<String> revealed =
                contest.revealed().stream().map(Revealed::presenter).collect(Collectors.toSet());
        List<Case.Presenter> presenters = contest.runningOrder().stream()
                .filter(slot -> slot.place() > 0 && revealed.contains(slot.presenter()))
                .map(slot -> presenter(contest.presenter(slot.presenter()).orElseThrow(), slot.place()))
                .toList();
        return new Case(contest.rulesSoFar(), contest.table(), presenters, judges(contest.plan()));
    }

    /** Everything that a table holds, in the plan's order. */
    public static Case of(Plan plan, MarkTable table) {
        List<Case.Presenter> presenters = new ArrayList<>();
        for (Plan.Presenter presenter : plan.presenters()) presenters.add(presenter(presenter, presenters.size() + 1));
        return new Case(plan.rules(), table, presenters, judges(plan));
    }

    private static Case.Presenter presenter(Plan.Presenter presenter, int place) {
        return new Case.Presenter(presenter.id(), presenter.name(), presenter.unit(), place, presenter.en());
    }

    private static List<Case.Judge> judges(Plan plan) {
        return plan.judges().stream()
                .map(judge -> new Case.Judge(judge.id(), judge.name(), judge.unit(), judge.panel(), judge.en()))
                .toList();
    }
}
