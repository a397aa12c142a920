package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import io.leitai.web.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page in every state of a contest by the rules of WCAG 2.2 AA that a machine can check; and the phone in hard places. */
class AccessInTheBrowserIT extends InTheBrowser {
    private static final String C = "access-1";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final int KEY_PX = 56;
    private static final String PLAN = """
            id: access-1
            title: 魏县精准脱贫擂台赛
            edition: 第八场
            timezone: Asia/Shanghai
            hall: 县委会堂
            venues: [{id: liuhe, name: 柳河镇, level: township}]
            presenters:
              - {id: p1, name: 阿依古丽·买买提, unit: 县教育局驻石桥堡乡第七工作队, title: 工作队队长}
              - {id: p2, name: 王芳, unit: 柳河镇, title: 书记}
            criteria:
              - {id: problems, name: 晒问题, max: 30, step: 0.5}
              - {id: measures, name: 亮措施, max: 30, step: 0.5}
              - {id: style, name: 拼作风, max: 20, step: 0.5}
              - {id: results, name: 比成效, max: 20, step: 0.5}
            panels:
              - id: main
                judges: [{id: j1, name: 陈砚秋}, {id: j2, name: 马宗岳}, {id: j3, name: 吴静}]
            turn:
              - {phase: present, for: 8m, parts: [{id: a, name: 晒问题}]}
              - {phase: scoring, for: 90s}
            awards: [{id: first, name: 擂主, places: 1}]
            """;

    @TempDir
    Path data;

    private RunningServer server;
    private final List<Device> devices = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private int steps;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        assertThat(server.post(ORGANISER, "/api/v1/contests", PLAN).statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void stop() {
        devices.forEach(Device::close);
        server.close();
        assertThat(violations).isEmpty();
    }

    @Test
    void every_page_keeps_the_machine_checked_rules_in_every_state_of_a_contest() {
        Map<String, Device> pages = new LinkedHashMap<>();
        pages.put("home", page("/", 390, 844));
        pages.put("join", page("/join", 390, 844));
        pages.put("nothing here", page("/c/nothing/hall", 390, 844));
        pages.put("hall", page("/c/access-1/hall", 1920, 1080));
        pages.put("board", page("/c/access-1/board", 390, 844));
        pages.put("timer", page("/c/access-1/timer", 1280, 720));
        pages.put("lectern", seat("presenter", "p1", 1280, 720).open(at("/c/access-1/lectern")));
        pages.put("venue", page("/c/access-1/venue/liuhe", 1280, 720));
        pages.put("judge", seat("judge", "j1", 390, 844));
        pages.put("dark judge", dark(seat("judge", "j2", 320, 568)));
        pages.put("console", seat("director", "zhou", 1440, 900));
        pages.put("clerk", seat("clerk", "feng", 1440, 900));
        pages.put("gate", seat("supervisor", "han", 1440, 900));
        pages.put("fairness", seat("supervisor", "sun", 1280, 900).open(at("/c/access-1/fairness")));
        pages.put("score sheets", seat("director", "wu", 1200, 900).open(at("/c/access-1/paper/sheets")));
        pages.put("running order", seat("director", "xu", 1200, 900).open(at("/c/access-1/paper/order")));
        check(pages, "planned");

        directs("open", "callNext");
        check(pages, "called");
        directs("startPhase");
        gives("j2", "p1");
        says("j1", "'do':'reportProblem','kind':'network','text':'断了'");
        must("'do':'nudgeJudges','judges':['j1','j3']");
        must("'do':'enterPaperSheet','judge':'j3','presenter':'p1','turn':1,'marks':" + MARKS + ",'reason':'没电'");
        pages.get("judge").sees(".banner.nudge", "请打分");
        pages.get("dark judge").sees("[data-fate=recorded]", "收讫");
        pages.get("clerk").sees(".c-problems .pending", "断了");
        must("'do':'cuePresenter','text':'请看右屏','wrapUp':true");
        pages.get("lectern").sees(".cue", "请看右屏");
        check(pages, "marking");
        directs("endPhase", "startPhase");
        check(pages, "scoring");
        directs("endPhase", "lock");
        check(pages, "locked");
        directs("certify", "reveal");
        pages.get("hall").sees(".final", "");
        check(pages, "revealed");
        must("'do':'showScene','scene':'standings'");
        check(pages, "standings");
        must("'do':'showScene','scene':'order'");
        check(pages, "order");
        must("'do':'showScene','scene':'flow'");
        directs("callNext", "startPhase");
        gives("j1", "p2");
        directs("lock", "certify", "reveal", "close");
        check(pages, "closed");
    }

    @Test
    void what_opens_over_the_pages_keeps_them_too() {
        directs("open", "callNext", "startPhase");
        Map<String, Device> pages = new LinkedHashMap<>();
        Device help = seat("judge", "j1", 320, 568);
        help.at(".more.ask").click();
        help.sees(".help-form", "分打错了");
        pages.put("report a problem", help);
        Device mine = seat("judge", "j2", 390, 844);
        mine.at(".top .more:not(.ask)").click();
        pages.put("my sheets", mine);
        JudgesPhone review = new JudgesPhone(seat("judge", "j3", 390, 844));
        review.types("20.5", "2", "15", "16");
        review.phone().sees(".odd", "2");
        pages.put("a slip asked about", review.phone());
        for (String key : List.of("Enter", "p", "s", "r", "z", "?")) {
            Device desk = seat("clerk", "clerk-" + (int) key.charAt(0), 1440, 900);
            desk.page().keyboard().press(key);
            desk.sees(".box h2", "");
            pages.put("clerk " + key, desk);
        }
        for (String key : List.of("Enter", "d", "m", "n", "?")) {
            Device desk = seat("organiser", "organiser-" + (int) key.charAt(0), 1440, 900);
            desk.page().keyboard().press(key);
            desk.sees(".box h2", "");
            pages.put("console " + key, desk);
        }
        check(pages, "opened");
    }

    @Test
    void at_320_pixels_and_with_text_twice_as_large_nothing_is_cut_off_and_keys_stay_large() {
        directs("open", "callNext", "startPhase");
        JudgesPhone narrow = new JudgesPhone(seat("judge", "j1", 320, 568));
        keysAreLarge(narrow.phone());
        fits(narrow.phone());
        narrow.phone().picture("judge-320-zh");
        narrow.types("20.5", "20.5", "15", "16");
        fits(narrow.phone());
        narrow.confirms();
        narrow.phone().sees("[data-fate=recorded] .seal", "收讫");
        fits(narrow.phone());
        narrow.phone().picture("judge-320-recorded-zh");

        Device large = seat("judge", "j2", 390, 844);
        large.page().evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        large.picture("judge-200-percent-zh");
        fits(large);
        keysAreLarge(large);
        JudgesPhone reader = new JudgesPhone(large);
        reader.gives("20.5", "20.5", "15", "16");
        fits(large);
        large.picture("judge-200-percent-recorded-zh");
    }

    /** No sideways scrolling, WCAG 1.4.10. */
    private static void fits(Device phone) {
        List<?> beyond = (List<?>) phone.page()
                .evaluate("() => { const page = document.querySelector('leitai-judge');"
                        + " if (page.scrollWidth <= page.clientWidth && document.documentElement.scrollWidth <= innerWidth) return [];"
                        + " return [...page.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > innerWidth)"
                        + ".map((one) => `${one.tagName}.${one.className} ${one.textContent.trim()}`); }");
        assertThat(beyond).as("beyond the edge").isEmpty();
    }

    private static void keysAreLarge(Device phone) {
        assertThat(phone.at(".pad .key").first()).isVisible();
        List<?> small = (List<?>) phone.page()
                .evaluate(
                        "() => [...document.querySelectorAll('.pad button')].filter((key) => { const box = key.getBoundingClientRect();"
                                + " return box.height < " + KEY_PX + " || box.width < " + KEY_PX
                                + "; }).map((key) => key.textContent.trim())");
        assertThat(small).as("keys under %d px", KEY_PX).isEmpty();
    }

    // ---- checking

    private void check(Map<String, Device> pages, String state) {
        pages.forEach((name, device) -> {
            device.rests();
            // digits that are not lit show nothing: they keep the scene's shape, and are hidden from readers
            AxeResults results = new AxeBuilder(device.page())
                    .withTags(RULES)
                    .exclude(".unlit")
                    .exclude("iframe") // the hall is looked at by itself
                    .analyze();
            results.getViolations()
                    .forEach(rule -> rule.getNodes()
                            .forEach(node -> violations.add(state + ", " + name + ": " + rule.getId() + " "
                                    + node.getTarget() + " " + node.getFailureSummary())));
        });
    }

    // ---- who is there

    private static final String MARKS = "{'problems':'20','measures':'21','style':'15','results':'16'}";

    private String at(String path) {
        return server.base() + path;
    }

    private Device page(String path, int width, int height) {
        Device device = chromium.screen("zh-CN", width, height);
        devices.add(device);
        return device.open(at(path));
    }

    private Device seat(String role, String who, int width, int height) {
        Device device = page("/join#" + server.mint(C, role, who), width, height);
        device.page().waitForURL("**/c/" + C + "/**");
        device.isLive();
        return device;
    }

    private static Device dark(Device device) {
        device.page().evaluate("() => { document.documentElement.dataset.theme = 'dark'; }");
        return device;
    }

    private void directs(String... commands) {
        for (String command : commands) must("'do':'" + command + "'");
    }

    private void must(String json) {
        server.must(ORGANISER, C, "s" + ++steps, json);
    }

    private void says(String judge, String json) {
        server.must(server.mint(C, "judge", judge), C, "s" + ++steps, json);
    }

    private void gives(String judge, String presenter) {
        says(judge, "'do':'giveMarks','presenter':'" + presenter + "','turn':1,'marks':" + MARKS);
    }
}
