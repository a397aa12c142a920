package io.leitai.view;

import io.leitai.contest.Deed;
import io.leitai.contest.Event;
import io.leitai.contest.Happening;
import io.leitai.contest.Role;
import io.leitai.contest.WireName;

/** What the console's log says of an event: what and whom, never a mark or a result. */
final class Log {
    private Log() {}

    /** Null for what happens too often to be read: drafts, votes and pages that are turned. */
    static StaffViews.LogLine line(Happening happening) {
        return switch (happening.event()) {
            case Event.ContestPlanned e -> line(happening, null, null, null);
            case Event.ContestOpened e -> line(happening, null, null, null);
            case Event.ContestClosed e -> line(happening, null, null, null);
            case Event.LotsDrawn e -> line(happening, null, null, e.seed());
            case Event.PresenterMoved e -> line(happening, e.presenter(), null, String.valueOf(e.place()));
            case Event.PresenterCalled e -> line(happening, e.presenter(), null, null);
            case Event.PresenterDeferred e -> line(happening, e.presenter(), null, null);
            case Event.PresenterSkipped e -> line(happening, e.presenter(), null, null);
            case Event.PresenterWithdrawn e -> line(happening, e.presenter(), null, e.reason());
            case Event.PresenterBroughtBack e -> line(happening, e.presenter(), null, null);
            case Event.PhaseStarted e -> line(happening, null, null, e.phase());
            case Event.PartStarted e -> line(happening, null, null, e.part());
            case Event.PhasePaused e -> line(happening, null, null, null);
            case Event.PhaseResumed e -> line(happening, null, null, null);
            case Event.TimeAdded e -> line(happening, null, null, String.valueOf(e.by().toSeconds()));
            case Event.PhaseEnded e -> line(happening, null, null, e.phase());
            case Event.MarksGiven e -> line(happening, e.presenter(), e.judge(), null);
            case Event.LateMarksReceived e -> line(happening, e.presenter(), e.judge(), null);
            case Event.LateMarksAdmitted e -> line(happening, e.presenter(), e.judge(), e.reason());
            case Event.LateMarksRefused e -> line(happening, e.presenter(), e.judge(), e.reason());
            case Event.PaperSheetEntered e -> line(happening, e.presenter(), e.judge(), e.reason());
            case Event.PaperSheetAgreed e -> line(happening, e.presenter(), e.judge(), null);
            case Event.MarksDrafted e -> null;
            case Event.VoteCast e -> null;
            case Event.MarksLocked e -> line(happening, e.presenter(), null, null);
            case Event.SheetReopened e -> line(happening, e.presenter(), e.judge(), e.reason());
            case Event.JudgeExcused e -> line(happening, e.presenter(), e.judge(), e.reason());
            case Event.PointsDeducted e -> line(happening, e.presenter(), null, e.reason());
            case Event.DeductionCancelled e -> line(happening, null, null, e.reason());
            case Event.PointsGiven e -> line(happening, e.presenter(), null, e.reason());
            case Event.ResultCertified e -> line(happening, e.presenter(), null, null);
            case Event.ResultRevealed e -> line(happening, e.presenter(), null, null);
            case Event.CeremonyOpened e -> line(happening, null, null, null);
            case Event.CeremonyTakenBack e -> line(happening, null, null, null);
            case Event.CeremonyCalled e ->
                e.presenters().size() == 1
                        ? line(happening, e.presenters().getFirst(), null, null)
                        : line(
                                happening,
                                null,
                                null,
                                String.valueOf(e.presenters().size()));
            case Event.CeremonyCallTakenBack e -> line(happening, null, null, null);
            case Event.RevealStepped e -> line(happening, e.presenter(), null, String.valueOf(e.step()));
            case Event.RevealTakenBack e -> line(happening, e.presenter(), null, null);
            case Event.CorrectionProposed e -> line(happening, e.presenter(), e.judge(), e.reason());
            case Event.ResultCorrected e -> line(happening, e.presenter(), null, null);
            case Event.CorrectionRejected e -> line(happening, null, null, e.reason());
            case Event.PresenterAdded e -> line(happening, e.presenter().id(), null, null);
            case Event.PresenterReplaced e -> line(happening, e.presenter().id(), null, e.reason());
            case Event.JudgeAdded e -> line(happening, null, e.judge().id(), null);
            case Event.JudgeSubstituted e ->
                line(happening, null, e.judge(), e.substitute().name() + "：" + e.reason());
            case Event.PhaseLengthSet e -> line(happening, null, null, e.phase());
            case Event.ChangeAcknowledged e ->
                line(happening, null, null, e.who().id());
            case Event.RulesProposed e -> line(happening, null, null, e.reason());
            case Event.RulesChanged e -> line(happening, null, null, null);
            case Event.RulesRejected e -> line(happening, null, null, e.reason());
            case Event.ProblemReported e -> line(happening, null, e.judge(), Parts.camelCase(e.kind()));
            case Event.ProblemAnswered e -> line(happening, null, null, e.text());
            case Event.JudgesNudged e ->
                line(happening, e.presenter(), null, String.valueOf(e.judges().size()));
            case Event.NoticePosted e -> line(happening, null, null, e.text());
            case Event.SceneShown e ->
                line(
                        happening,
                        null,
                        null,
                        Parts.lowerCase(e.scene()) + (e.screens() == null ? "" : " " + String.join("、", e.screens())));
            case Event.ExhibitAdded e ->
                line(happening, e.presenter(), null, e.exhibit().title());
            case Event.ExhibitRemoved e -> line(happening, e.presenter(), null, null);
            case Event.ExhibitShown e -> null;
            case Event.VideoPlayed e -> null;
            case Event.ExhibitHidden e -> null;
            case Event.GraphicPlayed e -> line(happening, e.presenter(), null, Parts.camelCase(e.graphic()));
            case Event.GraphicStopped e ->
                line(happening, null, null, e.graphic() == null ? "all" : Parts.camelCase(e.graphic()));
            case Event.PresenterCued e -> line(happening, null, null, e.text());
            case Event.CueCleared e -> line(happening, null, null, null);
            case Event.DirectionTaken e ->
                line(happening, null, null, e.director().id());
            case Event.Undone e -> {
                Deed deed = e.deed();
                String text = deed.about() == null ? deed.action() : deed.action() + " " + deed.about();
                yield line(happening, deed.presenter(), null, text);
            }
            case Event.SeatsMinted e ->
                line(
                        happening,
                        null,
                        e.role() == Role.JUDGE && e.who().size() == 1 ? e.who().getFirst() : null,
                        Parts.lowerCase(e.role()));
            case Event.SparesMinted e -> line(happening, null, null, String.valueOf(e.count()));
            case Event.SpareAssigned e -> line(happening, null, e.judge(), String.valueOf(e.spare()));
            case Event.SeatTaken e ->
                e.role() == Role.JUDGE
                        ? line(happening, null, e.who(), e.device())
                        : line(happening, null, null, Parts.lowerCase(e.role()) + "/" + e.who());
            case Event.SeatAsked e -> line(happening, null, e.who(), e.device());
            case Event.SeatDenied e -> line(happening, null, null, e.by());
            case Event.SeatRevoked e -> line(happening, null, e.role() == Role.JUDGE ? e.who() : null, e.reason());
        };
    }

    private static StaffViews.LogLine line(Happening happening, String presenter, String judge, String text) {
        return new StaffViews.LogLine(happening.at(), WireName.of(happening.event()), presenter, judge, text);
    }
}
