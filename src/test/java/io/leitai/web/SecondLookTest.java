package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.ledger.SignIns;
import io.leitai.web.account.Authenticator;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one-time password, and what somebody has to show again who signed in a while ago. */
class SecondLookTest {
    private static final String C = "small-1";
    private static final String GOOD = "three hens under the old tree";
    private static final String CERTIFY = "'do':'certify'";

    @TempDir
    Path data;

    private RunningServer server;
    private StaffBrowser zhou;
    /** The digits that switched the one-time password on, and the codes on paper of that moment. */
    private String used;

    private JsonNode recovery;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        zhou = new StaffBrowser(server);
        zhou.setUp("zhou-min", GOOD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What was shown so far was shown long ago. */
    private void timePasses() {
        SignIns signIns = server.store().signIns();
        signIns.looked(zhou.sessionHash(), Instant.now().minus(Duration.ofMinutes(6)));
        zhou.get("/api/v1/account"); // every request reads the session anew
    }

    private void upTo(String... steps) {
        for (String step : steps) server.must(ORGANISER, C, step, "'do':'" + step + "'");
    }

    private void locked() {
        upTo("open", "callNext", "startPhase");
        for (String judge : List.of("j1", "j2"))
            server.must(
                    server.mint(C, "judge", judge),
                    C,
                    "m-" + judge,
                    "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'40','results':'45'}");
        upTo("lock");
    }

    private static String code(HttpResponse<String> refused) {
        return json(refused.body()).get("code").asText();
    }

    private HttpResponse<String> look(String what) {
        return zhou.post("/api/v1/account/look", what.replace('\'', '"'));
    }

    /** With the one-time password switched on. */
    private Authenticator withTotp() {
        JsonNode offer = json(zhou.post("/api/v1/account/totp", "{}").body());
        Authenticator app = new Authenticator(offer.get("secret").asText());
        used = app.shows();
        var on = zhou.post(
                "/api/v1/account/totp/on",
                "{\"draft\":\"" + offer.get("draft").asText() + "\",\"code\":\"" + used + "\"}");
        assertThat(on.statusCode()).as(on.body()).isEqualTo(200);
        recovery = json(on.body()).get("recovery");
        return app;
    }

    @Test
    void who_has_just_signed_in_certifies_at_once() {
        locked();
        assertThat(zhou.command("c1", CERTIFY).statusCode()).isEqualTo(200);
    }

    @Test
    void a_while_later_the_server_wants_to_see_the_password_and_then_takes_the_same_command() {
        locked();
        timePasses();
        var refused = zhou.command("c1", CERTIFY);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/problem+json");
        assertThat(code(refused)).isEqualTo("second-look");
        assertThat(server.view(C, "stage").get("state").asText()).isEqualTo("locked");
        assertThat(code(look("{'password':'wrong'}"))).isEqualTo("password-wrong");
        assertThat(code(zhou.command("c1", CERTIFY))).isEqualTo("second-look");
        assertThat(look("{'password':'" + GOOD + "'}").statusCode()).isEqualTo(204);
        assertThat(zhou.command("c1", CERTIFY).statusCode()).isEqualTo(200);
        assertThat(server.view(C, "stage").get("state").asText()).isEqualTo("certified");
    }

    @Test
    void the_same_on_the_socket_where_everything_else_goes_on() {
        locked();
        Phone desk =
                server.phone("contest=" + C + "&view=console&as=organiser/zhou-min&lang=en", "Cookie", zhou.cookies());
        desk.hearFrame("console", body -> true);
        timePasses();
        desk.say("{'id':'c1','do':'certify'}");
        JsonNode refused = desk.hearAnswer("c1").get("refused");
        assertThat(refused.get("code").asText()).isEqualTo("second-look");
        assertThat(refused.get("say").asText()).contains("nothing was done yet");
        desk.say("{'id':'n1','do':'postNotice','text':'请稍候'}");
        assertThat(desk.hearAnswer("n1").has("receipt")).isTrue();
        assertThat(look("{'password':'" + GOOD + "'}").statusCode()).isEqualTo(204);
        desk.say("{'id':'c1','do':'certify'}");
        assertThat(desk.hear(m -> m.path("receipt").path("id").asText().equals("c1")))
                .isNotNull();
    }

    @Test
    void reopening_and_correcting_want_it_and_what_only_moves_the_stage_does_not() {
        locked();
        timePasses();
        String reopen = "'do':'reopenSheet','judge':'j1','presenter':'p1','turn':1,'reason':'笔误'";
        assertThat(code(zhou.command("r1", reopen))).isEqualTo("second-look");
        server.must(ORGANISER, C, "c1", CERTIFY);
        assertThat(zhou.command("r2", "'do':'reveal'").statusCode()).isEqualTo(200);
        String propose = "'do':'proposeCorrection','presenter':'p1','turn':1,'deducted':'1','reason':'超时'";
        assertThat(code(zhou.command("p1", propose))).isEqualTo("second-look");
        server.must(server.mint(C, "clerk", "feng"), C, "p2", propose);
        assertThat(code(zhou.command("p3", "'do':'confirmCorrection','correction':1")))
                .isEqualTo("second-look");
    }

    @Test
    void nobody_prints_a_way_around_it() {
        timePasses();
        String contest = "/api/v1/contests/" + C;
        assertThat(code(zhou.post(contest + "/tokens", "{\"role\":\"supervisor\",\"who\":\"x\"}")))
                .isEqualTo("second-look");
        assertThat(code(zhou.post(contest + "/slips", "{\"role\":\"director\",\"who\":[\"x\"]}")))
                .isEqualTo("second-look");
        assertThat(zhou.post(contest + "/slips", "{\"role\":\"judge\"}").statusCode())
                .as("a judge's slip opens nothing that decides")
                .isEqualTo(201);
    }

    @Test
    void a_token_is_asked_for_nothing_more() {
        locked();
        timePasses();
        assertThat(server.give(server.mint(C, "supervisor", "han"), C, "{'id':'c1'," + CERTIFY + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void changing_accounts_and_the_one_time_password_want_it_too() {
        timePasses();
        assertThat(code(zhou.post("/api/v1/accounts", "{\"name\":\"wu-gang\",\"shown\":\"吴刚\"}")))
                .isEqualTo("second-look");
        assertThat(code(zhou.post("/api/v1/account/totp/off", "{}"))).isEqualTo("second-look");
        assertThat(code(zhou.post("/api/v1/account/totp/on", "{\"draft\":\"x\",\"code\":\"123456\"}")))
                .isEqualTo("second-look");
    }

    @Test
    void guessing_at_a_second_look_ends_after_ten_tries() {
        HttpResponse<String> answer = null;
        for (int i = 0; i < 11; i++) answer = look("{'password':'guess number " + i + "'}");
        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void with_a_one_time_password_the_password_alone_opens_nothing() {
        Authenticator app = withTotp();
        StaffBrowser other = new StaffBrowser(server);
        var first = other.signIn("zhou-min", GOOD);
        assertThat(first.statusCode()).isEqualTo(401);
        assertThat(code(first)).isEqualTo("totp-wanted");
        assertThat(other.cookie("leitai-account")).isNull();
        assertThat(other.signIn("zhou-min", GOOD, app.shows(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void digits_are_good_once() {
        Authenticator app = withTotp();
        assertThat(code(new StaffBrowser(server).signIn("zhou-min", GOOD, used)))
                .as("they switched it on")
                .isEqualTo("totp-wrong");
        String next = app.shows(1);
        assertThat(new StaffBrowser(server).signIn("zhou-min", GOOD, next).statusCode())
                .isEqualTo(200);
        assertThat(code(new StaffBrowser(server).signIn("zhou-min", GOOD, next)))
                .isEqualTo("totp-wrong");
    }

    @Test
    void the_right_digits_do_not_help_a_wrong_password() {
        Authenticator app = withTotp();
        assertThat(code(new StaffBrowser(server).signIn("zhou-min", "a wrong password", app.shows(1))))
                .isEqualTo("password-wrong");
    }

    @Test
    void a_code_on_paper_stands_in_once() {
        withTotp();
        assertThat(recovery).hasSize(10);
        String paper = recovery.get(3).asText();
        assertThat(new StaffBrowser(server)
                        .signIn("zhou-min", GOOD, paper.toUpperCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(200);
        assertThat(code(new StaffBrowser(server).signIn("zhou-min", GOOD, paper)))
                .isEqualTo("totp-wrong");
        assertThat(json(zhou.get("/api/v1/account").body()).get("recoveryLeft").asInt())
                .isEqualTo(9);
    }

    @Test
    void the_digits_are_a_second_look_as_well() {
        Authenticator app = withTotp();
        timePasses();
        assertThat(code(look("{'code':'000000'}"))).isEqualTo("totp-wrong");
        assertThat(look("{'code':'" + app.shows(1) + "'}").statusCode()).isEqualTo(204);
        assertThat(zhou.post("/api/v1/account/totp/off", "{}").statusCode()).isEqualTo(204);
        assertThat(new StaffBrowser(server).signIn("zhou-min", GOOD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void it_is_not_switched_on_before_the_app_shows_the_right_digits() {
        JsonNode offer = json(zhou.post("/api/v1/account/totp", "{}").body());
        var on = zhou.post(
                "/api/v1/account/totp/on", "{\"draft\":\"" + offer.get("draft").asText() + "\",\"code\":\"000000\"}");
        assertThat(code(on)).isEqualTo("totp-wrong");
        assertThat(new StaffBrowser(server).signIn("zhou-min", GOOD).statusCode())
                .isEqualTo(200);
    }
}
