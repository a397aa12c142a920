package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.leitai.web.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contest by more than plain rules, as everybody in the hall sees it: two turns, a difficulty, a public vote. */
class RulesInTheBrowserIT extends InTheBrowser {
    private static final String C = "diving-9";
    private static final String PLAN = """
            id: diving-9
            title: 跳水公开赛
            timezone: Asia/Shanghai
            en: {title: Open Diving}
            presenters:
              - {id: p1, name: 李娜, unit: 县林业局, en: {name: Li Na, unit: Forestry Bureau}}
              - {id: p2, name: 欧阳明远, unit: 柳河镇, en: {name: Ouyang Mingyuan, unit: Liuhe Town}}
            criteria:
              - {id: dive, name: 动作, max: 10, step: 0.5, en: {name: Dive}}
              - {id: liking, name: 喜爱程度, max: 10, en: {name: How you liked it}}
            combine: sum
            panels:
              - id: jury
                name: 裁判组
                across: sum
                drop: {highest: 1, lowest: 1}
                criteria: [dive]
                judges:
                  - {id: j1, name: 陈砚秋, en: {name: Chen Yanqiu}}
                  - {id: j2, name: 马宗岳, en: {name: Ma Zongyue}}
                  - {id: j3, name: 吴静, en: {name: Wu Jing}}
                  - {id: j4, name: 何景川, en: {name: He Jingchuan}}
              - {id: public, name: 公众投票, vote: true, weight: 0.5, criteria: [liking], en: {name: Public vote}}
            turns: {count: 2}
            components:
              - {id: difficulty, name: 难度系数, use: factor, min: 1, max: 5, en: {name: Difficulty}}
            turn:
              - {phase: present, for: 2m}
              - {phase: scoring, for: 3m}
            """;

    @TempDir
    Path data;

    private RunningServer server;
    private final List<Device> devices = new ArrayList<>();
    private int commands;

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

    /** First turn: (8.5 + 8) of the judges in the middle + 0.5 × 9 of the public = 21, times 3.1 = 65.10; second: (7 + 7 + 2.5) × 2 = 33. */
    @Test
    void two_turns_with_a_difficulty_and_a_public_vote_go_from_the_desks_to_the_hall() {
        assertThat(server.post(ORGANISER, "/api/v1/contests", PLAN).statusCode())
                .isEqualTo(201);
        Director director = new Director(join("director", "zhou", "zh-CN", 1440, 900));
        Director clerk =
                new Director(join("clerk", "li", "en", 1440, 900).open(server.base() + "/c/" + C + "/console"));
        Director gate = new Director(join("supervisor", "liu", "zh-CN", 1440, 900));
        JudgesPhone chen = new JudgesPhone(join("judge", "j1", "zh-CN", 390, 844));
        VotersPhone zhao = new VotersPhone(join("audience", "zhao", "zh-CN", 320, 568));
        Device hall = device("zh-CN", 1920, 1080).open(server.base() + "/c/" + C + "/hall");

        zhao.phone().sees("[data-vote=planned]", "比赛还没有开始");
        director.takes("open", "callNext");
        hall.sees(".rope .round", "第 1 轮，共 2 轮");
        chen.phone().sees(".top", "第 1 轮，共 2 轮");
        zhao.phone().sees("[data-vote=early]", "投票还没有开始");
        director.takes("startPhase");
        zhao.votes("8");
        zhao.phone().picture("vote-recorded-zh");
        director.takes("endPhase", "startPhase");
        zhao.phone().at("[data-vote=recorded] .ghost").click();
        zhao.votes("9");
        hall.sees(".votes", "公众投票 1 票");
        director.console().sees(".judges h3", "公众投票 1 票");
        chen.gives("8.5");
        give("j2", "p1", 1, "9.5");
        give("j3", "p1", 1, "8");
        give("j4", "p1", 1, "6");

        clerk.console().sees(".lack", "Difficulty");
        clerk.press("m");
        fill(clerk.console(), "p1/difficulty", "7");
        clerk.console().sees(".points-foot .trouble", "1 – 5");
        fill(clerk.console(), "p1/difficulty", "3.1");
        clerk.console().picture("console-points-en");
        clerk.console().at(".points-foot .yes").click();
        assertThat(cell(clerk.console(), "p1/difficulty")).hasAttribute("placeholder", "given");
        clerk.press("Escape");
        assertThat(clerk.console().at(".lack")).hasCount(0);

        director.takes("endPhase", "lock");
        zhao.phone().sees("[data-vote=over]", "你的一票已计入");
        gate.console().sees(".sum .all", "65.10");
        assertThat(gate.console().at("[data-check=fine]")).hasCount(6);
        gate.press("h");
        gate.console().sees("desk-explanation", "3.1");
        gate.console().picture("gate-checks-zh");
        seals(gate, director);
        for (Device screen : List.of(hall, director.console(), clerk.console(), zhao.phone()))
            for (String seen : screen.everythingSeen()) assertThat(seen).doesNotContain("65.1", "\"21.00\"", "16.50");
        director.reveals();
        hall.sees(".final", "65.10");
        hall.sees(".unfolded", "×3.1");
        hall.sees(".line:nth-child(2)", "1 票");
        hall.sees(".rank", "第 1 轮后得分");
        hall.picture("hall-reveal-turn-zh");

        playOtherTurn();
        callAndMark("p1", 2, "7", "7", "5", "9");
        zhao.votes("5");
        direct("endPhase");
        direct("lock");
        clerk.press("m");
        clerk.console().at(".points-head button").last().click();
        clerk.console()
                .at("desk-points-import textarea")
                .fill("presenter,turn,component,points\np1,2,difficulty,two\n");
        clerk.console().sees(".problems", "2");
        clerk.console().at("desk-points-import textarea").fill("presenter,turn,component,points\np1,2,difficulty,2\n");
        clerk.console().at("desk-points-import .yes").click();
        clerk.console().sees("desk-points-import", "1 of 1 rows saved");
        clerk.press("Escape");
        gate.console().sees(".turns .now", "33.00");
        seals(gate, director);
        director.reveals();
        hall.sees(".final", "98.10");
        assertThat(hall.at(".unfolded .turns li")).hasCount(2);
        hall.sees(".unfolded .turns li", "65.10");
        hall.sees(".rank", "最后得分");
        hall.picture("hall-reveal-turns-zh");

        clerk.console().at(".order li").first().click();
        clerk.press("Enter");
        clerk.press("h");
        clerk.console().sees("desk-explanation", "98.10");
        clerk.console().picture("console-explanation-en");
    }

    // ---- what people do

    /** The supervisor says yes twice, and the director sees it. */
    private static void seals(Director gate, Director director) {
        Locator certified = gate.console().at(".go.none");
        gate.console().until(() -> certified.count() > 0, () -> gate.press("Space"));
        assertThat(director.console().at(".go[data-do=revealNext]")).isVisible();
    }

    private static Locator cell(Device console, String name) {
        return console.at(".points-table input[name='" + name + "']");
    }

    private static void fill(Device console, String name, String points) {
        cell(console, name).fill(points);
    }

    /** The other presenter's first turn, of which this contest only needs that it was. */
    private void playOtherTurn() {
        callAndMark("p2", 1, "5", "5", "5", "5");
        must(ORGANISER, "'do':'givePoints','presenter':'p2','component':'difficulty','round':1,'points':'1.5'");
        for (String step : List.of("endPhase", "lock", "certify", "reveal")) direct(step);
    }

    private void callAndMark(String presenter, int turn, String... marks) {
        for (String step : List.of("callNext", "startPhase", "endPhase", "startPhase")) direct(step);
        for (int i = 0; i < marks.length; i++) give("j" + (i + 1), presenter, turn, marks[i]);
    }

    private void give(String judge, String presenter, int turn, String mark) {
        must(
                server.mint(C, "judge", judge),
                "'do':'giveMarks','presenter':'" + presenter + "','turn':" + turn + ",'marks':{'dive':'" + mark + "'}");
    }

    private void direct(String step) {
        must(ORGANISER, "'do':'" + step + "'");
    }

    private void must(String token, String command) {
        server.must(token, C, "c" + commands++, command);
    }

    // ---- who is there

    private Device device(String language, int width, int height) {
        Device device = chromium.screen(language, width, height);
        devices.add(device);
        return device;
    }

    private Device join(String role, String who, String language, int width, int height) {
        Device device = device(language, width, height).open(server.base() + "/join#" + server.mint(C, role, who));
        device.page().waitForURL("**/c/" + C + "/**");
        return device;
    }
}
