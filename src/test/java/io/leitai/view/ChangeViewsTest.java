package io.leitai.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Command.*;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each is told of a running contest's changes what concerns them, and no more. */
class ChangeViewsTest {
    private static final Actor ZHANG = new Actor("zhang", Role.DIRECTOR);
    private static final Actor BOSS = new Actor("boss", Role.ORGANISER);
    private static final Actor LIN = new Actor("lin", Role.HOST);
    private static final String REASON = "突发疾病";
    private static final String PLAN = """
                    id: small-1
                    title: 小擂台
                    timezone: Asia/Shanghai
                    venues: [{id: liuhe, name: 柳河镇}]
                    presenters:
                      - {id: p1, name: 李娜, unit: 县林业局}
                      - {id: p2, name: 王芳, unit: 柳河镇}
                      - {id: p3, name: 欧阳明远, unit: 县教育局}
                    criteria: [{id: all, name: 总分, max: 100, step: 1}]
                    panels: [{id: main, judges: [{id: j1, name: 陈砚秋}, {id: j2, name: 马宗岳}]}]
                    turn: [{phase: present, name: 讲述, for: 8m}, {phase: scoring, name: 打分, for: 90s}]
                    """;

    private final ViewedContest contest = new ViewedContest(
            PLAN,
            List.of(
                    "stage",
                    "hall",
                    "venues",
                    "host",
                    "timer",
                    "console",
                    "gate",
                    "presenter/p1",
                    "presenter/p3",
                    "judge/j1"));

    private void does(Actor actor, Command command) {
        contest.does(actor, command);
    }

    private String text(String view) {
        return contest.text(view);
    }

    private JsonNode changes(String view) {
        try {
            return new ObjectMapper().readTree(text(view)).path("changes");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> kinds(String view) {
        List<String> kinds = new ArrayList<>();
        changes(view)
                .forEach(line -> kinds.add((line.has("what") ? line.path("what") : line)
                        .path("kind")
                        .asText()));
        return kinds;
    }

    @Test
    void a_presenter_is_told_of_the_own_time_and_place_until_it_is_read() {
        does(ZHANG, new Open());
        does(ZHANG, new SetPhaseLength("present", Duration.ofMinutes(6)));
        does(ZHANG, new MovePresenter("p3", 1));
        assertThat(kinds("presenter/p3")).containsExactly("phaseLength", "presenterMoved");
        JsonNode moved = changes("presenter/p3").get(1);
        assertThat(moved.path("from").asInt()).isEqualTo(3);
        assertThat(moved.path("to").asInt()).isEqualTo(1);
        assertThat(kinds("presenter/p1")).containsExactly("phaseLength", "presenterMoved");
        assertThat(changes("presenter/p1").get(1).path("to").asInt()).isEqualTo(2);

        does(new Actor("p3", Role.PRESENTER), new AcknowledgeChange(2));
        assertThat(kinds("presenter/p3")).isEmpty();
        assertThat(kinds("presenter/p1"))
                .as("another's reading is not this one's")
                .hasSize(2);
    }

    @Test
    void what_changed_twice_is_told_once_and_what_is_as_it_was_not_at_all() {
        does(ZHANG, new Open());
        does(ZHANG, new SetPhaseLength("present", Duration.ofMinutes(6)));
        does(ZHANG, new SetPhaseLength("present", Duration.ofMinutes(7)));
        JsonNode line = changes("presenter/p2").get(0);
        assertThat(line.path("from").asInt()).isEqualTo(480_000);
        assertThat(line.path("to").asInt()).isEqualTo(420_000);
        does(ZHANG, new SetPhaseLength("present", Duration.ofMinutes(8)));
        assertThat(kinds("presenter/p2")).isEmpty();
    }

    @Test
    void the_lectern_tells_who_stands_there_of_a_phase_that_has_not_begun_and_then_no_more() {
        does(ZHANG, new Open());
        does(ZHANG, new CallNext());
        does(ZHANG, new SetPhaseLength("present", Duration.ofMinutes(6)));
        assertThat(kinds("timer")).containsExactly("phaseLength");
        does(ZHANG, new StartPhase(null));
        assertThat(kinds("timer")).as("now the clock says it").isEmpty();
        does(ZHANG, new SetPhaseLength("present", Duration.ofMinutes(5)));
        assertThat(kinds("timer")).as("that is for those to come").isEmpty();
        assertThat(kinds("presenter/p2")).containsExactly("phaseLength");
    }

    @Test
    void what_was_read_at_the_lectern_was_read_by_who_stands_there_whoever_s_seat_opened_it() {
        does(ZHANG, new Open());
        does(ZHANG, new CallNext());
        does(ZHANG, new SetPhaseLength("present", Duration.ofMinutes(6)));
        does(new Actor("p3", Role.PRESENTER), new AcknowledgeChange(1, "p1"));
        assertThat(kinds("timer")).isEmpty();
        assertThat(kinds("presenter/p3")).containsExactly("phaseLength");
    }

    @Test
    void judges_are_told_whom_they_mark_how_long_and_with_how_many_but_no_others_name() {
        does(ZHANG, new Open());
        does(ZHANG, new SetPhaseLength("present", Duration.ofMinutes(6)));
        does(ZHANG, new SetPhaseLength("scoring", Duration.ofMinutes(2)));
        does(BOSS, new AddJudge(new Plan.Judge("j3", "吴静", "", "", "main", Map.of())));
        does(BOSS, new SubstituteJudge("j2", new Plan.Judge("j4", "于波", "", "", "", Map.of()), false, REASON));
        does(ZHANG, new ReplacePresenter(new Plan.Presenter("p2", "王小芳", "柳河镇党委", "", "", Map.of()), REASON));
        assertThat(kinds("judge/j1"))
                .containsExactly("presenterReplaced", "judgeSubstituted", "judgeJoined", "phaseLength");
        assertThat(changes("judge/j1").get(0).path("was").path("name").asText()).isEqualTo("王芳");
        assertThat(changes("judge/j1").get(2).path("to").asInt()).isEqualTo(3);
        assertThat(text("judge/j1")).doesNotContain("吴静", "于波", "马宗岳");
    }

    @Test
    void the_hall_is_told_by_the_running_order_alone_and_a_reason_stays_on_the_desk() {
        does(ZHANG, new Open());
        does(ZHANG, new AddPresenter(new Plan.Presenter("p4", "刘洋", "县妇联", "", "", Map.of()), 2));
        does(ZHANG, new Withdraw("p1", REASON));
        does(ZHANG, new ReplacePresenter(new Plan.Presenter("p2", "王小芳", "柳河镇党委", "", "", Map.of()), REASON));
        does(ZHANG, new SetPhaseLength("present", Duration.ofMinutes(6)));
        assertThat(kinds("hall")).isEmpty();
        assertThat(text("hall")).contains("刘洋");
        assertThat(kinds("venues")).containsExactly("presenterReplaced", "presenterWithdrawn", "presenterJoined");
        for (String view : List.of(
                "hall",
                "venues",
                "stage",
                "board",
                "overlay",
                "scoreboard",
                "host",
                "timer",
                "judge/j1",
                "presenter/p2")) assertThat(text(view)).as(view).doesNotContain(REASON, "zhang");
    }

    @Test
    void the_desk_sees_who_did_it_and_who_has_read_it_and_the_host_what_is_new() {
        does(ZHANG, new Open());
        does(ZHANG, new SetPhaseLength("present", Duration.ofMinutes(6)));
        does(ZHANG, new MovePresenter("p3", 1));
        assertThat(changes("host").get(0).path("seen").asBoolean()).isFalse();
        does(LIN, new AcknowledgeChange(2));
        does(ZHANG, new Skip("p1"));
        JsonNode desk = changes("console");
        assertThat(desk.get(0).path("by").path("id").asText()).isEqualTo("zhang");
        assertThat(desk.get(0).path("seen")).isEmpty();
        for (int older : List.of(1, 2)) // who has read the newest has read those before it
        assertThat(desk.get(older).path("seen").get(0).path("id").asText()).isEqualTo("lin");
        assertThat(changes("host").get(0).path("seen").asBoolean()).isFalse();
        assertThat(changes("host").get(1).path("seen").asBoolean()).isTrue();
        assertThat(changes("host").get(2).path("seen").asBoolean()).isTrue();
    }
}
