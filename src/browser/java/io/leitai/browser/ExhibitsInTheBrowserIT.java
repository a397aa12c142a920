package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.leitai.web.RunningServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A presenter's material from the upload to the wall. */
class ExhibitsInTheBrowserIT extends InTheBrowser {
    private static final String C = "small-1";
    private static final String MORE = """
            venues:
              - {id: water, name: 县水利局}
            exhibits:
              - presenter: p1
                id: tap
                title: 饮水安全
                figures:
                  - {name: 通自来水户, unit: 户, baseline: {at: 2014 年, value: 312}, now: {at: 2017 年, value: 1486}}
            """;

    @TempDir
    Path data;

    private RunningServer server;
    private int n;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST + MORE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void give(String command) {
        server.must(ORGANISER, C, "c" + n++, command);
    }

    private Device joined(String role, String who, int width, int height) {
        Device device = chromium.screen("zh-CN", width, height);
        device.open(server.base() + "/join#" + server.mint(C, role, who));
        device.page().waitForURL("**/c/" + C + "/**");
        return device;
    }

    private static FilePayload picture(String name, int width, Color color) {
        try {
            BufferedImage image = new BufferedImage(width, 90, BufferedImage.TYPE_INT_RGB);
            var draw = image.createGraphics();
            draw.setColor(color);
            draw.fillRect(0, 0, width, 90);
            draw.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return new FilePayload(name, "image/png", bytes.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void liNaBrings(FilePayload... files) {
        try (Device phone = joined("presenter", "p1", 390, 844)) {
            phone.at("label.wide input").setInputFiles(files);
            assertThat(phone.at(".shelf ol li figure img"))
                    .hasCount(
                            files.length,
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                    .setTimeout(60_000));
            assertThat(phone.at(".uploads li")).hasCount(0);
            assertThat(phone.whatWentWrong()).isEmpty();
        }
    }

    /** The picture on this screen is drawn, and so wide. */
    private static void shows(Device screen, int width) {
        Locator image = screen.at("leitai-exhibit img");
        assertThat(image).isVisible();
        screen.page().waitForCondition(() -> Integer.valueOf(width).equals(image.evaluate("one => one.naturalWidth")));
    }

    @Test
    void a_presenter_uploads_and_turns_the_pages_and_the_hall_follows() {
        try (Device phone = joined("presenter", "p1", 390, 844);
                Device hall = chromium.screen("zh-CN", 1920, 1080)) {
            hall.open(server.base() + "/c/" + C + "/hall").isLive();
            phone.at("label.wide input")
                    .setInputFiles(
                            new FilePayload[] {picture("红.png", 160, Color.RED), picture("绿.png", 320, Color.GREEN)});
            assertThat(phone.at(".shelf ol li"))
                    .hasCount(
                            3,
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                    .setTimeout(60_000));
            give("'do':'open'");
            give("'do':'callNext'");
            give("'do':'startPhase'");
            assertThat(hall.at(".call, .pieces").first()).isAttached();
            phone.at(".turns .on").click();
            hall.sees(".kf h2", "通自来水户");
            hall.sees(".kf-bar.now", "1,486");
            phone.page().keyboard().press("PageDown");
            shows(hall, 160);
            phone.page().keyboard().press("ArrowRight");
            shows(hall, 320);
            phone.page().keyboard().press("PageUp");
            shows(hall, 160);
            hall.page().reload();
            shows(hall, 160); // a screen that comes back is right at once
            phone.page().keyboard().press("b");
            assertThat(hall.at("leitai-exhibit")).hasCount(0);
            assertThat(phone.whatWentWrong()).isEmpty();
            assertThat(hall.whatWentWrong()).isEmpty();
        }
    }

    @Test
    void what_can_not_be_shown_is_refused_in_words_at_the_file() {
        try (Device phone = joined("presenter", "p1", 390, 844)) {
            phone.at("label.wide input")
                    .setInputFiles(new FilePayload(
                            "a.png", "image/png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
            phone.sees(".uploads [data-state=refused]", "这种文件不能展示");
            phone.at(".uploads button").last().click();
            assertThat(phone.at(".uploads li")).hasCount(0);
        }
    }

    @Test
    void a_venue_whose_line_is_gone_by_the_start_shows_the_page_all_the_same() throws IOException {
        liNaBrings(picture("红.png", 160, Color.RED), picture("绿.png", 320, Color.GREEN));
        try (Device venue = joined("venue", "water", 1920, 1080);
                Device stranger = chromium.screen("zh-CN", 1920, 1080);
                Device console = chromium.screen("zh-CN", 1440, 900)) {
            console.open(server.base() + "/join#" + ORGANISER);
            console.page().waitForURL("**/console**");
            console.sees("[data-material]", "1 / 1");
            stranger.open(server.base() + "/c/" + C + "/hall").isLive();
            nothingMoreComes();
            for (String step : new String[] {"open", "callNext", "startPhase"}) give("'do':'" + step + "'");
            server.must(ORGANISER, C, "show", "'do':'showExhibit','exhibit':'" + second() + "'");
            shows(venue, 320);
            stranger.sees("leitai-exhibit figcaption", "还没有到");
        }
    }

    @Test
    void a_film_runs_stands_and_jumps_on_the_wall_as_the_presenter_says() throws IOException {
        byte[] film = Files.readAllBytes(Path.of("src/test/resources/exhibits/film.webm"));
        try (Device phone = joined("presenter", "p1", 390, 844);
                Device hall = chromium.screen("zh-CN", 1920, 1080)) {
            phone.at("label.wide input").setInputFiles(new FilePayload("走访.webm", "video/webm", film));
            assertThat(phone.at(".shelf ol li"))
                    .hasCount(
                            2,
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                    .setTimeout(60_000));
            for (String step : new String[] {"open", "callNext", "startPhase"}) give("'do':'" + step + "'");
            hall.open(server.base() + "/c/" + C + "/hall").isLive();
            phone.at(".shelf [data-exhibit^=x] button").click();
            hall.page()
                    .waitForCondition(
                            () -> holds(hall, "film => film.readyState > 1 && film.paused && film.currentTime === 0"));
            phone.at(".film button").click();
            hall.page().waitForCondition(() -> holds(hall, "film => film.currentTime > 0.3"));
            give("'do':'playVideo','playing':false,'positionMs':1500");
            hall.page().waitForCondition(() -> holds(hall, "film => film.paused && film.currentTime === 1.5"));
            assertThat(hall.whatWentWrong()).isEmpty();
        }
    }

    private static boolean holds(Device screen, String ofTheFilm) {
        Locator film = screen.at("leitai-exhibit video");
        return film.count() == 1 && Boolean.TRUE.equals(film.evaluate(ofTheFilm));
    }

    /** As where a line carries words and no pictures: what a screen asks for from now on does not come. */
    private void nothingMoreComes() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("blobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
    }

    /** The id of the second picture. */
    private String second() {
        return server.view(C, "presenter/p1", ORGANISER)
                .get("shelf")
                .get("exhibits")
                .get(2)
                .get("id")
                .asText();
    }
}
