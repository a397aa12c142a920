package io.leitai.contest;

import static io.leitai.contest.Decision.accept;
import static io.leitai.contest.Decision.unless;

import io.leitai.contest.Command.*;
import java.time.Instant;

/** What becomes of each command: the page of rules. */
final class Rulebook {
    private Rulebook() {}

    static Decision decide(Contest contest, Actor actor, Command command, Instant now) {
        return Rights.refusal(contest, actor, command)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> command instanceof GiveMarks c
                        ? Marking.give(contest, actor, c, now)
                        : ruled(contest, actor, command, now));
    }

    private static Decision ruled(Contest contest, Actor actor, Command command, Instant now) {
        return switch (command) {
            case Open c -> Opening.open(contest);
            case Close c -> Opening.close(contest);

            case DrawLots c -> Queue.drawLots(contest, c);
            case CallNext c -> Queue.callNext(contest);
            case CallPresenter c -> Queue.call(contest, c);
            case MovePresenter c -> Queue.move(contest, c);
            case Defer c -> Queue.defer(contest, c);
            case Skip c -> Queue.skip(contest, c);
            case Withdraw c -> Queue.withdraw(contest, c);
            case BringBack c -> Queue.bringBack(contest, c);

            case StartPhase c -> Timekeeping.start(contest, c, now);
            case StartPart c -> Timekeeping.startPart(contest, c);
            case Pause c -> Timekeeping.pause(contest, now);
            case Resume c -> Timekeeping.resume(contest, now);
            case AddTime c -> Timekeeping.add(contest, c, now);
            case EndPhase c -> Timekeeping.end(contest, now);

            case GiveMarks c -> Marking.give(contest, actor, c, now);
            case Lock c -> Certification.lock(contest, actor, now);
            case ReopenSheet c -> Marking.reopen(contest, c);
            case Excuse c -> Marking.excuse(contest, c);
            case AdmitLateMarks c -> LateMarking.admit(contest, c);
            case RefuseLateMarks c -> LateMarking.refuse(contest, c);
            case EnterPaperSheet c -> PaperMarking.enter(contest, actor, c, now);
            case Deduct c -> Deducting.deduct(contest, c);
            case CancelDeduction c -> Deducting.cancel(contest, c);
            case GivePoints c -> OffStage.give(contest, c);

            case Certify c -> Certification.certify(contest);
            case OpenCeremony c -> Ceremonies.open(contest);
            case Reveal c -> contest.plan().isCeremony() ? Ceremonies.whole(contest) : Revealing.whole(contest);
            case RevealNext c -> contest.plan().isCeremony() ? Ceremonies.next(contest) : Revealing.next(contest);
            case RevealBack c -> contest.plan().isCeremony() ? Ceremonies.back(contest) : Revealing.back(contest);
            case ProposeCorrection c -> Correcting.propose(contest, actor, c);
            case ConfirmCorrection c -> Correcting.confirm(contest, actor, c);
            case RejectCorrection c -> Correcting.reject(contest, c);

            case AddPresenter c -> Planning.addPresenter(contest, c);
            case ReplacePresenter c -> Planning.replacePresenter(contest, c);
            case AddJudge c -> Planning.addJudge(contest, c);
            case SubstituteJudge c -> Substituting.substitute(contest, c);
            case SetPhaseLength c -> Planning.setPhaseLength(contest, c);

            case AcknowledgeChange c -> Acknowledging.acknowledge(contest, actor, c);

            case ProposeRules c -> RuleChanges.propose(contest, actor, c);
            case ConfirmRules c -> RuleChanges.confirm(contest, actor, c);
            case RejectRules c -> RuleChanges.reject(contest, c);

            case ReportProblem c -> Assisting.report(contest, actor, c);
            case AnswerProblem c -> Assisting.answer(contest, actor, c);
            case NudgeJudges c -> Assisting.nudge(contest, c, now);

            case PostNotice c -> unless(Texts.notice(c.text()), () -> new Event.NoticePosted(c.text()));
            case ShowScene c -> Scenes.show(contest, c);
            case SendMessage c -> Greeting.send(contest, actor, c, now);
            case TakeMessage c -> Greeting.take(contest, c);
            case DeclineMessage c -> Greeting.decline(contest, c);
            case CuePresenter c -> Cues.cue(c);
            case ClearCue c -> Cues.clear();
            case AddExhibit c -> Exhibiting.add(contest, actor, c);
            case RemoveExhibit c -> Exhibiting.remove(contest, actor, c);
            case ShowExhibit c -> Exhibiting.show(contest, actor, c, now);
            case TurnPage c -> Exhibiting.turn(contest, actor, c, now);
            case PlayVideo c -> Exhibiting.play(contest, actor, c, now);
            case HideExhibit c -> Exhibiting.hide(contest, actor, now);
            case PlayGraphic c -> Graphics.play(contest, c);
            case StopGraphic c -> Graphics.stop(c);
            case TakeDirection c -> accept(new Event.DirectionTaken(actor));
            case Undo c -> Undoing.undo(contest, c);

            case MintSeats c -> Minting.mint(contest, actor, c, now);
            case MintSpares c -> Minting.print(contest, actor, c);
            case AssignSpare c -> Minting.assign(contest, actor, c);
            case TakeSeat c -> Seating.take(contest, actor, c, now);
            case ApproveSeat c -> Seating.approve(contest, actor, c, now);
            case DenySeat c -> Seating.deny(contest, actor, c);
            case RevokeSeat c -> Seating.revoke(contest, actor, c);
        };
    }
}
