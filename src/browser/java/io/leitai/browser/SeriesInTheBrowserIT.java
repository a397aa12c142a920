package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.leitai.web.RunningServer;
import io.leitai.web.Season;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The county's eight contests as a viewer sees them put together, on a desk and in a hand. */
class SeriesInTheBrowserIT extends InTheBrowser {
    private static final List<String> UNITS = List.of(
            "青杨乡党委",
            "县住房和城乡建设局驻柳河镇工作队",
            "长堤镇党委",
            "县民政局",
            "县教育局驻石桥堡乡工作队",
            "双槐镇党委",
            "县卫生和计划生育局",
            "县水利局驻北苇乡马头庄工作队",
            "云台街道党工委",
            "县林业局",
            "望河镇党委",
            "县扶贫开发办公室",
            "南苇乡党委",
            "沙渡镇党委",
            "东泽镇党委",
            "县人力资源和社会保障局驻白塔乡前后双庙村工作队",
            "枣林乡党委",
            "大垣镇党委",
            "杏园乡党委",
            "新渠镇党委",
            "高堰乡党委",
            "泉上镇党委",
            "麦仓乡党委",
            "西洼乡党委",
            "梨台镇党委",
            "鼓楼街道党工委",
            "县财政局",
            "县农业局",
            "县交通运输局",
            "团县委");
    private static final String SERIES = "weixian";
    private static final int CONTESTS = 8;
    private static final int PRESENTERS = 10;

    @TempDir
    Path data;

    private RunningServer server;
    private final List<Device> devices = new ArrayList<>();

    @BeforeEach
    void start() {
        server = new RunningServer(data);
    }

    @AfterEach
    void stop() {
        List<String> wrong = Device.closeAll(devices);
        server.close();
        assertThat(wrong).as("errors in the browsers").isEmpty();
    }

    /** Ten units a contest, each three or so times in all. */
    private void play(int from, int to) {
        for (int contest = from; contest <= to; contest++) {
            Map<String, String> marks = new LinkedHashMap<>();
            for (int i = 0; marks.size() < PRESENTERS; i++) {
                int unit = (contest * 7 + i * (contest % 2 == 0 ? 3 : 1)) % UNITS.size();
                marks.putIfAbsent(UNITS.get(unit), "%d.%02d".formatted(95 - marks.size(), (unit * 37 + contest) % 100));
            }
            Season.play(server, SERIES, SERIES + "-" + contest, false, marks, true);
        }
    }

    @Test
    void a_season_is_followed_from_contest_to_contest_and_quarter_to_quarter() {
        play(1, CONTESTS - 1);
        Device desk = open("/", "zh-CN", 1920, 1080);
        desk.sees(".season h3", "魏县精准脱贫擂台赛");
        desk.picture("series-home-zh");
        desk.at(".season a").click();
        desk.page().waitForURL("**/series/weixian");
        desk.sees(".what", "已计 7 场，共 8 场");
        theRowsAre(desk, "");
        desk.picture("series-seven-zh");

        play(CONTESTS, CONTESTS);
        desk.page().reload();
        desk.sees(".what", "已计 8 场，共 8 场");
        theRowsAre(desk, "");
        assertThat(desk.at(".won .n").first()).containsText("一等奖");
        assertThat(desk.at(".progress li").first()).containsText("进步奖");
        desk.picture("series-whole-zh");

        desk.at(".quarters button").getByText("2018 Q3").click();
        desk.sees(".what", "2018 年第三季度");
        desk.sees(".second h2", "与 2018 年第二季度相比");
        theRowsAre(desk, "?quarter=2018-Q3");
        desk.picture("series-quarter-zh");
        assertThat(desk.page().url()).endsWith("/series/weixian?quarter=2018-Q3");
        desk.page().goBack();
        desk.sees(".what", "已计 8 场");
        desk.at(".moment select").selectOption("weixian-3");
        desk.sees(".what", "截至第三场 2018-01-26");
        theRowsAre(desk, "?as-of=weixian-3");

        Device phone = open("/series/weixian", "zh-CN", 390, 844);
        theRowsAre(phone, "");
        assertThat(phone.at(".legs").first()).isHidden();
        phone.picture("series-phone-zh");
        phone.at(".rows button").first().click();
        assertThat(phone.at(".legs").first()).isVisible();
        phone.picture("series-phone-open-zh");
        assertThat(phone.page().evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(390);

        Device english = open("/series/weixian?quarter=2018-Q2", "en", 390, 844);
        english.sees(".what", "2018 Q2");
        english.picture("series-phone-en");
        Device desktop = open("/series/weixian", "en", 1280, 800);
        desktop.sees(".what", "8 of 8 contests");
        desktop.picture("series-desk-en");
    }

    private Device open(String path, String language, int width, int height) {
        Device device = chromium.screen(language, width, height);
        devices.add(device);
        return device.open(server.base() + path);
    }

    /** The rows on the screen are those of the API, in its order. */
    private void theRowsAre(Device screen, String query) {
        JsonNode rows = RunningServer.json(
                        server.get("/api/v1/series/" + SERIES + query).body())
                .get("standings");
        Locator shown = screen.at("leitai-series-rows .rows > li");
        assertThat(shown).hasCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode rank = rows.get(i).get("rank");
            assertThat(shown.nth(i).locator(".r")).hasText(rank.isNull() ? "" : rank.asText());
            assertThat(shown.nth(i).locator(".n"))
                    .containsText(rows.get(i).get("name").asText());
            assertThat(shown.nth(i).locator(".t"))
                    .hasText(rows.get(i).get("total").asText());
        }
    }
}
