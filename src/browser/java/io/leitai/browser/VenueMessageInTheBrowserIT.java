package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.web.RunningServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch venue's words, from its people's phone over the director's console to the screens. */
class VenueMessageInTheBrowserIT extends InTheBrowser {
    private static final String C = "small-1";
    private static final String WORDS = "柳河镇三百名群众向擂手问好";

    @TempDir
    Path data;

    @Test
    void a_venues_words_are_on_no_screen_before_the_director_takes_them_and_the_venue_is_told_what_became_of_them() {
        try (RunningServer server = new RunningServer(data)) {
            server.post(
                    ORGANISER, "/api/v1/contests", RunningServer.SMALLEST + "venues: [{id: liuhe, name: 柳河镇分会场}]\n");
            server.must(ORGANISER, C, "open", "'do':'open'");
            String link = server.base() + "/join#" + server.mint(C, "venue", "liuhe");
            try (Device phone = chromium.screen("zh-CN", 390, 844).open(link);
                    Device console = chromium.screen("zh-CN", 1440, 900)
                            .open(server.base() + "/join#" + server.mint(C, "director", "zhang"));
                    Device hall = chromium.screen("zh-CN", 1920, 1080).open(server.base() + "/c/" + C + "/hall");
                    Device venue =
                            chromium.screen("zh-CN", 1920, 1080).open(server.base() + "/c/" + C + "/venue/liuhe")) {
                phone.page().waitForURL("**/branch/liuhe**");
                phone.at("textarea").fill(WORDS);
                phone.at(".send").click();
                phone.sees(".message .banner", "等待处理");
                assertThat(phone.at("textarea")).hasValue("");
                console.sees(".venue-messages", WORDS);
                for (Device screen : List.of(hall, venue))
                    assertThat(screen.everythingSeen()).noneMatch(seen -> seen.contains(WORDS));

                console.page().keyboard().press("\"");
                console.page().keyboard().press("1");
                console.sees(".box .about", WORDS);
                console.page().keyboard().press("y");
                for (Device screen : List.of(hall, venue)) {
                    screen.sees(".scene.message", WORDS);
                    screen.sees(".scene.message", "柳河镇分会场");
                }
                assertThat(console.at(".venue-messages")).hasCount(0);
                phone.sees(".message .banner", "正在大屏上");
                console.page().keyboard().press("f");
                phone.sees(".message .banner", "导播已经上屏");
                for (Device device : List.of(phone, console, hall, venue))
                    assertThat(device.whatWentWrong()).isEmpty();
            }
        }
    }
}
