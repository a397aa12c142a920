package io.leitai.browser;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.web.RunningServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lectern's monitor: the server's time whatever the device's clock says, words for the presenter alone, and bells. */
class ClocksInTheBrowserIT extends InTheBrowser {
    private static final String C = "small-1";
    private static final long NEAR_MS = 100;
    /** A stroke of the bell is made of so many tones. */
    private static final int TONES = 4;

    @TempDir
    Path data;

    private RunningServer server;
    private int n;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        give("'do':'open'");
        give("'do':'callNext'");
        give("'do':'startPhase'");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_word_to_the_presenter_stands_on_the_lectern_and_comes_to_no_other_screen() {
        try (Device lectern = lectern("");
                Device hall = chromium.screen("zh-CN", 1920, 1080).open(server.base() + "/c/" + C + "/hall");
                Device timer = chromium.screen("zh-CN", 1920, 1080).open(server.base() + "/c/" + C + "/timer")) {
            hall.isLive();
            timer.isLive();
            give("'do':'cuePresenter','text':'请看右边的屏','wrapUp':true");
            lectern.sees(".cue h2", "请收尾");
            lectern.sees(".cue p", "请看右边的屏");
            lectern.picture("lectern-cue");
            give("'do':'postNotice','text':'请就座'");
            hall.sees("leitai-notice", "请就座"); // what came before it is there too
            assertThat(hall.everythingSeen()).noneMatch(seen -> seen.contains("请看右边的屏"));
            assertThat(timer.everythingSeen()).noneMatch(seen -> seen.contains("请看右边的屏"));
            give("'do':'endPhase'");
            lectern.page().waitForCondition(() -> lectern.at(".cue").count() == 0);
            assertThat(lectern.whatWentWrong()).isEmpty();
        }
    }

    @Test
    void a_device_whose_clock_is_an_hour_fast_shows_the_servers_time() {
        String fast = "const now = Date.now; Date.now = () => now() + 3600e3;";
        try (Device lectern = lectern(fast)) {
            lectern.until(() -> isNear(lectern), () -> {});
        }
    }

    @Test
    void the_bell_rings_twice_at_the_end_once_somebody_switched_the_sound_on() {
        String counting = "window.tones = 0; const make = AudioContext.prototype.createOscillator;"
                + "AudioContext.prototype.createOscillator = function () { window.tones++; return make.call(this); };";
        give("'do':'pause'");
        give("'do':'addTime','seconds':-477");
        try (Device silent = lectern(counting);
                Device lectern = lectern(counting)) {
            lectern.page().keyboard().press("s");
            lectern.page()
                    .waitForCondition(
                            () -> lectern.at("leitai-sound-switch output").count() == 1);
            give("'do':'resume'");
            lectern.page().waitForCondition(() -> tones(lectern) == 2 * TONES);
            assertThat(tones(silent)).isZero();
            assertThat(lectern.whatWentWrong()).isEmpty();
        }
    }

    private static int tones(Device device) {
        return ((Number) device.page().evaluate("window.tones")).intValue();
    }

    private static boolean isNear(Device device) {
        long before = System.currentTimeMillis();
        double told = ((Number)
                        device.page()
                                .evaluate(
                                        "async () => (await import(`/assets/${document.documentElement.dataset.version}/live/clock.js`)).serverNow()"))
                .doubleValue();
        return told >= before - NEAR_MS && told <= System.currentTimeMillis() + NEAR_MS;
    }

    private Device lectern(String script) {
        Device lectern = chromium.screen("zh-CN", 1920, 1080);
        lectern.page().addInitScript(script);
        lectern.open(server.base() + "/join#" + server.mint(C, "presenter", "p1"));
        lectern.page().waitForURL("**/presenter/**");
        lectern.open(server.base() + "/c/" + C + "/lectern");
        lectern.isLive();
        return lectern;
    }

    private void give(String command) {
        server.must(ORGANISER, C, "g" + n++, command);
    }
}
