package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of large buttons, and keys of one's own. */
class DirectingInTheBrowserIT extends InOneContest {
    private Device hall;

    @BeforeEach
    void start() {
        hall = at("hall");
    }

    @Test
    void a_scene_is_seen_before_it_goes_out_black_goes_at_once_and_a_lock_takes_two_taps() {
        Device tablet = director();
        assertThat(tablet.at("main.desk")).isVisible();
        tablet.open(server.base() + "/c/" + C + "/buttons");
        tablet.at("[data-scene=order]").click();
        FrameLocator preview = tablet.page().frameLocator("figure:not(.air) iframe");
        assertThat(preview.locator(".scene.order li").first()).isVisible();
        assertThat(hall.at(".scene.opening h1")).isVisible();
        tablet.at(".take").click();
        assertThat(hall.at(".scene.order li").first()).isVisible();
        assertThat(tablet.at(".take")).isDisabled();
        tablet.at("[data-scene=black]").click();
        assertThat(hall.at(".scene.black")).isAttached();
        tablet.at("[data-scene=flow]").click();
        assertThat(hall.at(".scene.opening h1")).isVisible();

        int id = 0;
        for (String step : List.of("callNext", "startPhase", "endPhase", "startPhase", "endPhase"))
            server.must(ORGANISER, C, "s" + id++, "'do':'" + step + "'");
        tablet.at("[data-do=lock]:not(.go)").click();
        assertThat(tablet.at("[data-do=lock].armed")).isVisible();
        assertThat(server.get("/api/v1/contests/" + C + "/views/stage").body()).contains("\"state\":\"ended\"");
        tablet.at("[data-do=lock].armed").click();
        assertThat(tablet.at(".go[data-do=certify]")).isVisible();
    }

    @Test
    void the_console_sees_a_scene_before_it_goes_out_and_may_leave_it() {
        Device console = director();
        assertThat(console.at("main.desk")).isVisible();
        FrameLocator preview = console.page().frameLocator("figure:not(.air) iframe");
        console.page().keyboard().press("'");
        console.page().keyboard().press("o");
        assertThat(preview.locator(".scene.order li").first()).isVisible();
        console.page().keyboard().press("Escape");
        assertThat(console.at(".takes")).hasCount(0);

        console.page().keyboard().press("'");
        console.page().keyboard().press("o");
        assertThat(preview.locator(".scene.order li").first()).isVisible();
        assertThat(hall.at(".scene.opening h1")).isVisible();
        console.page().keyboard().press("'");
        assertThat(hall.at(".scene.order li").first()).isVisible();
        assertThat(console.at(".scenes [aria-pressed=true]")).hasCount(1);
    }

    @Test
    void a_key_of_ones_own_stands_in_the_place_of_ours_and_one_that_is_taken_is_told() {
        Device console = director();
        assertThat(console.at("main.desk")).isVisible();
        console.page().keyboard().press("?");
        console.at(".cap[data-key=b]").click();
        console.page().keyboard().press("s");
        assertThat(console.at(".help [role=status]")).containsText("“S”");
        console.at(".cap[data-key=b]").click();
        console.page().keyboard().press("!");
        assertThat(console.at(".cap[data-key=b]")).hasText("!");
        console.page().keyboard().press("Escape");
        console.page().keyboard().press("b");
        console.page().keyboard().press("o");
        assertThat(hall.at(".scene.order li").first()).isVisible();
        console.page().reload();
        assertThat(console.at("main.desk")).isVisible();
        console.page().keyboard().press("!");
        assertThat(hall.at(".scene.black")).isAttached();

        console.page().keyboard().press("?");
        console.at(".help p button").click();
        console.page().keyboard().press("Escape");
        console.page().keyboard().press("f");
        assertThat(hall.at(".scene.opening h1")).isVisible();
        console.page().keyboard().press("b");
        assertThat(hall.at(".scene.black")).isAttached();
    }
}
