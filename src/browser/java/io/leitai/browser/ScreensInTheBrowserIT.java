package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Two screens with names, and the console that sends them to scenes. */
class ScreensInTheBrowserIT extends InOneContest {
    @Test
    void a_scene_goes_to_one_screen_black_to_all_and_a_screen_that_comes_back_shows_what_it_was_told() {
        Device console = director();
        Device foyer = at("screen/foyer");
        Device hall = at("hall");
        assertThat(line(console, "foyer")).containsText("已连接");
        assertThat(line(console, "hall")).containsText("已连接");

        line(console, "foyer").locator("button").click();
        console.page().keyboard().press("g");
        assertThat(foyer.at(".scene.logo .seal")).isVisible();
        assertThat(hall.at(".scene.opening h1")).isVisible();
        assertThat(line(console, "foyer")).containsText("现显示 印章");

        console.page().keyboard().press("b");
        assertThat(foyer.at(".scene.black")).isAttached();
        assertThat(hall.at(".scene.black")).isAttached();

        line(console, "foyer").locator("button").click();
        console.page().keyboard().press("w");
        assertThat(foyer.at(".scene.welcome h1")).isVisible();
        foyer.page().reload();
        assertThat(foyer.at(".scene.welcome h1")).isVisible();
        foyer.page().navigate("about:blank");
        assertThat(line(console, "foyer")).containsText("断开");
    }

    private static Locator line(Device console, String screen) {
        return console.at("li[data-screen=" + screen + "]");
    }
}
