package io.leitai.wire;

import io.leitai.contest.Command;
import io.leitai.contest.Graphic;
import io.leitai.contest.Plan;
import io.leitai.contest.ReportedProblem;
import io.leitai.contest.Scene;
import java.util.Arrays;
import java.util.Locale;

/** Commands as `docs/protocol.md` lists them. */
final class CommandJson {
    /** By the thousand: see {@link io.leitai.contest.Event.Given}. */
    private static final String MARKS = "giveMarks";

    private CommandJson() {}

    /** @throws Malformed for an unknown {@code do}, and for a field that is missing, wrong or too many */
    static Command read(Fields in) throws Malformed {
        Command command = command(in, in.text("do"));
        in.end();
        return command;
    }

    private static Command command(Fields in, String name) throws Malformed {
        return name.equals(MARKS) ? marks(in) : any(in, name);
    }

    private static Command marks(Fields in) throws Malformed {
        return new Command.GiveMarks(
                in.text("presenter"),
                in.whole("turn"),
                in.decimals("marks"),
                in.flag("draft"),
                in.timeOrNull("madeAt"));
    }

    private static Command any(Fields in, String name) throws Malformed {
        return switch (name) {
            case "open" -> new Command.Open();
            case "close" -> new Command.Close();
            case "drawLots" -> new Command.DrawLots(in.text("seed"));
            case "callNext" -> new Command.CallNext();
            case "callPresenter" -> new Command.CallPresenter(in.text("presenter"));
            case "movePresenter" -> new Command.MovePresenter(in.text("presenter"), in.whole("place"));
            case "defer" -> new Command.Defer(in.text("presenter"));
            case "skip" -> new Command.Skip(in.text("presenter"));
            case "withdraw" -> new Command.Withdraw(in.text("presenter"), in.text("reason"));
            case "bringBack" -> new Command.BringBack(in.text("presenter"));
            case "startPhase" -> new Command.StartPhase(in.textOr("phase", null));
            case "startPart" -> new Command.StartPart(in.text("part"));
            case "pause" -> new Command.Pause();
            case "resume" -> new Command.Resume();
            case "addTime" -> new Command.AddTime(in.seconds("seconds"));
            case "endPhase" -> new Command.EndPhase();
            case MARKS -> marks(in);
            case "lock" -> new Command.Lock();
            case "reopenSheet" ->
                new Command.ReopenSheet(in.text("judge"), in.text("presenter"), in.whole("turn"), in.text("reason"));
            case "excuse" -> new Command.Excuse(in.text("judge"), in.text("presenter"), in.text("reason"));
            case "admitLateMarks" ->
                new Command.AdmitLateMarks(in.text("judge"), in.text("presenter"), in.whole("turn"), in.text("reason"));
            case "refuseLateMarks" ->
                new Command.RefuseLateMarks(
                        in.text("judge"), in.text("presenter"), in.whole("turn"), in.text("reason"));
            case "enterPaperSheet" ->
                new Command.EnterPaperSheet(
                        in.text("judge"),
                        in.text("presenter"),
                        in.whole("turn"),
                        in.decimals("marks"),
                        in.textOr("photo", null),
                        in.text("reason"));
            case "deduct" ->
                new Command.Deduct(in.text("presenter"), in.whole("turn"), in.decimal("points"), in.text("reason"));
            case "cancelDeduction" -> new Command.CancelDeduction(in.whole("deduction"), in.text("reason"));
            case "givePoints" ->
                new Command.GivePoints(
                        in.text("presenter"),
                        in.text("component"),
                        in.wholeOr("round", 0),
                        in.decimal("points"),
                        in.textOr("reason", null));
            case "certify" -> new Command.Certify();
            case "openCeremony" -> new Command.OpenCeremony();
            case "reveal" -> new Command.Reveal();
            case "revealNext" -> new Command.RevealNext();
            case "revealBack" -> new Command.RevealBack();
            case "proposeCorrection" ->
                new Command.ProposeCorrection(
                        in.text("presenter"),
                        in.whole("turn"),
                        in.textOr("judge", null),
                        in.decimalsOrNull("marks"),
                        in.decimalOrNull("deducted"),
                        in.textOr("component", null),
                        in.decimalOrNull("points"),
                        in.text("reason"));
            case "confirmCorrection" -> new Command.ConfirmCorrection(in.whole("correction"));
            case "rejectCorrection" -> new Command.RejectCorrection(in.whole("correction"), in.text("reason"));
            case "addPresenter" -> new Command.AddPresenter(presenter(in.object("presenter")), in.wholeOr("place", 0));
            case "replacePresenter" ->
                new Command.ReplacePresenter(presenter(in.object("presenter")), in.text("reason"));
            case "addJudge" -> new Command.AddJudge(judge(in.object("judge")));
            case "substituteJudge" ->
                new Command.SubstituteJudge(
                        in.text("judge"), substitute(in.object("substitute")), in.flag("now"), in.text("reason"));
            case "setPhaseLength" -> new Command.SetPhaseLength(in.text("phase"), in.seconds("seconds"));
            case "acknowledgeChange" -> new Command.AcknowledgeChange(in.whole("change"), in.textOr("presenter", null));
            case "confirmRules" -> new Command.ConfirmRules(in.whole("proposal"));
            case "rejectRules" -> new Command.RejectRules(in.whole("proposal"), in.text("reason"));
            case "reportProblem" -> new Command.ReportProblem(kind(in), in.textOr("text", ""));
            case "answerProblem" -> new Command.AnswerProblem(in.whole("problem"), in.text("text"));
            case "nudgeJudges" -> new Command.NudgeJudges(in.list("judges"));
            case "postNotice" -> new Command.PostNotice(in.text("text"));
            case "addExhibit" ->
                new Command.AddExhibit(in.text("presenter"), ExhibitJson.figures(in.object("exhibit")));
            case "removeExhibit" -> new Command.RemoveExhibit(in.text("presenter"), in.text("exhibit"));
            case "showExhibit" -> new Command.ShowExhibit(in.text("exhibit"), in.wholeOr("page", 0));
            case "turnPage" -> new Command.TurnPage(in.wholeOr("by", 1));
            case "playVideo" -> new Command.PlayVideo(in.flag("playing"), in.milliseconds("positionMs"));
            case "hideExhibit" -> new Command.HideExhibit();
            case "showScene" ->
                new Command.ShowScene(
                        scene(in),
                        in.has("screens") ? in.list("screens") : null,
                        in.textOr("text", null),
                        in.textOr("venue", null));
            case "sendMessage" -> new Command.SendMessage(in.text("text"));
            case "takeMessage" ->
                new Command.TakeMessage(in.whole("message"), in.has("screens") ? in.list("screens") : null);
            case "declineMessage" -> new Command.DeclineMessage(in.whole("message"));
            case "cuePresenter" -> new Command.CuePresenter(in.textOr("text", null), in.flag("wrapUp"));
            case "clearCue" -> new Command.ClearCue();
            case "playGraphic" ->
                new Command.PlayGraphic(
                        graphic(in, in.text("graphic")),
                        in.textOr("presenter", null),
                        in.nameOr("name", null),
                        in.nameOr("text", null));
            case "stopGraphic" -> new Command.StopGraphic(in.has("graphic") ? graphic(in, in.text("graphic")) : null);
            case "takeDirection" -> new Command.TakeDirection();
            case "undo" -> new Command.Undo(in.wholeOr("of", 0));
            case "assignSpare" -> new Command.AssignSpare(in.whole("spare"), in.text("judge"));
            case "approveSeat" -> new Command.ApproveSeat(in.whole("ask"));
            case "denySeat" -> new Command.DenySeat(in.whole("ask"));
            case "revokeSeat" -> new Command.RevokeSeat(Requests.seat(in), in.text("who"), in.text("reason"));
            default -> throw in.unknownCommand(name);
        };
    }

    private static Plan.Presenter presenter(Fields in) throws Malformed {
        Plan.Presenter presenter = new Plan.Presenter(
                in.text("id"),
                in.name("name"),
                in.name("unit"),
                in.nameOr("title", ""),
                in.textOr("kind", ""),
                in.texts("en"));
        in.end();
        return presenter;
    }

    private static Plan.Judge judge(Fields in) throws Malformed {
        Plan.Judge judge = new Plan.Judge(
                in.text("id"),
                in.name("name"),
                in.nameOr("title", ""),
                in.nameOr("unit", ""),
                in.text("panel"),
                in.texts("en"));
        in.end();
        return judge;
    }

    private static Graphic graphic(Fields in, String name) throws Malformed {
        return Arrays.stream(Graphic.values())
                .filter(graphic -> Json.word(graphic).equals(name))
                .findFirst()
                .orElseThrow(() -> in.wrong("graphic"));
    }

    /** Of the panel whose judge is replaced. */
    private static Plan.Judge substitute(Fields in) throws Malformed {
        Plan.Judge judge = new Plan.Judge(
                in.text("id"), in.name("name"), in.nameOr("title", ""), in.nameOr("unit", ""), "", in.texts("en"));
        in.end();
        return judge;
    }

    private static ReportedProblem.Kind kind(Fields in) throws Malformed {
        String name = in.text("kind");
        return Arrays.stream(ReportedProblem.Kind.values())
                .filter(k -> Json.word(k).equals(name))
                .findFirst()
                .orElseThrow(() -> in.wrong("kind"));
    }

    private static Scene scene(Fields in) throws Malformed {
        String name = in.text("scene");
        return Arrays.stream(Scene.values())
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> in.wrong("scene"));
    }
}
