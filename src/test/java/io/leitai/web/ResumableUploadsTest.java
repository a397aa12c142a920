package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.contest.Actor;
import io.leitai.contest.Role;
import io.leitai.ledger.Store;
import io.leitai.ledger.Uploads;
import io.leitai.web.guard.Limits;
import io.leitai.web.guard.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presenters' files in several requests, over lines that break and servers that start anew. */
class ResumableUploadsTest {
    private static final String C = "small-1";
    private static final String UPLOADS = "/api/v1/contests/" + C + "/exhibits/uploads";
    private static final String LI_NAS = "presenter=p1&title=a";
    private static final byte[] PICTURE = noise(1);

    @TempDir
    Path data;

    private RunningServer server;
    private TusClient liNa;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        liNa = new TusClient(server, C, server.mint(C, "presenter", "p1"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The same server once more, on the same data. */
    private void restart() {
        server.close();
        server = new RunningServer(data);
        liNa = new TusClient(server, C, liNa.token());
    }

    /** A picture of about two hundred kilobytes. */
    private static byte[] noise(long seed) {
        BufferedImage image = new BufferedImage(300, 240, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int i = 0; i < 300 * 240; i++) image.setRGB(i % 300, i / 300, random.nextInt(0x1000000));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] part(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    private JsonNode shelf() {
        return server.view(C, "presenter/p1", ORGANISER).get("shelf").get("exhibits");
    }

    private List<String> bytesOnTheDisk() throws IOException {
        Path folder = data.resolve("blobs").resolve("uploads");
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_file_in_parts_becomes_an_exhibit_as_one_at_once_does() throws Exception {
        String place = liNa.place(LI_NAS, PICTURE);
        HttpResponse<String> first = liNa.part(place, 0, part(PICTURE, 0, 1000));
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(TusClient.offset(first)).isEqualTo(1000);
        assertThat(liNa.state(place).get("state").asText()).isEqualTo("coming");
        assertThat(liNa.state(place).get("size").asInt()).isEqualTo(1000);
        liNa.goOn(place, PICTURE);
        assertThat(liNa.ended(place).get("state").asText()).isEqualTo("ready");
        JsonNode page = shelf().get(0).get("pages").get(0);
        assertThat(page.get("width").asInt()).isEqualTo(300);
        String file = page.get("file").get("file").asText();
        byte[] shown = server.http()
                .send(
                        server.request("/api/v1/contests/" + C + "/exhibits/files/" + file)
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getHeight()).isEqualTo(240);
        assertThat(bytesOnTheDisk()).isEmpty();
        restart();
        assertThat(liNa.state(place).get("state").asText()).isEqualTo("ready"); // still told to who asks
    }

    @Test
    void a_part_from_another_offset_changes_nothing_and_is_told_where_to_go_on() throws Exception {
        String place = liNa.place(LI_NAS, PICTURE);
        liNa.part(place, 0, part(PICTURE, 0, 1000));
        for (int wrong : new int[] {0, 999, 1001, PICTURE.length}) {
            HttpResponse<String> answer = liNa.part(place, wrong, part(PICTURE, 0, 10));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("upload-offset", "1000");
            assertThat(TusClient.offset(answer)).isEqualTo(1000);
        }
        liNa.goOn(place, PICTURE);
        assertThat(liNa.ended(place).get("state").asText()).isEqualTo("ready");
    }

    @Test
    void what_came_before_a_line_broke_stays() throws Exception {
        String place = liNa.place(LI_NAS, PICTURE);
        try (Socket line = new Socket("127.0.0.1", server.port())) {
            line.getOutputStream().write(patch(place, PICTURE.length).getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(PICTURE, 0, 50_000);
            line.getOutputStream().flush();
            while (bytesComing() < 50_000) Thread.onSpinWait();
        }
        assertThat(liNa.offset(place)).isEqualTo(50_000);
        liNa.goOn(place, PICTURE);
        assertThat(liNa.ended(place).get("state").asText()).isEqualTo("ready");
    }

    @Test
    void whoever_comes_back_on_another_line_need_not_wait_for_the_dead_one() throws Exception {
        String place = liNa.place(LI_NAS, PICTURE);
        try (Socket dead = new Socket("127.0.0.1", server.port())) {
            dead.getOutputStream().write(patch(place, PICTURE.length).getBytes(StandardCharsets.US_ASCII));
            dead.getOutputStream().write(PICTURE, 0, 50_000);
            dead.getOutputStream().flush();
            while (bytesComing() < 50_000) Thread.onSpinWait();
            assertThat(liNa.offset(place)).isEqualTo(50_000);
            liNa.goOn(place, PICTURE);
            assertThat(liNa.ended(place).get("state").asText()).isEqualTo("ready");
        }
    }

    private String patch(String place, int length) {
        return "PATCH " + place + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + liNa.token()
                + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private long bytesComing() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("blobs").resolve("incoming"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void two_at_once_never_write_over_each_other() throws Exception {
        String place = liNa.place(LI_NAS, PICTURE);
        List<CompletableFuture<HttpResponse<String>>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++)
            both.add(CompletableFuture.supplyAsync(() -> liNa.part(place, 0, part(PICTURE, 0, 100_000))));
        for (var one : both) assertThat(one.join().statusCode()).isIn(204, 409);
        liNa.goOn(place, PICTURE);
        assertThat(liNa.ended(place).get("state").asText()).isEqualTo("ready"); // its digest was right
    }

    @Test
    void it_goes_on_after_a_restart_of_the_server() throws Exception {
        String place = liNa.place(LI_NAS, PICTURE);
        liNa.part(place, 0, part(PICTURE, 0, 70_000));
        restart();
        assertThat(liNa.offset(place)).isEqualTo(70_000);
        liNa.goOn(place, PICTURE);
        assertThat(liNa.ended(place).get("state").asText()).isEqualTo("ready");
    }

    @Test
    void one_that_was_whole_when_its_server_ended_is_taken_up_at_the_next_start() throws Exception {
        server.close();
        try (Store store = Store.open(data)) {
            store.uploads().begin(upload("whole", Instant.now().plusSeconds(600)), new Uploads.Bounds(9, 1 << 30));
            Path all = Files.write(store.blobs().incoming().resolve("all.part"), PICTURE);
            assertThat(store.uploads().append("whole", 0, all)).isTrue();
        }
        restartTaking();
        assertThat(liNa.ended(UPLOADS + "/whole").get("state").asText()).isEqualTo("ready");
        assertThat(shelf()).hasSize(1);
    }

    private void restartTaking() {
        server = new RunningServer(data);
        liNa = new TusClient(server, C, liNa.token());
        server.server().takeListedFiles();
    }

    private static Uploads.Upload upload(String id, Instant until) {
        return new Uploads.Upload(id, C, new Actor("p1", Role.PRESENTER), "p1", "", "a", PICTURE.length, "", until);
    }

    @Test
    void one_that_ran_out_is_gone_with_its_bytes() throws Exception {
        server.close();
        try (Store store = Store.open(data)) {
            store.uploads().begin(upload("late", Instant.now().minusSeconds(1)), new Uploads.Bounds(9, 1 << 30));
            Path some = Files.write(store.blobs().incoming().resolve("some.part"), part(PICTURE, 0, 5000));
            store.uploads().append("late", 0, some);
        }
        server = new RunningServer(data);
        liNa = new TusClient(server, C, liNa.token());
        HttpResponse<String> answer = liNa.part(UPLOADS + "/late", 5000, part(PICTURE, 5000, 6000));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("upload-over");
        assertThat(bytesOnTheDisk()).containsExactly("late");
        liNa.place(LI_NAS, noise(2));
        assertThat(bytesOnTheDisk()).isEmpty();
    }

    @Test
    void a_file_that_arrives_changed_is_not_taken() throws Exception {
        String place = liNa.place(LI_NAS, PICTURE);
        byte[] changed = PICTURE.clone();
        changed[90_000] ^= 1;
        liNa.goOn(place, changed);
        JsonNode ended = liNa.ended(place);
        assertThat(ended.get("state").asText()).isEqualTo("refused");
        assertThat(ended.get("code").asText()).isEqualTo("file-changed");
        assertThat(shelf()).isEmpty();
        assertThat(bytesOnTheDisk()).isEmpty();
        String again = liNa.place(LI_NAS, PICTURE);
        assertThat(again).isNotEqualTo(place);
        liNa.goOn(again, PICTURE);
        assertThat(liNa.ended(again).get("state").asText()).isEqualTo("ready");
    }

    @Test
    void the_same_file_begun_once_more_goes_on_where_it_was() {
        String place = liNa.place(LI_NAS, PICTURE);
        liNa.part(place, 0, part(PICTURE, 0, 1000));
        HttpResponse<String> again = liNa.begin(LI_NAS, PICTURE.length, TusClient.digest(PICTURE));
        assertThat(again.headers().firstValue("Location")).contains(place);
        assertThat(TusClient.offset(again)).isEqualTo(1000);
        assertThat(liNa.place(LI_NAS, noise(2))).isNotEqualTo(place);
    }

    @Test
    void a_wrong_type_is_refused_by_its_first_bytes_and_is_gone() throws Exception {
        byte[] program = new byte[100_000];
        program[0] = 'M';
        program[1] = 'Z';
        String place = liNa.place(LI_NAS, program);
        assertThat(liNa.part(place, 0, part(program, 0, 1000)).statusCode()).isEqualTo(415);
        assertThat(liNa.head(place).statusCode()).isEqualTo(404);
        byte[] little = "hello".getBytes(StandardCharsets.UTF_8);
        assertThat(liNa.part(liNa.place(LI_NAS, little), 0, little).statusCode())
                .isEqualTo(415);
        assertThat(bytesOnTheDisk()).isEmpty();
    }

    @Test
    void what_is_too_large_is_refused_before_a_byte_of_it_comes() {
        assertThat(liNa.begin(LI_NAS, ExhibitsApi.MOST_BYTES + 1, null).statusCode())
                .isEqualTo(413);
        assertThat(liNa.begin(LI_NAS, 0, null).statusCode()).isEqualTo(400);
        String place = liNa.place(LI_NAS, part(PICTURE, 0, 500));
        assertThat(liNa.part(place, 0, part(PICTURE, 0, 501)).statusCode()).isEqualTo(413);
        assertThat(liNa.offset(place)).isZero();
    }

    @Test
    void nobody_else_finds_it() {
        String place = liNa.place(LI_NAS, PICTURE);
        TusClient wangFang = new TusClient(server, C, server.mint(C, "presenter", "p2"));
        assertThat(wangFang.head(place).statusCode()).isEqualTo(404);
        assertThat(wangFang.part(place, 0, part(PICTURE, 0, 9)).statusCode()).isEqualTo(404);
        assertThat(wangFang.drop(place).statusCode()).isEqualTo(404);
        assertThat(new TusClient(server, C, ORGANISER).head(place).statusCode()).isEqualTo(404);
        assertThat(wangFang.begin(LI_NAS, 9, null).statusCode()).isEqualTo(403);
        assertThat(new TusClient(server, C, server.mint(C, "judge", "j1"))
                        .begin(LI_NAS, 9, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(liNa.begin("presenter=p1&title=a%0Ab", 9, null).body()).contains("not-plain");
        assertThat(liNa.offset(place)).isZero();
    }

    @Test
    void a_cancelled_one_is_gone_with_its_bytes() throws Exception {
        String place = liNa.place(LI_NAS, PICTURE);
        liNa.part(place, 0, part(PICTURE, 0, 1000));
        assertThat(bytesOnTheDisk()).hasSize(1);
        assertThat(liNa.drop(place).statusCode()).isEqualTo(204);
        assertThat(bytesOnTheDisk()).isEmpty();
        assertThat(liNa.head(place).statusCode()).isEqualTo(404);
    }

    @Test
    void a_contest_has_so_much_room_and_a_presenter_so_many_unfinished_files() {
        server.close();
        server = new RunningServer(
                data, Settings.standard().withLimits(Limits.standard().withMaterial(1)));
        liNa = new TusClient(server, C, liNa.token());
        HttpResponse<String> first = liNa.begin(LI_NAS, 700_000, null);
        HttpResponse<String> second = liNa.begin(LI_NAS, 700_000, null);
        assertThat(second.statusCode()).isEqualTo(507);
        assertThat(second.body()).contains("material-full", "1 MB");
        liNa.drop(first.headers().firstValue("Location").orElseThrow());
        assertThat(liNa.begin(LI_NAS, 700_000, null).statusCode()).isEqualTo(201);
        for (int i = 1; i < 12; i++)
            assertThat(liNa.begin(LI_NAS, 1000, null).statusCode()).isEqualTo(201);
        HttpResponse<String> thirteenth = liNa.begin(LI_NAS, 1000, null);
        assertThat(thirteenth.statusCode()).isEqualTo(409);
        assertThat(thirteenth.body()).contains("too-many-uploads");
    }

    @Test
    void it_speaks_tus_to_whoever_asks_and_to_nobody_who_does_not() {
        var options = server.send(server.request(UPLOADS).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Tus-Version")).contains("1.0.0");
        assertThat(options.headers().firstValue("Tus-Extension")).contains("creation,expiration,termination");
        assertThat(options.headers().firstValueAsLong("Tus-Max-Size")).hasValue(ExhibitsApi.MOST_BYTES);
        var mute = server.request(UPLOADS + "?" + LI_NAS, "Authorization", "Bearer " + liNa.token())
                .POST(BodyPublishers.noBody());
        assertThat(server.send(mute).statusCode()).isEqualTo(412);
        String place = liNa.place(LI_NAS, PICTURE);
        HttpResponse<String> head = liNa.head(place);
        assertThat(head.headers().firstValue("Upload-Length")).contains(String.valueOf(PICTURE.length));
        assertThat(head.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(head.headers().firstValue("Upload-Expires").orElseThrow())
                .matches("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        var posted = server.request(
                        place,
                        "Tus-Resumable",
                        "1.0.0",
                        "Authorization",
                        "Bearer " + liNa.token(),
                        "X-HTTP-Method-Override",
                        "PATCH",
                        "Upload-Offset",
                        "0",
                        "Content-Type",
                        "application/offset+octet-stream")
                .POST(BodyPublishers.ofByteArray(PICTURE, 0, 1000));
        assertThat(server.send(posted).statusCode()).isEqualTo(204);
        assertThat(liNa.offset(place)).isEqualTo(1000);
    }
}
