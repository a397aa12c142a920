package io.leitai.web;

import io.leitai.contest.Deed;
import io.leitai.contest.Event;
import io.leitai.contest.Former;
import io.leitai.contest.Plan;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Entry;
import java.util.function.Predicate;

/** Which entries' bodies the published ledger leaves out. The chain verifies without them. */
final class Withheld {
    private Withheld() {}

    /**
     * The public votes in secret, and what a judge tells the desk is between the two, as is what the director tells a presenter. Where the archive does not name judges, every entry that tells a single judge's figure is
     * withheld too.
     */
    static Predicate<Entry> by(Plan plan) {
        boolean named = plan.visibility().archive() == Plan.Marks.NAMED;
        return entry -> Bodies.decode(entry.body()).events().stream()
                .anyMatch(event -> isPrivate(event) || !named && tellsOfAJudge(event));
    }

    private static boolean isPrivate(Event event) {
        return event instanceof Event.VoteCast
                || event instanceof Event.ProblemReported
                || event instanceof Event.ProblemAnswered
                || event instanceof Event.PresenterCued
                || event instanceof Event.Undone e && tellsOfACue(e.deed());
    }

    private static boolean tellsOfACue(Deed undone) {
        return undone.restore().stream().anyMatch(former -> former instanceof Former.Cued);
    }

    private static boolean tellsOfAJudge(Event event) {
        return switch (event) {
            case Event.MarksGiven e -> true;
            case Event.MarksDrafted e -> true;
            case Event.LateMarksReceived e -> true;
            case Event.LateMarksAdmitted e -> true;
            case Event.LateMarksRefused e -> true;
            case Event.PaperSheetEntered e -> true;
            case Event.PaperSheetAgreed e -> true;
            case Event.ProblemReported e -> true;
            case Event.ProblemAnswered e -> true;
            case Event.VoteCast e -> true;
            case Event.ResultCertified e -> true;
            case Event.CorrectionProposed e -> true;
            case Event.ResultCorrected e -> true;
            case Event.RulesChanged e -> true;
            case Event.SheetReopened e -> true;
            case Event.ContestPlanned e -> false;
            case Event.ContestOpened e -> false;
            case Event.ContestClosed e -> false;
            case Event.LotsDrawn e -> false;
            case Event.PresenterMoved e -> false;
            case Event.PresenterCalled e -> false;
            case Event.PresenterDeferred e -> false;
            case Event.PresenterSkipped e -> false;
            case Event.PresenterWithdrawn e -> false;
            case Event.PresenterBroughtBack e -> false;
            case Event.PhaseStarted e -> false;
            case Event.PartStarted e -> false;
            case Event.PhasePaused e -> false;
            case Event.PhaseResumed e -> false;
            case Event.TimeAdded e -> false;
            case Event.PresenterCued e -> false;
            case Event.CueCleared e -> false;
            case Event.PhaseEnded e -> false;
            case Event.MarksLocked e -> false;
            case Event.JudgeExcused e -> false;
            case Event.PointsDeducted e -> false;
            case Event.DeductionCancelled e -> false;
            case Event.PointsGiven e -> false;
            case Event.ResultRevealed e -> false;
            case Event.CeremonyOpened e -> true;
            case Event.CeremonyTakenBack e -> false;
            case Event.CeremonyCalled e -> false;
            case Event.CeremonyCallTakenBack e -> false;
            case Event.RevealStepped e -> false;
            case Event.RevealTakenBack e -> false;
            case Event.CorrectionRejected e -> false;
            case Event.PresenterAdded e -> false;
            case Event.PresenterReplaced e -> false;
            case Event.JudgeAdded e -> false;
            case Event.JudgeSubstituted e -> false;
            case Event.JudgesNudged e -> false;
            case Event.PhaseLengthSet e -> false;
            case Event.ChangeAcknowledged e -> false;
            case Event.RulesProposed e -> false;
            case Event.RulesRejected e -> false;
            case Event.NoticePosted e -> false;
            case Event.SceneShown e -> false;
            case Event.ExhibitAdded e -> false;
            case Event.ExhibitRemoved e -> false;
            case Event.ExhibitShown e -> false;
            case Event.VideoPlayed e -> false;
            case Event.ExhibitHidden e -> false;
            case Event.GraphicPlayed e -> false;
            case Event.GraphicStopped e -> false;
            case Event.DirectionTaken e -> false;
            case Event.Undone e -> false;
            case Event.SeatsMinted e -> false;
            case Event.SparesMinted e -> false;
            case Event.SpareAssigned e -> false;
            case Event.SeatTaken e -> false;
            case Event.SeatAsked e -> false;
            case Event.SeatDenied e -> false;
            case Event.SeatRevoked e -> false;
        };
    }
}
