package io.leitai.browser;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.web.RunningServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ceremony from the last place to the first, as the television picture has it. */
class CeremonyOnTelevisionIT extends InTheBrowser {
    private static final String C = "small-1";
    private static final String PLAN =
            RunningServer.SMALLEST.replace("criteria:", "  - {id: p3, name: 孙立, unit: 车往镇}\ncriteria:")
                    + "reveal: {when: ceremony}\n";
    /** Of the last place: the call, the marks, the panel, the total, the place. */
    private static final int PRESSES_OF_LAST = 5;
    /** Of the two together after their call: marks, panel, total and place of each. */
    private static final int PRESSES_OF_FINALE = 8;

    @TempDir
    Path data;

    private RunningServer server;
    private int n;

    @Test
    void who_is_called_stands_there_and_the_last_two_side_by_side_forwards_and_back() {
        try (RunningServer running = new RunningServer(data)) {
            server = running;
            server.post(ORGANISER, "/api/v1/contests", PLAN);
            held();
            try (Device tv = chromium.screen("zh-CN", 1920, 1080).open(server.base() + "/c/" + C + "/overlay")) {
                tv.page()
                        .waitForFunction("document.querySelector('leitai-overlay').shadowRoot.querySelector('.stage')");
                give("'do':'playGraphic','graphic':'reveal'");
                give("'do':'openCeremony'");
                revealed(1);
                shows(tv, "李娜");
                assertThat(text(tv)).contains("00.00").doesNotContain("28.00", "王芳", "孙立");
                revealed(PRESSES_OF_LAST - 1);
                shows(tv, "28.00");
                shows(tv, "第 3 名");

                give("'do':'playGraphic','graphic':'score'");
                revealed(1);
                shows(tv, "王芳");
                shows(tv, "孙立");
                assertThat(text(tv)).doesNotContain("李娜", "49.00", "37.00", "第 1", "第 2");
                assertThat(
                                tv.page()
                                        .evaluate(
                                                "document.querySelector('leitai-overlay').shadowRoot.querySelectorAll('.finalists > li').length"))
                        .isEqualTo(2);
                tv.page()
                        .waitForFunction(
                                "!document.querySelector('leitai-overlay').shadowRoot.querySelector('.score')");
                revealed(PRESSES_OF_FINALE);
                shows(tv, "第 1 名");
                assertThat(text(tv)).contains("49.00", "37.00", "第 2 名");
                assertThat(Paint.until(tv.page(), Paint::isSettled).box().height)
                        .isBetween(200, 420);

                for (int press = 0; press < PRESSES_OF_FINALE; press++) give("'do':'revealBack'");
                tv.page()
                        .waitForFunction(
                                "() => { const text = document.querySelector('leitai-overlay').shadowRoot.textContent; return text.includes('王芳') && !text.includes('37.00') && !text.includes('49.00'); }");
                assertThat(tv.whatWentWrong()).isEmpty();
            }
        }
    }

    private static String text(Device tv) {
        return (String) tv.page().evaluate("document.querySelector('leitai-overlay').shadowRoot.textContent");
    }

    private static void shows(Device tv, String text) {
        tv.page()
                .waitForFunction(
                        "text => document.querySelector('leitai-overlay').shadowRoot.textContent.includes(text)", text);
    }

    /** All three have spoken and are certified: 28, 49 and 37. */
    private void held() {
        Map<String, String> judges = Map.of("j1", server.mint(C, "judge", "j1"), "j2", server.mint(C, "judge", "j2"));
        Map<String, String> marks = Map.of(
                "p1",
                "'problems':'11.5','results':'16.5'",
                "p2",
                "'problems':'31.5','results':'17.5'",
                "p3",
                "'problems':'22.5','results':'14.5'");
        give("'do':'open'");
        for (String presenter : new String[] {"p1", "p2", "p3"}) {
            give("'do':'callNext'");
            give("'do':'startPhase'");
            judges.forEach((judge, token) -> server.must(
                    token,
                    C,
                    judge + presenter,
                    "'do':'giveMarks','presenter':'" + presenter + "','turn':1,'marks':{" + marks.get(presenter)
                            + "}"));
            for (String step : new String[] {"endPhase", "lock", "certify"}) give("'do':'" + step + "'");
        }
    }

    private void revealed(int presses) {
        for (int press = 0; press < presses; press++) give("'do':'revealNext'");
    }

    private void give(String command) {
        server.must(ORGANISER, C, "g" + n++, command);
    }
}
