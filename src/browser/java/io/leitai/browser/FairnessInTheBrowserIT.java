package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.leitai.web.RunningServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fairness report as an organiser reads it, on the screen and on paper. */
class FairnessInTheBrowserIT extends InTheBrowser {
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_report_of_eleven_judges_and_ten_presenters_follows_each_reveal() {
        Judged contest = new Judged(server, "arena-11", 10, 11, 1);
        contest.play(9);
        try (Device chinese = open(contest, "console", "zh-CN")) {
            chinese.sees(".fairness h2", "公平性报告");
            assertThat(chinese.at(".grid tbody tr")).hasCount(9);
            assertThat(chinese.at(".judges-of tbody tr")).hasCount(11);
            assertThat(chinese.at(".judges-of circle.dot")).hasCount(11);
            assertThat(chinese.at(".start-order circle.dot")).hasCount(9);
            assertThat(chinese.at(".what-ifs tbody tr")).hasCount(14);
            contest.play(1);
            assertThat(chinese.at(".grid tbody tr")).hasCount(10);
            picture(chinese, "fairness-11-zh");
            paper(chinese, "fairness-11-zh");
            assertThat(chinese.whatWentWrong()).isEmpty();
        }
        try (Device english = open(contest, "gate", "en")) {
            english.sees(".fairness h2", "Fairness report");
            english.sees(".judges-of", "stricter");
            picture(english, "fairness-11-en");
            assertThat(english.whatWentWrong()).isEmpty();
        }
    }

    @Test
    void thirty_presenters_with_long_names_and_two_panels_have_room() {
        Judged contest = new Judged(server, "arena-30", 30, 18, 2);
        contest.play(30);
        try (Device chinese = open(contest, "console", "zh-CN")) {
            assertThat(chinese.at(".grid tbody tr")).hasCount(30);
            assertThat(chinese.at(".judges-of")).hasCount(2);
            fits(chinese);
            picture(chinese, "fairness-30-zh");
            paper(chinese, "fairness-30-zh");
        }
        try (Device english = open(contest, "gate", "en")) {
            assertThat(english.at(".grid tbody tr")).hasCount(30);
            fits(english);
            picture(english, "fairness-30-en");
            paper(english, "fairness-30-en");
        }
    }

    /** Nothing sticks out to the right. */
    private static void fits(Device device) {
        Object wide = device.page().evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(0);
    }

    /** @param from where the report is opened by its key */
    private Device open(Judged contest, String from, String language) {
        Device device = chromium.screen(language, 1440, 900);
        device.open(server.base() + "/join#" + ORGANISER);
        device.page().waitForURL(url -> !url.contains("/join"));
        device.open(server.base() + "/c/" + contest.id() + "/" + from + "?as=organiser/organiser");
        device.isLive();
        device.picture("fairness-from-" + from + "-" + language);
        device.page().keyboard().press("y");
        device.page().waitForURL(url -> url.contains("/fairness"));
        device.isLive();
        return device;
    }

    private static void picture(Device device, String name) {
        device.page()
                .screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private static void paper(Device device, String name) {
        device.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        device.page().setViewportSize(1032, 718); // A4 across without its margins, at 96 dots an inch
        fits(device);
        picture(device, name + "-paper");
        device.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve(name + ".pdf")));
    }
}
