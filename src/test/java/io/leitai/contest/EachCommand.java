package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Stories.give;

import io.leitai.contest.Command.*;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One of each command, as somebody would give it while Zhao is on stage and Sun waits. */
final class EachCommand {
    static final List<Command> ALL = List.of(
            new Open(),
            new Close(),
            new DrawLots("2026"),
            new CallNext(),
            new CallPresenter(SUN),
            new MovePresenter(SUN, 1),
            new Defer(SUN),
            new Skip(SUN),
            new BringBack(SUN),
            new Withdraw(SUN, REASON),
            new StartPhase(null),
            new StartPart("ask"),
            new Pause(),
            new Resume(),
            new EndPhase(),
            new AddTime(Duration.ofSeconds(5)),
            give(ZHAO, 1, marks("1", "1")),
            new Lock(),
            new ReopenSheet("li-na", ZHAO, 1, REASON),
            new Excuse("li-na", ZHAO, REASON),
            new AdmitLateMarks("li-na", ZHAO, 1, REASON),
            new RefuseLateMarks("li-na", ZHAO, 1, REASON),
            new EnterPaperSheet("li-na", ZHAO, 1, marks("1", "1"), null, REASON),
            new Deduct(ZHAO, 1, points("1"), REASON),
            new CancelDeduction(1, REASON),
            new GivePoints(ZHAO, "visit", 0, points("1"), null),
            new Certify(),
            new OpenCeremony(),
            new Reveal(),
            new RevealNext(),
            new RevealBack(),
            new ProposeCorrection(ZHAO, 1, null, null, points("1"), REASON),
            new ConfirmCorrection(1),
            new RejectCorrection(1, REASON),
            new AddPresenter(presenter("liu", "刘洋"), 0),
            new ReplacePresenter(presenter(ZHAO, "赵小军"), REASON),
            new AddJudge(judge("he-xin", "何欣", "hall")),
            new SubstituteJudge("li-na", judge("he-xin", "何欣", ""), false, REASON),
            new SetPhaseLength("present", Duration.ofMinutes(5)),
            new AcknowledgeChange(1),
            new ProposeRules(OtherRules.twoTurns(), REASON),
            new ConfirmRules(1),
            new RejectRules(1, REASON),
            new ReportProblem(ReportedProblem.Kind.PHONE, ""),
            new AnswerProblem(1, "马上到"),
            new NudgeJudges(List.of("li-na")),
            new PostNotice("请入场"),
            new ShowScene(Scene.BLACK),
            new AddExhibit(ZHAO, ExhibitingTest.water()),
            new RemoveExhibit(ZHAO, "water"),
            new ShowExhibit("water", 1),
            new TurnPage(1),
            new PlayVideo(true, Duration.ZERO),
            new HideExhibit(),
            new CuePresenter("请看右屏", false),
            new ClearCue(),
            new PlayGraphic(Graphic.CLOCK, null, null, null),
            new StopGraphic(Graphic.CLOCK),
            new TakeDirection(),
            new Undo(0),
            new MintSeats(Role.JUDGE, List.of("li-na"), Means.SLIP, "b1"),
            new MintSpares(2, "b1"),
            new AssignSpare(1, "li-na"),
            new ApproveSeat(1),
            new DenySeat(1),
            new RevokeSeat(Role.JUDGE, "li-na", REASON),
            new TakeSeat(Means.TOKEN, null, 0, 0, "p-1", "iPhone", "4711"));

    private EachCommand() {}

    /** As on the wire: {@code callNext}. */
    static String name(Command command) {
        String name = command.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
