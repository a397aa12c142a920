package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Route;
import io.leitai.web.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The organiser's page of servers. What three nodes would answer is put in its way; that they do, {@code DrainIT} shows. */
class NodesInTheBrowserIT extends InTheBrowser {
    private static final String GOOD = "three hens under the old tree";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    @TempDir
    Path data;

    private RunningServer server;
    private final List<String> asked = new ArrayList<>();
    private volatile boolean drained;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void moves_a_contest_and_drains_a_server() {
        try (Device desk = chromium.screen("zh-CN", 1440, 900)) {
            comesIn(desk);
            desk.at("a[href='/nodes']").click();
            desk.sees(".say", "这台服务器单独运行");
            threeNodes(desk);

            desk.open(server.base() + "/nodes");
            assertThat(desk.at(".nodes > li")).hasCount(3);
            desk.sees(".homeless", "威县第三场");
            desk.sees(".nodes > li:nth-child(2)", "没有主持比赛");
            keepsTheRules(desk);
            desk.picture("nodes");

            desk.at(".nodes > li").first().locator(".hosted .plain").first().click();
            desk.at(".hosted .ghost").first().click();
            desk.sees(".trouble", "比赛没能转到“b”");
            assertThat(asked).containsExactly("/api/v1/contests/weixian-8/host {\"node\":\"b\"}");

            desk.at(".nodes > li").first().locator("> .row .ghost").click();
            desk.sees(".sure", "腾空 a？它主持的 2 场比赛");
            keepsTheRules(desk);
            desk.picture("nodes-drain");
            desk.at(".sure .send").click();
            desk.sees(".nodes > li[data-state=drained]", "已腾空");
            assertThat(asked).last().isEqualTo("/api/v1/nodes/a/drain {}");
            desk.at(".nodes > li[data-state=drained] .ghost").click();
            assertThat(desk.at(".nodes > li[data-state=drained]")).hasCount(0);
            assertThat(asked).last().isEqualTo("/api/v1/nodes/a/undrain {}");
        }
    }

    @Test
    void on_a_phone_in_english() {
        try (Device phone = chromium.screen("en", 320, 640)) {
            comesIn(phone);
            threeNodes(phone);
            phone.open(server.base() + "/nodes");
            phone.at(".nodes > li").first().locator(".hosted .plain").first().click();
            phone.sees(".hosted .row", "To b");
            keepsTheRules(phone);
            phone.picture("nodes-phone");
            assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing is wider than the phone")
                    .isEqualTo(true);
        }
    }

    private void comesIn(Device device) {
        device.open(server.base() + "/setup#" + server.links().makeSetUp());
        device.at("#name").fill("zhou-min");
        device.at("#shown").fill("周敏");
        device.at("#password").fill(GOOD);
        device.at("#repeated").fill(GOOD);
        device.at(".send").click();
        assertThat(device.at(".roles")).isVisible();
    }

    private void threeNodes(Device device) {
        device.page().route("**/api/v1/nodes?*", route -> answer(route, 200, nodes()));
        device.page().route("**/api/v1/*/*/*", route -> {
            String path = java.net.URI.create(route.request().url()).getPath();
            asked.add(path + " " + route.request().postData());
            if (path.endsWith("/host"))
                answer(route, 503, "{\"code\":\"not-moved\",\"detail\":\"比赛没能转到“b”，请看它现在在哪台服务器上。\"}");
            else {
                drained = path.endsWith("/drain");
                answer(route, 200, "{\"node\":\"a\",\"done\":true}");
            }
        });
    }

    private static void answer(Route route, int status, String json) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(json));
    }

    private String nodes() {
        String first = drained ? "c" : "a";
        return """
                {"nodes":[
                  {"name":"a","release":"0.1.0","contests":[],"leaving":%1$s,"drained":%1$s,"self":true},
                  {"name":"b","release":"0.1.0","contests":[],"leaving":false,"drained":false,"self":false},
                  {"name":"zhenmian-machine-room-2","release":"0.1.0","contests":[],"leaving":false,"drained":false,"self":false}],
                "contests":[
                  {"id":"weixian-8","title":"威县第八场：三晒三比三拼一过堂县直部门和乡镇主要负责同志擂台赛","state":"open","node":"%2$s","term":3,"leased":true,"asOf":null},
                  {"id":"weixian-9","title":"威县第九场","state":"planned","node":"%2$s","term":1,"leased":true,"asOf":"2026-11-27T12:00:03Z"},
                  {"id":"weixian-7","title":"威县第七场","state":"closed","node":"zhenmian-machine-room-2","term":12,"leased":true,"asOf":null},
                  {"id":"weixian-3","title":"威县第三场","state":"open","node":null,"term":2,"leased":false,"asOf":null}]}
                """.formatted(drained, first.equals("c") ? "zhenmian-machine-room-2" : "a");
    }

    private static void keepsTheRules(Device device) {
        device.rests();
        assertThat(new AxeBuilder(device.page()).withTags(RULES).analyze().getViolations())
                .as(device.page().url())
                .isEmpty();
    }
}
