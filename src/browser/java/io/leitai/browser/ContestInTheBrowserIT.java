package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.leitai.web.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole contests as everybody in the hall sees them: a real server, and a real Chromium for each person. */
class ContestInTheBrowserIT extends InTheBrowser {
    private static final String C = "arena-9";
    private static final String PLAN = """
            id: arena-9
            title: 魏县精准脱贫擂台赛
            edition: 第九场
            timezone: Asia/Shanghai
            hall: 县委会堂
            en: {title: Wei County Poverty Relief Arena, edition: No. 9, hall: County Committee Auditorium}
            venues:
              - {id: liuhe, name: 柳河镇, level: township, en: {name: Liuhe Town}}
            presenters:
              - {id: p1, name: 李娜, unit: 县林业局, title: 局长, en: {name: Li Na, unit: Forestry Bureau, title: Director}}
              - {id: p2, name: 王芳, unit: 柳河镇党委, title: 书记, en: {name: Wang Fang, unit: Party Committee of Liuhe Town, title: Party secretary}}
              - {id: p3, name: 欧阳明远, unit: 县教育局驻石桥堡乡工作队, title: 工作队队长, en: {name: Ouyang Mingyuan, unit: "Education Bureau, Shiqiaopu Work Team", title: Team captain}}
            criteria:
              - {id: problems, name: 晒问题, max: 50, step: 0.5, en: {name: Problems}}
              - {id: results, name: 比成效, max: 50, step: 0.5, en: {name: Results}}
            panels:
              - id: main
                judges:
                  - {id: j1, name: 陈砚秋, title: 县委副书记, en: {name: Chen Yanqiu, title: Deputy secretary}}
                  - {id: j2, name: 马宗岳, title: 副县长, en: {name: Ma Zongyue, title: Deputy county head}}
                  - {id: j3, name: 吴静, title: 县人大副主任, en: {name: Wu Jing, title: Deputy chair of the County Congress}}
            turn:
              - {phase: present, name: 讲述, for: 8m, en: {name: Presentation}}
              - {phase: scoring, name: 打分, for: 3m, en: {name: Scoring}}
            awards:
              - {id: first, name: 擂主, places: 1, en: {name: Champion}}
              - {id: second, name: 攻擂手, places: 2, en: {name: Challenger}}
            """;

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

    @Test
    void a_contest_goes_from_the_first_call_to_the_close_before_everybody_at_once() {
        plan(PLAN);
        Director director = director("zh-CN");
        JudgesPhone chen = phone("j1", "zh-CN");
        JudgesPhone ma = phone("j2", "en");
        Line line = new Line(server.port());
        JudgesPhone wu = phone("j3", "zh-CN", line.base());
        Device hall = screen("hall", "zh-CN", 1920, 1080);
        Device venue = screen("venue/liuhe", "zh-CN", 1280, 720);
        Device board = screen("board", "zh-CN", 390, 844);
        Device boardInEnglish = screen("board", "en", 390, 844);
        List<Device> everyScreen = List.of(hall, venue, board, boardInEnglish, director.console());
        for (Device device : devices) device.isLive();

        director.takes("open", "callNext");
        for (Device screen : List.of(hall, venue)) screen.sees("h1.name", "李娜");
        board.sees(".onair h2", "李娜");
        boardInEnglish.sees(".onair h2", "Li Na");
        chen.phone().sees("[data-fate=early]", "请准备");
        chen.phone().sees(".who h1", "李娜");
        ma.phone().sees(".who h1", "Li Na");
        hall.picture("hall-called-zh");

        director.takes("startPhase");
        hall.sees(".cues .now", "讲述");
        hall.picture("hall-stage-zh");
        director.console().picture("console-zh");
        director.takes("endPhase", "startPhase");

        chen.types("40.5", "42.5");
        assertThat(chen.phone().at(".review .sum .fig")).hasText("83");
        chen.phone().picture("judge-review-zh");
        chen.confirms();
        chen.phone().sees("[data-fate=recorded] .seal", "收讫");
        chen.phone().sees(".proof", "No. ");
        assertThat(hall.at(".stamps .seal:not(.hollow)")).hasCount(1);
        chen.phone().picture("judge-recorded-zh");
        ma.phone().picture("judge-pad-en");
        ma.gives("44.5", "43.5");
        ma.phone().picture("judge-recorded-en");
        assertThat(hall.at(".stamps .seal:not(.hollow)")).hasCount(2);
        hall.picture("hall-scoring-zh");
        wu.gives("41.5", "47.5");
        assertThat(hall.at(".stamps .seal:not(.hollow)")).hasCount(3);
        assertThat(venue.at(".small-stamps .seal:not(.hollow)")).hasCount(3);

        director.press("g");
        director.types("请各分会场就座");
        director.press("Enter");
        hall.sees("leitai-notice", "请各分会场就座");
        venue.sees("leitai-notice", "请各分会场就座");
        board.sees(".notice", "请各分会场就座");

        director.takes("endPhase", "lock");
        chen.phone().sees("[data-fate=locked]", "打分已锁定");
        hall.sees(".sum", "打分已锁定");
        director.takes("certify");
        hall.sees(".sum", "已核定");
        nobodySaw(everyScreen, "86.67", "86.7", "\"83\"", "\"88\"", "\"89\"", "40.5\"", "44.5\"", "41.5\"");
        director.reveals();
        hall.sees(".final", "86.67");
        venue.sees(".revealed .big", "86.67");
        board.sees(".onair .c", "86.67");
        hall.picture("hall-reveal-zh");

        director.takes("callNext", "startPhase", "endPhase", "startPhase");
        chen.gives("39.5", "45.5");
        ma.gives("38.5", "46.5");
        losesTheLineAndComesBack(wu, line, "37.5", "41");
        assertThat(hall.at(".stamps .seal:not(.hollow)")).hasCount(3);
        director.takes("endPhase", "lock", "certify");
        nobodySaw(everyScreen, "82.83", "\"85\"", "78.5\"", "37.5\"", "38.5\"", "39.5\"");
        director.reveals();
        hall.sees(".final", "82.83");
        assertThat(given("j3", "p2")).isEqualTo(1);

        director.takes("callNext", "startPhase", "endPhase", "startPhase");
        assertThat(hall.at("h1.name")).hasText("欧阳明远");
        chen.gives("48.5", "49.5");
        ma.gives("47", "46");
        wu.gives("48.5", "50");
        director.takes("endPhase", "lock", "certify");
        nobodySaw(everyScreen, "96.5", "\"98\"", "\"93\"", "98.5", "48.5\"", "49.5\"");
        venue.picture("venue-locked-zh");
        director.reveals();
        hall.sees(".final", "96.5");
        boardInEnglish.picture("board-en");
        director.press("s");
        assertThat(hall.at("leitai-standings li")).hasCount(3);
        theStandingsAre(hall);
        hall.picture("hall-standings-zh");
        director.press("f");
        director.takes("close");

        hall.sees(".winner h2", "欧阳明远");
        hall.sees(".winner .total", "96.5");
        hall.sees(".scene.award", "攻擂手");
        hall.picture("hall-award-zh");
        board.sees(".resting.won", "欧阳明远");
        board.picture("board-closed-zh");
        venue.picture("venue-closed-zh");
        theStandingsAre(board);
        chen.phone().sees(".calm", "比赛已结束");
        assertThat(chen.phone().at(".mine li")).hasCount(3);
        chen.phone().picture("judge-closed-zh");
        director.console().sees(".go.none", "比赛已经结束");
        director.console().picture("console-closed-zh");
        line.close();
        assertThat(server.view(C, "stage").get("state").asText()).isEqualTo("closed");
    }

    @Test
    void a_server_that_was_away_is_found_again_by_every_page_without_a_reload() {
        plan(PLAN);
        Director director = director("en");
        JudgesPhone chen = phone("j1", "zh-CN");
        List<Device> screens = List.of(
                screen("hall", "en", 1920, 1080),
                screen("board", "zh-CN", 390, 844),
                screen("venue/liuhe", "en", 960, 540));
        director.takes("open", "callNext", "startPhase");
        chen.types("40.5", "42.5");
        for (Device device : devices) device.page().evaluate("() => { window.sameDocument = true; }");

        int port = server.port();
        server.close();
        chen.phone().sees(".banner.cut", "网络中断");
        chen.confirms();
        chen.phone().sees("[data-fate=phone]", "仅在本机");
        screens.get(0).sees(".link[data-state=cut]", "Connection lost");
        screens.get(1).sees(".link[data-state=cut]", "连接中断");
        director.console().sees(".link[data-state=cut]", "Connection lost");
        server = new RunningServer(data, port);

        chen.phone().sees("[data-fate=recorded] .seal", "收讫");
        for (Device device : devices) device.isLive();
        director.takes("endPhase", "startPhase");
        screens.get(0).sees(".stamps", "1");
        assertThat(screens.get(0).at(".stamps .seal:not(.hollow)")).hasCount(1);
        screens.get(0).picture("hall-scoring-en");
        director.console().picture("console-en");
        screens.get(1).sees(".onair", "1/3");
        assertThat(screens.get(2).at(".small-stamps .seal:not(.hollow)")).hasCount(1);
        assertThat(given("j1", "p1")).isEqualTo(1);
        for (Device device : devices)
            assertThat(device.page().evaluate("() => window.sameDocument")).isEqualTo(true);

        chen.phone().page().reload();
        chen.phone().sees("[data-fate=recorded] .seal", "收讫");
    }

    @Test
    void a_script_in_a_name_is_text_on_every_page() {
        String script = "<img src=x onerror=alert(1)>";
        plan(PLAN.replace("李娜", script).replace("Li Na", script));
        Director director = director("zh-CN");
        JudgesPhone chen = phone("j1", "zh-CN");
        Device hall = screen("hall", "zh-CN", 960, 540);
        Device board = screen("board", "en", 390, 844);
        Device venue = screen("venue/liuhe", "zh-CN", 960, 540);
        director.takes("open", "callNext");
        hall.sees("h1.name", script);
        board.sees(".onair h2", script);
        venue.sees("h1.name", script);
        chen.phone().sees(".who h1", script);
        director.console().sees(".state .who .n", script);
        for (Device device : devices) assertThat(device.at("img")).hasCount(0);
        hall.picture("hall-script-in-a-name");
    }

    private static void losesTheLineAndComesBack(JudgesPhone judge, Line line, String... marks) {
        judge.types(marks);
        line.cut();
        judge.phone().sees(".banner.cut", "网络中断");
        judge.confirms();
        judge.phone().sees("[data-fate=phone]", "仅在本机");
        assertThat(judge.phone().at(".seal")).hasCount(0);
        judge.phone().picture("judge-offline-zh");
        line.mend();
        assertThat(judge.phone().at("[data-fate=recorded] .seal")).isVisible();
    }

    // ---- who is there

    private void plan(String yaml) {
        assertThat(server.post(ORGANISER, "/api/v1/contests", yaml).statusCode())
                .isEqualTo(201);
    }

    private Device device(String language, int width, int height) {
        Device device = chromium.screen(language, width, height);
        devices.add(device);
        return device;
    }

    private Device screen(String page, String language, int width, int height) {
        return device(language, width, height).open(server.base() + "/c/" + C + "/" + page);
    }

    private Device join(String base, String role, String who, String language, int width, int height) {
        Device device = device(language, width, height).open(base + "/join#" + server.mint(C, role, who));
        device.page().waitForURL("**/c/" + C + "/**");
        return device;
    }

    private JudgesPhone phone(String judge, String language, String base) {
        return new JudgesPhone(join(base, "judge", judge, language, 390, 844));
    }

    private JudgesPhone phone(String judge, String language) {
        return phone(judge, language, server.base());
    }

    private Director director(String language) {
        return new Director(join(server.base(), "director", "zhou", language, 1440, 900));
    }

    // ---- what is to be seen

    private static void nobodySaw(List<Device> screens, String... secrets) {
        for (Device screen : screens)
            for (String seen : screen.everythingSeen())
                assertThat(withoutTimes(seen)).doesNotContain(secrets);
    }

    /** The seconds of a time, and the echo of a page's own clock, can look like a mark. */
    private static String withoutTimes(String seen) {
        return seen.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME").replaceAll("\"time\":[0-9.]+", "TIME");
    }

    /** The rows on the screen are those of the contract's own view, in its order. */
    private void theStandingsAre(Device screen) {
        JsonNode rows = server.view(C, "board").get("standings");
        Locator shown = screen.at("leitai-standings li");
        assertThat(shown).hasCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(shown.nth(i).locator(".r"))
                    .hasText(rows.get(i).get("rank").asText());
            assertThat(shown.nth(i).locator(".n"))
                    .hasText(rows.get(i).get("name").asText());
            assertThat(shown.nth(i).locator(".t"))
                    .hasText(rows.get(i).get("total").asText());
        }
    }

    /** How often the ledger has this judge's marks for this presenter. */
    private long given(String judge, String presenter) {
        return server.get("/api/v1/contests/" + C + "/ledger", "Authorization", "Bearer " + ORGANISER)
                .body()
                .lines()
                .map(line ->
                        RunningServer.json(RunningServer.json(line).get("body").asText()))
                .flatMap(body -> {
                    List<JsonNode> events = new ArrayList<>();
                    body.path("events").forEach(events::add);
                    return events.stream();
                })
                .filter(event -> event.path("type").asText().equals("MarksGiven")
                        && event.path("judge").asText().equals(judge)
                        && event.path("presenter").asText().equals(presenter))
                .count();
    }
}
