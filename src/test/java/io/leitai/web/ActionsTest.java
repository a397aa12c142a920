package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A box of buttons: one request a press. */
class ActionsTest {
    private static final String ACTIONS = "/api/v1/contests/small-1/actions/";
    private static final String LATE = "{\"presenter\":{\"id\":\"p9\",\"name\":\"周明\",\"unit\":\"县财政局\"}}";

    @TempDir
    Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_press_without_a_body_and_without_an_id_is_a_command_each_time() {
        press("next", "");
        press("next", "");
        assertThat(stage()).contains("\"state\":\"called\"");
        assertThat(press("addTime", "{\"seconds\":30}").statusCode()).isEqualTo(409); // no phase is going
        press("showScene", "{\"scene\":\"black\"}");
        assertThat(server.get("/api/v1/contests/small-1/views/hall").body()).contains("\"scene\":\"black\"");
        press("showScene", "{\"scene\":\"flow\"}");
        press("showScene", "{\"scene\":\"black\"}");
        assertThat(server.get("/api/v1/contests/small-1/views/hall").body()).contains("\"scene\":\"black\"");
    }

    @Test
    void next_locks_and_closes_only_for_who_is_sure() {
        for (int i = 0; i < 6; i++) press("next", ""); // open, call, both phases
        HttpResponse<String> unsure = press("next", "");
        assertThat(unsure.statusCode()).isEqualTo(409);
        assertThat(unsure.body()).contains("\"code\":\"sure\"");
        assertThat(stage()).contains("\"state\":\"ended\"");
        assertThat(press("next", "{\"sure\":true}").statusCode()).isEqualTo(200);
        assertThat(stage()).contains("\"state\":\"locked\"");
    }

    @Test
    void a_press_that_is_sent_again_with_its_key_is_done_once() {
        press("next", "", "Idempotency-Key", "a"); // open
        HttpResponse<String> first = press("addPresenter", LATE, "Idempotency-Key", "b");
        assertThat(press("addPresenter", LATE, "Idempotency-Key", "b").body()).isEqualTo(first.body());
        press("next", "", "Idempotency-Key", "c"); // the call
        HttpResponse<String> again = press("next", "", "Idempotency-Key", "c");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\"code\":\"id-taken\"");
        assertThat(stage()).contains("\"state\":\"called\"");
    }

    @Test
    void what_is_no_action_or_not_ones_own_is_refused() {
        assertThat(press("selfDestruct", "").statusCode()).isEqualTo(400);
        assertThat(press("open", "{\"id\":\"1\"}").statusCode()).isEqualTo(400);
        assertThat(press("next", "{\"please\":true}").statusCode()).isEqualTo(400);
        assertThat(server.post(null, ACTIONS + "next", "").statusCode()).isEqualTo(401);
        assertThat(server.post(ORGANISER, "/api/v1/contests/none/actions/next", "")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> press(String action, String body, String... headers) {
        return server.post(ORGANISER, ACTIONS + action, body, headers);
    }

    private String stage() {
        return server.get("/api/v1/contests/small-1/views/stage").body();
    }
}
