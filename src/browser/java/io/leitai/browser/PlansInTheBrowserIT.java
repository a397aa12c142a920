package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.leitai.web.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan from nothing to a contest: by form, by its text, from a spreadsheet, and by two at once. */
class PlansInTheBrowserIT extends InTheBrowser {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final String NAME = "#f-presenters-0-name";

    @TempDir
    Path data;

    private RunningServer server;
    private final List<Device> devices = new ArrayList<>();

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
    }

    @AfterEach
    void stop() {
        devices.forEach(device -> assertThat(device.whatWentWrong())
                .filteredOn(PlansInTheBrowserIT::isOurs)
                .isEmpty());
        devices.forEach(Device::close);
        server.close();
    }

    /** Axe tries styles of its own, and an answer that is no 200 is what some of these tests are about. */
    private static boolean isOurs(String wrong) {
        return !wrong.contains("inline style")
                && !wrong.startsWith("policy: style-src-elem inline")
                && !wrong.startsWith("Failed to load resource");
    }

    private Device organiser(String language) {
        Device device = chromium.screen(language, 1440, 900);
        devices.add(device);
        device.open(server.base() + "/join#" + ORGANISER);
        device.page().waitForURL(url -> !url.contains("/join"));
        return device.open(server.base() + "/plans");
    }

    private Device writes(String language, String what) {
        Device device = organiser(language);
        device.at(what).click();
        assertThat(device.at(".plan-desk")).isVisible();
        assertThat(device.at(".kept")).hasAttribute("data-state", "saved");
        return device;
    }

    private static String text(Device device) {
        return device.at("#yaml").inputValue();
    }

    private static void fills(Device device, String field, String value) {
        device.at(field).fill(value);
        device.at(field).press("Tab");
        textHas(device, value);
    }

    private static void textHas(Device device, String piece) {
        device.page().waitForCondition(() -> text(device).contains(piece));
    }

    private static void isSaved(Device device) {
        assertThat(device.at(".kept")).hasAttribute("data-state", "saved");
    }

    private static void keepsTheRules(Device device) {
        device.rests();
        assertThat(new AxeBuilder(device.page()).withTags(RULES).analyze().getViolations())
                .isEmpty();
    }

    @Test
    void from_nothing_by_form_with_errors_at_the_field_and_at_the_line_to_a_contest() {
        Device desk = writes("zh-CN", ".begin .go");
        keepsTheRules(desk);
        fills(desk, "#f-id", "春季 赛");
        assertThat(desk.at("#f-id")).hasAttribute("aria-invalid", "true");
        desk.sees("#f-id-e", "编号");
        int line = text(desk).lines().toList().indexOf("id: 春季 赛") + 1;
        desk.sees(".found li", line + ":5");
        desk.sees("#f-id-e .to-line", "第 " + line + " 行");
        assertThat(desk.at("header .go")).isDisabled();
        keepsTheRules(desk);
        desk.picture("plan-error-zh");
        fills(desk, "#f-id", "spring-1");
        fills(desk, "#f-title", "春季擂台");
        fills(desk, "#f-en-title", "Spring Arena");
        desk.at("[data-section=presenters]").click();
        fills(desk, NAME, "阿依古丽·买买提");
        textHas(desk, "阿依古丽·买买提");
        textHas(desk, "en: {title: Spring Arena}");

        // the text's own errors, and from the list of errors to the field
        String whole = text(desk);
        desk.at("#yaml").fill(whole.replace("阿依古丽·买买提", ""));
        desk.sees(".row + .wrong", "缺少 name");
        desk.at("[data-section=turn]").click();
        desk.at(".found li button").first().click();
        assertThat(desk.at(NAME)).isFocused();
        desk.at("#yaml").fill(whole.replace("title:", "title："));
        desk.sees(".no-form", "全角冒号");
        assertThat(desk.at("header .go")).isDisabled();
        desk.at("#yaml").fill(whole);
        assertThat(desk.at(NAME)).hasValue("阿依古丽·买买提");

        desk.at("header .go").click();
        desk.sees(".made", "比赛已经开好");
        assertThat(server.view("spring-1", "stage").get("state").asText()).isEqualTo("planned");
        desk.at(".made a").click();
        desk.page().waitForURL("**/c/spring-1/console**");
    }

    @Test
    void a_contest_s_plan_is_cloned_changed_and_found_again() {
        Device desk = writes("en", "#from-contest + button");
        assertThat(desk.at("#f-id")).hasValue("small-1-2");
        fills(desk, "#f-hall", "Theatre");
        isSaved(desk);
        desk.at(".back").click();
        desk.sees(".drafts b", "小擂台");
        keepsTheRules(desk);
        desk.picture("plans-en");
        desk.at(".drafts a").click();
        assertThat(desk.at("#f-hall")).hasValue("Theatre");
        desk.at("[data-section=panels]").click();
        keepsTheRules(desk);
        desk.picture("plan-panels-en");
        desk.at(".back").click();
        desk.at(".drafts button").click();
        desk.at(".sure").click();
        assertThat(desk.at(".drafts .none")).isVisible();
    }

    @Test
    void three_hundred_judges_come_from_a_spreadsheet_and_rows_move_go_and_come_back() {
        Device desk = writes("zh-CN", ".begin .go");
        desk.at("[data-section=panels]").click();
        String list = "[data-list='panels.0.judges']";
        int before = desk.at(list + " li").count();
        desk.at(list + " .add button").last().click();
        String rows = IntStream.rangeClosed(1, 300)
                .mapToObj(n -> "评委" + n + "\t单位" + n + "\t\"主任, 甲\"")
                .collect(Collectors.joining("\n"));
        desk.at(list + " .paste textarea").fill("姓名\t单位\t职务\n" + rows);
        desk.at(list + " .paste .go").click();
        assertThat(desk.at(list + " li")).hasCount(before + 300);
        assertThat(desk.at(".found h3")).containsText("没有错误");
        textHas(desk, "name: 评委300, unit: 单位300, title: \"主任, 甲\"");
        desk.picture("plan-300-judges");

        // over what is there, from the cell on
        desk.at("[data-section=presenters]").click();
        int presenters = desk.at("ol li[data-row]").count();
        desk.page()
                .evaluate(
                        "() => { const data = new DataTransfer(); data.setData('text/plain', '甲\\t甲局\\n乙\\t乙局\\n丙\\t丙局');"
                                + " document.querySelector('" + NAME
                                + "').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }");
        textHas(desk, "丙局");
        assertThat(desk.at("ol li[data-row]")).hasCount(Math.max(3, presenters));
        assertThat(desk.at("#f-presenters-1-unit")).hasValue("乙局");

        // moved by keys and by drag
        desk.at("#f-presenters-1-name").press("Alt+ArrowUp");
        assertThat(desk.at(NAME)).hasValue("乙");
        assertThat(desk.at(NAME)).isFocused();
        desk.at(NAME).press("ArrowDown");
        assertThat(desk.at("#f-presenters-1-name")).isFocused();
        desk.at("li[data-row='0'] .no").dragTo(desk.at("li[data-row='2']"));
        assertThat(desk.at("#f-presenters-2-name")).hasValue("乙");

        // taken away and brought back
        String whole = text(desk);
        desk.at("li[data-row='2'] .acts button").last().click();
        desk.sees(".removed", "乙");
        assertThat(text(desk)).doesNotContain("乙局");
        desk.at(".removed button").click();
        assertThat(desk.at("#yaml")).hasValue(whole);
    }

    @Test
    void of_two_who_write_one_plan_the_second_chooses_and_nothing_is_lost() {
        Device zhou = writes("zh-CN", ".begin .go");
        Device han = organiser("zh-CN");
        han.open(zhou.page().url());
        isSaved(han);
        fills(zhou, "#f-hall", "剧院");
        isSaved(zhou);
        fills(han, "#f-hall", "会堂");
        han.sees(".conflict", "刚改过这份方案");
        keepsTheRules(han);
        han.picture("plan-conflict");
        han.at(".theirs").click();
        assertThat(han.at("#f-hall")).hasValue("剧院");
        han.at(".undo").click();
        assertThat(han.at("#f-hall")).hasValue("会堂");
        isSaved(han);
        fills(zhou, "#f-edition", "第二场");
        zhou.at(".mine").click();
        isSaved(zhou);
        zhou.page().reload();
        assertThat(zhou.at("#f-hall")).hasValue("剧院");
        assertThat(zhou.at("#f-edition")).hasValue("第二场");
    }

    @Test
    void what_the_server_could_not_keep_is_there_after_the_page_was_left() {
        Device desk = writes("zh-CN", ".begin .go");
        desk.page().route("**/api/v1/plans/*-*", route -> route.abort());
        desk.at("#yaml").fill(text(desk) + "# 不能丢\n");
        assertThat(desk.at(".kept")).hasAttribute("data-state", "cut");
        desk.page().unroute("**/api/v1/plans/*-*");
        Page again = desk.page().context().newPage();
        again.navigate(desk.page().url());
        Locator yaml = again.locator("#yaml");
        assertThat(yaml).hasValue(Pattern.compile("# 不能丢"));
        assertThat(again.locator(".kept")).hasAttribute("data-state", "saved");
    }

    /** The server names the keys of each thing that it reads: no key is out of the form's reach. */
    @Test
    void every_key_of_a_plan_is_in_the_form() {
        Device desk = writes("en", ".begin .go");
        String everywhere = """
                {x: 1, presenters: [{x: 1}], kinds: [{x: 1}], criteria: [{x: 1, criteria: [{x: 1}]}],
                 panels: [{x: 1, drop: {x: 1}, judges: [{x: 1}], places: {x: 1}}], turn: [{x: 1, parts: [{x: 1}]}],
                 rounding: {x: 1, judge: {x: 1}}, turns: {x: 1}, components: [{x: 1}], ties: [{x: 1}],
                 visibility: {x: 1}, awards: [{x: 1}], venues: [{x: 1}], gate: {x: 1},
                 exhibits: [{x: 1, figures: [{x: 1, baseline: {x: 1}}]}], schedule: {x: 1}, reveal: {x: 1}}
                """;
        JsonNode check = RunningServer.json(server.post(ORGANISER, "/api/v1/plans/check?lang=en", everywhere)
                .body());
        Set<String> asked = new HashSet<>();
        for (JsonNode problem : check.get("problems")) {
            String say = problem.get("say").asText();
            if (!say.contains("Allowed: ")) continue;
            StringBuilder where = new StringBuilder();
            for (JsonNode step : problem.get("path"))
                if (step.isTextual() && !step.asText().equals("x"))
                    where.append(step.asText()).append('.');
            for (String key : say.replaceAll(".*Allowed: |\\.$", "").split(", "))
                if (!key.equals("en")) asked.add(where + key);
        }
        asked.remove("criteria.criteria.criteria"); // read only to be refused: there is one level
        assertThat(asked).contains("panels.judges.unit", "turn.parts.name", "schedule.starts");
        @SuppressWarnings("unchecked")
        List<String> formed = (List<String>) desk.page()
                .evaluate(
                        "async () => { const { SECTIONS } = await import(document.querySelector('script[type=module]').src.replace('plans.js', 'parts/plan/shape.js'));"
                                + " const all = []; const look = (fields, above) => fields.forEach((one) => { all.push(above + one.key); if (one.fields) look(one.fields, above + one.key + '.'); });"
                                + " SECTIONS.forEach(({ fields }) => look(fields, '')); return all; }");
        assertThat(formed).containsAll(asked);
    }
}
