package io.leitai.contest;

import io.leitai.scoring.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The plan as it stands now, and where in it to find a judge without a search. Judges are only ever added at the end. */
record Programme(Plan plan, boolean rehearsal, String rulesHash, PMap<String, Integer> judgeIndex) {

    static Programme of(Event.ContestPlanned planned) {
        Map<String, Integer> index = new HashMap<>();
        for (Plan.Judge judge : planned.plan().judges()) index.put(judge.id(), index.size());
        return new Programme(planned.plan(), planned.rehearsal(), planned.rulesHash(), HashTreePMap.from(index));
    }

    Optional<Plan.Presenter> presenter(String id) {
        for (Plan.Presenter p : plan.presenters()) if (p.id().equals(id)) return Optional.of(p);
        return Optional.empty();
    }

    Optional<Plan.Judge> judge(String id) {
        Integer at = id == null ? null : judgeIndex.get(id);
        return at == null ? Optional.empty() : Optional.of(plan.judges().get(at));
    }

    /** From 1, in the plan's order; 0 where there is no such judge. */
    int judgeNumber(String id) {
        Integer at = id == null ? null : judgeIndex.get(id);
        return at == null ? 0 : at + 1;
    }

    Optional<Plan.Phase> phase(String id) {
        for (Plan.Phase p : plan.turn()) if (p.id().equals(id)) return Optional.of(p);
        return Optional.empty();
    }

    Programme withPresenter(Plan.Presenter presenter) {
        List<Plan.Presenter> all = new ArrayList<>(plan.presenters());
        int at = 0;
        while (at < all.size() && !all.get(at).id().equals(presenter.id())) at++;
        if (at < all.size()) all.set(at, presenter);
        else all.add(presenter);
        return withPlan(plan.with(all, plan.rules(), plan.judges(), plan.turn()));
    }

    Programme withJudge(Plan.Judge judge) {
        List<Plan.Judge> all = new ArrayList<>(plan.judges());
        all.add(judge);
        return new Programme(
                plan.with(plan.presenters(), plan.rules(), all, plan.turn()),
                rehearsal,
                rulesHash,
                judgeIndex.plus(judge.id(), all.size() - 1));
    }

    Programme withPhase(Plan.Phase changed) {
        return withPlan(plan.with(
                plan.presenters(),
                plan.rules(),
                plan.judges(),
                plan.turn().stream()
                        .map(p -> p.id().equals(changed.id()) ? changed : p)
                        .toList()));
    }

    Programme with(Rules rules) {
        return new Programme(
                plan.with(plan.presenters(), rules, plan.judges(), plan.turn()), rehearsal, rules.hash(), judgeIndex);
    }

    private Programme withPlan(Plan changed) {
        return new Programme(changed, rehearsal, rulesHash, judgeIndex);
    }
}
