package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Role;
import io.leitai.view.ViewName.Topic;
import java.util.List;
import java.util.Optional;

/** The one place that says what every view is made of. */
public final class Views {
    private Views() {}

    /** The view's body, a record; empty where the contest has no such judge or venue. */
    public static Optional<Record> of(Contest contest, ViewName name) {
        return switch (name.topic()) {
            case STAGE -> Optional.of(PublicViews.stage(contest));
            case BOARD -> Optional.of(PublicViews.board(contest));
            case NOTICE -> Optional.of(PublicViews.notice(contest));
            case HALL ->
                Optional.of(
                        PublicViews.hall(contest, contest.plan().visibility().hall(), List.of()));
            case VENUES ->
                Optional.of(PublicViews.hall(
                        contest, contest.plan().visibility().ofVenues(), ChangeViews.forVenues(contest)));
            case SCOREBOARD -> Optional.of(ScoreboardView.of(contest));
            case OVERLAY -> Optional.of(OverlayView.of(contest));
            case PROGRAMME -> Optional.of(PublicViews.programme(contest));
            case VENUE -> PublicViews.venue(contest, name.who());
            case JUDGE -> JudgeView.of(contest, name.who());
            case CONSOLE -> Optional.of(StaffViews.console(contest));
            case GATE -> Optional.of(StaffViews.gate(contest));
            case SEATS -> Optional.of(SeatsView.of(contest));
            case HOST -> Optional.of(HostView.of(contest));
            case TIMER -> Optional.of(TimerView.of(contest));
            case EXHIBITS -> Optional.of(ExhibitViews.all(contest));
            case BRANCH -> BranchView.of(contest, name.who());
            case PRESENTER -> ExhibitViews.of(contest, name.who());
        };
    }

    /**
     * Whether this event can change this view; so that a mark does not make 500 judges' views anew. It may say yes too often,
     * never no where the view changes.
     */
    public static boolean touches(Event event, ViewName name) {
        return event instanceof Event.Given given ? givenTouches(given, name) : anyTouches(event, name);
    }

    private static boolean givenTouches(Event.Given event, ViewName name) {
        return switch (event) {
            case Event.MarksGiven given -> isWithMarks(name.topic()) || isJudge(name, given.judge());
            case Event.MarksDrafted drafted -> isStaff(name.topic()) || isJudge(name, drafted.judge());
            case Event.VoteCast cast -> isPicture(name.topic()) || isStaff(name.topic());
        };
    }

    private static boolean anyTouches(Event event, ViewName name) {
        return switch (event) {
            case Event.MarksGiven given -> givenTouches(given, name);
            case Event.MarksDrafted drafted -> givenTouches(drafted, name);
            case Event.VoteCast cast -> givenTouches(cast, name);
            case Event.LateMarksReceived e -> isStaff(name.topic()) || isJudge(name, e.judge());
            case Event.LateMarksAdmitted e -> true;
            case Event.LateMarksRefused e -> isStaff(name.topic()) || isJudge(name, e.judge());
            case Event.PaperSheetEntered e -> isStaff(name.topic()) || isJudge(name, e.judge());
            case Event.PaperSheetAgreed e -> true;
            case Event.NoticePosted posted -> name.topic() == Topic.NOTICE || name.topic() == Topic.CONSOLE;
            case Event.SeatsMinted minted ->
                isSeats(name.topic())
                        || minted.role() == Role.JUDGE
                                && name.topic() == Topic.JUDGE
                                && minted.who().contains(name.who());
            case Event.SparesMinted minted -> isSeats(name.topic());
            case Event.SpareAssigned assigned -> isSeats(name.topic()) || isJudge(name, assigned.judge());
            case Event.SeatTaken taken -> isSeats(name.topic()) || isSeatOf(name, taken.role(), taken.who());
            case Event.SeatAsked asked -> isSeats(name.topic()) || isSeatOf(name, asked.role(), asked.who());
            case Event.SeatDenied denied -> isSeats(name.topic()) || name.topic() == Topic.JUDGE;
            case Event.SeatRevoked revoked -> isSeats(name.topic()) || isSeatOf(name, revoked.role(), revoked.who());
            case Event.Undone e -> true;
            case Event.DirectionTaken taken -> name.topic() == Topic.CONSOLE;
            case Event.SceneShown shown ->
                isPicture(name.topic()) || name.topic() == Topic.CONSOLE || name.topic() == Topic.BRANCH;
            case Event.MessageSent sent ->
                name.topic() == Topic.CONSOLE
                        || name.topic() == Topic.BRANCH && name.who().equals(sent.venue());
            case Event.MessageTaken taken -> name.topic() == Topic.CONSOLE || name.topic() == Topic.BRANCH;
            case Event.MessageDeclined declined -> name.topic() == Topic.CONSOLE || name.topic() == Topic.BRANCH;
            case Event.PresenterCued cued -> name.topic() == Topic.TIMER || name.topic() == Topic.CONSOLE;
            case Event.CueCleared cleared -> name.topic() == Topic.TIMER || name.topic() == Topic.CONSOLE;
            case Event.ExhibitAdded e -> isWithExhibits(name.topic()) || name.topic() == Topic.CONSOLE;
            case Event.ExhibitRemoved e -> isWithExhibits(name.topic()) || name.topic() == Topic.CONSOLE;
            case Event.ExhibitShown e ->
                isWithExhibits(name.topic()) || name.topic() == Topic.CONSOLE; // it can be undone
            case Event.VideoPlayed e -> isWithExhibits(name.topic()) || name.topic() == Topic.CONSOLE;
            case Event.ExhibitHidden e -> isWithExhibits(name.topic()) || name.topic() == Topic.CONSOLE;
            case Event.GraphicPlayed played -> name.topic() == Topic.OVERLAY || name.topic() == Topic.CONSOLE;
            case Event.GraphicStopped stopped -> name.topic() == Topic.OVERLAY || name.topic() == Topic.CONSOLE;
            case Event.PartStarted started -> isPicture(name.topic()) || name.topic() == Topic.CONSOLE;
            case Event.ContestPlanned e -> true;
            case Event.ContestOpened e -> true;
            case Event.ContestClosed e -> true;
            case Event.LotsDrawn e -> true;
            case Event.PresenterMoved e -> true;
            case Event.PresenterCalled e -> true;
            case Event.PresenterDeferred e -> true;
            case Event.PresenterSkipped e -> true;
            case Event.PresenterWithdrawn e -> true;
            case Event.PresenterBroughtBack e -> true;
            case Event.PhaseStarted e -> true;
            case Event.PhasePaused e -> true;
            case Event.PhaseResumed e -> true;
            case Event.TimeAdded e -> true;
            case Event.PhaseEnded e -> true;
            case Event.MarksLocked e -> true;
            case Event.SheetReopened e -> true;
            case Event.JudgeExcused e -> true;
            case Event.PointsDeducted e -> true; // it takes a certification back
            case Event.DeductionCancelled e -> true;
            case Event.PointsGiven e -> true;
            case Event.ResultCertified e -> true;
            case Event.ResultRevealed e -> true;
            case Event.CeremonyOpened e -> true;
            case Event.CeremonyTakenBack e -> true;
            case Event.CeremonyCalled e -> true;
            case Event.CeremonyCallTakenBack e -> true;
            case Event.RevealStepped e -> true; // in a ceremony it brings another to the fore
            case Event.RevealTakenBack e -> true;
            case Event.CorrectionProposed e -> isStaff(name.topic());
            case Event.ResultCorrected e -> true;
            case Event.CorrectionRejected e -> isStaff(name.topic());
            case Event.PresenterAdded e -> true;
            case Event.PresenterReplaced e -> true;
            case Event.JudgeAdded e -> true;
            case Event.JudgeSubstituted e -> true;
            case Event.ProblemReported e -> name.topic() == Topic.CONSOLE || isJudge(name, e.judge());
            case Event.ProblemAnswered e -> name.topic() == Topic.CONSOLE || name.topic() == Topic.JUDGE;
            case Event.JudgesNudged e ->
                name.topic() == Topic.CONSOLE
                        || name.topic() == Topic.JUDGE && e.judges().contains(name.who());
            case Event.PhaseLengthSet e -> true;
            case Event.ChangeAcknowledged e ->
                name.topic() == Topic.HOST
                        || name.topic() == Topic.TIMER
                        || name.topic() == Topic.PRESENTER
                        || name.topic() == Topic.CONSOLE;
            case Event.RulesProposed e -> isStaff(name.topic());
            case Event.RulesChanged e -> true;
            case Event.RulesRejected e -> isStaff(name.topic());
        };
    }

    /** The views that tell how many have given. */
    private static boolean isWithMarks(Topic topic) {
        return topic == Topic.STAGE || isPicture(topic) || isStaff(topic);
    }

    private static boolean isPicture(Topic topic) {
        return topic == Topic.HALL || topic == Topic.VENUES || topic == Topic.OVERLAY || topic == Topic.HOST;
    }

    private static boolean isWithExhibits(Topic topic) {
        return topic == Topic.HALL || topic == Topic.VENUES || topic == Topic.EXHIBITS || topic == Topic.PRESENTER;
    }

    private static boolean isStaff(Topic topic) {
        return topic == Topic.CONSOLE || topic == Topic.GATE;
    }

    private static boolean isSeats(Topic topic) {
        return topic == Topic.SEATS || topic == Topic.CONSOLE;
    }

    private static boolean isSeatOf(ViewName name, Role role, String who) {
        return role == Role.JUDGE && isJudge(name, who);
    }

    private static boolean isJudge(ViewName name, String judge) {
        return name.topic() == Topic.JUDGE && name.who().equals(judge);
    }
}
