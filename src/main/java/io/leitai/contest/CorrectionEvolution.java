package io.leitai.contest;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * What corrections and changes of the rules make of a contest: each is proposed by one and confirmed by another.
 *
 * @param damaged made where an event can't follow
 */
record CorrectionEvolution(Contest contest, Supplier<IllegalStateException> damaged) {

    Contest proposed(Event.CorrectionProposed e) {
        require(e.correction() == contest.corrections().size() + 1);
        require(Known.isSettled(contest, e.presenter(), e.turn()));
        return contest.with(contest.desk().plus(new Correction(e, Correction.State.PROPOSED)));
    }

    /** After the close the awards follow the corrected ranks: the hall must not go on naming the wrong winner. */
    Contest corrected(Event.ResultCorrected e, Instant at) {
        Correction correction = correction(e.correction());
        require(Known.isSettled(contest, e.presenter(), e.turn()));
        Contest changed = Correcting.changed(contest, correction.proposed(), at);
        Turns turns = changed.turns()
                .with(corrected(changed.turns().of(e.presenter(), e.turn()).orElseThrow(), e));
        // a total of several turns is the newest one's to show
        Turn newest = turns.of(e.presenter()).orElseThrow();
        turns = turns.with(contest.counts(newest) ? corrected(newest, e) : newest.uncertified());
        Contest after = Evolution.ranked(
                changed.with(turns).with(changed.desk().with(correction.with(Correction.State.CONFIRMED))),
                e.standings());
        return after.state() == Contest.State.CLOSED
                ? after.with(after.house().with(Awards.of(after.plan(), after.standings())))
                : after;
    }

    Contest rejected(Event.CorrectionRejected e) {
        return contest.with(contest.desk().with(correction(e.correction()).with(Correction.State.REJECTED)));
    }

    /** What nobody has seen yet was never seen wrong. */
    private static Turn corrected(Turn turn, Event.ResultCorrected e) {
        return turn.isRevealed() ? turn.corrected(e.result()) : turn.certified(e.result());
    }

    Contest rulesProposed(Event.RulesProposed e) {
        require(e.proposal() == contest.ruleProposals().size() + 1);
        return contest.with(contest.desk().plus(new RuleProposal(e, Correction.State.PROPOSED)));
    }

    Contest rulesChanged(Event.RulesChanged e) {
        RuleProposal proposal = ruleProposal(e.proposal());
        require(proposal.proposed().rules().equals(e.rules()));
        Turns turns = contest.turns();
        for (Event.TurnResult each : e.results())
            turns = turns.with(turns.of(each.presenter(), each.turn())
                    .filter(Turn::isRevealed)
                    .orElseThrow(damaged)
                    .corrected(each.result()));
        Turns uncertified =
                turns.stage().map(Turn::uncertified).map(turns::with).orElse(turns);
        return Evolution.ranked(
                RuleChanges.by(e.rules(), contest)
                        .with(e.rules().isPlain() ? uncertified.unranked() : uncertified)
                        .with(contest.desk().with(proposal.with(Correction.State.CONFIRMED))),
                e.standings());
    }

    Contest rulesRejected(Event.RulesRejected e) {
        return contest.with(contest.desk().with(ruleProposal(e.proposal()).with(Correction.State.REJECTED)));
    }

    private RuleProposal ruleProposal(int number) {
        return contest.desk()
                .ruleProposal(number)
                .filter(p -> p.state() == Correction.State.PROPOSED)
                .orElseThrow(damaged);
    }

    private Correction correction(int number) {
        return contest.desk()
                .correction(number)
                .filter(c -> c.state() == Correction.State.PROPOSED)
                .orElseThrow(damaged);
    }

    private void require(boolean follows) {
        if (!follows) throw damaged.get();
    }
}
