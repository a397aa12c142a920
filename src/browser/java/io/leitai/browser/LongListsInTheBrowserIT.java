package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.web.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thirty presenters with long and rare names, on a hall's lists: nothing is cut, nothing runs over its neighbour. */
class LongListsInTheBrowserIT extends InTheBrowser {
    private static final Path THIRTY = Path.of("config/contests/examples/thirty.yaml");

    /** What of a list's texts is cut off, or lies over a text of the row below or of the same row. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              const box = (e) => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect(); };
              const texts = [...document.querySelectorAll(".scene .rows li > span")].filter((e) => e.textContent.trim());
              for (const e of texts.filter((e) => e.matches(".n, .m, .t"))) {
                const [own, r] = [e.getBoundingClientRect(), document.createRange()];
                r.selectNodeContents(e);
                const lines = [...r.getClientRects()];
                if (lines.some((line) => line.top + line.height / 2 > own.bottom || line.right > own.right + 2)) faults.push("cut: " + e.textContent);
              }
              for (const a of texts) for (const b of texts) {
                if (a === b || a.matches(".u") || b.matches(".u")) continue;
                const [x, y] = [box(a), box(b)];
                const over = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
                if (Math.min(x.right, y.right) - Math.max(x.left, y.left) > 2 && over > Math.min(x.height, y.height) / 3) faults.push(a.textContent + " over " + b.textContent);
              }
              return faults;
            }
            """;

    /** A list of 18 awards as at the close, without the thirty turns before it. */
    private static final String AWARDS = """
            async () => {
              await import(`/assets/${document.documentElement.dataset.version}/parts/award-list.js`);
              const order = await (await fetch("/api/v1/contests/thirty/views/hall")).json();
              const list = document.createElement("leitai-award-list");
              list.className = "at";
              list.honoured = (order.order || order.body.order).slice(0, 18).map((row, i) => ({
                row: { ...row, rank: i + 1, total: "94.27" },
                word: document.documentElement.lang === "en" ? "Second prize" : "二等奖",
                winner: i === 0,
              }));
              document.querySelector(".scene").replaceChildren(list);
            }
            """;

    @TempDir
    Path data;

    private RunningServer server;

    @BeforeEach
    void open() throws IOException {
        server = new RunningServer(data);
        var planned = server.post(ORGANISER, "/api/v1/contests", Files.readString(THIRTY));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1920, 1080", "en, 1920, 1080", "zh-CN, 1024, 768", "en, 3840, 1080"})
    void order_and_awards_hold_thirty_presenters(String language, int width, int height) {
        server.must(ORGANISER, "thirty", "s", "'do':'showScene','scene':'order'");
        try (Device hall = chromium.screen(language, width, height)) {
            hall.open(server.base() + "/c/thirty/hall");
            assertThat(hall.at(".rows li")).hasCount(30);
            settled(hall);
            assertThat((List<?>) hall.page().evaluate(FAULTS)).isEmpty();
            hall.page().evaluate(AWARDS);
            assertThat(hall.at(".awards li")).hasCount(10);
            assertThat(hall.at(".page-of")).hasText("1 / 2");
            settled(hall);
            assertThat((List<?>) hall.page().evaluate(FAULTS)).isEmpty();
            assertThat(hall.whatWentWrong()).isEmpty();
        }
    }

    /** Of the two faces, one file each holds what devices lack. */
    @ParameterizedTest
    @CsvSource({"700 20px 'Noto Serif SC'", "400 20px 'Noto Sans SC'"})
    void a_rare_character_of_a_name_comes_from_our_own_fonts(String font) {
        try (Device hall = chromium.screen("zh-CN", 1920, 1080)) {
            hall.open(server.base() + "/c/thirty/hall");
            settled(hall);
            Object faces = hall.page()
                    .evaluate(
                            "async font => (await document.fonts.load(font, '𬭎')).map(face => face.status)",
                            font.replace('\'', '"'));
            assertThat(faces).isEqualTo(List.of("loaded"));
        }
    }

    /** All fonts are there. */
    private static void settled(Device hall) {
        hall.page().waitForFunction("() => document.fonts.size > 100 && document.fonts.status === 'loaded'");
        hall.page().evaluate("() => document.fonts.ready.then(() => null)");
    }
}
