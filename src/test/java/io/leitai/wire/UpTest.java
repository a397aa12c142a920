package io.leitai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leitai.contest.Command;
import io.leitai.contest.Exhibit;
import io.leitai.contest.Graphic;
import io.leitai.contest.Plan;
import io.leitai.contest.Refusal;
import io.leitai.contest.ReportedProblem;
import io.leitai.contest.Role;
import io.leitai.contest.Scene;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpTest {
    private static final Plan.Presenter LI_NA =
            new Plan.Presenter("p11", "李娜", "县林业局", "", "", Map.of("name", "Li Na"));

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of("'do':'open'", new Command.Open()),
                Arguments.of("'do':'close'", new Command.Close()),
                Arguments.of("'do':'drawLots','seed':'2018-09-28'", new Command.DrawLots("2018-09-28")),
                Arguments.of("'do':'callNext'", new Command.CallNext()),
                Arguments.of("'do':'callPresenter','presenter':'p1'", new Command.CallPresenter("p1")),
                Arguments.of("'do':'movePresenter','presenter':'p1','place':3", new Command.MovePresenter("p1", 3)),
                Arguments.of("'do':'defer','presenter':'p1'", new Command.Defer("p1")),
                Arguments.of("'do':'skip','presenter':'p1'", new Command.Skip("p1")),
                Arguments.of("'do':'withdraw','presenter':'p1','reason':'病'", new Command.Withdraw("p1", "病")),
                Arguments.of("'do':'bringBack','presenter':'p1'", new Command.BringBack("p1")),
                Arguments.of("'do':'startPhase'", new Command.StartPhase(null)),
                Arguments.of("'do':'startPhase','phase':'scoring'", new Command.StartPhase("scoring")),
                Arguments.of("'do':'startPart','part':'problems'", new Command.StartPart("problems")),
                Arguments.of("'do':'pause'", new Command.Pause()),
                Arguments.of("'do':'resume'", new Command.Resume()),
                Arguments.of("'do':'addTime','seconds':-30", new Command.AddTime(Duration.ofSeconds(-30))),
                Arguments.of("'do':'endPhase'", new Command.EndPhase()),
                Arguments.of(
                        "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'22.5'}",
                        new Command.GiveMarks("p1", 1, Map.of("problems", new BigDecimal("22.5")), false, null)),
                Arguments.of(
                        "'do':'giveMarks','presenter':'p1','turn':2,'marks':{},'draft':true,'madeAt':'2026-11-23T07:30:00Z'",
                        new Command.GiveMarks("p1", 2, Map.of(), true, Instant.parse("2026-11-23T07:30:00Z"))),
                Arguments.of("'do':'lock'", new Command.Lock()),
                Arguments.of(
                        "'do':'reopenSheet','judge':'j1','presenter':'p1','turn':1,'reason':'手误'",
                        new Command.ReopenSheet("j1", "p1", 1, "手误")),
                Arguments.of(
                        "'do':'excuse','judge':'j1','presenter':'p1','reason':'同单位'",
                        new Command.Excuse("j1", "p1", "同单位")),
                Arguments.of(
                        "'do':'deduct','presenter':'p1','turn':1,'points':'0.5','reason':'超时'",
                        new Command.Deduct("p1", 1, new BigDecimal("0.5"), "超时")),
                Arguments.of(
                        "'do':'cancelDeduction','deduction':1,'reason':'误扣'", new Command.CancelDeduction(1, "误扣")),
                Arguments.of(
                        "'do':'givePoints','presenter':'p1','component':'visit','points':'88.5'",
                        new Command.GivePoints("p1", "visit", 0, new BigDecimal("88.5"), null)),
                Arguments.of(
                        "'do':'givePoints','presenter':'p1','component':'difficulty','round':2,'points':'3.1','reason':'改动作'",
                        new Command.GivePoints("p1", "difficulty", 2, new BigDecimal("3.1"), "改动作")),
                Arguments.of(
                        "'do':'proposeCorrection','presenter':'p1','turn':1,'component':'visit','points':'89','reason':'抄错'",
                        new Command.ProposeCorrection("p1", 1, null, null, null, "visit", new BigDecimal("89"), "抄错")),
                Arguments.of("'do':'confirmRules','proposal':2", new Command.ConfirmRules(2)),
                Arguments.of("'do':'rejectRules','proposal':2,'reason':'维持'", new Command.RejectRules(2, "维持")),
                Arguments.of("'do':'certify'", new Command.Certify()),
                Arguments.of("'do':'reveal'", new Command.Reveal()),
                Arguments.of("'do':'openCeremony'", new Command.OpenCeremony()),
                Arguments.of("'do':'revealNext'", new Command.RevealNext()),
                Arguments.of("'do':'revealBack'", new Command.RevealBack()),
                Arguments.of(
                        "'do':'proposeCorrection','presenter':'p1','turn':1,'deducted':'0','reason':'误扣'",
                        new Command.ProposeCorrection("p1", 1, null, null, BigDecimal.ZERO, "误扣")),
                Arguments.of(
                        "'do':'proposeCorrection','presenter':'p1','turn':1,'judge':'j1','marks':{'problems':'20'},'reason':'抄错'",
                        new Command.ProposeCorrection(
                                "p1", 1, "j1", Map.of("problems", new BigDecimal("20")), null, "抄错")),
                Arguments.of("'do':'confirmCorrection','correction':1", new Command.ConfirmCorrection(1)),
                Arguments.of(
                        "'do':'rejectCorrection','correction':1,'reason':'无据'", new Command.RejectCorrection(1, "无据")),
                Arguments.of(
                        "'do':'addPresenter','presenter':{'id':'p11','name':'李娜','unit':'县林业局','en':{'name':'Li Na'}},'place':2",
                        new Command.AddPresenter(LI_NA, 2)),
                Arguments.of(
                        "'do':'replacePresenter','presenter':{'id':'p11','name':'李娜','unit':'县林业局','en':{'name':'Li Na'}},'reason':'出差'",
                        new Command.ReplacePresenter(LI_NA, "出差")),
                Arguments.of(
                        "'do':'addJudge','judge':{'id':'j12','name':'王芳','panel':'main'}",
                        new Command.AddJudge(new Plan.Judge("j12", "王芳", "", "", "main", Map.of()))),
                Arguments.of(
                        "'do':'setPhaseLength','phase':'present','seconds':420",
                        new Command.SetPhaseLength("present", Duration.ofMinutes(7))),
                Arguments.of("'do':'postNotice','text':'休会十分钟'", new Command.PostNotice("休会十分钟")),
                Arguments.of(
                        "'do':'addExhibit','presenter':'p1','exhibit':{'id':'water','title':'饮水安全','figures':[{'name':'通自来水户',"
                                + "'unit':'户','baseline':{'at':'2014','value':'12'},'between':[{'at':'2015','value':'40.5'}],"
                                + "'now':{'at':'2017','value':'88'},'target':'90'}]}",
                        new Command.AddExhibit(
                                "p1",
                                new Exhibit.Figures(
                                        "water",
                                        "饮水安全",
                                        Map.of(),
                                        List.of(new Exhibit.Figure(
                                                "通自来水户",
                                                "",
                                                "户",
                                                new Exhibit.Point("2014", new BigDecimal("12"), Map.of()),
                                                List.of(new Exhibit.Point("2015", new BigDecimal("40.5"), Map.of())),
                                                new Exhibit.Point("2017", new BigDecimal("88"), Map.of()),
                                                new BigDecimal("90"),
                                                Map.of()))))),
                Arguments.of(
                        "'do':'removeExhibit','presenter':'p1','exhibit':'water'",
                        new Command.RemoveExhibit("p1", "water")),
                Arguments.of("'do':'showExhibit','exhibit':'water'", new Command.ShowExhibit("water", 0)),
                Arguments.of("'do':'showExhibit','exhibit':'water','page':3", new Command.ShowExhibit("water", 3)),
                Arguments.of("'do':'turnPage'", new Command.TurnPage(1)),
                Arguments.of("'do':'turnPage','by':-1", new Command.TurnPage(-1)),
                Arguments.of(
                        "'do':'playVideo','playing':true,'positionMs':1500",
                        new Command.PlayVideo(true, Duration.ofMillis(1500))),
                Arguments.of("'do':'hideExhibit'", new Command.HideExhibit()),
                Arguments.of("'do':'showScene','scene':'black'", new Command.ShowScene(Scene.BLACK)),
                Arguments.of(
                        "'do':'showScene','scene':'message','screens':['foyer','venue/v1'],'venue':'v1','text':'收到'",
                        new Command.ShowScene(Scene.MESSAGE, List.of("foyer", "venue/v1"), "收到", "v1")),
                Arguments.of(
                        "'do':'playGraphic','graphic':'lowerThird'",
                        new Command.PlayGraphic(Graphic.LOWER_THIRD, null, null, null)),
                Arguments.of(
                        "'do':'playGraphic','graphic':'lowerThird','presenter':'p2'",
                        new Command.PlayGraphic(Graphic.LOWER_THIRD, "p2", null, null)),
                Arguments.of(
                        "'do':'playGraphic','graphic':'lowerThird','name':'林晓','text':'主持人'",
                        new Command.PlayGraphic(Graphic.LOWER_THIRD, null, "林晓", "主持人")),
                Arguments.of(
                        "'do':'playGraphic','graphic':'ticker','text':'下一场：十月十二日'",
                        new Command.PlayGraphic(Graphic.TICKER, null, null, "下一场：十月十二日")),
                Arguments.of("'do':'cuePresenter','wrapUp':true", new Command.CuePresenter(null, true)),
                Arguments.of("'do':'cuePresenter','text':'请看右屏'", new Command.CuePresenter("请看右屏", false)),
                Arguments.of("'do':'clearCue'", new Command.ClearCue()),
                Arguments.of("'do':'stopGraphic','graphic':'score'", new Command.StopGraphic(Graphic.SCORE)),
                Arguments.of("'do':'stopGraphic'", new Command.StopGraphic(null)),
                Arguments.of(
                        "'do':'admitLateMarks','judge':'j1','presenter':'p1','turn':1,'reason':'断网'",
                        new Command.AdmitLateMarks("j1", "p1", 1, "断网")),
                Arguments.of(
                        "'do':'refuseLateMarks','judge':'j1','presenter':'p1','turn':1,'reason':'超时'",
                        new Command.RefuseLateMarks("j1", "p1", 1, "超时")),
                Arguments.of(
                        "'do':'enterPaperSheet','judge':'j1','presenter':'p1','turn':1,'marks':{'problems':'20'},'photo':'ab','reason':'没电'",
                        new Command.EnterPaperSheet(
                                "j1", "p1", 1, Map.of("problems", new BigDecimal("20")), "ab", "没电")),
                Arguments.of(
                        "'do':'substituteJudge','judge':'j1','substitute':{'id':'j12','name':'王芳'},'now':true,'reason':'病'",
                        new Command.SubstituteJudge(
                                "j1", new Plan.Judge("j12", "王芳", "", "", "", Map.of()), true, "病")),
                Arguments.of(
                        "'do':'reportProblem','kind':'wrongMark','text':'点错了'",
                        new Command.ReportProblem(ReportedProblem.Kind.WRONG_MARK, "点错了")),
                Arguments.of("'do':'answerProblem','problem':3,'text':'马上到'", new Command.AnswerProblem(3, "马上到")),
                Arguments.of("'do':'nudgeJudges','judges':['j1','j2']", new Command.NudgeJudges(List.of("j1", "j2"))),
                Arguments.of("'do':'acknowledgeChange','change':4", new Command.AcknowledgeChange(4)),
                Arguments.of(
                        "'do':'acknowledgeChange','change':4,'presenter':'p2'", new Command.AcknowledgeChange(4, "p2")),
                Arguments.of("'do':'takeDirection'", new Command.TakeDirection()),
                Arguments.of("'do':'undo'", new Command.Undo(0)),
                Arguments.of("'do':'undo','of':3", new Command.Undo(3)),
                Arguments.of("'do':'assignSpare','spare':3,'judge':'j1'", new Command.AssignSpare(3, "j1")),
                Arguments.of("'do':'approveSeat','ask':2", new Command.ApproveSeat(2)),
                Arguments.of("'do':'denySeat','ask':2", new Command.DenySeat(2)),
                Arguments.of(
                        "'do':'revokeSeat','role':'judge','who':'j1','reason':'丢了'",
                        new Command.RevokeSeat(Role.JUDGE, "j1", "丢了")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_says_what_its_json_says(String json, Command command) throws Malformed {
        assertThat(Up.read(message(json))).isEqualTo(new Up.Do("c-1", command));
    }

    @Test
    void a_screen_tells_what_it_has_at_hand() throws Malformed {
        assertThat(Up.read("{\"material\":{\"have\":3,\"of\":14}}")).isEqualTo(new Up.Material(3, 14));
        for (String wrong : List.of(
                "{\"have\":4,\"of\":3}", "{\"have\":-1,\"of\":3}", "{\"have\":1}", "{\"have\":1,\"of\":2,\"x\":1}"))
            assertThat(catchThrowableOfType(Malformed.class, () -> Up.read("{\"material\":" + wrong + "}")))
                    .isNotNull();
    }

    @Test
    void a_screen_tells_what_it_drew() throws Malformed {
        assertThat(Up.read("{\"screen\":{\"shows\":\"award\",\"width\":3840,\"height\":1080}}"))
                .isEqualTo(new Up.Screen("award", 3840, 1080));
        for (String wrong : List.of(
                "{\"shows\":\"<b>\",\"width\":1,\"height\":1}",
                "{\"shows\":\"award\",\"width\":0,\"height\":1}",
                "{\"shows\":\"award\",\"width\":1,\"height\":100000}",
                "{\"shows\":\"award\",\"width\":1}"))
            assertThat(catchThrowableOfType(Malformed.class, () -> Up.read("{\"screen\":" + wrong + "}")))
                    .isNotNull();
    }

    @Test
    void every_command_but_minting_sitting_down_and_other_rules_can_be_sent() {
        // minting and sitting down go by requests of their own, which hold secrets, and rules come as a plan's file
        var sent = commands().map(arguments -> arguments.get()[1].getClass()).distinct();
        assertThat(Command.class.getPermittedSubclasses())
                .hasSize((int) sent.count() + 4)
                .contains(
                        Command.MintSeats.class,
                        Command.MintSpares.class,
                        Command.TakeSeat.class,
                        Command.ProposeRules.class);
    }

    @Test
    void a_time_question_comes_back_as_it_was_asked() throws Malformed {
        Up up = Up.read("{\"time\":1234567.5}");
        assertThat(up).isInstanceOf(Up.Time.class);
        Down answer = new Down.Time(((Up.Time) up).echo(), Instant.parse("2026-11-23T07:30:00Z"));
        assertThat(answer.json()).isEqualTo("{\"time\":1234567.5,\"at\":\"2026-11-23T07:30:00.000Z\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{} {}",
                "{'id':'c-1','id':'c-2','do':'open'}",
                "{'do':'open'}",
                "{'id':'','do':'open'}",
                "{'id':7,'do':'open'}",
                "{'id':'c-1'}",
                "{'id':'c-1','do':7}",
                "{'id':'c-1','do':'open','why':'because'}",
                "{'id':'c-1','do':'callPresenter'}",
                "{'id':'c-1','do':'callPresenter','presenter':null}",
                "{'id':'c-1','do':'movePresenter','presenter':'p1','place':1.5}",
                "{'id':'c-1','do':'movePresenter','presenter':'p1','place':99999999999}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':22.5}}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'2e1'}}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'NaN'}}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':' 2'}}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':''}}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1,'marks':[]}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1,'marks':{},'draft':'yes'}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1,'marks':{},'madeAt':'yesterday'}",
                "{'id':'c-1','do':'showScene','scene':'BLACK'}",
                "{'id':'c-1','do':'playGraphic'}",
                "{'id':'c-1','do':'showExhibit'}",
                "{'id':'c-1','do':'addExhibit','presenter':'p1','exhibit':{'id':'x','title':'图','fileName':'x.pdf'}}",
                "{'id':'c-1','do':'addExhibit','presenter':'p1','exhibit':{'id':'x','title':'图','pages':[{'file':{'sha256':'00','type':'image/png','size':1},'width':1,'height':1}]}}",
                "{'id':'c-1','do':'addExhibit','presenter':'p1','exhibit':{'id':'x','title':'图','figures':[]}}",
                "{'id':'c-1','do':'playGraphic','graphic':'lower_third'}",
                "{'id':'c-1','do':'stopGraphic','graphic':'everything'}",
                "{'id':'c-1','do':'addPresenter','presenter':{'id':'p1','name':'李','unit':'县','rank':1}}",
                "{'id':'c-1','do':'reportProblem','kind':'PHONE'}",
                "{'id':'c-1','do':'reportProblem'}",
                "{'id':'c-1','do':'nudgeJudges','judges':'j1'}",
                "{'id':'c-1','do':'nudgeJudges','judges':[1]}",
                "{'id':'c-1','do':'substituteJudge','judge':'j1','substitute':{'id':'j2','name':'王','panel':'main'},'reason':'x'}",
                "{'id':'c-1','do':'enterPaperSheet','judge':'j1','presenter':'p1','turn':1,'marks':{'problems':20},'reason':'x'}",
                "{'id':'c-1','do':'mintSeats','role':'judge','who':'j1'}",
                "{'id':'c-1','do':'Open'}",
                "{'id':'c-1','do':'open','do':'close'}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'1','problems':'2'}}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'1e999999999'}}",
                "{'id':'c-1','do':'giveMarks','presenter':'p1','turn':1e999999999,'marks':{}}",
                "{'id':'c-1','do':'movePresenter','presenter':'p1','place':1.0}",
                "{'id':'c-1','do':'movePresenter','presenter':'p1','place':0x10}",
                "{'id':'c-1','do':'movePresenter','presenter':'p1','place':NaN}",
                "{'id':'c\\u0000','do':'open'}",
                "{'id':'c-1','do':'open',}",
                "{'id':'c-1','do':'open'}//",
                "\uFEFF{'id':'c-1','do':'open'}",
                "{id:'c-1','do':'open'}",
                "{'time':'1'}",
                "{'time':1,'time':2}",
                "{'time':1e99999999999999999999}",
                "{'health':{'battery':101}}",
                "{'health':{'unsent':1,'gps':'here'}}"
            })
    void what_is_no_message_is_told_and_not_guessed(String json) {
        Malformed malformed = catchThrowableOfType(Malformed.class, () -> Up.read(json.replace('\'', '"')));
        assertThat(malformed.refusal().say("en")).isNotBlank();
        assertThat(malformed.refusal().say("zh"))
                .isNotBlank()
                .isNotEqualTo(malformed.refusal().say("en"));
    }

    @Test
    void endless_depth_and_endless_numbers_end_early() {
        for (String json : List.of(
                "[".repeat(8_000),
                "{\"a\":".repeat(2_000),
                "{\"id\":\"c-1\",\"do\":\"addPresenter\",\"presenter\":" + "{\"en\":".repeat(9) + "1" + "}".repeat(10),
                "{\"time\":" + "9".repeat(10_000) + "}",
                "{\"time\":1." + "0".repeat(10_000) + "}",
                "{\"" + "k".repeat(10_000) + "\":1}"))
            assertThat(catchThrowableOfType(Malformed.class, () -> Up.read(json)))
                    .isNotNull();
    }

    @Test
    void a_huge_number_is_echoed_as_it_came_and_not_written_out() throws Malformed {
        assertThat(((Up.Time) Up.read("{\"time\":1e999999999}")).echo()).isEqualTo("1E+999999999");
    }

    /** Half a pair has no bytes in UTF-8; the others turn or hide what stands beside them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\\ud800", "\\udc00\\ud800", "\\u0000", "\\u0007", "\\u202e", "\\u2066", "\\u2028", "\\u0085"})
    void what_can_not_be_shown_is_in_no_text(String escape) {
        for (String json : List.of(
                "'do':'withdraw','presenter':'p1','reason':'病%s'",
                "'do':'postNotice','text':'%s'",
                "'do':'addPresenter','presenter':{'id':'p9','name':'李%s娜','unit':''}",
                "'do':'addPresenter','presenter':{'id':'p9','name':'李','unit':'','en':{'name':'Li%s'}}",
                "'do':'addJudge','judge':{'id':'j9','name':'李','unit':'%s','panel':'main'}",
                "'do':'playGraphic','graphic':'ticker','text':'%s'",
                "'do':'nudgeJudges','judges':['%s']")) {
            Malformed malformed = catchThrowableOfType(Malformed.class, () -> Up.read(message(json.formatted(escape))));
            assertThat(malformed).as(json).isNotNull();
            assertThat(malformed.id()).isEqualTo("c-1");
            assertThat(malformed.refusal().code()).isEqualTo(Refusal.Code.NOT_PLAIN);
        }
    }

    @Test
    void a_name_is_one_line_and_a_notice_may_have_several() throws Malformed {
        assertThat(catchThrowableOfType(
                        Malformed.class,
                        () -> Up.read(message("'do':'addJudge','judge':{'id':'j9','name':'李\\n娜','panel':'main'}"))))
                .isNotNull();
        assertThat(((Up.Do) Up.read(message("'do':'postNotice','text':'一\\n二\\t\\u200f👩‍🌾'"))).command())
                .isEqualTo(new Command.PostNotice("一\n二\t\u200f👩‍🌾"));
    }

    @Test
    void an_unknown_command_is_refused_under_its_id() {
        Malformed malformed =
                catchThrowableOfType(Malformed.class, () -> Up.read("{\"id\":\"c-1\",\"do\":\"setScore\"}"));
        assertThat(malformed.id()).isEqualTo("c-1");
        assertThat(malformed.refusal().code()).isEqualTo(Refusal.Code.UNKNOWN_COMMAND);
    }

    private static String message(String json) {
        return "{\"id\":\"c-1\"," + json.replace('\'', '"') + "}";
    }
}
