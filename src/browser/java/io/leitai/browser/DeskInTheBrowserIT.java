package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;
import io.leitai.web.RunningServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong between a judge's phone and the hall, and how the clerk's desk sees to it. */
class DeskInTheBrowserIT extends InTheBrowser {
    private static final String C = "desk-1";
    private static final String PLAN = """
            id: desk-1
            title: 魏县精准脱贫擂台赛
            edition: 第八场
            timezone: Asia/Shanghai
            en: {title: Wei County Poverty Relief Arena, edition: No. 8}
            presenters:
              - {id: p1, name: 李娜, unit: 县林业局, title: 局长, en: {name: Li Na}}
              - {id: p2, name: 王芳, unit: 柳河镇, title: 书记, en: {name: Wang Fang}}
            criteria:
              - {id: problems, name: 晒问题, max: 50, step: 0.5, en: {name: Problems}}
              - {id: results, name: 比成效, max: 50, step: 0.5, en: {name: Results}}
            panels:
              - id: main
                judges:
                  - {id: j1, name: 陈砚秋, en: {name: Chen Yanqiu}}
                  - {id: j2, name: 马宗岳, en: {name: Ma Zongyue}}
                  - {id: j3, name: 吴静, en: {name: Wu Jing}}
            turn:
              - {phase: present, for: 8m}
              - {phase: scoring, for: 90s}
            """;

    @TempDir
    Path data;

    private RunningServer server;
    private Line line;
    private final List<Device> devices = new ArrayList<>();
    private int steps;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        line = new Line(server.port());
        assertThat(server.post(ORGANISER, "/api/v1/contests", PLAN).statusCode())
                .isEqualTo(201);
        directs("open", "callNext", "startPhase");
    }

    @AfterEach
    void stop() {
        List<String> wrong = Device.closeAll(devices);
        line.close();
        server.close();
        assertThat(wrong).as("errors in the browsers").isEmpty();
    }

    @Test
    void a_mark_that_never_left_the_phone_is_sent_after_a_reload_and_recorded_once() {
        JudgesPhone chen = phone("j1");
        chen.types("40.5", "42.5");
        line.cut();
        chen.phone().sees(".banner.cut", "网络中断");
        chen.confirms();
        chen.phone().sees("[data-fate=phone]", "仅在本机");
        assertThat(chen.phone().page().evaluate(KEPT)).isEqualTo(1);
        line.mend();
        chen.phone().page().reload();
        chen.phone().sees("[data-fate=recorded] .seal", "收讫");
        assertThat(chen.phone().page().evaluate(KEPT)).isEqualTo(0);
        assertThat(count("MarksGiven", "j1")).isEqualTo(1);
    }

    private static final String KEPT =
            "() => Object.keys(localStorage).filter((key) => key.startsWith('leitai/outbox/')).length";

    @Test
    void behind_a_locked_screen_a_dead_socket_is_replaced_on_return_and_the_mark_recorded_once() {
        JudgesPhone chen = phone("j1");
        chen.phone().page().route("**/commands?*", Route::abort); // and no second way out
        chen.types("40.5", "42.5");
        line.freeze();
        chen.confirms();
        chen.phone().sees("[data-fate=sent]", "已发出");
        assertThat(chen.phone().at(".seal")).hasCount(0);
        locksAndUnlocks(chen.phone());
        chen.phone().sees("[data-fate=recorded] .seal", "收讫");
        assertThat(count("MarksGiven", "j1")).isEqualTo(1);
    }

    @Test
    void a_socket_that_stopped_answering_is_overtaken_by_a_second_connection() {
        JudgesPhone chen = phone("j1");
        chen.types("40.5", "42.5");
        line.freeze();
        chen.confirms();
        chen.phone().sees("[data-fate=sent]", "已发出");
        chen.phone().page().waitForCondition(() -> count("MarksGiven", "j1") == 1);
        chen.phone()
                .page()
                .waitForCondition(() -> chen.phone().page().evaluate(KEPT).equals(0));
    }

    private static void locksAndUnlocks(Device phone) {
        for (String state : List.of("hidden", "visible"))
            phone.page()
                    .evaluate(
                            "(state) => { Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });"
                                    + " document.dispatchEvent(new Event('visibilitychange')); }",
                            state);
    }

    @Test
    void a_mark_made_in_time_that_comes_after_the_lock_says_so_to_both_and_is_admitted_with_a_reason() {
        JudgesPhone chen = phone("j1");
        Clerk clerk = clerk("feng-li");
        Device director = console();
        chen.types("40.5", "42.5");
        line.cut();
        chen.phone().sees(".banner.cut", "网络中断");
        clerk.desk().sees("tr[data-judge=j1] .phone", "断线");
        chen.confirms();
        directs("endPhase", "lock");
        line.mend();
        chen.phone().sees("[data-fate=afterTime][data-late=waiting]", "打分来晚了");
        assertThat(chen.phone().at(".seal")).hasCount(0);
        chen.phone().picture("judge-late-zh");
        clerk.desk().sees(".c-late .pending", "陈砚秋");
        director.sees(".pending", "迟到的打分 1");
        clerk.desk().picture("clerk-late-zh");
        assertThat(refused("'do':'certify'")).contains("陈砚秋");

        clerk.press("l");
        clerk.press("y");
        clerk.fills("断网三分钟");
        clerk.sends();
        chen.phone().sees("[data-fate=locked] .way", "断网三分钟");
        chen.phone().sees("[data-fate=locked] .seal", "收讫");
        clerk.desk().sees("tr[data-judge=j1] .sheet-of", "迟到，已采纳");
        nobodySaw(List.of(director, clerk.desk()), "40.5", "42.5", "\"83\"");
    }

    @Test
    void a_late_mark_that_the_clerk_does_not_admit_is_told_with_the_reason() {
        JudgesPhone chen = phone("j1");
        Clerk clerk = clerk("feng-li");
        chen.types("40.5", "42.5");
        line.cut();
        chen.phone().sees(".banner.cut", "网络中断");
        chen.confirms();
        directs("endPhase", "lock");
        line.mend();
        clerk.desk().sees(".c-late .pending", "陈砚秋");
        clerk.press("l");
        clerk.press("x");
        clerk.fills("已经公布前两位");
        clerk.sends();
        chen.phone().sees("[data-fate=afterTime][data-late=refused]", "已经公布前两位");
        assertThat(chen.phone().at(".seal")).hasCount(0);
    }

    @Test
    void a_paper_sheet_counts_once_two_people_read_the_same_and_the_judge_sees_it() throws IOException {
        JudgesPhone ma = phone("j2");
        Clerk feng = clerk("feng-li");
        Clerk han = supervisor("han-mei");
        Device director = console();
        feng.entersPaper("j2", photo(), "31.5", "22.5");
        ma.phone().sees(".banner", "feng-li");
        han.desk().sees(".c-paper [data-state=half]", "马宗岳");
        han.chooses("j2");
        han.press("p");
        assertThat(han.dialog().locator("desk-photo img")).isVisible();
        han.desk().sees(".box .about", "feng-li");
        han.fills("31.5", "25.5");
        han.desk().picture("clerk-paper-zh");
        han.sends();
        feng.desk().sees(".c-paper [data-state=differs]", "比成效");
        ma.phone().sees(".banner", "不一致");
        ma.phone().picture("judge-paper-differs-zh");
        nobodySaw(List.of(feng.desk()), "25.5");
        feng.entersPaper("j2", null, "31.5", "25.5");
        ma.phone().sees("[data-fate=recorded] .way", "纸质打分表");
        ma.phone().picture("judge-paper-zh");
        feng.desk().sees("tr[data-judge=j2] .sheet-of", "纸质表录入");
        assertThat(count("PaperSheetAgreed", "j2")).isEqualTo(1);
        nobodySaw(List.of(director), "31.5", "22.5", "25.5", "\"57\"");
    }

    /** As large as a phone's camera makes it. */
    private Path photo() throws IOException {
        Path file = data.resolve("paper.png");
        BufferedImage paper = new BufferedImage(3000, 4000, BufferedImage.TYPE_INT_RGB);
        paper.createGraphics().fillRect(0, 0, 3000, 4000);
        ImageIO.write(paper, "png", file.toFile());
        return file;
    }

    @Test
    void another_takes_a_judges_place_and_both_pages_say_so() {
        JudgesPhone wu = phone("j3");
        Clerk clerk = clerk("feng-li");
        clerk.chooses("j3");
        clerk.press("s");
        clerk.fills("何欣", "县农业局", null, null, "身体不适");
        clerk.dialog().locator("select").selectOption("now");
        clerk.dialog().locator(".yes").click();
        clerk.desk().sees(".box .about", "何欣");
        clerk.press("Escape");
        clerk.desk().sees("tr[data-judge=j3] .sheet-of", "已由他人接替");
        wu.phone().sees("[data-fate=excused]", "身体不适");
        JudgesPhone he = phone("j4");
        he.gives("40.5", "41");
        clerk.desk().sees("tr[data-judge=j4] .sheet-of", "收讫");
        clerk.desk().picture("clerk-substitute-zh");
    }

    @Test
    void a_judge_is_reminded_and_feels_it() {
        JudgesPhone chen =
                phone("j1", "window.felt = 0; navigator.vibrate = () => { window.felt += 1; return true; };");
        Clerk clerk = clerk("feng-li");
        clerk.chooses("j1");
        clerk.press("n");
        chen.phone().sees(".banner.nudge", "请打分");
        assertThat(chen.phone().page().evaluate("() => window.felt")).isEqualTo(1);
        chen.phone().picture("judge-nudge-zh");
        clerk.desk().sees("tr[data-judge=j1] .sheet-of", "已提醒");
        chen.gives("40.5", "41");
        assertThat(chen.phone().at(".banner.nudge")).hasCount(0);
    }

    @Test
    void a_problem_is_reported_even_with_the_network_gone_and_answered_from_the_desk() {
        JudgesPhone chen = phone("j1");
        Clerk clerk = clerk("feng-li");
        line.cut();
        chen.phone().sees(".banner.cut", "网络中断");
        chen.phone().at(".more.ask").click();
        chen.phone().at(".kind").nth(2).click();
        chen.phone().at(".words-field textarea").fill("按错了一项");
        chen.phone().picture("judge-help-zh");
        chen.phone().at(".help-form .send").click();
        chen.phone().sees(".problems .stub", "未送出");
        line.mend();
        clerk.desk().sees(".c-problems .pending", "按错了一项");
        chen.phone().sees(".problems .stub", "等答复");
        clerk.press("b");
        clerk.press("1");
        chen.phone().sees(".problems .answer", "马上到您座位");
        chen.phone().at(".panel-top .more").click();
        chen.phone().sees(".banner.desk", "马上到您座位");
        chen.phone().at(".banner.desk button").click();
        assertThat(chen.phone().at(".banner.desk")).hasCount(0);
        assertThat(count("ProblemReported", "j1")).isEqualTo(1);
    }

    @Test
    void a_slip_is_asked_about_before_it_is_given() {
        JudgesPhone chen = phone("j1");
        chen.types("40.5", "4");
        chen.phone().sees(".odd", "4");
        assertThat(chen.phone().at(".review .send")).isDisabled();
        chen.phone().picture("judge-odd-zh");
        chen.phone()
                .until(
                        () -> chen.phone().at(".pad").count() == 1,
                        () -> chen.phone().at(".odd button").nth(1).click());
        assertThat(chen.phone().at(".criteria li.on")).containsText("比成效");
        chen.phone().page().keyboard().press("4");
        chen.phone().page().keyboard().press("1");
        chen.phone()
                .until(
                        () -> chen.phone().at(".review").count() == 1,
                        () -> chen.phone().at(".pad .tall").click());
        assertThat(chen.phone().at(".odd")).hasCount(0);
        chen.confirms();
        chen.phone().sees("[data-fate=recorded] .sum", "81.5");
        chen.phone().at(".top .more:not(.ask)").click();
        chen.phone().sees(".mine .receipt", "No. ");
        chen.phone().picture("judge-mine-zh");
    }

    // ---- who is there

    private Device device(int width, int height) {
        Device device = chromium.screen("zh-CN", width, height);
        devices.add(device);
        return device;
    }

    private Device join(Device device, String base, String role, String who) {
        device.open(base + "/join#" + server.mint(C, role, who));
        device.page().waitForURL("**/c/" + C + "/**");
        device.isLive();
        return device;
    }

    private JudgesPhone phone(String judge) {
        return new JudgesPhone(join(device(390, 844), line.base(), "judge", judge));
    }

    private JudgesPhone phone(String judge, String script) {
        Device device = device(390, 844);
        device.page().addInitScript(script);
        return new JudgesPhone(join(device, line.base(), "judge", judge));
    }

    private Clerk clerk(String who) {
        return new Clerk(join(device(1440, 900), server.base(), "clerk", who));
    }

    /** Whose own page is the gate. */
    private Clerk supervisor(String who) {
        Device desk = join(device(1440, 900), server.base(), "supervisor", who);
        desk.open(server.base() + "/c/" + C + "/clerk?as=supervisor/" + who);
        desk.isLive();
        return new Clerk(desk);
    }

    private Device console() {
        return join(device(1440, 900), server.base(), "director", "zhou");
    }

    private void directs(String... commands) {
        for (String command : commands) server.must(ORGANISER, C, "s" + ++steps, "'do':'" + command + "'");
    }

    private String refused(String json) {
        var answer = server.give(ORGANISER, C, "{'id':'s" + ++steps + "'," + json + "}");
        assertThat(answer.statusCode()).isEqualTo(409);
        return answer.body();
    }

    // ---- what is to be seen

    private static void nobodySaw(List<Device> screens, String... secrets) {
        for (Device screen : screens)
            for (String seen : screen.everythingSeen()) assertThat(seen).doesNotContain(secrets);
    }

    private long count(String type, String judge) {
        return server.get("/api/v1/contests/" + C + "/ledger", "Authorization", "Bearer " + ORGANISER)
                .body()
                .lines()
                .map(entry ->
                        RunningServer.json(RunningServer.json(entry).get("body").asText()))
                .flatMap(body -> {
                    List<JsonNode> events = new ArrayList<>();
                    body.path("events").forEach(events::add);
                    return events.stream();
                })
                .filter(event -> event.path("type").asText().equals(type)
                        && event.path("judge").asText().equals(judge))
                .count();
    }
}
