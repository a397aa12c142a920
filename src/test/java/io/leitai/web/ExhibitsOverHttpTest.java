package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presenters' files in, and out to the screens. */
class ExhibitsOverHttpTest {
    private static final String C = "small-1";
    private static final String EXHIBITS = "/api/v1/contests/" + C + "/exhibits";
    private static final String PROMISED = """
            exhibits:
              - {presenter: p1, id: site, title: 现场照片, file: site.png}
            """;

    @TempDir
    Path data;

    private RunningServer server;
    private String liNa;
    private String wangFang;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST + PROMISED);
        liNa = server.mint(C, "presenter", "p1");
        wangFang = server.mint(C, "presenter", "p2");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> upload(String token, String query, byte[] bytes) {
        var request = server.request(EXHIBITS + "?" + query).POST(BodyPublishers.ofByteArray(bytes));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return server.send(request);
    }

    /** How the upload ended. */
    private JsonNode ended(HttpResponse<String> upload, String token) throws InterruptedException {
        assertThat(upload.statusCode()).as(upload.body()).isEqualTo(202);
        String id = RunningServer.json(upload.body()).get("upload").asText();
        for (int i = 0; i < 600; i++) {
            var answer = server.get(EXHIBITS + "/uploads/" + id, "Authorization", "Bearer " + token);
            JsonNode body = RunningServer.json(answer.body());
            if (!body.path("state").asText().equals("preparing")) return body;
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("it was never prepared");
    }

    private void bring(String token, String query, byte[] bytes) throws InterruptedException {
        assertThat(ended(upload(token, query, bytes), token).get("state").asText())
                .isEqualTo("ready");
    }

    private static byte[] png(int width) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, 90, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode shelf(String presenter) {
        return server.view(C, "presenter/" + presenter, ORGANISER).get("shelf").get("exhibits");
    }

    private String fileOf(JsonNode exhibit) {
        return exhibit.get("pages").get(0).get("file").get("file").asText();
    }

    private HttpResponse<byte[]> file(String sha256, String... headers) throws Exception {
        return server.http()
                .send(server.request(EXHIBITS + "/files/" + sha256, headers).build(), BodyHandlers.ofByteArray());
    }

    @Test
    void a_presenter_brings_a_picture_and_it_is_shown_when_the_page_is_turned() throws Exception {
        bring(liNa, "presenter=p1&title=a", png(160));
        JsonNode brought = shelf("p1").get(1);
        assertThat(brought.get("kind").asText()).isEqualTo("pictures");
        assertThat(server.view(C, "hall").get("exhibits").toString())
                .doesNotContain(fileOf(brought)); // not before the speech
        for (String step : List.of("open", "callNext")) server.must(ORGANISER, C, step, "'do':'" + step + "'");
        server.must(liNa, C, "turn", "'do':'turnPage'");
        JsonNode exhibits = server.view(C, "hall").get("exhibits");
        assertThat(exhibits.get("shown").get("picture").get("width").asInt()).isEqualTo(160);
        HttpResponse<byte[]> picture = file(fileOf(brought));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(picture.body()))
                        .getWidth())
                .isEqualTo(160);
    }

    @Test
    void what_the_plan_promised_is_filled_in() throws Exception {
        assertThat(shelf("p1").get(0).get("kind").asText()).isEqualTo("awaited");
        bring(ORGANISER, "presenter=p1&exhibit=site", png(160));
        assertThat(shelf("p1")).hasSize(1);
        assertThat(shelf("p1").get(0).get("title").asText()).isEqualTo("现场照片");
        assertThat(shelf("p1").get(0).get("kind").asText()).isEqualTo("pictures");
    }

    @Test
    void the_same_file_is_not_there_twice() throws Exception {
        bring(liNa, "presenter=p1&title=a", png(160));
        JsonNode again = ended(upload(liNa, "presenter=p1&title=b", png(160)), liNa);
        assertThat(again.get("state").asText()).isEqualTo("refused");
        assertThat(again.get("code").asText()).isEqualTo("exhibit-there");
    }

    @Test
    void who_may_bring_is_asked_before_a_byte_is_read() {
        assertThat(upload(null, "presenter=p1&title=a", png(9)).statusCode()).isEqualTo(401);
        assertThat(upload(wangFang, "presenter=p1&title=a", png(9)).statusCode())
                .isEqualTo(403);
        assertThat(upload(server.mint(C, "judge", "j1"), "presenter=p1&title=a", png(9))
                        .statusCode())
                .isEqualTo(403);
        assertThat(upload(ORGANISER, "presenter=nobody&title=a", png(9)).statusCode())
                .isEqualTo(409);
        assertThat(upload(ORGANISER, "presenter=p1&title=", png(9)).body()).contains("exhibit-title");
        for (String turned : List.of("a%E2%80%AEfdp.exe", "a%0Ab", "a%00"))
            assertThat(upload(ORGANISER, "presenter=p1&title=" + turned, png(9)).body())
                    .contains("not-plain");
    }

    @Test
    void a_wrong_type_a_broken_file_and_one_that_is_too_large_are_refused_in_words() throws Exception {
        var script = upload(
                liNa, "presenter=p1&title=a&lang=en", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(script.statusCode()).isEqualTo(415);
        assertThat(script.body()).contains("upload a PDF, a picture");
        byte[] cut = java.util.Arrays.copyOf(png(160), 60);
        assertThat(ended(upload(liNa, "presenter=p1&title=a", cut), liNa)
                        .get("code")
                        .asText())
                .isEqualTo("file-broken");
        assertThat(announced(ExhibitsApi.MOST_BYTES + 1)).startsWith("HTTP/1.1 413");
        assertThat(shelf("p1")).hasSize(1);
        try (Stream<Path> left = Files.list(data.resolve("blobs").resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    /** The answer's first line to a head that announces so many bytes. */
    private String announced(long bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head(bytes));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private byte[] head(long bytes) {
        return ("POST " + EXHIBITS + "?presenter=p1&title=a HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                        + liNa + "\r\nContent-Length: " + bytes + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void twenty_files_of_fifty_megabytes_on_their_way_hold_no_mark_up() throws Exception {
        String judge = server.mint(C, "judge", "j1");
        for (String step : List.of("open", "callNext", "startPhase"))
            server.must(ORGANISER, C, step, "'do':'" + step + "'");
        byte[] some = new byte[1024 * 1024];
        System.arraycopy(png(160), 0, some, 0, png(160).length);
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                sockets.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(head(ExhibitsApi.MOST_BYTES));
                out.write(some);
                out.flush();
            }
            for (int i = 0; i < 20; i++) {
                for (Socket socket : sockets) socket.getOutputStream().write(some);
                server.must(
                        judge,
                        C,
                        "m" + i,
                        "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'" + i + "'},'draft':true");
            }
            server.must(
                    judge,
                    C,
                    "whole",
                    "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'20','results':'30'}");
            assertThat(server.view(C, "stage").get("scored").asInt()).isEqualTo(1);
            for (Socket socket : sockets)
                assertThat(socket.getInputStream().available()).isZero(); // none was turned away
        } finally {
            for (Socket socket : sockets) socket.close();
        }
    }

    @Test
    void a_file_is_kept_by_browsers_for_good_and_read_from_any_byte() throws Exception {
        bring(liNa, "presenter=p1&title=a", png(160));
        String name = fileOf(shelf("p1").get(1));
        HttpResponse<byte[]> whole = file(name, "Accept-Encoding", "gzip");
        assertThat(whole.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(whole.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
        byte[] bytes = whole.body();
        HttpResponse<byte[]> part = file(name, "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 10-19/" + bytes.length);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(bytes, 10, 20));
        assertThat(file(name, "Range", "bytes=-5").body())
                .isEqualTo(java.util.Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length));
        assertThat(file(name, "Range", "bytes=" + bytes.length + "-").statusCode())
                .isEqualTo(416);
        assertThat(file(name, "Range", "bytes=5-2").statusCode()).isEqualTo(200);
        assertThat(file(name, "If-None-Match", "\"" + name + "\"").statusCode()).isEqualTo(304);
    }

    @Test
    void only_exhibits_are_given_out_and_only_while_they_are_some() throws Exception {
        assertThat(file("0".repeat(64)).statusCode()).isEqualTo(404);
        var photo = server.request("/api/v1/contests/" + C + "/photos", "Authorization", "Bearer " + ORGANISER)
                .POST(BodyPublishers.ofByteArray(png(7)));
        String marks =
                RunningServer.json(server.send(photo).body()).get("photo").asText();
        assertThat(file(marks).statusCode()).isEqualTo(404);
        bring(liNa, "presenter=p1&title=a", png(160));
        JsonNode brought = shelf("p1").get(1);
        assertThat(file(fileOf(brought)).statusCode()).isEqualTo(200);
        server.must(
                liNa,
                C,
                "away",
                "'do':'removeExhibit','presenter':'p1','exhibit':'"
                        + brought.get("id").asText() + "'");
        assertThat(file(fileOf(brought)).statusCode()).isEqualTo(404);
    }

    @Test
    void everybodys_material_is_for_who_runs_screens_and_a_presenters_own_for_the_presenter() {
        String path = "/api/v1/contests/" + C + "/views/";
        assertThat(server.get(path + "exhibits").statusCode()).isEqualTo(401);
        assertThat(statusOf(path + "exhibits", liNa)).isEqualTo(403);
        assertThat(statusOf(path + "exhibits", server.mint(C, "director", "zhang")))
                .isEqualTo(200);
        assertThat(statusOf(path + "presenter/p1", liNa)).isEqualTo(200);
        assertThat(statusOf(path + "presenter/p1", wangFang)).isEqualTo(403);
        assertThat(statusOf("/c/" + C + "/presenter/p1", liNa)).isEqualTo(200);
        assertThat(statusOf("/c/" + C + "/presenter/p1", wangFang)).isEqualTo(403);
    }

    private int statusOf(String path, String token) {
        return server.get(path, "Authorization", "Bearer " + token).statusCode();
    }
}
