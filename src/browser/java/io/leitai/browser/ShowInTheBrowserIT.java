package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leitai.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole evening, run by keys: the director at the console, the supervisor at the gate, three judges on their phones, and every screen
 * that follows; the server is the built program, and its process is killed in the middle of a reveal.
 */
class ShowInTheBrowserIT extends InTheBrowser {
    private static final String C = "evening-1";
    private static final long NEAR_MS = 100;
    private static final int SAFE_X = 96;
    private static final String PLAN = """
            id: evening-1
            title: 魏县精准脱贫擂台赛
            edition: 第九场
            timezone: Asia/Shanghai
            venues: [{id: liuhe, name: 柳河镇}]
            presenters:
              - {id: p1, name: 李娜, unit: 县林业局}
              - {id: p2, name: 王芳, unit: 柳河镇党委}
              - {id: p3, name: 欧阳明远, unit: 县教育局}
            criteria:
              - {id: problems, name: 晒问题, max: 50, step: 0.5}
              - {id: results, name: 比成效, max: 50, step: 0.5}
            panels:
              - id: main
                judges: [{id: j1, name: 陈砚秋}, {id: j2, name: 马宗岳}, {id: j3, name: 吴静}]
            turn:
              - {phase: present, name: 讲述, for: 8m}
              - {phase: scoring, name: 打分, for: 3m}
            awards: [{id: first, name: 擂主, places: 1}]
            """;

    @TempDir
    Path folder;

    private ServerProcess server;
    private int port;
    private final List<Device> devices = new ArrayList<>();
    private Device hall;
    private Device venue;
    private Device board;
    private Device timer;
    private Device lectern;
    private Device tv;
    private Director director;
    private Device gate;
    private final List<JudgesPhone> judges = new ArrayList<>();

    @BeforeEach
    void everybodyComes() throws Exception {
        server = ServerProcess.serve(folder);
        port = URI.create(server.base()).getPort();
        assertThat(server.post(ServerProcess.ORGANISER, "/api/v1/contests", PLAN)
                        .statusCode())
                .isEqualTo(201);
        director = new Director(joins("director", "zhou", 1440, 900));
        gate = joins("supervisor", "han", 1440, 900);
        for (String judge : List.of("j1", "j2", "j3")) judges.add(new JudgesPhone(joins("judge", judge, 390, 844)));
        lectern = joins("presenter", "p1", 1920, 1080);
        lectern.open(address("lectern"));
        hall = device(1920, 1080).open(address("hall"));
        venue = device(1280, 720).open(address("venue/liuhe"));
        timer = device(1280, 720).open(address("timer"));
        board = device(390, 844).open(address("board"));
        tv = device(1920, 1080).open(address("overlay"));
        for (Device device : devices) if (device != tv) device.isLive();
    }

    @AfterEach
    void everybodyGoes() {
        List<String> wrong = Device.closeAll(devices);
        server.close();
        assertThat(wrong).as("errors in the browsers").isEmpty();
    }

    @Test
    void an_evening_is_run_from_the_console_by_keys_and_every_page_follows_whatever_happens() throws Exception {
        comesOnStage("李娜");
        aName();
        speaks();
        theJudgesMark(List.of("40.5", "42.5"), List.of("44.5", "43.5"), List.of("41.5", "47.5"));
        deducted("0.5");
        sealed("86.67", "86.17", "83\"", "88\"", "89\"");
        Paint before = Paint.of(tv.page());
        assertThat(before.isNothing())
                .as("a result's graphics are asked for, and nothing is revealed")
                .isTrue();

        // marks, the panel, what is deducted, the total, the place: forwards, and back
        nextStep();
        assertThat(hall.at(".marks b")).hasText(new String[] {"83", "88", "89"});
        nobodySaw("86.67", "86.17");
        nextStep();
        hall.sees(".sum", "86.67");
        venue.sees(".going-on", "86.67");
        nobodySaw("86.17");
        stepBack();
        assertThat(hall.at(".sum dd")).hasCount(0);
        everyPageIsLoadedAgain();
        assertThat(hall.at(".marks b")).hasText(new String[] {"83", "88", "89"});
        assertThat(hall.at(".sum dd")).hasCount(0);
        hall.sees(".final.unlit", "00.00");
        nextStep();
        hall.sees(".sum", "86.67");

        theServerIsKilledAndStartedAgain();
        hall.sees(".sum", "86.67");
        hall.sees(".final.unlit", "00.00");
        nobodySaw("86.17");

        nextStep();
        hall.sees(".sum", "0.5");
        nobodySaw("86.17");
        nextStep();
        hall.sees(".final", "86.17");
        board.sees(".onair .c", "86.17");
        assertThat(board.at("leitai-standings li")).hasCount(0);
        nextStep();
        assertThat(board.at("leitai-standings li")).hasCount(1);
        assertThat(hall.at(".place-seal")).isVisible();
        assertThat(Paint.until(tv.page(), Paint::isSettled).box().width).isGreaterThan(400);
        inTheOverlay("86.17");
        hall.picture("show-revealed");
        stepBack();
        assertThat(board.at("leitai-standings li")).hasCount(0);
        assertThat(hall.at(".place-seal")).hasCount(0);
        nextStep();
        assertThat(board.at("leitai-standings li")).hasCount(1);

        comesOnStage("王芳");
        assertThat(hall.at(".final")).hasCount(0);
        director.takes("startPhase", "endPhase", "startPhase");
        theJudgesMark(List.of("39.5", "45.5"), List.of("38.5", "46.5"), List.of("37.5", "41"));
        sealed("82.83");
        director.reveals();
        hall.sees(".final", "82.83");
        comesOnStage("欧阳明远");
        lectern.sees("leitai-timer-face", "欧阳明远");
        director.takes("startPhase", "endPhase", "startPhase");
        theJudgesMark(List.of("48.5", "49.5"), List.of("47", "46"), List.of("48.5", "50"));
        sealed("96.50", "96.5\"");
        director.reveals();

        director.press("s");
        assertThat(hall.at("leitai-standings li .n")).hasText(new String[] {"欧阳明远", "李娜", "王芳"});
        assertThat(hall.at("leitai-standings li .t")).hasText(new String[] {"96.50", "86.17", "82.83"});
        assertThat(board.at("leitai-standings li .t")).hasText(new String[] {"96.50", "86.17", "82.83"});
        inTheOverlay("96.50");
        graphic("0");
        assertThat(Paint.until(tv.page(), Paint::isNothing).isNothing()).isTrue();
        director.press("f");
        director.takes("close");
        hall.sees(".winner h2", "欧阳明远");
        venue.sees(".winner h2", "欧阳明远");
        board.sees(".resting.won", "欧阳明远");
        for (JudgesPhone judge : judges) judge.phone().sees(".calm", "比赛已结束");
        hall.picture("show-closed");
    }

    // ---- the evening's parts

    private void comesOnStage(String name) {
        if (director.console().at(".go[data-do=open]").count() > 0) director.takes("open");
        director.takes("callNext");
        for (Device screen : List.of(hall, venue)) screen.sees("h1.name", name);
        for (Device screen : List.of(lectern, timer)) screen.sees(".standing-by h1", name);
        board.sees(".onair h2", name);
        gate.sees(".state .who .n", name);
        for (JudgesPhone judge : judges) judge.phone().sees(".who h1", name);
    }

    /** A lower third comes in by two keys and goes by two. */
    private void aName() {
        assertThat(Paint.of(tv.page()).isNothing()).isTrue();
        graphic("1");
        assertThat(Paint.until(tv.page(), Paint::isSettled).box().x).isEqualTo(SAFE_X);
        inTheOverlay("李娜");
        graphic("1");
        assertThat(Paint.until(tv.page(), Paint::isNothing).isNothing()).isTrue();
    }

    private void speaks() {
        director.takes("startPhase");
        hall.sees(".cues .now", "讲述");
        for (Device screen : List.of(lectern, timer))
            assertThat(screen.at(".digits")).isVisible();
        for (Device screen : List.of(hall, venue, lectern, timer, tv, board))
            screen.until(() -> hasTheServersTime(screen), () -> {});
        graphic("3");
        Paint clock = Paint.until(tv.page(), Paint::isSettled);
        assertThat(clock.box().x + clock.box().width).isEqualTo(1920 - SAFE_X);
        director.press("t");
        lectern.sees(".word", "暂停");
        assertThat(lectern.at(".digits")).hasText(timer.at(".digits").textContent());
        assertThat(director.console().at(".go[data-do=resume]")).isVisible(); // else the key pauses once more
        director.press("t");
        director.takes("endPhase", "startPhase");
        graphic("3");
        assertThat(Paint.until(tv.page(), Paint::isNothing).isNothing()).isTrue();
        graphic("4");
        graphic("5");
    }

    @SafeVarargs
    private void theJudgesMark(List<String>... sheets) {
        for (int i = 0; i < sheets.length; i++) {
            assertThat(hall.at(".stamps .seal:not(.hollow)")).hasCount(i);
            judges.get(i).gives(sheets[i].toArray(String[]::new));
            assertThat(hall.at(".stamps .seal:not(.hollow)")).hasCount(i + 1);
            assertThat(venue.at(".small-stamps .seal:not(.hollow)")).hasCount(i + 1);
        }
        director.takes("endPhase", "lock");
        for (JudgesPhone judge : judges) judge.phone().sees("[data-fate=locked]", "打分已锁定");
        hall.sees(".sum", "打分已锁定");
    }

    /** The supervisor sees what the result will be, alone, and sets the seal by the keyboard. */
    private void sealed(String... figures) {
        gate.sees(".mid", figures[0]);
        nobodySaw(figures);
        new Director(gate).takes("certify");
        hall.sees(".sum", "已核定");
        nobodySaw(figures);
    }

    private void deducted(String points) throws Exception {
        give("{\"id\":\"deduct\",\"do\":\"deduct\",\"presenter\":\"p1\",\"turn\":1,\"points\":\"" + points
                + "\",\"reason\":\"超时\"}");
    }

    private void nextStep() {
        assertThat(director.console().at(".go[data-do=revealNext]")).isEnabled();
        untilOffered("Space");
    }

    private void stepBack() {
        untilOffered("Backspace");
    }

    /** Pressed until the console offers another step: it takes no key in the moment in which one has come. */
    private void untilOffered(String key) {
        String before = offered();
        director.console().until(() -> !offered().equals(before), () -> {
            if (director.console().at(".go.sending").count() == 0 && offered().equals(before)) director.press(key);
        });
    }

    private String offered() {
        return director.console().at(".go b").first().textContent();
    }

    /** By the point and a figure, as the console says. */
    private void graphic(String key) {
        director.press(".");
        director.console().sees(".menu", "全部撤下");
        director.press(key);
        assertThat(director.console().at(".menu")).hasCount(0);
    }

    private void everyPageIsLoadedAgain() {
        for (Device device : devices) device.page().reload();
        for (Device device : devices) if (device != tv) device.isLive();
        tv.page().waitForFunction("document.querySelector('leitai-overlay').shadowRoot.querySelector('.stage')");
    }

    private void theServerIsKilledAndStartedAgain() throws Exception {
        for (Device device : devices) device.page().evaluate("() => { window.sameDocument = true; }");
        server.kill();
        hall.sees(".link[data-state=cut]", "连接中断");
        director.console().sees(".link[data-state=cut]", "连接中断");
        server = ServerProcess.serveAt(folder, port);
        for (Device device : devices) if (device != tv) device.isLive();
        assertThat(director.console().at(".go[data-do=revealNext]")).isEnabled();
        for (Device device : devices)
            assertThat(device.page().evaluate("() => window.sameDocument")).isEqualTo(true);
    }

    // ---- what is to be seen

    /** On no public screen and not at the console, in no frame that ever came to it. */
    private void nobodySaw(String... secrets) {
        List<Device> screens = new ArrayList<>(List.of(hall, venue, board, timer, lectern, tv, director.console()));
        for (Device screen : screens)
            for (String seen : screen.everythingSeen())
                assertThat(seen.replaceAll("\"(id|hash)\":\"[0-9a-f-]+\"", "")) // any two digits are in a hash
                        .as(screen.page().url())
                        .doesNotContain(secrets);
    }

    private void inTheOverlay(String text) {
        tv.page()
                .waitForFunction(
                        "text => document.querySelector('leitai-overlay').shadowRoot.textContent.includes(text)", text);
    }

    private static boolean hasTheServersTime(Device device) {
        long before = System.currentTimeMillis();
        double told = ((Number)
                        device.page()
                                .evaluate(
                                        "async () => (await import(`/assets/${document.documentElement.dataset.version}/live/clock.js`)).serverNow()"))
                .doubleValue();
        return told >= before - NEAR_MS && told <= System.currentTimeMillis() + NEAR_MS;
    }

    // ---- who is there

    private Device device(int width, int height) {
        Device device = chromium.screen("zh-CN", width, height);
        devices.add(device);
        return device;
    }

    private String address(String page) {
        return server.base() + "/c/" + C + "/" + page;
    }

    private Device joins(String role, String who, int width, int height) throws Exception {
        var answer = server.post(
                ServerProcess.ORGANISER,
                "/api/v1/contests/" + C + "/tokens",
                "{\"role\":\"" + role + "\",\"who\":\"" + who + "\"}");
        String token =
                new ObjectMapper().readTree(answer.body()).at("/tokens/0").asText();
        Device device = device(width, height).open(server.base() + "/join#" + token);
        device.page().waitForURL("**/c/" + C + "/**");
        return device;
    }

    private void give(String command) throws Exception {
        var answer = server.post(ServerProcess.ORGANISER, "/api/v1/contests/" + C + "/commands", command);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
