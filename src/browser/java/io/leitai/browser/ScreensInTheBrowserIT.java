package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.leitai.web.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two screens with names, and the console that sends them to scenes. */
class ScreensInTheBrowserIT extends InTheBrowser {
    private static final String C = "small-1";

    @TempDir
    Path data;

    private RunningServer server;
    private final List<Device> devices = new ArrayList<>();

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        server.must(ORGANISER, C, "o", "'do':'open'");
    }

    @AfterEach
    void stop() {
        List<String> wrong = new ArrayList<>();
        for (Device device : devices) {
            wrong.addAll(device.whatWentWrong());
            device.close();
        }
        server.close();
        assertThat(wrong).as("errors in the browsers").isEmpty();
    }

    @Test
    void a_scene_goes_to_one_screen_black_to_all_and_a_screen_that_comes_back_shows_what_it_was_told() {
        Device console = device().open(server.base() + "/join#" + server.mint(C, "director", "zhang"));
        Device foyer = device().open(server.base() + "/c/" + C + "/screen/foyer");
        Device hall = device().open(server.base() + "/c/" + C + "/hall");
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

    private Device device() {
        Device device = chromium.screen("zh-CN", 1440, 900);
        devices.add(device);
        return device;
    }

    private static Locator line(Device console, String screen) {
        return console.at("li[data-screen=" + screen + "]");
    }
}
