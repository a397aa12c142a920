package io.leitai.contest;

import io.leitai.contest.Turn.Status;
import java.util.List;
import java.util.function.Supplier;

/** What the events of a ceremony make of a contest. @param damaged made where an event can't follow */
record CeremonyEvolution(Contest contest, Supplier<IllegalStateException> damaged) {

    Contest opened(Event.CeremonyOpened e) {
        require(contest.plan().isCeremony() && contest.turns().ceremony() == null);
        require(contest.state() == Contest.State.OPEN
                && Queue.stageTaken(contest).isEmpty());
        Contest left = Evolution.leaving(Ceremonies.left(contest));
        Turns turns = left.turns();
        for (Event.TurnResult each : e.results())
            turns = turns.with(turn(turns, each.presenter(), each.turn()).certified(each.result()));
        Ceremony begun = Ceremony.begun(e.standings(), e.order(), e.finalists());
        return left.with(turns.with(begun, null));
    }

    Contest takenBack() {
        require(ceremony().past().isEmpty());
        return contest.with(contest.turns().with(null, null));
    }

    Contest called(Event.CeremonyCalled e) {
        List<String> left = ceremony().left(contest.turns());
        require(!e.presenters().isEmpty() && left.containsAll(e.presenters()));
        Contest cleared = Evolution.leaving(contest);
        return cleared.with(cleared.turns()
                .with(
                        ceremony().with(e.presenters(), press(null)),
                        e.presenters().getFirst()));
    }

    Contest callTakenBack() {
        require(!ceremony().past().isEmpty() && ceremony().last().presenter() == null);
        Contest cleared = Evolution.leaving(contest);
        return cleared.with(
                cleared.turns().with(ceremony().withoutLast(), ceremony().last().focus()));
    }

    Contest stepped(Event.RevealStepped e) {
        Turn turn = turn(contest.turns(), e.presenter(), e.turn());
        Turns stepped = contest.turns().with(turn.withStep(e.step()));
        return e.step() > turn.step()
                ? contest.with(forwards(stepped, e.presenter()))
                : contest.with(backwards(stepped, e.presenter()));
    }

    /** A presenter's turns are revealed together. */
    Contest revealed(Event.ResultRevealed e) {
        Turn newest = turn(contest.turns(), e.presenter(), e.turn());
        Turns turns = contest.turns();
        for (Turn turn : turns.all(e.presenter()))
            if (turn.number() != newest.number()) turns = turns.withRevealed(turn.revealed());
        return ranked(forwards(turns.withRevealed(newest.revealed()), e.presenter()), e.standings(), true);
    }

    Contest revealTakenBack(Event.RevealTakenBack e) {
        Turns turns = contest.turns();
        List<Turn> all = turns.all(e.presenter());
        require(!all.isEmpty()
                && all.getLast().number() == e.turn()
                && all.getLast().isRevealed());
        for (Turn turn : all.reversed())
            turns = turns.withoutReveal(turn.withStep(turn.number() == e.turn() ? e.step() : 0));
        return ranked(backwards(turns, e.presenter()), e.standings(), false);
    }

    private Contest ranked(Turns turns, List<io.leitai.scoring.Standing> standings, boolean newReveal) {
        if (contest.plan().rules().isPlain()) return contest.with(turns);
        return contest.with(turns.ranked(standings == null ? List.of() : standings, newReveal));
    }

    private Turns forwards(Turns turns, String presenter) {
        require(ceremony().called().contains(presenter));
        return turns.with(ceremony().with(ceremony().called(), press(presenter)), presenter);
    }

    private Turns backwards(Turns turns, String presenter) {
        require(!ceremony().past().isEmpty()
                && presenter.equals(ceremony().last().presenter()));
        return turns.with(ceremony().withoutLast(), ceremony().last().focus());
    }

    private Ceremony.Press press(String presenter) {
        return new Ceremony.Press(ceremony().called(), contest.turns().onStage(), presenter);
    }

    private Ceremony ceremony() {
        if (contest.turns().ceremony() == null) throw damaged.get();
        return contest.turns().ceremony();
    }

    private Turn turn(Turns turns, String presenter, int number) {
        return turns.of(presenter, number).filter(t -> t.is(Status.CERTIFIED)).orElseThrow(damaged);
    }

    private void require(boolean follows) {
        if (!follows) throw damaged.get();
    }
}
