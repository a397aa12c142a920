package io.leitai.view;

import io.leitai.contest.Ceremony;
import io.leitai.contest.CeremonyStep;
import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.contest.Turn;
import io.leitai.scoring.Standing;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ceremony as each audience may see it. */
final class CeremonyParts {
    private CeremonyParts() {}

    /** @param reveal what was seen of the result; null: nothing */
    record Called(
            String presenter, String name, String unit, String title, Map<String, String> en, ResultPart reveal) {}

    /**
     * For public screens: nothing of who is not called yet, not even how many.
     *
     * @param open whether it has begun
     * @param called who is on, several side by side; empty before the first call
     * @param over whether all is revealed
     */
    record OnScreen(boolean open, List<Called> called, boolean over) {}

    /** Null where each is revealed after its turn. */
    static OnScreen onScreen(Contest contest, Plan.Marks shown) {
        if (!contest.plan().isCeremony()) return null;
        Ceremony ceremony = contest.ceremony().orElse(null);
        if (ceremony == null) return new OnScreen(false, List.of(), false);
        return new OnScreen(
                true,
                ceremony.called().stream().map(id -> called(contest, id, shown)).toList(),
                !contest.isCeremonyGoing());
    }

    private static Called called(Contest contest, String id, Plan.Marks shown) {
        Plan.Presenter presenter = contest.presenter(id).orElseThrow();
        return new Called(
                id,
                presenter.name(),
                presenter.unit(),
                presenter.title(),
                presenter.en(),
                ResultPart.seen(contest, contest.turnOf(id).orElseThrow(), shown));
    }

    /**
     * For the director's desk, which does not know who comes next either.
     *
     * @param left how many are not revealed
     * @param calls how many the next press calls; 0: it shows a step
     * @param presenter of whose result it shows a step; null: it calls
     * @param next that step, or null
     */
    record OnConsole(int left, int calls, String presenter, ResultPart.StepPart next) {}

    static OnConsole onConsole(Contest contest) {
        if (contest.ceremony().isEmpty()) return null;
        CeremonyStep step = contest.nextOfCeremony().orElse(null);
        int left = (int) contest.ceremony().orElseThrow().order().stream()
                .filter(p -> !contest.hasRevealed(p))
                .count();
        return step == null
                ? new OnConsole(0, 0, null, null)
                : new OnConsole(
                        left,
                        step.calls().size(),
                        step.presenter(),
                        step.step() == null ? null : Unveiling.step(step.step()));
    }

    /** @param rank null, as the total, for who has none @param done whether the hall has seen it */
    record Line(
            Integer rank,
            String presenter,
            String name,
            String unit,
            BigDecimal total,
            boolean done,
            Map<String, String> en) {}

    /**
     * For the host: the whole of it.
     *
     * @param subject whose result `reveal` is: whom the next press is about
     * @param calls whom it calls; empty: it shows a step
     * @param called who is on, several side by side
     * @param order everybody, from the last place to the first
     */
    record InHand(Parts.Person subject, List<Parts.Person> calls, List<Parts.Person> called, List<Line> order) {}

    static InHand inHand(Contest contest) {
        Ceremony ceremony = contest.ceremony().orElse(null);
        if (ceremony == null) return null;
        Map<String, Standing> ranks = new HashMap<>();
        ceremony.standings().forEach(standing -> ranks.put(standing.presenter(), standing));
        Turn subject = subject(contest);
        return new InHand(
                subject == null ? null : person(contest, subject.presenter()),
                contest.nextOfCeremony().map(CeremonyStep::calls).orElse(List.of()).stream()
                        .map(id -> person(contest, id))
                        .toList(),
                ceremony.called().stream().map(id -> person(contest, id)).toList(),
                ceremony.order().stream()
                        .map(id -> line(contest, id, ranks.get(id)))
                        .toList());
    }

    /** Whose result the next press is about, or the last one was; null: nobody's. */
    static Turn subject(Contest contest) {
        if (contest.ceremony().isEmpty()) return contest.onStage().orElse(null);
        return contest.nextOfCeremony()
                .map(step -> step.presenter() == null ? step.calls().getFirst() : step.presenter())
                .flatMap(contest::turnOf)
                .or(contest::onStage)
                .orElse(null);
    }

    private static Line line(Contest contest, String id, Standing standing) {
        Plan.Presenter presenter = contest.presenter(id).orElseThrow();
        return new Line(
                standing == null ? null : standing.rank(),
                id,
                presenter.name(),
                presenter.unit(),
                standing == null ? null : standing.total(),
                contest.hasRevealed(id),
                presenter.en());
    }

    private static Parts.Person person(Contest contest, String id) {
        return Parts.Person.of(contest.presenter(id).orElseThrow());
    }
}
