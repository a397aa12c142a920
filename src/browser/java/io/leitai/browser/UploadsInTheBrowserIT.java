package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.leitai.web.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A presenter's films over a line that breaks, a page that is reloaded and a server that starts anew. */
class UploadsInTheBrowserIT extends InTheBrowser {
    private static final String C = "small-1";
    /** So many parts. */
    private static final int PARTS = 6;

    private static final byte[] FILM = film(1);

    @TempDir
    Path data;

    private RunningServer server;
    private Line line;
    private String seat;
    /** Requests of parts that wait for a word. */
    private final List<Route> held = new ArrayList<>();

    private int parts;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        line = new Line(server.port());
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        seat = server.mint(C, "presenter", "p1");
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        server.close();
    }

    /** A real film with an index behind it that nobody reads, of random bytes. */
    private static byte[] film(int seed) {
        try {
            byte[] film = Files.readAllBytes(Path.of("src/test/resources/exhibits/film.webm"));
            byte[] rest = new byte[PARTS * 1024 * 1024 - 500 - film.length - 12];
            new Random(seed).nextBytes(rest);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(film);
            whole.write(new byte[] {0x1C, 0x53, (byte) 0xBB, 0x6B, 1, 0, 0, 0});
            for (int shift = 24; shift >= 0; shift -= 8) whole.write(rest.length >> shift);
            whole.write(rest);
            return whole.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Device liNa(String base, String language) {
        Device phone = chromium.screen(language, 390, 844);
        phone.open(base + "/join#" + seat);
        phone.page().waitForURL("**/c/" + C + "/**");
        return phone;
    }

    /** From the n-th part on, parts wait. */
    private void hold(Device phone, int n) {
        phone.page().route("**/exhibits/uploads/*", route -> {
            if (route.request().method().equals("PATCH") && ++parts >= n) held.add(route);
            else route.resume();
        });
    }

    private static void choose(Device phone, String name, byte[] film) {
        phone.at("label.wide input").setInputFiles(new FilePayload(name, "video/webm", film));
    }

    private static void brings(Device phone, int exhibits) {
        assertThat(phone.at(".shelf ol li"))
                .hasCount(exhibits, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(phone.at(".uploads li")).hasCount(0);
    }

    /** The digest of what became of an exhibit's film. */
    private String shown(String presenter, int at) {
        JsonNode exhibits =
                server.view(C, "presenter/" + presenter, ORGANISER).get("shelf").get("exhibits");
        return exhibits.path(at).at("/video/file").asText();
    }

    /** The digest of what becomes of this film when it comes at once over a line that holds. */
    private String atOnce(byte[] film) throws InterruptedException {
        var request = server.request("/api/v1/contests/" + C + "/exhibits?presenter=p2&title=film")
                .header("Authorization", "Bearer " + ORGANISER);
        assertThat(server.send(request.POST(BodyPublishers.ofByteArray(film))).statusCode())
                .isEqualTo(202);
        for (int i = 0; i < 600; i++) {
            String digest = shown("p2", 0);
            if (!digest.isEmpty()) return digest;
            Thread.sleep(100);
        }
        throw new AssertionError("it was never prepared");
    }

    @Test
    void a_film_goes_on_by_itself_when_the_line_is_back_and_arrives_as_it_was() throws Exception {
        try (Device phone = liNa(line.base(), "zh-CN")) {
            hold(phone, 3);
            choose(phone, "走访.webm", FILM);
            phone.page().waitForCondition(() -> held.size() == 1);
            line.cut();
            held.remove(0).resume();
            phone.sees(".uploads [data-state=cut]", "线路断了");
            phone.picture("presenter-upload-cut");
            phone.page().unroute("**/exhibits/uploads/*");
            line.mend();
            brings(phone, 1);
            assertThat(shown("p1", 0)).isEqualTo(atOnce(FILM));
            assertThat(phone.whatWentWrong()).isEmpty();
        }
    }

    @Test
    void a_film_goes_on_after_a_restart_of_the_server_and_a_reload_of_the_page() throws Exception {
        try (Device phone = liNa(server.base(), "zh-CN")) {
            hold(phone, 4);
            choose(phone, "走访.webm", FILM);
            phone.page().waitForCondition(() -> held.size() == 1);
            int port = server.port();
            server.close();
            held.remove(0).abort();
            server = new RunningServer(data, port);
            phone.page().unroute("**/exhibits/uploads/*");
            List<Long> from = new ArrayList<>();
            phone.page().onRequest(request -> {
                String offset = request.headers().get("upload-offset");
                if (request.method().equals("PATCH") && offset != null) from.add(Long.parseLong(offset));
            });
            phone.page().reload();
            brings(phone, 1);
            assertThat(from.getFirst()).isEqualTo(3L * 1024 * 1024); // and not from the beginning
            assertThat(shown("p1", 0)).isEqualTo(atOnce(FILM));
        }
    }

    @Test
    void several_wait_their_turn_and_each_can_be_paused_gone_on_with_and_cancelled() {
        try (Device phone = liNa(server.base(), "en")) {
            hold(phone, 2);
            choose(phone, "一.webm", FILM);
            choose(phone, "二.webm", film(2));
            choose(phone, "三.webm", film(3));
            phone.page().waitForCondition(() -> held.size() == 1);
            Locator rows = phone.at(".uploads li");
            assertThat(rows).hasCount(3);
            assertThat(rows.nth(0)).containsText("Uploading");
            assertThat(rows.nth(0).locator("[role=progressbar]")).hasAttribute("aria-valuenow", "16");
            assertThat(rows.nth(2)).containsText("Waiting its turn");
            rows.nth(2)
                    .locator("button", new Locator.LocatorOptions().setHasText("Cancel"))
                    .click();
            assertThat(rows).hasCount(2);
            phone.picture("presenter-uploads-en");
            rows.nth(0)
                    .locator("button", new Locator.LocatorOptions().setHasText("Pause"))
                    .click();
            assertThat(rows.nth(0)).containsText("Paused");
            phone.page().unroute("**/exhibits/uploads/*");
            for (Route part : held) part.abort();
            assertThat(phone.at(".shelf ol li"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            assertThat(phone.at(".shelf ol li b")).hasText("二");
            phone.page().reload();
            assertThat(rows).hasCount(1); // what is paused stays so
            assertThat(rows.nth(0)).containsText("Paused");
            rows.nth(0)
                    .locator("button", new Locator.LocatorOptions().setHasText("Go on"))
                    .click();
            brings(phone, 2);
        }
    }
}
