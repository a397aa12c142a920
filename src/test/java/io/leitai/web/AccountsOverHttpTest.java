package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff accounts as browsers use them: the first set-up, invitations, signing in and out, roles. */
class AccountsOverHttpTest {
    private static final String C = "small-1";
    private static final String GOOD = "three hens under the old tree";
    private static final String OTHER = "seven lanterns and a drum";

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

    private StaffBrowser browser() {
        return new StaffBrowser(server);
    }

    private StaffBrowser setUp() {
        StaffBrowser zhou = browser();
        assertThat(zhou.setUp("zhou-min", GOOD).statusCode()).isEqualTo(200);
        return zhou;
    }

    private StaffBrowser invited(StaffBrowser organiser, String name, String roles) {
        String id = organiser.create(name);
        assertThat(organiser
                        .post("/api/v1/accounts/" + id + "/roles", "{\"roles\":[" + roles + "]}")
                        .statusCode())
                .isEqualTo(204);
        String link = json(organiser
                        .post("/api/v1/accounts/" + id + "/invite", "{}")
                        .body())
                .get("link")
                .asText();
        StaffBrowser guest = browser();
        assertThat(guest.accept(link.split("#")[1], OTHER).statusCode()).isEqualTo(200);
        return guest;
    }

    private static String code(HttpResponse<String> refused) {
        return json(refused.body()).get("code").asText();
    }

    @Test
    void the_first_account_is_made_once_with_the_link_that_the_start_printed() {
        String link = server.links().makeSetUp();
        StaffBrowser zhou = browser();
        var made = zhou.setUp(link, "zhou-min", "周敏", GOOD);
        assertThat(made.statusCode()).isEqualTo(200);
        JsonNode self = json(zhou.get("/api/v1/account").body());
        assertThat(self.get("shown").asText()).isEqualTo("周敏");
        assertThat(self.at("/roles/0/role").asText()).isEqualTo("organiser");
        assertThat(code(browser().setUp(link, "other", "别人", GOOD))).isEqualTo("set-up-over");
        assertThat(code(browser().setUp(server.links().makeSetUp(), "other", "别人", GOOD)))
                .as("there is an organiser already")
                .isEqualTo("set-up-over");
        assertThat(code(browser().setUp("guessed", "other", "别人", GOOD))).isEqualTo("set-up-over");
    }

    @Test
    void nobody_on_another_machine_makes_the_first_account() {
        String link = server.links().makeSetUp();
        String body = "{\"code\":\"" + link + "\",\"name\":\"x1\",\"shown\":\"x\",\"password\":\"" + GOOD + "\"}";
        var request = server.request(
                        "/api/v1/setup", "Content-Type", "application/json", "X-Forwarded-For", "203.0.113.9")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        assertThat(code(server.send(request))).isEqualTo("set-up-elsewhere");
        assertThat(browser().setUp(link, "zhou-min", "周敏", GOOD).statusCode())
                .as("and the link is not used up")
                .isEqualTo(200);
    }

    @Test
    void a_weak_password_is_told_and_uses_nothing_up() {
        String link = server.links().makeSetUp();
        assertThat(code(browser().setUp(link, "zhou-min", "周敏", "short"))).isEqualTo("password-short");
        assertThat(code(browser().setUp(link, "zhou-min", "周敏", "1234567890"))).isEqualTo("password-guessable");
        assertThat(code(browser().setUp(link, "organiser", "周敏", GOOD))).isEqualTo("bad-sign-in-name");
        for (String turned : new String[] {"周\\u202e敏", "周\\n敏", "周\\ud800"})
            assertThat(code(browser().setUp(link, "zhou-min", turned, GOOD))).isEqualTo("not-plain");
        assertThat(browser().setUp(link, "zhou-min", "周敏", GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_for_the_browser_alone_and_new_at_each_sign_in() {
        StaffBrowser zhou = setUp();
        String first = zhou.cookie("leitai-account");
        assertThat(zhou.lastSet("leitai-account"))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Secure");
        assertThat(zhou.signIn("Zhou-Min ", GOOD).statusCode()).isEqualTo(200);
        assertThat(zhou.cookie("leitai-account")).isNotEqualTo(first);
        StaffBrowser thief = browser();
        thief.plant("leitai-account", first);
        assertThat(thief.get("/api/v1/account").statusCode())
                .as("the session of before is over")
                .isEqualTo(401);
    }

    @Test
    void a_cookie_that_somebody_planted_is_not_signed_in_by_the_victims_sign_in() {
        setUp();
        StaffBrowser victim = browser();
        victim.plant("leitai-account", "planted-by-somebody");
        victim.signIn("zhou-min", GOOD);
        StaffBrowser thief = browser();
        thief.plant("leitai-account", "planted-by-somebody");
        assertThat(thief.get("/api/v1/account").statusCode()).isEqualTo(401);
    }

    @Test
    void who_does_not_exist_is_refused_with_the_same_words_as_a_wrong_password() {
        setUp();
        var wrong = browser().signIn("zhou-min", OTHER);
        var nobody = browser().signIn("nobody", OTHER);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).isEqualTo(wrong.body());
    }

    @Test
    void somebody_who_guesses_has_to_wait_and_the_real_person_does_not() {
        StaffBrowser zhou = setUp();
        StaffBrowser guesser = browser();
        HttpResponse<String> answer = null;
        for (int i = 0; i < 7; i++) answer = guesser.signIn("zhou-min", "guess number " + i);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(code(answer)).isEqualTo("too-many-tries");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser().signIn("zhou-min", GOOD).statusCode())
                .as("the same address")
                .isEqualTo(429);
        assertThat(zhou.signIn("zhou-min", GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_this_browsers_session_and_everywhere_ends_all() {
        StaffBrowser desk = setUp();
        StaffBrowser phone = browser();
        phone.signIn("zhou-min", GOOD);
        String kept = phone.cookie("leitai-account");
        assertThat(phone.post("/api/v1/account/signout", "{}").statusCode()).isEqualTo(204);
        phone.plant("leitai-account", kept);
        assertThat(phone.get("/api/v1/account").statusCode()).isEqualTo(401);
        assertThat(desk.get("/api/v1/account").statusCode()).isEqualTo(200);
        phone.signIn("zhou-min", GOOD);
        phone.post("/api/v1/account/signout", "{\"everywhere\":true}");
        assertThat(desk.get("/api/v1/account").statusCode()).isEqualTo(401);
    }

    @Test
    void a_new_password_signs_out_every_other_browser() {
        StaffBrowser desk = setUp();
        StaffBrowser phone = browser();
        phone.signIn("zhou-min", GOOD);
        assertThat(code(desk.post("/api/v1/account/password", change("wrong", OTHER))))
                .isEqualTo("password-wrong");
        assertThat(desk.post("/api/v1/account/password", change(GOOD, OTHER)).statusCode())
                .isEqualTo(204);
        assertThat(phone.get("/api/v1/account").statusCode()).isEqualTo(401);
        assertThat(desk.get("/api/v1/account").statusCode()).isEqualTo(200);
        assertThat(browser().signIn("zhou-min", GOOD).statusCode()).isEqualTo(401);
        assertThat(browser().signIn("zhou-min", OTHER).statusCode()).isEqualTo(200);
    }

    private static String change(String old, String password) {
        return "{\"old\":\"" + old + "\",\"password\":\"" + password + "\"}";
    }

    @Test
    void an_invitation_makes_a_password_once() {
        StaffBrowser zhou = setUp();
        String id = zhou.create("wu-gang");
        String link = json(zhou.post("/api/v1/accounts/" + id + "/invite", "{}").body())
                .get("link")
                .asText();
        assertThat(link).startsWith(server.base() + "/invite#");
        String secret = link.split("#")[1];
        StaffBrowser wu = browser();
        var whose = wu.post("/api/v1/invitation", "{\"code\":\"" + secret + "\"}");
        assertThat(json(whose.body()).get("name").asText()).isEqualTo("wu-gang");
        assertThat(wu.accept(secret, OTHER).statusCode())
                .as("looking used nothing up")
                .isEqualTo(200);
        assertThat(code(browser().accept(secret, GOOD))).isEqualTo("invitation-over");
        assertThat(browser().signIn("wu-gang", OTHER).statusCode()).isEqualTo(200);
    }

    @Test
    void a_director_by_account_directs_under_the_own_name_and_the_ledger_says_since_when() {
        StaffBrowser wu = invited(setUp(), "wu-gang", "{\"contest\":\"small-1\",\"role\":\"director\"}");
        assertThat(wu.get("/c/small-1/console").statusCode()).isEqualTo(200);
        assertThat(wu.command("o1", "'do':'open'").statusCode()).isEqualTo(200);
        String ledger = server.get("/api/v1/contests/" + C + "/ledger", "Authorization", "Bearer " + ORGANISER)
                .body()
                .replace("\\\"", "\"");
        assertThat(ledger).contains("\"role\":\"DIRECTOR\",\"who\":[\"wu-gang\"],\"means\":\"ACCOUNT\"");
        assertThat(ledger.lines().filter(line -> line.contains("\"commandId\":\"o1\"")))
                .singleElement()
                .asString()
                .contains("wu-gang");
    }

    @Test
    void no_account_is_a_judges_or_the_publics_and_a_presenters_must_be_in_the_plan() {
        StaffBrowser zhou = setUp();
        String roles = "/api/v1/accounts/" + zhou.create("wu-gang") + "/roles";
        assertThat(code(zhou.post(roles, "{\"roles\":[{\"contest\":\"small-1\",\"role\":\"judge\",\"who\":\"j1\"}]}")))
                .isEqualTo("no-seat");
        assertThat(code(zhou.post(
                        roles, "{\"roles\":[{\"contest\":\"small-1\",\"role\":\"presenter\",\"who\":\"px\"}]}")))
                .isEqualTo("unknown-presenter");
        assertThat(code(zhou.post(roles, "{\"roles\":[{\"contest\":\"none\",\"role\":\"clerk\"}]}")))
                .isEqualTo("unknown-contest");
        assertThat(zhou.post(roles, "{\"roles\":[{\"contest\":\"small-1\",\"role\":\"presenter\",\"who\":\"p1\"}]}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoever_loses_a_role_or_the_account_loses_the_open_socket_too() {
        StaffBrowser zhou = setUp();
        StaffBrowser wu = invited(zhou, "wu-gang", "{\"contest\":\"small-1\",\"role\":\"director\"}");
        String id = zhou.idOf("wu-gang");
        Phone socket = server.phone("contest=" + C + "&view=console&as=director/wu-gang", "Cookie", wu.cookies());
        socket.hearFrame("console", body -> true);
        zhou.post("/api/v1/accounts/" + id + "/roles", "{\"roles\":[]}");
        assertThat(socket.closeCode()).isEqualTo(1008);
        assertThat(wu.get("/c/small-1/console").statusCode()).isEqualTo(401);
        assertThat(zhou.post("/api/v1/accounts/" + id + "/disable", "{}").statusCode())
                .isEqualTo(204);
        assertThat(wu.get("/api/v1/account").statusCode()).isEqualTo(401);
        assertThat(browser().signIn("wu-gang", OTHER).statusCode()).isEqualTo(401);
    }

    @Test
    void revoking_the_seat_at_the_desk_takes_the_role_of_an_account_as_well() {
        StaffBrowser wu = invited(setUp(), "wu-gang", "{\"contest\":\"small-1\",\"role\":\"director\"}");
        server.must(ORGANISER, C, "r1", "'do':'revokeSeat','role':'director','who':'wu-gang','reason':'换人'");
        assertThat(wu.command("o1", "'do':'open'").statusCode()).isIn(401, 403);
    }

    @Test
    void the_last_organiser_stays() {
        StaffBrowser zhou = setUp();
        String id = zhou.idOf("zhou-min");
        assertThat(code(zhou.post("/api/v1/accounts/" + id + "/disable", "{}"))).isEqualTo("last-organiser");
        assertThat(code(zhou.post("/api/v1/accounts/" + id + "/roles", "{\"roles\":[]}")))
                .isEqualTo("last-organiser");
    }

    @Test
    void only_an_organiser_of_every_contest_sees_and_changes_accounts() {
        StaffBrowser wu = invited(setUp(), "wu-gang", "{\"contest\":\"small-1\",\"role\":\"organiser\"}");
        assertThat(wu.get("/api/v1/accounts").statusCode()).isEqualTo(403);
        assertThat(wu.post("/api/v1/accounts", "{\"name\":\"x1\",\"shown\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wu.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(browser().get("/api/v1/accounts").statusCode()).isEqualTo(401);
    }

    @Test
    void a_request_with_an_accounts_cookie_has_to_say_where_it_comes_from() {
        StaffBrowser zhou = setUp();
        String path = "/api/v1/account/signout";
        assertThat(zhou.postFrom(Map.of(), path, "{}").statusCode()).isEqualTo(403);
        assertThat(zhou.postFrom(Map.of("Origin", "https://evil.example"), path, "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(zhou.postFrom(Map.of("Sec-Fetch-Site", "cross-site"), path, "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(zhou.postFrom(Map.of("Origin", server.base(), "Content-Type", "text/plain"), path, "{}")
                        .statusCode())
                .isEqualTo(415);
        assertThat(zhou.get("/api/v1/account").statusCode()).isEqualTo(200);
        assertThat(zhou.postFrom(Map.of("X-Leitai", "1"), path, "{}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void no_secret_is_in_the_store_or_its_log() throws Exception {
        StaffBrowser zhou = setUp();
        String id = zhou.create("wu-gang");
        String secret = json(zhou.post("/api/v1/accounts/" + id + "/invite", "{}")
                        .body())
                .get("link")
                .asText()
                .split("#")[1];
        List<String> secrets = List.of(GOOD, secret, zhou.cookie("leitai-account"));
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        assertThat(all).contains("zhou-min");
        for (String one : secrets) assertThat(all).doesNotContain(one);
    }

    @Test
    void the_organisers_token_still_does_everything_without_a_password() {
        var made = server.post(ORGANISER, "/api/v1/accounts", "{\"name\":\"wu-gang\",\"shown\":\"吴刚\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(server.get("/api/v1/accounts", "Authorization", "Bearer " + ORGANISER)
                                .body())
                        .at("/accounts/0/state")
                        .asText())
                .isEqualTo("invited");
    }
}
