package io.leitai.contest;

import io.leitai.contest.Event.*;

/** Whether an event can be undone: the table that `docs/decisions/0032` gives the reasons of. */
sealed interface Undoable {
    /** By who directs. @param presenter whom it was about @param about in words or ids, as the console's log has it */
    record Yes(String presenter, String about) implements Undoable {}

    /** Neither this nor anything that was done before it. */
    record Ends(Refusal.Code why) implements Undoable {}

    /** It is no action of the show's direction; it has a way back of its own, or it stays. */
    record No() implements Undoable {}

    static Undoable of(Event event) {
        return switch (event) {
            case ContestOpened e -> new Yes(null, null);
            case LotsDrawn e -> new Yes(null, e.seed());
            case PresenterMoved e -> new Yes(e.presenter(), String.valueOf(e.place()));
            case PresenterCalled e -> new Yes(e.presenter(), null);
            case PresenterDeferred e -> new Yes(e.presenter(), null);
            case PresenterSkipped e -> new Yes(e.presenter(), null);
            case PresenterWithdrawn e -> new Yes(e.presenter(), e.reason());
            case PresenterBroughtBack e -> new Yes(e.presenter(), null);
            case PhaseStarted e -> new Yes(null, e.phase());
            case PartStarted e -> new Yes(null, e.part());
            case PhasePaused e -> new Yes(null, null);
            case PhaseResumed e -> new Yes(null, null);
            case TimeAdded e -> new Yes(null, String.valueOf(e.by().toSeconds()));
            case PhaseEnded e -> new Yes(null, e.phase());
            case PhaseLengthSet e -> new Yes(null, e.phase());
            case NoticePosted e -> new Yes(null, e.text());
            case SceneShown e -> new Yes(null, scene(e));
            case ExhibitShown e -> new Yes(e.presenter(), String.valueOf(e.page()));
            case VideoPlayed e -> new Yes(null, null);
            case ExhibitHidden e -> new Yes(null, null);
            case GraphicPlayed e -> new Yes(e.presenter(), graphic(e.graphic()));
            case GraphicStopped e -> new Yes(null, graphic(e.graphic()));
            case PresenterCued e -> new Yes(null, e.text());
            case CueCleared e -> new Yes(null, null);

            // what judges gave is decided on from here on
            case MarksLocked e -> new Ends(Refusal.Code.UNDO_LOCKED);
            case ResultCertified e -> new Ends(Refusal.Code.UNDO_LOCKED);
            // the hall has seen it: a reveal has its own step back
            case ResultRevealed e -> new Ends(Refusal.Code.UNDO_REVEAL);
            case RevealStepped e -> new Ends(Refusal.Code.UNDO_REVEAL);
            case RevealTakenBack e -> new Ends(Refusal.Code.UNDO_REVEAL);
            case CeremonyOpened e -> new Ends(Refusal.Code.UNDO_REVEAL);
            case CeremonyTakenBack e -> new Ends(Refusal.Code.UNDO_REVEAL);
            case CeremonyCalled e -> new Ends(Refusal.Code.UNDO_REVEAL);
            case CeremonyCallTakenBack e -> new Ends(Refusal.Code.UNDO_REVEAL);
            // results, awards and the ledger are public
            case ContestClosed e -> new Ends(Refusal.Code.UNDO_CLOSED);

            // an undone action is done again by its own key
            case Undone e -> new No();
            // the direction is taken, not given back
            case DirectionTaken e -> new No();
            // whoever reads a change has read it
            case ChangeAcknowledged e -> new No();
            // a judge's
            case MarksGiven e -> new No();
            case MarksDrafted e -> new No();
            case VoteCast e -> new No();
            case LateMarksReceived e -> new No();
            case ProblemReported e -> new No();
            // the desk's, on paper as much as here: each is taken back by another entry that says why
            case LateMarksAdmitted e -> new No();
            case LateMarksRefused e -> new No();
            case PaperSheetEntered e -> new No();
            case PaperSheetAgreed e -> new No();
            case SheetReopened e -> new No();
            case JudgeExcused e -> new No();
            case JudgeSubstituted e -> new No();
            case PointsDeducted e -> new No();
            case DeductionCancelled e -> new No();
            case PointsGiven e -> new No();
            case ProblemAnswered e -> new No();
            case JudgesNudged e -> new No();
            // two people's
            case CorrectionProposed e -> new No();
            case ResultCorrected e -> new No();
            case CorrectionRejected e -> new No();
            case RulesProposed e -> new No();
            case RulesChanged e -> new No();
            case RulesRejected e -> new No();
            // the plan's people, and what they bring
            case ContestPlanned e -> new No();
            case PresenterAdded e -> new No();
            case PresenterReplaced e -> new No();
            case JudgeAdded e -> new No();
            case ExhibitAdded e -> new No();
            case ExhibitRemoved e -> new No();
            // seats
            case SeatsMinted e -> new No();
            case SparesMinted e -> new No();
            case SpareAssigned e -> new No();
            case SeatTaken e -> new No();
            case SeatAsked e -> new No();
            case SeatDenied e -> new No();
            case SeatRevoked e -> new No();
        };
    }

    private static String scene(SceneShown e) {
        String scene = WireName.of(e.scene());
        return e.screens() == null ? scene : scene + " " + String.join("、", e.screens());
    }

    private static String graphic(Graphic graphic) {
        return graphic == null ? "all" : WireName.of(graphic);
    }
}
