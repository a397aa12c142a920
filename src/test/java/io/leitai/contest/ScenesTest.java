package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Scenario.given;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.PostNotice;
import io.leitai.contest.Command.ShowScene;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScenesTest {
    @Test
    void one_screen_is_told_something_of_its_own_and_the_others_go_on() {
        opened().with(DIRECTOR, on(Scene.WELCOME, "foyer")).check(c -> {
            assertThat(c.scene()).isEqualTo(Scene.FLOW);
            assertThat(c.shownOn()).containsOnlyKeys("foyer");
            assertThat(c.shownOn().get("foyer").scene()).isEqualTo(Scene.WELCOME);
        });
    }

    @Test
    void black_for_all_is_black_on_those_too_that_had_a_scene_of_their_own() {
        opened().with(DIRECTOR, on(Scene.WELCOME, "foyer", "大厅左"))
                .with(DIRECTOR, new ShowScene(Scene.BLACK))
                .check(c -> assertThat(c.scene()).isEqualTo(Scene.BLACK))
                .check(c -> assertThat(c.shownOn()).isEmpty());
    }

    @Test
    void all_venues_together_take_the_place_of_single_ones() {
        opened().with(DIRECTOR, on(Scene.ORDER, "venue/v1", "foyer"))
                .with(DIRECTOR, on(Scene.STANDINGS, "venues"))
                .check(c -> assertThat(c.shownOn()).containsOnlyKeys("foyer", "venues"));
    }

    @Test
    void a_screen_that_cannot_be_is_refused_by_its_name() {
        opened().when(DIRECTOR, on(Scene.BLACK, "foyer", "venue/v9")).refused(UNKNOWN_SCREEN, "venue/v9");
        opened().when(DIRECTOR, on(Scene.BLACK, "a/b")).refused(UNKNOWN_SCREEN, "a/b");
        opened().when(DIRECTOR, on(Scene.BLACK, "x".repeat(25))).refused(UNKNOWN_SCREEN, "x".repeat(25));
        opened().when(DIRECTOR, on(Scene.BLACK)).refused(NO_SCREEN);
    }

    @Test
    void a_hundred_screens_can_have_a_scene_of_their_own_and_no_more() {
        String[] hundred = IntStream.range(0, 100).mapToObj(i -> "s" + i).toArray(String[]::new);
        opened().with(DIRECTOR, on(Scene.BLACK, hundred))
                .with(DIRECTOR, on(Scene.LOGO, "s7"))
                .when(DIRECTOR, on(Scene.BLACK, "s100"))
                .refused(TOO_MANY_SCREENS, "100");
    }

    @Test
    void a_notice_without_words_is_the_newest_that_was_posted_and_a_later_one_does_not_change_it() {
        opened().when(DIRECTOR, new ShowScene(Scene.NOTICE)).refused(SCENE_TEXT_EMPTY);
        opened().with(CLERK, new PostNotice("请入场"))
                .with(DIRECTOR, new ShowScene(Scene.NOTICE))
                .with(CLERK, new PostNotice("请退场"))
                .check(c -> assertThat(c.shown().text()).isEqualTo("请入场"));
    }

    @Test
    void a_venues_message_names_a_venue_and_says_something() {
        opened().when(DIRECTOR, new ShowScene(Scene.MESSAGE, null, "信号良好", "v1"))
                .then(new Event.SceneShown(Scene.MESSAGE, null, "信号良好", "v1"));
        opened().when(DIRECTOR, new ShowScene(Scene.MESSAGE, null, "信号良好", null))
                .refused(UNKNOWN_VENUE, "");
        opened().when(DIRECTOR, new ShowScene(Scene.MESSAGE, null, " ", "v1")).refused(SCENE_TEXT_EMPTY);
        opened().when(DIRECTOR, new ShowScene(Scene.MESSAGE, null, "好".repeat(241), "v1"))
                .refused(SCENE_TEXT_TOO_LONG, "240");
        opened().when(DIRECTOR, new ShowScene(Scene.BLACK, null, "信号良好", null)).refused(SCENE_TAKES_LESS);
    }

    @Test
    void there_are_no_awards_before_the_close_and_no_lots_before_the_draw() {
        opened().when(DIRECTOR, new ShowScene(Scene.AWARD)).refused(AWARD_TOO_EARLY);
        given(plan()).when(DIRECTOR, new ShowScene(Scene.DRAW)).refused(NOT_DRAWN);
        given(plan())
                .with(DIRECTOR, new Command.DrawLots("2018-09-28"))
                .when(DIRECTOR, new ShowScene(Scene.DRAW))
                .done();
    }

    private static ShowScene on(Scene scene, String... screens) {
        return new ShowScene(scene, List.of(screens), null, null);
    }
}
