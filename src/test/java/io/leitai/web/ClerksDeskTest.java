package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk over HTTP and sockets: paper with its photograph, phones' health, a judge's receipts. */
class ClerksDeskTest {
    private static final String C = "small-1";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    Path data;

    private RunningServer server;
    private String clerk;
    private String judge;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        clerk = server.mint(C, "clerk", "feng-li");
        judge = server.mint(C, "judge", "j1");
        for (String step : new String[] {"open", "callNext", "startPhase"})
            server.must(ORGANISER, C, step, "'do':'" + step + "'");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> upload(String token, byte[] bytes) {
        var request = server.request("/api/v1/contests/" + C + "/photos").POST(BodyPublishers.ofByteArray(bytes));
        if (token != null) request.header("Authorization", "Bearer " + token);
        request.header("Content-Type", "application/x-www-form-urlencoded");
        return server.send(request);
    }

    private int statusOf(String photo, String token) {
        return server.get("/api/v1/contests/" + C + "/photos/" + photo, "Authorization", "Bearer " + token)
                .statusCode();
    }

    @Test
    void a_photo_of_the_paper_is_kept_by_its_hash_and_shown_to_the_desk_alone() throws Exception {
        HttpResponse<String> kept = upload(clerk, PNG);
        assertThat(kept.statusCode()).isEqualTo(201);
        String photo = RunningServer.json(kept.body()).get("photo").asText();
        assertThat(photo).matches("[0-9a-f]{64}");
        var shown = server.http()
                .send(
                        server.request("/api/v1/contests/" + C + "/photos/" + photo, "Authorization", "Bearer " + clerk)
                                .GET()
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(shown.body()).isEqualTo(PNG);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

        assertThat(statusOf(photo, judge)).isEqualTo(403);
        assertThat(statusOf(photo, server.mint(C, "director", "zhang"))).isEqualTo(403);
        assertThat(server.get("/api/v1/contests/" + C + "/photos/" + photo).statusCode())
                .isEqualTo(401);
        assertThat(statusOf("0".repeat(64), clerk)).isEqualTo(404);
    }

    @Test
    void only_pictures_of_a_sane_size_are_kept_and_only_from_the_desk() {
        assertThat(upload(clerk, "<svg onload=alert(1)>".getBytes()).statusCode())
                .isEqualTo(415);
        assertThat(upload(clerk, new byte[0]).statusCode()).isEqualTo(415);
        assertThat(upload(clerk, new byte[7 * 1024 * 1024]).statusCode()).isEqualTo(413);
        assertThat(upload(judge, PNG).statusCode()).isEqualTo(403);
        assertThat(upload(null, PNG).statusCode()).isEqualTo(401);
    }

    @Test
    void a_phones_health_is_seen_at_the_desk_and_is_no_entry_in_the_ledger() {
        try (Phone phone = server.phone("contest=" + C + "&view=judge/j1&v=0.0.9", "Authorization", "Bearer " + judge);
                Phone desk = server.phone("contest=" + C + "&view=presence", "Authorization", "Bearer " + clerk)) {
            long before = entries();
            phone.say("{'health':{'battery':17,'charging':false,'unsent':2}}");
            JsonNode told = desk.hear(m -> seat(m).path("battery").asInt() == 17);
            assertThat(seat(told).get("unsent").asInt()).isEqualTo(2);
            assertThat(seat(told).get("charging").asBoolean()).isFalse();
            assertThat(seat(told).get("version").asText()).isEqualTo("0.0.9");
            assertThat(seat(told).get("online").asBoolean()).isTrue();
            assertThat(entries()).isEqualTo(before);
            phone.say("{'health':{'battery':170}}");
            phone.hear(m -> m.path("error").path("code").asText().equals("malformed"));
            phone.say("{'health':{'mood':'good'}}");
        }
    }

    private static JsonNode seat(JsonNode message) {
        for (JsonNode seat : message.path("body").path("seats"))
            if (seat.path("who").asText().equals("j1")) return seat;
        return message.path("none");
    }

    private long entries() {
        return server.get("/api/v1/contests/" + C + "/ledger", "Authorization", "Bearer " + ORGANISER)
                .body()
                .lines()
                .count();
    }

    @Test
    void a_judge_has_the_receipts_of_the_own_sheets_from_any_phone_and_from_paper() {
        JsonNode given = server.must(
                judge, C, "m1", "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'20','results':'30'}");
        String supervisor = server.mint(C, "supervisor", "han");
        String paper =
                "'do':'enterPaperSheet','judge':'j1','presenter':'p1','turn':1,'marks':{'problems':'21','results':'30'},'reason':'更正'";
        server.must(clerk, C, "p1", paper);
        JsonNode agreed = server.must(supervisor, C, "p2", paper);
        JsonNode receipts = RunningServer.json(
                        server.get("/api/v1/contests/" + C + "/receipts", "Authorization", "Bearer " + judge)
                                .body())
                .get("receipts");
        assertThat(receipts.findValuesAsText("what"))
                .containsExactly("marksGiven", "paperSheetEntered", "paperSheetEntered", "paperSheetAgreed");
        assertThat(receipts.get(0).get("hash")).isEqualTo(given.get("hash"));
        assertThat(receipts.get(0).get("seq")).isEqualTo(given.get("seq"));
        assertThat(receipts.get(3).get("hash")).isEqualTo(agreed.get("hash"));
        assertThat(server.get("/api/v1/contests/" + C + "/receipts", "Authorization", "Bearer " + clerk)
                        .statusCode())
                .isEqualTo(403);
    }
}
