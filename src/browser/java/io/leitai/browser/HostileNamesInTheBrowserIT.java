package io.leitai.browser;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.web.RunningServer;
import io.leitai.web.SeriesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the product, with names as nobody has them: each is shown as it stands, and no page breaks its own policy. */
class HostileNamesInTheBrowserIT extends InTheBrowser {
    private static final String C = "hostile-1";

    /** Begins every text that a plan may have, so that a page that shows any of them shows it. */
    private static final String IMAGE = "<img src=x onerror=\"alert(1)\">";

    private static final List<String> ENDS = List.of(
            "</script><script>alert(1)</script>",
            "${7*7}#{7*7}{{7*7}}<#if>[=7*7]",
            "'\\\"`--></style><!--",
            "\u200B\u2060\u200Da\u0301\u0302\u0303👩‍🌾",
            "javascript:alert(1)",
            "&lt;b&gt;&amp;#x3c;");

    @TempDir
    Path data;

    @TempDir
    Path seasons;

    private RunningServer server;
    private final Map<String, Device> pages = new LinkedHashMap<>();
    private int steps;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(seasons.resolve("hostile.yaml"), """
                id: hostile
                title: %s
                timezone: Asia/Shanghai
                by: unit
                contests: [{id: hostile-1, title: %s, date: "2018-09-28"}, {id: hostile-2, title: %s, date: "2018-10-28"}]
                awards: [{id: first, name: %s, places: 1}]
                """.formatted(text(0), text(1), text(2), text(3)));
        server = new RunningServer(data, new SeriesFolder(seasons));
        var planned = server.post(ORGANISER, "/api/v1/contests", plan());
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        pages.values().forEach(Device::close);
        server.close();
    }

    /** In YAML's double quotes. */
    private static String text(int n) {
        String end = ENDS.get(n % ENDS.size());
        String text =
                IMAGE + end.substring(0, end.offsetByCodePoints(0, Math.min(end.codePointCount(0, end.length()), 28)));
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String plan() {
        String[] t = new String[24];
        for (int i = 0; i < t.length; i++) t[i] = text(i);
        return """
                id: hostile-1
                title: %s
                edition: %s
                series: hostile
                date: %s
                timezone: Asia/Shanghai
                hall: %s
                venues: [{id: v1, name: %s, level: township}]
                kinds: [{id: k1, name: %s}]
                presenters:
                  - {id: p1, name: %s, unit: %s, title: %s, kind: k1}
                  - {id: p2, name: %s, unit: %s}
                criteria:
                  - {id: problems, name: %s, max: 50, step: 0.5}
                  - {id: results, name: %s, max: 50, step: 0.5}
                panels:
                  - id: main
                    name: %s
                    judges: [{id: j1, name: %s, unit: %s, title: %s}, {id: j2, name: %s}]
                  - {id: public, vote: true, weight: 0.5, criteria: [results], name: %s}
                turn:
                  - {phase: present, for: 8m, parts: [{id: a, name: %s}]}
                  - {phase: scoring, for: 90s}
                awards: [{id: first, name: %s, places: 1}]
                """.formatted((Object[]) t);
    }

    @Test
    void every_page_shows_them_as_text_and_keeps_its_policy() {
        open("home", "/");
        open("series", "/series/hostile");
        open("join", "/join?contest=hostile-1");
        for (String page : List.of("hall", "board", "timer", "overlay", "venue/v1")) open(page, "/c/" + C + "/" + page);
        Device judge = seat("judge", "j1", 390);
        seat("judge", "j2", 390);
        seat("director", "zhou", 1440);
        seat("clerk", "feng", 1440);
        seat("supervisor", "han", 1440);
        seat("host", "ma", 1280);
        seat("broadcaster", "tv", 1280);
        seat("audience", "gao", 390);
        seat("presenter", "p1", 390).open(server.base() + "/c/" + C + "/presenter/p1");
        seat("presenter", "p2", 1280).open(server.base() + "/c/" + C + "/lectern");
        open("sign in", "/signin");
        staff();
        seat("clerk", "slips", 1440).open(server.base() + "/c/" + C + "/slips");
        seat("clerk", "seats", 1440).open(server.base() + "/c/" + C + "/seats");
        seat("supervisor", "fair", 1440).open(server.base() + "/c/" + C + "/fairness");
        seat("director", "sheets", 1440).open(server.base() + "/c/" + C + "/paper/sheets");
        seat("director", "order", 1440).open(server.base() + "/c/" + C + "/paper/order");
        for (String graphic : List.of("lower-third", "score", "clock", "standings", "reveal", "ticker"))
            open(graphic, "/graphics/" + graphic + ".html?autoplay=1&contest=" + C);
        nothingRan("planned");

        must("'do':'open'");
        must("'do':'postNotice','text':'" + IMAGE_IN_JSON + "'");
        must("'do':'callNext'");
        for (String graphic : List.of("lowerThird", "score", "clock", "standings", "reveal"))
            must("'do':'playGraphic','graphic':'" + graphic + "'");
        must("'do':'playGraphic','graphic':'ticker','text':'" + IMAGE_IN_JSON + "'");
        must("'do':'startPhase'");
        says("judge", "j1", "'do':'reportProblem','kind':'other','text':'" + IMAGE_IN_JSON + "'");
        must("'do':'answerProblem','problem':1,'text':'" + IMAGE_IN_JSON + "'");
        must("'do':'addJudge','judge':{'id':'j3','name':'" + IMAGE_IN_JSON + "','unit':'" + IMAGE_IN_JSON
                + "','panel':'main'}");
        must("'do':'excuse','judge':'j3','presenter':'p1','reason':'" + IMAGE_IN_JSON + "'");
        must("'do':'addExhibit','presenter':'p1','exhibit':{'id':'e1','title':'" + IMAGE_IN_JSON
                + "','figures':[{'name':'" + IMAGE_IN_JSON + "','note':'" + IMAGE_IN_JSON
                + "','unit':'<b>','baseline':{'at':'<i>','value':'1'},'between':[],'now':{'at':'<i>','value':'2'}}]}");
        must("'do':'showExhibit','exhibit':'e1'");
        judge.sees("leitai-judge", "<img");
        nothingRan("on stage");

        must("'do':'endPhase'");
        for (String who : List.of("j1", "j2"))
            says("judge", who, "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'40','results':'41.5'}");
        must("'do':'deduct','presenter':'p1','turn':1,'points':'1','reason':'" + IMAGE_IN_JSON + "'");
        nothingRan("scoring");
        if (server.view(C, "stage").at("/body/phase").asText().equals("scoring")) must("'do':'endPhase'");
        for (String step : List.of("lock", "certify", "reveal")) must("'do':'" + step + "'");
        nothingRan("revealed");
        for (String scene : List.of("standings", "order")) {
            must("'do':'showScene','scene':'" + scene + "'");
            nothingRan(scene);
        }
        must("'do':'withdraw','presenter':'p2','reason':'" + IMAGE_IN_JSON + "'");
        must("'do':'close'");
        pages.get("series").page().reload();
        nothingRan("closed");
        String csv = server.get("/api/v1/contests/" + C + "/scoreboard.csv").body();
        assertThat(csv).contains("<img");
    }

    private static final String IMAGE_IN_JSON = "<img src=x onerror=alert(1)>";

    /** No dialog, no error, no violation; no element that a name made; and the names are there to read. */
    private void nothingRan(String state) {
        pages.forEach((name, device) -> {
            device.rests();
            List<?> made = (List<?>) device.page()
                    .evaluate(
                            "() => [...document.querySelectorAll('img[src=x], [onerror], body script, body style, style')]"
                                    + ".map((one) => one.outerHTML)");
            assertThat(made).as(state + ", " + name).isEmpty();
            assertThat(device.whatWentWrong()).as(state + ", " + name).isEmpty();
            assertThat(device.page().locator("body").innerText())
                    .as(state + ", " + name)
                    .doesNotContain("7*7=49", "4949", "&lt;img");
            if (!WITHOUT_NAMES.contains(name) && state.equals("on stage")) device.sees("body", "<img");
        });
    }

    /** They show a name at other moments, or never. */
    private static final List<String> WITHOUT_NAMES =
            List.of("join", "sign in", "score", "reveal", "standings", "ticker", "clock", "lower-third");

    private Device open(String name, String path) {
        Device device = chromium.screen("zh-CN", 1280, 720);
        pages.put(name, device);
        return device.open(server.base() + path);
    }

    private Device seat(String role, String who, int width) {
        Device device = chromium.screen("zh-CN", width, 900);
        pages.put(role + " " + who, device);
        device.open(server.base() + "/join#" + server.mint(C, role, who));
        device.page().waitForURL("**/c/" + C + "/**");
        return device;
    }

    /** Two pages of one who has an account with such a name, in one browser. */
    private void staff() {
        Device accounts = open("accounts", "/setup#" + server.links().makeSetUp());
        accounts.at("#name").fill("zhou-min");
        accounts.at("#shown").fill(IMAGE_IN_JSON);
        for (String field : List.of("#password", "#repeated"))
            accounts.at(field).fill("three hens under the old tree");
        accounts.at(".send").click();
        accounts.sees("h1", IMAGE_IN_JSON);
        assertThat(accounts.page().locator("img[src=x]").count()).isZero();
        accounts.at("a[href='/accounts']").click();
        accounts.sees(".people", IMAGE_IN_JSON);
        plan(accounts);
    }

    /** The hostile plan as a form and as its text. */
    private void plan(Device accounts) {
        accounts.open(server.base() + "/plans?from=" + C);
        accounts.sees("#from-contest", IMAGE);
        accounts.at("#from-contest + button").click();
        accounts.sees(".plan-desk h1", IMAGE);
        for (String section : List.of("presenters", "panels", "criteria", "turn", "show", "venues"))
            accounts.at("[data-section=" + section + "]").click();
        assertThat(accounts.at("#yaml").inputValue()).contains("<img src=x");
    }

    private void must(String json) {
        server.must(ORGANISER, C, "s" + ++steps, json);
    }

    private void says(String role, String who, String json) {
        server.must(server.mint(C, role, who), C, "s" + ++steps, json);
    }

    @Test
    void an_address_of_a_graphic_runs_nothing_either() {
        String attack = "%3Cimg%20src%3Dx%20onerror%3D%22alert(1)%22%3E";
        for (String graphic : List.of("lower-third", "score", "standings", "reveal", "ticker"))
            open(
                    graphic,
                    "/graphics/" + graphic + ".html?autoplay=1&name=" + attack + "&line1=" + attack + "&line2=" + attack
                            + "&seal=" + attack + "&label=" + attack + "&figure=" + attack + "&title=" + attack
                            + "&rows=" + attack + "&text=" + attack + "&marks=" + attack + "&total=" + attack
                            + "&place=" + attack + "&line=" + attack);
        open("lang", "/c/" + C + "/hall?lang=" + attack);
        open("as", "/join?contest=" + attack);
        nothingRan("graphics");
    }

    @Test
    void an_update_by_xml_fills_the_graphic_and_keeps_the_policy() {
        Device graphic = open("lower-third", "/graphics/lower-third.html");
        graphic.page()
                .evaluate(
                        "() => { update('<templateData><componentData id=\"f0\"><data id=\"text\" value=\"赵文岭&lt;img&gt;\"/>"
                                + "</componentData></templateData>'); play(); }");
        graphic.sees("body", "赵文岭<img>");
        nothingRan("xml");
    }
}
