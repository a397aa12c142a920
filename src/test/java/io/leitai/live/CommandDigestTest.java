package io.leitai.live;

import static io.leitai.live.Arena.DIRECTOR;
import static io.leitai.live.Arena.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command;
import io.leitai.contest.Exhibit;
import io.leitai.contest.Graphic;
import io.leitai.contest.Means;
import io.leitai.contest.Plan;
import io.leitai.contest.ReportedProblem;
import io.leitai.contest.Role;
import io.leitai.contest.Scene;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommandDigestTest {

    @Test
    void the_order_of_the_marks_and_trailing_zeros_do_not_matter() {
        var one = new LinkedHashMap<String, BigDecimal>();
        one.put("problems", new BigDecimal("22.5"));
        one.put("measures", new BigDecimal("30"));
        var other = new LinkedHashMap<String, BigDecimal>();
        other.put("measures", new BigDecimal("30.00"));
        other.put("problems", new BigDecimal("22.50"));

        assertThat(digest(new Command.GiveMarks("p1", 1, one, false, null)))
                .isEqualTo(digest(new Command.GiveMarks("p1", 1, other, false, null)));
    }

    @Test
    void every_component_counts() {
        Instant now = Instant.parse("2026-11-23T07:30:00Z");
        var marks = Map.of("problems", new BigDecimal("22.5"));
        var digests = List.of(
                digest(new Command.GiveMarks("p1", 1, marks, false, null)),
                digest(new Command.GiveMarks("p2", 1, marks, false, null)),
                digest(new Command.GiveMarks("p1", 2, marks, false, null)),
                digest(new Command.GiveMarks("p1", 1, Map.of("problems", new BigDecimal("22")), false, null)),
                digest(new Command.GiveMarks("p1", 1, marks, true, null)),
                digest(new Command.GiveMarks("p1", 1, marks, false, now)),
                digest(new Command.Skip("p1")),
                digest(new Command.Defer("p1")),
                CommandDigest.of(DIRECTOR, new Command.Skip("p1")));
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void it_is_the_same_in_every_version_of_the_server() {
        assertThat(CommandDigest.of(DIRECTOR, new Command.AddTime(Duration.ofSeconds(30))))
                .isEqualTo("92855173cee82fda53b9e55fc58953885683bd187fdeacd5fc962b76c6727629");
    }

    @Test
    void every_command_has_a_digest() {
        assertThat(ONE_OF_EACH.stream().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(Set.copyOf(Arrays.asList(Command.class.getPermittedSubclasses())));
        assertThat(ONE_OF_EACH.stream().map(CommandDigestTest::digest)).doesNotHaveDuplicates();
        assertThat(CommandDigest.of(DIRECTOR, new io.leitai.live.Request.Prepare(Arena.plan(), true)))
                .isNotEqualTo(CommandDigest.of(DIRECTOR, new io.leitai.live.Request.Prepare(Arena.plan(), false)));
    }

    private static String digest(Command command) {
        return CommandDigest.of(LI_NA, command);
    }

    private static final Plan PLAN = Arena.plan();
    private static final Map<String, BigDecimal> MARKS = Map.of("speech", BigDecimal.TEN);
    private static final List<Command> ONE_OF_EACH = List.of(
            new Command.Open(),
            new Command.Close(),
            new Command.DrawLots("seed"),
            new Command.CallNext(),
            new Command.CallPresenter("p1"),
            new Command.MovePresenter("p1", 2),
            new Command.Defer("p1"),
            new Command.Skip("p1"),
            new Command.Withdraw("p1", "ill"),
            new Command.BringBack("p1"),
            new Command.StartPhase(null),
            new Command.StartPart("problems"),
            new Command.Pause(),
            new Command.Resume(),
            new Command.AddTime(Duration.ofSeconds(-30)),
            new Command.EndPhase(),
            new Command.GiveMarks("p1", 1, MARKS, false, null),
            new Command.Lock(),
            new Command.ReopenSheet("j1", "p1", 1, "typo"),
            new Command.Excuse("j1", "p1", "kin"),
            new Command.AdmitLateMarks("j1", "p1", 1, "network"),
            new Command.RefuseLateMarks("j1", "p1", 1, "network"),
            new Command.EnterPaperSheet("j1", "p1", 1, MARKS, null, "phone"),
            new Command.Deduct("p1", 1, BigDecimal.ONE, "overtime"),
            new Command.CancelDeduction(1, "wrong"),
            new Command.GivePoints("p1", "visit", 0, BigDecimal.ONE, null),
            new Command.Certify(),
            new Command.OpenCeremony(),
            new Command.Reveal(),
            new Command.RevealNext(),
            new Command.RevealBack(),
            new Command.ProposeCorrection("p1", 1, "j1", MARKS, null, "typo"),
            new Command.ConfirmCorrection(1),
            new Command.RejectCorrection(1, "no"),
            new Command.AddPresenter(PLAN.presenters().getFirst(), 0),
            new Command.ReplacePresenter(PLAN.presenters().getFirst(), "ill"),
            new Command.AddJudge(PLAN.judges().getFirst()),
            new Command.SubstituteJudge("j1", PLAN.judges().getFirst(), false, "ill"),
            new Command.SetPhaseLength("present", Duration.ofMinutes(7)),
            new Command.ProposeRules(PLAN.rules(), "new"),
            new Command.ConfirmRules(1),
            new Command.RejectRules(1, "no"),
            new Command.ReportProblem(ReportedProblem.Kind.PHONE, "no light"),
            new Command.AnswerProblem(1, "coming"),
            new Command.NudgeJudges(List.of("j1")),
            new Command.PostNotice("请入座"),
            new Command.ShowScene(Scene.BLACK),
            new Command.AddExhibit("p1", new Exhibit.Awaited("plan", "规划图", Map.of(), "plan.pdf")),
            new Command.RemoveExhibit("p1", "plan"),
            new Command.ShowExhibit("plan", 2),
            new Command.TurnPage(1),
            new Command.PlayVideo(true, Duration.ofSeconds(3)),
            new Command.HideExhibit(),
            new Command.PlayGraphic(Graphic.LOWER_THIRD, null, "林晓", "主持人"),
            new Command.StopGraphic(Graphic.LOWER_THIRD),
            new Command.CuePresenter("请看右屏", true),
            new Command.ClearCue(),
            new Command.AcknowledgeChange(3, "p2"),
            new Command.TakeDirection(),
            new Command.Undo(3),
            new Command.MintSeats(Role.VENUE, List.of("v1")),
            new Command.MintSpares(3, "batch"),
            new Command.AssignSpare(3, "j1"),
            new Command.TakeSeat(Means.SLIP, "batch", 0, 0, "phone", "iPhone", "4711"),
            new Command.ApproveSeat(1),
            new Command.DenySeat(1),
            new Command.RevokeSeat(Role.JUDGE, "j1", "lost"));
}
