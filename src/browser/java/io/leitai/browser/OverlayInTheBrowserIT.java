package io.leitai.browser;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.leitai.web.RunningServer;
import java.awt.Rectangle;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Television graphics by their pixels: nothing before they are played, their box after, nothing once they are stopped. */
class OverlayInTheBrowserIT extends InTheBrowser {
    private static final String C = "small-1";
    private static final int SAFE_X = 96;
    private static final int SAFE_Y = 54;

    @TempDir
    Path data;

    private RunningServer server;
    private int n;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        give("'do':'open'");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_overlay_is_clear_until_something_is_played_and_clear_again_after() {
        try (Device tv = overlay()) {
            assertThat(Paint.of(tv.page()).isNothing()).isTrue();
            give("'do':'callNext'");
            give("'do':'startPhase'");
            give("'do':'playGraphic','graphic':'lowerThird'");
            Rectangle name = Paint.until(tv.page(), Paint::isSettled).box();
            assertThat(name.x).isEqualTo(SAFE_X);
            assertThat(name.y).isGreaterThan(540);
            assertThat(name.y + name.height).isBetween(980, 1080 - SAFE_Y);
            assertThat(name.width).isBetween(400, 1920 - 2 * SAFE_X);
            give("'do':'stopGraphic','graphic':'lowerThird'");
            assertThat(Paint.until(tv.page(), Paint::isNothing).isNothing()).isTrue();
            give("'do':'playGraphic','graphic':'clock'");
            Rectangle clock = Paint.until(tv.page(), Paint::isSettled).box();
            assertThat(clock.x + clock.width).isEqualTo(1920 - SAFE_X);
            assertThat(clock.y).isBetween(SAFE_Y, 80);
            assertThat(tv.whatWentWrong()).isEmpty();
        }
    }

    @Test
    void who_leaves_the_stage_takes_the_name_off_the_picture() {
        try (Device tv = overlay()) {
            give("'do':'callNext'");
            give("'do':'playGraphic','graphic':'lowerThird'");
            Paint.until(tv.page(), Paint::isSettled);
            give("'do':'defer','presenter':'p1'");
            assertThat(Paint.until(tv.page(), Paint::isNothing).isNothing()).isTrue();
        }
    }

    @Test
    void a_result_is_painted_at_its_reveal_and_not_at_the_seal() {
        try (Device tv = overlay()) {
            give("'do':'playGraphic','graphic':'reveal'");
            give("'do':'playGraphic','graphic':'standings'");
            certified();
            give("'do':'stopGraphic','graphic':'clock'"); // answered: what came before it is on its way
            tv.page().waitForCondition(() -> tv.everythingSeen().stream().anyMatch(s -> s.contains("\"certified\"")));
            assertThat(Paint.of(tv.page()).isNothing()).isTrue();
            assertThat(tv.everythingSeen()).noneMatch(seen -> seen.contains("83.25"));
            give("'do':'reveal'");
            Rectangle box = Paint.until(tv.page(), Paint::isSettled).box();
            assertThat(box.isEmpty()).isFalse();
            assertThat(tv.everythingSeen()).anyMatch(seen -> seen.contains("83.25"));
        }
    }

    @Test
    void a_page_that_comes_back_shows_what_is_on_air_at_once_and_does_not_play_it_again() {
        give("'do':'playGraphic','graphic':'ticker','text':'请就座'");
        try (Device tv = overlay()) {
            Paint.until(tv.page(), Paint::isSettled);
            assertThat(moving(tv.page())).isZero();
            give("'do':'playGraphic','graphic':'ticker','text':'比赛开始'");
            tv.page().waitForCondition(() -> moving(tv.page()) == 1);
        }
    }

    /** How many graphics came by a motion. */
    private static int moving(Page page) {
        return (int) page.evaluate(
                "document.querySelector('leitai-overlay').shadowRoot.querySelectorAll('.g.comes').length");
    }

    @Test
    void a_broadcaster_has_a_desk_with_every_graphic_on_a_button_and_a_key() {
        String code = server.mint(C, "broadcaster", "county-tv");
        try (Device tv = overlay();
                Device desk = chromium.screen("zh-CN", 1280, 900).open(server.base() + "/join#" + code)) {
            desk.page().waitForURL(url -> url.contains("/c/small-1/television"));
            desk.sees(".on-air", "计时牌");
            desk.at("[data-graphic=clock]").click();
            desk.sees("[data-graphic=clock]", "播出中");
            assertThat(Paint.until(tv.page(), Paint::isSettled).isNothing()).isFalse();
            desk.page().keyboard().press("0");
            assertThat(Paint.until(tv.page(), Paint::isNothing).isNothing()).isTrue();
            assertThat(desk.whatWentWrong()).isEmpty();
        }
    }

    @Test
    void a_director_plays_from_the_console_by_two_keys() {
        String code = server.mint(C, "director", "zhang");
        try (Device tv = overlay();
                Device desk = chromium.screen("zh-CN", 1440, 900).open(server.base() + "/join#" + code)) {
            desk.page().waitForURL(url -> url.contains("/console"));
            desk.sees(".graphics", "电视字幕");
            desk.page().keyboard().press(".");
            desk.sees(".menu", "全部撤下");
            desk.page().keyboard().press("3");
            assertThat(Paint.until(tv.page(), Paint::isSettled).isNothing()).isFalse();
            desk.sees(".graphics [aria-pressed=true]", "计时牌");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower-third", "score", "clock", "standings", "reveal", "ticker"})
    void a_page_for_casparcg_has_its_box_between_play_and_stop(String graphic) {
        try (Device tv = chromium.screen("zh-CN", 1920, 1080).open(server.base() + "/graphics/" + graphic + ".html")) {
            tv.page()
                    .evaluate(
                            "() => { const data = {}; for (const field of window.SPXGCTemplateDefinition.DataFields) data[field.field] = field.value; window.update(JSON.stringify(data)); }");
            assertThat(Paint.of(tv.page()).isNothing()).isTrue();
            tv.page().evaluate("window.play()");
            Paint played = Paint.until(tv.page(), Paint::isSettled);
            assertThat(played.isSettled()).isTrue();
            assertThat(played.box().y).isGreaterThanOrEqualTo(SAFE_Y);
            assertThat(played.box().y + played.box().height).isLessThanOrEqualTo(1080 - SAFE_Y);
            tv.page().evaluate("window.stop()");
            assertThat(Paint.until(tv.page(), Paint::isNothing).isNothing()).isTrue();
            tv.page().evaluate("window.next()");
            assertThat(Paint.until(tv.page(), Paint::isSettled).isSettled()).isTrue();
            tv.page().evaluate("window.remove()");
            assertThat(Paint.until(tv.page(), Paint::isNothing).isNothing()).isTrue();
            assertThat(tv.whatWentWrong()).isEmpty();
        }
    }

    @Test
    void casparcg_may_send_xml_and_numbered_fields() {
        try (Device tv = chromium.screen("zh-CN", 1920, 1080).open(server.base() + "/graphics/lower-third.html")) {
            tv.page()
                    .evaluate(
                            "window.update('<templateData><componentData id=\"f0\"><data id=\"text\" value=\"欧阳 &amp; 赵\"/></componentData><componentData id=\"line1\"><data id=\"text\" value=\"主持人\"/></componentData></templateData>')");
            tv.page().evaluate("window.play()");
            Paint.until(tv.page(), Paint::isSettled);
            assertThat(tv.page().evaluate("document.body.shadowRoot.querySelector('.lowerThird').innerText"))
                    .asString()
                    .contains("欧阳 & 赵", "主持人");
        }
    }

    @Test
    void a_page_plays_by_itself_and_follows_a_contest() {
        give("'do':'callNext'");
        try (Device tv = chromium.screen("zh-CN", 1920, 1080)
                .open(server.base() + "/graphics/lower-third.html?autoplay=1&contest=" + C)) {
            Paint.until(tv.page(), Paint::isSettled);
            String text = "document.body.shadowRoot.querySelector('.lowerThird').innerText";
            assertThat(tv.page().evaluate(text)).asString().contains("李娜");
            give("'do':'defer','presenter':'p1'");
            assertThat(Paint.until(tv.page(), Paint::isNothing).isNothing()).isTrue();
            assertThat(tv.whatWentWrong()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"lower-third, 96", "clock, 1400", "standings, 96"})
    void an_ograf_renderer_loads_plays_stops_and_disposes(String graphic, int left) {
        try (Device renderer = chromium.screen("zh-CN", 1920, 1080).open(server.base() + "/graphics/score.html")) {
            Page page = renderer.page();
            page.evaluate("""
                    async (graphic) => {
                      const manifest = await (await fetch(`/graphics/${graphic}.ograf.json`)).json();
                      const module = await import(new URL(manifest.main, `${location.origin}/graphics/`).href);
                      customElements.define("test-graphic", module.default);
                      window.graphic = document.createElement("test-graphic");
                      document.documentElement.append(window.graphic); // the body is another graphic here
                      const data = {};
                      for (const [name, { default: value }] of Object.entries(manifest.schema.properties)) data[name] = value;
                      return window.graphic.load({ data, renderType: "realtime", renderCharacteristics: {} });
                    }""", graphic);
            assertThat(Paint.of(page).isNothing()).isTrue();
            assertThat(page.evaluate("async () => (await window.graphic.playAction({})).statusCode"))
                    .isEqualTo(200);
            Paint played = Paint.until(page, Paint::isSettled);
            assertThat(played.box().x).isBetween(left, left + 300);
            page.evaluate("async () => window.graphic.stopAction({ skipAnimation: true })");
            assertThat(Paint.of(page).isNothing()).isTrue();
            assertThat(page.evaluate(
                            "async () => (await window.graphic.load({ renderType: 'non-realtime' })).statusCode"))
                    .isEqualTo(400);
            page.evaluate("async () => window.graphic.dispose({})");
            assertThat(renderer.whatWentWrong()).isEmpty();
        }
    }

    private Device overlay() {
        Device tv = chromium.screen("zh-CN", 1920, 1080).open(server.base() + "/c/" + C + "/overlay");
        tv.page().waitForFunction("document.querySelector('leitai-overlay').shadowRoot.querySelector('.stage')");
        return tv;
    }

    private void certified() {
        String j1 = server.mint(C, "judge", "j1");
        String j2 = server.mint(C, "judge", "j2");
        give("'do':'callNext'");
        give("'do':'startPhase'");
        server.must(
                j1, C, "m1", "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'40','results':'42.5'}");
        server.must(j2, C, "m2", "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'41','results':'43'}");
        for (String step : new String[] {"endPhase", "lock", "certify"}) give("'do':'" + step + "'");
    }

    private void give(String command) {
        server.must(ORGANISER, C, "g" + n++, command);
    }
}
