package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.leitai.contest.Command.*;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RightsTest {
    /** One of each command, and who may give it: the protocol's column, a letter for each role. */
    private static final Map<Command, String> WHO = new LinkedHashMap<>();

    private static final Map<Character, Role> LETTERS = Map.ofEntries(
            Map.entry('O', Role.ORGANISER),
            Map.entry('D', Role.DIRECTOR),
            Map.entry('C', Role.CLERK),
            Map.entry('S', Role.SUPERVISOR),
            Map.entry('H', Role.HOST),
            Map.entry('J', Role.JUDGE),
            Map.entry('A', Role.AUDIENCE),
            Map.entry('B', Role.BROADCASTER),
            Map.entry('P', Role.PRESENTER),
            Map.entry('V', Role.VENUE),
            Map.entry('U', Role.AUDITOR),
            Map.entry('K', Role.CLOCK));

    static {
        WHO.put(new Open(), "OD");
        WHO.put(new Close(), "OD");
        WHO.put(new DrawLots("2026"), "OD");
        WHO.put(new CallNext(), "OD");
        WHO.put(new CallPresenter(ZHAO), "OD");
        WHO.put(new MovePresenter(ZHAO, 1), "OD");
        WHO.put(new Defer(ZHAO), "OD");
        WHO.put(new Skip(ZHAO), "OD");
        WHO.put(new BringBack(ZHAO), "OD");
        WHO.put(new Withdraw(ZHAO, REASON), "OD");
        WHO.put(new StartPhase(null), "OD");
        WHO.put(new StartPart("ask"), "OD");
        WHO.put(new Pause(), "OD");
        WHO.put(new Resume(), "OD");
        WHO.put(new EndPhase(), "OD");
        WHO.put(new AddTime(Duration.ofSeconds(5)), "OD");
        WHO.put(give(ZHAO, 1, marks("1", "1")), "JA");
        WHO.put(new Lock(), "ODK");
        WHO.put(new ReopenSheet("li-na", ZHAO, 1, REASON), "OCS");
        WHO.put(new Excuse("li-na", ZHAO, REASON), "OCS");
        WHO.put(new AdmitLateMarks("li-na", ZHAO, 1, REASON), "ODCS");
        WHO.put(new RefuseLateMarks("li-na", ZHAO, 1, REASON), "ODCS");
        WHO.put(new EnterPaperSheet("li-na", ZHAO, 1, marks("1", "1"), null, REASON), "OCS");
        WHO.put(new Deduct(ZHAO, 1, points("1"), REASON), "OCS");
        WHO.put(new CancelDeduction(1, REASON), "OCS");
        WHO.put(new GivePoints(ZHAO, "visit", 0, points("1"), null), "OCS");
        WHO.put(new Certify(), "ODS");
        WHO.put(new Reveal(), "OD");
        WHO.put(new RevealNext(), "OD");
        WHO.put(new RevealBack(), "OD");
        WHO.put(new ProposeCorrection(ZHAO, 1, null, null, points("1"), REASON), "OCS");
        WHO.put(new ConfirmCorrection(1), "OS");
        WHO.put(new RejectCorrection(1, REASON), "OS");
        WHO.put(new AddPresenter(presenter("liu", "刘洋"), 0), "OD");
        WHO.put(new ReplacePresenter(presenter(ZHAO, "赵小军"), REASON), "OD");
        WHO.put(new AddJudge(judge("he-xin", "何欣", "hall")), "O");
        WHO.put(new SubstituteJudge("li-na", judge("he-xin", "何欣", ""), false, REASON), "OCS");
        WHO.put(new SetPhaseLength("present", Duration.ofMinutes(5)), "OD");
        WHO.put(new ProposeRules(OtherRules.twoTurns(), REASON), "OS");
        WHO.put(new ConfirmRules(1), "OS");
        WHO.put(new RejectRules(1, REASON), "OS");
        WHO.put(new ReportProblem(ReportedProblem.Kind.PHONE, ""), "J");
        WHO.put(new AnswerProblem(1, "马上到"), "ODCS");
        WHO.put(new NudgeJudges(List.of("li-na")), "ODCS");
        WHO.put(new PostNotice("请入场"), "ODC");
        WHO.put(new ShowScene(Scene.BLACK), "OD");
        WHO.put(new CuePresenter("请看右屏", false), "OD");
        WHO.put(new ClearCue(), "OD");
        WHO.put(new PlayGraphic(Graphic.CLOCK, null, null, null), "ODB");
        WHO.put(new StopGraphic(Graphic.CLOCK), "ODB");
        WHO.put(new TakeDirection(), "OD");
        WHO.put(new MintSeats(Role.JUDGE, List.of("li-na"), Means.SLIP, "b1"), "OC");
        WHO.put(new MintSpares(2, "b1"), "OC");
        WHO.put(new AssignSpare(1, "li-na"), "OC");
        WHO.put(new ApproveSeat(1), "OC");
        WHO.put(new DenySeat(1), "OC");
        WHO.put(new RevokeSeat(Role.JUDGE, "li-na", REASON), "OC");
        WHO.put(new TakeSeat(Means.TOKEN, null, 0, 0, "p-1", "iPhone", "4711"), "ODCSHJBPVU");
    }

    @Test
    void the_table_has_every_command() {
        assertThat(WHO.keySet().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }

    @TestFactory
    Stream<DynamicTest> each_role_may_give_what_the_protocol_says_and_nothing_else() {
        return WHO.entrySet().stream()
                .flatMap(line -> EnumSet.allOf(Role.class).stream()
                        .map(role -> dynamicTest(
                                role
                                        + (allowed(line.getValue()).contains(role) ? " may " : " may not ")
                                        + name(line.getKey()),
                                () -> assertThat(isRefusedByRole(role, line.getKey()))
                                        .isEqualTo(!allowed(line.getValue()).contains(role)))));
    }

    private static boolean isRefusedByRole(Role role, Command command) {
        Actor actor = role == Role.JUDGE ? LI_NA : new Actor("somebody", role);
        Decision decision = zhaoSpeaks().when(actor, command).decision();
        return decision instanceof Decision.Refused refused && refused.refusal().code() == NO_RIGHT;
    }

    private static Set<Role> allowed(String letters) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        letters.chars().forEach(letter -> roles.add(LETTERS.get((char) letter)));
        return roles;
    }

    private static String name(Command command) {
        return command.getClass().getSimpleName();
    }

    @Test
    void until_somebody_takes_the_direction_any_director_directs() {
        opened().with(OTHER_DIRECTOR, new CallNext()).with(ORGANISER, new StartPhase(null));
    }

    @Test
    void once_the_direction_is_taken_others_do_not_direct_until_they_take_it_over() {
        opened().when(DIRECTOR, new TakeDirection())
                .then(new Event.DirectionTaken(DIRECTOR))
                .check(c -> assertThat(c.direction()).isEqualTo(DIRECTOR))
                .with(DIRECTOR, new CallNext())
                .when(OTHER_DIRECTOR, new StartPhase(null))
                .refused(DIRECTION_HELD, DIRECTOR.id())
                .when(ORGANISER, new StartPhase(null))
                .refused(DIRECTION_HELD, DIRECTOR.id())
                .with(ORGANISER, new TakeDirection())
                .with(ORGANISER, new StartPhase(null))
                .when(DIRECTOR, new EndPhase())
                .refused(DIRECTION_HELD, ORGANISER.id());
    }

    @TestFactory
    Stream<DynamicTest> what_moves_the_stage_is_the_directors_alone() {
        Set<Class<?>> free = Set.of(
                AddPresenter.class,
                TakeSeat.class,
                ReplacePresenter.class,
                PostNotice.class,
                TakeDirection.class,
                AdmitLateMarks.class,
                RefuseLateMarks.class,
                AnswerProblem.class,
                NudgeJudges.class);
        Scenario directed = zhaoSpeaks().with(DIRECTOR, new TakeDirection());
        return WHO.entrySet().stream()
                .filter(line -> line.getValue().contains("D"))
                .map(Map.Entry::getKey)
                .map(command -> dynamicTest(name(command), () -> {
                    Decision decision = directed.when(OTHER_DIRECTOR, command).decision();
                    boolean held = decision instanceof Decision.Refused refused
                            && refused.refusal().code() == DIRECTION_HELD;
                    assertThat(held).isEqualTo(!free.contains(command.getClass()));
                }));
    }

    @Test
    void the_clock_the_desk_and_the_supervisor_work_whoever_directs() {
        Scenario directed = zhaoLocked().with(OTHER_DIRECTOR, new TakeDirection());
        directed.when(SUPERVISOR, new Certify()).done();
        directed.when(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON)).done();
        directed.when(new Actor("county-tv", Role.BROADCASTER), new StopGraphic(null))
                .done();
        directed.when(ORGANISER, new Deduct(ZHAO, 1, points("1"), REASON)).done();
        scoringRuns()
                .with(OTHER_DIRECTOR, new TakeDirection())
                .when(Actor.CLOCK, new Lock())
                .refused(NOT_DUE);
    }
}
