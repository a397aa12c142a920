package io.leitai.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Command.*;
import io.leitai.contest.Role;
import io.leitai.contest.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A branch venue's words are between it and the desk until they are taken. */
class BranchViewTest {
    private static final Actor LIUHE = new Actor("liuhe", Role.VENUE);
    private static final Actor ZHANG = new Actor("zhang", Role.DIRECTOR);
    private static final String WORDS = "三百名群众在观看";
    private static final List<String> PUBLIC =
            List.of("stage", "board", "notice", "hall", "venues", "overlay", "scoreboard", "programme", "venue/liuhe");
    private static final String PLAN = """
                    id: small-1
                    title: 小擂台
                    timezone: Asia/Shanghai
                    venues: [{id: liuhe, name: 柳河镇}, {id: chewang, name: 车往镇}]
                    presenters: [{id: p1, name: 李娜}, {id: p2, name: 王芳}]
                    criteria: [{id: all, name: 总分, max: 100, step: 1}]
                    panels: [{id: main, judges: [{id: j1, name: 陈砚秋}]}]
                    turn: [{phase: present, for: 8m}, {phase: scoring, for: 90s}]
                    """;

    private final ViewedContest contest =
            new ViewedContest(PLAN, List.of("branch/liuhe", "branch/chewang", "console", "hall", "venues"));

    private void does(Actor actor, Command command) {
        contest.does(actor, command);
    }

    private String text(String view) {
        return contest.text(view);
    }

    @Test
    void nobody_else_has_a_venues_words_before_they_are_taken() {
        does(ZHANG, new Open());
        does(LIUHE, new SendMessage(WORDS));
        assertThat(text("branch/liuhe")).contains(WORDS, "\"waiting\"");
        assertThat(text("console")).contains(WORDS);
        assertThat(text("branch/chewang")).doesNotContain(WORDS);
        for (String view : PUBLIC) assertThat(text(view)).as(view).doesNotContain(WORDS);
        for (String view : List.of("host", "timer", "judge/j1", "presenter/p1"))
            assertThat(text(view)).as(view).doesNotContain(WORDS);

        does(ZHANG, new TakeMessage(1, null));
        assertThat(text("hall")).contains(WORDS);
        assertThat(text("branch/liuhe")).contains("\"onScreen\":true");
        does(ZHANG, new ShowScene(Scene.FLOW));
        assertThat(text("branch/liuhe")).contains("\"onScreen\":false", "\"taken\"");
    }

    @Test
    void what_was_declined_is_told_to_the_venue_alone_and_goes_nowhere() {
        does(ZHANG, new Open());
        does(LIUHE, new SendMessage(WORDS));
        does(ZHANG, new DeclineMessage(1));
        assertThat(text("branch/liuhe")).contains("\"declined\"");
        assertThat(text("console")).contains("\"waiting\":0");
        for (String view : PUBLIC) assertThat(text(view)).as(view).doesNotContain(WORDS);
    }

    @Test
    void a_venue_sees_its_own_desk_and_no_others() {
        ViewName own = ViewName.parse("branch/liuhe").orElseThrow();
        assertThat(own.isPublic()).isFalse();
        assertThat(own.mayBeSeenBy(LIUHE)).isTrue();
        assertThat(own.mayBeSeenBy(ZHANG)).isTrue();
        assertThat(own.mayBeSeenBy(null)).isFalse();
        assertThat(own.mayBeSeenBy(new Actor("chewang", Role.VENUE))).isFalse();
        assertThat(own.mayBeSeenBy(new Actor("liuhe", Role.PRESENTER))).isFalse();
    }
}
