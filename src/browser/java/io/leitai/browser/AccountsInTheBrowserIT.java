package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import io.leitai.web.RunningServer;
import io.leitai.web.account.Authenticator;
import io.leitai.web.signin.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the link that the start printed to a result that a supervisor seals: accounts as people meet them. */
class AccountsInTheBrowserIT extends InTheBrowser {
    private static final String C = "small-1";
    private static final String GOOD = "three hens under the old tree";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    @TempDir
    Path data;

    private RunningServer server;
    private final List<Device> devices = new ArrayList<>();

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        assertThat(server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST)
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void stop() {
        for (Device device : devices)
            assertThat(device.whatWentWrong().stream().filter(AccountsInTheBrowserIT::isOurs))
                    .isEmpty();
        devices.forEach(Device::close);
        server.close();
    }

    /** A refused request is written to the console by the browser itself, and the checker of pages tries styles of its own. */
    private static boolean isOurs(String wrong) {
        return !wrong.startsWith("Failed to load resource")
                && !wrong.startsWith("Applying inline style")
                && !wrong.startsWith("policy: style-src");
    }

    private Device device(String language, int width, int height) {
        Device device = chromium.screen(language, width, height);
        devices.add(device);
        return device;
    }

    private static void fills(Device device, String field, String text) {
        device.at("#" + field).fill(text);
    }

    private static void choosesPassword(Device device) {
        fills(device, "password", GOOD);
        fills(device, "repeated", GOOD);
        device.at(".send").click();
        assertThat(device.at(".roles")).isVisible();
    }

    private static Authenticator switchesTotpOn(Device device) {
        device.at(".totp button").first().click();
        assertThat(device.at(".qr")).isVisible();
        Authenticator app = new Authenticator(device.at(".secret").innerText().replaceAll("\\s", ""));
        fills(device, "code", app.shows());
        device.at(".totp .send").click();
        assertThat(device.at(".codes li")).hasCount(10);
        return app;
    }

    private void keepsTheRules(Device device) {
        device.rests();
        assertThat(new AxeBuilder(device.page()).withTags(RULES).analyze().getViolations())
                .as(device.page().url())
                .isEmpty();
    }

    /** What the person showed so far was shown long ago. */
    private void timePasses(Device device) {
        String cookie = device.page().context().cookies().stream()
                .filter(one -> one.name.equals("leitai-account"))
                .findFirst()
                .orElseThrow()
                .value;
        server.store().signIns().looked(Secrets.hash(cookie), Instant.now().minus(Duration.ofMinutes(6)));
        device.page().request().get(server.base() + "/api/v1/account"); // every request reads the session anew
    }

    private void locked() {
        for (String step : List.of("open", "callNext", "startPhase"))
            server.must(ORGANISER, C, step, "'do':'" + step + "'");
        for (String judge : List.of("j1", "j2"))
            server.must(
                    server.mint(C, "judge", judge),
                    C,
                    "m-" + judge,
                    "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'40','results':'45'}");
        server.must(ORGANISER, C, "lock", "'do':'lock'");
    }

    @Test
    void from_the_first_set_up_to_a_supervisor_who_signs_in_with_digits_and_seals_a_result_at_a_second_look() {
        // the organiser, at the server's own machine
        Device desk = device("zh-CN", 1440, 900);
        desk.open(server.base() + "/setup#" + server.links().makeSetUp());
        assertThat(desk.page().url()).as("the code is out of the address bar").endsWith("/setup");
        keepsTheRules(desk);
        fills(desk, "name", "zhou-min");
        fills(desk, "shown", "周敏");
        choosesPassword(desk);
        desk.sees("h1", "周敏");
        keepsTheRules(desk);

        // invites a supervisor
        desk.at("a[href='/accounts']").click();
        fills(desk, "shown", "韩梅");
        fills(desk, "name", "han-mei");
        desk.at(".adding .send").click();
        String link = desk.at(".invitation input").inputValue();
        desk.at("[name=role]").selectOption("supervisor");
        desk.at("[name=contest]").selectOption(C);
        desk.at(".choose .ghost").click();
        keepsTheRules(desk);
        desk.at(".roles-form .send").click();
        assertThat(desk.at(".roles-form")).not().isAttached();
        desk.sees(".may", "监督员 · 小擂台");
        desk.picture("accounts");

        // who chooses a password, and has the one-time password from now on
        Device han = device("en", 390, 844);
        han.open(link);
        han.sees("h1", "韩梅, choose a password");
        keepsTheRules(han);
        choosesPassword(han);
        Authenticator app = switchesTotpOn(han);
        keepsTheRules(han);
        han.picture("recovery-codes");
        han.at(".totp .ghost").last().click();
        han.sees(".totp .about", "10 recovery codes");
        han.at(".leaving button").first().click();
        assertThat(han.at("leitai-home")).isVisible();

        // at the gate, with the digits
        Device gate = device("zh-CN", 1440, 900);
        gate.open(server.base() + "/c/" + C + "/gate");
        gate.at("main a").first().click();
        fills(gate, "name", "han-mei");
        fills(gate, "password", GOOD);
        gate.at(".send").click();
        assertThat(gate.at("#code")).isFocused();
        keepsTheRules(gate);
        fills(gate, "code", app.shows(1));
        gate.page().keyboard().press("Enter");
        assertThat(gate.at("leitai-gate main.gate")).isVisible();
        gate.isLive();

        // a while later
        locked();
        timePasses(gate);
        assertThat(gate.at("second-look")).not().isAttached();
        gate.until(
                () -> gate.at("second-look").count() > 0,
                () -> gate.page().keyboard().press("Space"));
        gate.sees("second-look", "核定结果");
        keepsTheRules(gate);
        gate.picture("second-look");
        gate.page().keyboard().insertText("not the password");
        gate.page().keyboard().press("Enter");
        gate.sees("second-look .trouble", "密码不对");
        assertThat(server.view(C, "stage").get("state").asText()).isEqualTo("locked");
        gate.page().keyboard().insertText(GOOD);
        gate.page().keyboard().press("Enter");
        assertThat(gate.at("second-look")).not().isAttached();
        gate.page()
                .waitForCondition(
                        () -> server.view(C, "stage").get("state").asText().equals("certified"));
        assertThat(gate.at(".trouble, [role=alert]")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("再确认")))
                .hasCount(0);
    }

    @Test
    void who_gives_a_second_look_up_has_done_nothing_and_is_told_so() {
        Device desk = device("en", 1440, 900);
        desk.open(server.base() + "/setup#" + server.links().makeSetUp());
        fills(desk, "name", "zhou-min");
        fills(desk, "shown", "Zhou Min");
        choosesPassword(desk);
        locked();
        desk.open(server.base() + "/c/" + C + "/gate");
        desk.isLive();
        timePasses(desk);
        desk.until(
                () -> desk.at("second-look").count() > 0,
                () -> desk.page().keyboard().press("Space"));
        desk.page().keyboard().press("Escape");
        assertThat(desk.at("second-look")).not().isAttached();
        assertThat(desk.page().getByText("nothing was done yet").first()).isVisible();
        assertThat(server.view(C, "stage").get("state").asText()).isEqualTo("locked");
    }

    @Test
    void a_slip_for_a_supervisor_is_printed_after_a_second_look() {
        Device desk = device("zh-CN", 1440, 900);
        desk.open(server.base() + "/setup#" + server.links().makeSetUp());
        fills(desk, "name", "zhou-min");
        fills(desk, "shown", "周敏");
        choosesPassword(desk);
        timePasses(desk);
        desk.open(server.base() + "/c/" + C + "/slips?as=organiser/zhou-min&role=staff");
        desk.at("[name=staff]").selectOption("supervisor");
        desk.at("[name=who]").fill("han-mei");
        desk.at("button.go").click();
        assertThat(desk.at("second-look input")).isFocused();
        keepsTheRules(desk);
        desk.picture("second-look-slips");
        desk.page().keyboard().insertText(GOOD);
        desk.page().keyboard().press("Enter");
        desk.sees(".slip .address", "/join#");
    }
}
