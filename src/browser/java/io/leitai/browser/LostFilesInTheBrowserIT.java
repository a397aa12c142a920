package io.leitai.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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

            hall.page()
                    .waitForCondition(
                            () -> isWhole(hall.page()), new Page.WaitForConditionOptions().setTimeout(BACK_WITHIN_MS));
        }
    }

    /** It is drawn by the program, and looks as it should. */
    private static boolean isWhole(Page page) {
        return (Boolean) page.evaluate("() => document.readyState === 'complete'"
                + " && document.querySelector('leitai-hall .link[data-state=live]') !== null"
                + " && [...document.querySelectorAll('link[rel=stylesheet]')].every((one) => one.sheet !== null)");
    }
}
