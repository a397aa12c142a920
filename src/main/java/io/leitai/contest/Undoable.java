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

    No NO = new No();

    static Undoable of(Event event) {
        return event instanceof Event.Given ? NO : ofAny(event);
    }

    private static Undoable ofAny(Event event) {
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
            case MessageTaken e -> new Yes(null, null);
            case MessageDeclined e -> new Yes(null, null);
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
            case Undone e -> NO;
            // the direction is taken, not given back
            case DirectionTaken e -> NO;
            // whoever reads a change has read it
            case ChangeAcknowledged e -> NO;
            // a venue's
            case MessageSent e -> NO;
            // a judge's
            case MarksGiven e -> NO;
            case MarksDrafted e -> NO;
            case VoteCast e -> NO;
            case LateMarksReceived e -> NO;
            case ProblemReported e -> NO;
            // the desk's, on paper as much as here: each is taken back by another entry that says why
            case LateMarksAdmitted e -> NO;
            case LateMarksRefused e -> NO;
            case PaperSheetEntered e -> NO;
            case PaperSheetAgreed e -> NO;
            case SheetReopened e -> NO;
            case JudgeExcused e -> NO;
            case JudgeSubstituted e -> NO;
            case PointsDeducted e -> NO;
            case DeductionCancelled e -> NO;
            case PointsGiven e -> NO;
            case ProblemAnswered e -> NO;
            case JudgesNudged e -> NO;
            // two people's
            case CorrectionProposed e -> NO;
            case ResultCorrected e -> NO;
            case CorrectionRejected e -> NO;
            case RulesProposed e -> NO;
            case RulesChanged e -> NO;
            case RulesRejected e -> NO;
            // the plan's people, and what they bring
            case ContestPlanned e -> NO;
            case PresenterAdded e -> NO;
            case PresenterReplaced e -> NO;
            case JudgeAdded e -> NO;
            case ExhibitAdded e -> NO;
            case ExhibitRemoved e -> NO;
            // seats
            case SeatsMinted e -> NO;
            case SparesMinted e -> NO;
            case SpareAssigned e -> NO;
            case SeatTaken e -> NO;
            case SeatAsked e -> NO;
            case SeatDenied e -> NO;
            case SeatRevoked e -> NO;
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
