package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages some of whose files did not come, or came from a server of another version, once. */
class LostFilesInTheBrowserIT extends InOneContest {
    private static final int BACK_WITHIN_MS = 20_000;

    private enum Lost {
        PROGRAM("**/lib/shell.js", Route::abort),
        OF_ANOTHER_VERSION(
                "**/lib/shell.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("export const nothing = 1;"))),
        LOOK("**/css/hall.css", Route::abort);

        private final String file;
        private final Consumer<Route> instead;

        Lost(String file, Consumer<Route> instead) {
            this.file = file;
            this.instead = instead;
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_halls_screen_comes_back_by_itself(Lost lost) {
        try (Device hall = chromium.screen("zh-CN", 1920, 1080)) {
            hall.page().route(lost.file, lost.instead, new Page.RouteOptions().setTimes(1));
            hall.open(server.base() + "/c/" + C + "/hall");

            assertThat(hall.at("leitai-hall .link[data-state=live]").first())
                    .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(BACK_WITHIN_MS));
            assertThat(hall.at("leitai-hall"))
                    .hasCSS("display", "grid", new LocatorAssertions.HasCSSOptions().setTimeout(BACK_WITHIN_MS));
        }
    }
}
