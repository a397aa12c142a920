package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.contest.Role;
import io.leitai.ledger.Seats.Seat;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips, six digits, spare cards and second phones, as browsers use them. */
class SeatsOverHttpTest {
    private static final String C = "small-1";
    private static final String MARKS = "{'problems':'40','results':'41'}";
    private static final String CONTEST = "/api/v1/contests/" + C;

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

    /** One browser, with its cookie and its own secret for the try. */
    private final class Browser {
        private final String attempt = "try-" + System.identityHashCode(this);
        private String cookie;

        HttpResponse<String> redeem(String code) {
            return redeem("{\"code\":\"" + code + "\",\"try\":\"" + attempt + "\"}", true);
        }

        HttpResponse<String> type(String digits) {
            return redeem("{\"code\":\"" + digits + "\",\"contest\":\"" + C + "\",\"try\":\"" + attempt + "\"}", true);
        }

        private HttpResponse<String> redeem(String body, boolean json) {
            var request = request("/api/v1/redeem")
                    .header("Content-Type", "application/json")
                    .header("Origin", server.base())
                    .header("User-Agent", "Mozilla/5.0 (iPhone) AppleWebKit MicroMessenger/8.0 Safari")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            HttpResponse<String> answer = server.send(request);
            answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
            return answer;
        }

        int opens(String path) {
            return server.send(request(path).GET()).statusCode();
        }

        int gives(String contest, String command) {
            return server.send(request("/api/v1/contests/" + contest + "/commands?as=judge/j1")
                            .header("Content-Type", "application/json")
                            .header("Origin", server.base())
                            .POST(HttpRequest.BodyPublishers.ofString(command.replace('\'', '"'))))
                    .statusCode();
        }

        Phone socket() {
            return server.phone("contest=" + C + "&view=judge/j1&as=judge/j1&lang=en", "Cookie", cookie);
        }

        private HttpRequest.Builder request(String path) {
            return cookie == null ? server.request(path) : server.request(path, "Cookie", cookie);
        }
    }

    private List<String> slips(String token, String asked) {
        var answer = server.post(token, CONTEST + "/slips", asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        List<String> codes = new ArrayList<>();
        for (JsonNode slip : json(answer.body()).get("slips")) {
            String link = slip.get("link").asText();
            assertThat(link).startsWith(server.base() + "/join#");
            codes.add(link.substring(link.indexOf('#') + 1));
        }
        return codes;
    }

    private String slip() {
        return slips(ORGANISER, "{\"role\":\"judge\",\"who\":[\"j1\"]}").getFirst();
    }

    private String code(HttpResponse<String> refused) {
        return json(refused.body()).get("code").asText();
    }

    private Browser seated() {
        Browser phone = new Browser();
        assertThat(json(phone.redeem(slip()).body()).get("to").asText()).isEqualTo("/c/small-1/judge/j1");
        return phone;
    }

    @Test
    void every_judge_gets_a_slip_with_a_code_and_its_square() {
        var answer = server.post(ORGANISER, CONTEST + "/slips", "{\"role\":\"judge\"}");
        JsonNode slips = json(answer.body()).get("slips");
        assertThat(slips.findValuesAsText("name")).containsExactly("陈砚秋", "马宗岳");
        assertThat(slips.get(1).get("number").asInt()).isEqualTo(2);
        assertThat(slips.get(0).at("/qr/size").asInt()).isGreaterThan(20);
        assertThat(slips.get(0).at("/qr/path").asText()).startsWith("M0 0h7v1h-7z");
        String code = slips.get(0).get("link").asText().split("#")[1];
        assertThat(code).matches("[a-hj-km-np-z2-9]+");
        assertThat(code.length() * Math.log(31) / Math.log(2)).as("bits").isGreaterThanOrEqualTo(128);
    }

    @Test
    void a_slip_becomes_a_cookie_that_no_script_can_read_and_the_judges_page() {
        Browser phone = new Browser();
        var answer = phone.redeem(slip());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Secure");
        assertThat(phone.opens("/c/small-1/judge/j1")).isEqualTo(200);
    }

    @Test
    void looking_at_a_link_never_uses_it_up() {
        String code = slip();
        for (String method : List.of("GET", "HEAD"))
            for (String path : List.of("/join", "/api/v1/redeem", "/join?code=" + code))
                server.send(server.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(new Browser().redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void a_used_slip_opens_nothing_for_another_browser() {
        String code = slip();
        new Browser().redeem(code);
        var replay = new Browser().redeem(code);
        assertThat(replay.statusCode()).isEqualTo(403);
        assertThat(code(replay)).isEqualTo("code-used");
        assertThat(replay.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void the_browser_that_sits_there_opens_its_link_again_and_is_simply_let_in() {
        String code = slip();
        Browser phone = new Browser();
        phone.redeem(code);
        assertThat(phone.redeem(code).statusCode()).isEqualTo(200);
        assertThat(phone.opens("/c/small-1/judge/j1")).isEqualTo(200);
    }

    @Test
    void an_answer_that_was_lost_on_the_way_is_given_again_to_the_same_browser() {
        String code = slip();
        Browser phone = new Browser();
        phone.redeem(code);
        phone.cookie = null; // it never arrived
        assertThat(phone.redeem(code).statusCode()).isEqualTo(200);
        assertThat(phone.opens("/c/small-1/judge/j1")).isEqualTo(200);
    }

    @Test
    void of_many_who_come_with_the_same_slip_at_once_one_sits_down() throws Exception {
        String code = slip();
        List<Integer> answers = new ArrayList<>();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Browser browser = new Browser();
            all.add(Thread.startVirtualThread(() -> {
                int status = browser.redeem(code).statusCode();
                synchronized (answers) {
                    answers.add(status);
                }
            }));
        }
        for (Thread one : all) one.join();
        // those who came in time to find the seat taken wait for a nod, the rest came too late
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).allMatch(status -> List.of(200, 202, 403).contains(status));
    }

    @Test
    void a_second_phone_waits_with_four_digits_until_the_clerk_nods_and_the_first_one_is_closed() {
        String clerk = server.mint(C, "clerk", "feng");
        Browser first = seated();
        try (Phone open = first.socket()) {
            open.hearFrame("judge/j1", body -> true);
            Browser second = new Browser();
            String code = slip();
            var waits = second.redeem(code);
            assertThat(waits.statusCode()).isEqualTo(202);
            String digits = json(waits.body()).at("/wait/digits").asText();
            assertThat(digits).matches("\\d{4}");
            assertThat(waits.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(first.opens("/c/small-1/judge/j1")).isEqualTo(200);

            JsonNode ask = server.view(C, "seats", clerk).at("/asks/0");
            assertThat(ask.get("digits").asText()).isEqualTo(digits);
            assertThat(ask.get("device").asText()).isEqualTo("iPhone · WeChat");
            assertThat(second.redeem(code).statusCode()).as("still waiting").isEqualTo(202);

            server.must(clerk, C, "nod-1", "'do':'approveSeat','ask':" + ask.get("ask"));
            assertThat(open.closeCode()).isEqualTo(1008);
            assertThat(second.redeem(code).statusCode()).isEqualTo(200);
            assertThat(second.opens("/c/small-1/judge/j1")).isEqualTo(200);
            assertThat(first.opens("/c/small-1/judge/j1")).isEqualTo(401);
        }
    }

    @Test
    void in_a_rehearsal_the_newer_phone_takes_a_printed_links_seat_and_the_older_ones_marks_are_not_taken() {
        server.post(
                ORGANISER, "/api/v1/contests?rehearsal=true", RunningServer.SMALLEST.replace("id: " + C, "id: try-1"));
        server.must(ORGANISER, "try-1", "d-1", "'do':'open'");
        server.must(ORGANISER, "try-1", "d-2", "'do':'callNext'");
        server.must(ORGANISER, "try-1", "d-3", "'do':'startPhase'");
        String link = server.links().make(new Seat("try-1", Role.JUDGE, "j1"));
        Browser first = new Browser();
        Browser second = new Browser();
        String query = "contest=try-1&view=judge/j1&as=judge/j1&lang=en";
        assertThat(first.redeem(link).statusCode()).isEqualTo(200);
        try (Phone older = server.phone(query, "Cookie", first.cookie)) {
            older.hearFrame("judge/j1", body -> true);
            assertThat(second.redeem(link).statusCode()).as("without a nod").isEqualTo(200);
            assertThat(older.closeCode()).isEqualTo(1008);
            try (Phone newer = server.phone(query, "Cookie", second.cookie)) {
                JsonNode seat = newer.hearFrame("judge/j1", body -> true).at("/body/seat");
                assertThat(seat.get("happened").findValuesAsText("what")).containsExactly("seatTaken", "seatTaken");
                newer.say("{'id':'m-1','do':'giveMarks','presenter':'p1','turn':1,'marks':" + MARKS + "}");
                newer.hear(message -> message.at("/receipt/id").asText().equals("m-1"));
            }
        }
        String late = "{'id':'m-2','do':'giveMarks','presenter':'p1','turn':1,'marks':" + MARKS + "}";
        assertThat(first.gives("try-1", late)).isEqualTo(401);
    }

    /** Somebody photographed the slip before the judge used it. */
    @Test
    void a_stolen_slip_is_noticed_by_the_judge_and_worth_nothing_once_the_desk_took_it_back() {
        String clerk = server.mint(C, "clerk", "feng");
        String code = slip();
        Browser thief = new Browser();
        thief.redeem(code);
        Browser judge = new Browser();
        assertThat(code(judge.redeem(code))).as("so the judge asks at the desk").isEqualTo("code-used");
        JsonNode happened = server.view(C, "seats", clerk).at("/judges/0/seat/happened/0");
        assertThat(happened.get("what").asText()).isEqualTo("seatTaken");
        assertThat(happened.get("device").asText()).isEqualTo("iPhone · WeChat");

        server.must(clerk, C, "r-1", "'do':'revokeSeat','role':'judge','who':'j1','reason':'不是本人'");
        assertThat(thief.opens("/c/small-1/judge/j1")).isEqualTo(401);
        assertThat(thief.redeem(code).statusCode())
                .as("the thief's own link again")
                .isEqualTo(403);
        assertThat(judge.redeem(slip()).statusCode()).isEqualTo(200);
        assertThat(judge.opens("/c/small-1/judge/j1")).isEqualTo(200);
    }

    /** A director's page may be open on several screens, so the newest one is not all there is to look at. */
    @Test
    void one_of_the_staff_whose_seat_was_taken_back_does_not_come_in_again_with_the_same_slip() {
        String code =
                slips(ORGANISER, "{\"role\":\"director\",\"who\":[\"zhou\"]}").getFirst();
        Browser director = new Browser();
        assertThat(director.redeem(code).statusCode()).isEqualTo(200);
        assertThat(director.opens("/c/small-1/console")).isEqualTo(200);
        server.must(ORGANISER, C, "r-1", "'do':'revokeSeat','role':'director','who':'zhou','reason':'换人'");
        var again = director.redeem(code);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(code(again)).isEqualTo("code-void");
        assertThat(director.opens("/c/small-1/console")).isEqualTo(401);
    }

    @Test
    void a_phone_that_another_one_took_the_place_of_does_not_come_in_again_with_the_same_slip() {
        String code = slip();
        Browser first = new Browser();
        first.redeem(code);
        Browser second = new Browser();
        String next = slip();
        second.redeem(next);
        server.must(ORGANISER, C, "nod-1", "'do':'approveSeat','ask':1");
        second.redeem(next);
        assertThat(first.redeem(code).statusCode()).isEqualTo(403);
        assertThat(second.opens("/c/small-1/judge/j1")).isEqualTo(200);
    }

    /** Somebody copied the cookie: it is worth what the seat is worth, and nothing after the judge moved to another phone. */
    @Test
    void a_copied_cookie_ends_with_the_seat_it_was_for() {
        Browser judge = seated();
        Browser copy = new Browser();
        copy.cookie = judge.cookie;
        Browser next = new Browser();
        String code = slip();
        next.redeem(code);
        server.must(ORGANISER, C, "nod-1", "'do':'approveSeat','ask':1");
        assertThat(next.redeem(code).statusCode()).isEqualTo(200);
        assertThat(copy.opens("/c/small-1/judge/j1")).isEqualTo(401);
    }

    /** Whoever hears a judge's command on the way, and sends it from a seat of their own. */
    @Test
    void a_command_that_is_sent_again_changes_nothing_and_under_another_seat_it_is_refused() {
        String j1 = server.mint(C, "judge", "j1");
        String j2 = server.mint(C, "judge", "j2");
        server.must(ORGANISER, C, "d-1", "'do':'open'");
        server.must(ORGANISER, C, "d-2", "'do':'callNext'");
        server.must(ORGANISER, C, "d-3", "'do':'startPhase'");
        String command = "{'id':'m-1','do':'giveMarks','presenter':'p1','turn':1,'marks':%s}"
                .formatted(MARKS)
                .replace('\'', '"');
        var first = server.post(j1, CONTEST + "/commands", command);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(server.post(j1, CONTEST + "/commands", command).body()).isEqualTo(first.body());
        assertThat(server.post(j2, CONTEST + "/commands", command).statusCode()).isEqualTo(409);
        assertThat(server.view(C, "stage", ORGANISER).get("scored").asInt()).isEqualTo(1);
    }

    @Test
    void a_phone_that_the_clerk_sends_away_is_told_so() {
        seated();
        Browser second = new Browser();
        String code = slip();
        second.redeem(code);
        server.must(ORGANISER, C, "no-1", "'do':'denySeat','ask':1");
        var answer = second.redeem(code);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo("seat-denied");
    }

    @Test
    void a_token_opens_the_first_browser_at_once_and_makes_the_next_one_wait() {
        String token = server.mint(C, "judge", "j1");
        Browser first = new Browser();
        assertThat(first.redeem(token).statusCode()).isEqualTo(200);
        assertThat(new Browser().redeem(token).statusCode()).isEqualTo(202);
        String again = server.mint(C, "judge", "j1");
        assertThat(server.get(CONTEST + "/views/judge/j1", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get(CONTEST + "/views/judge/j1", "Authorization", "Bearer " + again)
                        .statusCode())
                .isEqualTo(200);
        assertThat(first.opens("/c/small-1/judge/j1")).isEqualTo(200);
    }

    @Test
    void a_slips_code_is_no_bearer_token() {
        assertThat(server.get(CONTEST + "/views/judge/j1", "Authorization", "Bearer " + slip())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_revoked_seat_shuts_the_phone_the_token_and_the_slip() {
        String token = server.mint(C, "judge", "j1");
        Browser phone = seated();
        String unused = slip();
        try (Phone open = phone.socket();
                Phone script = server.phone("contest=" + C + "&view=judge/j1", "Authorization", "Bearer " + token)) {
            open.hearFrame("judge/j1", body -> true);
            script.hearFrame("judge/j1", body -> true);
            server.must(ORGANISER, C, "r-1", "'do':'revokeSeat','role':'judge','who':'j1','reason':'手机丢了'");
            assertThat(open.closeCode()).isEqualTo(1008);
            assertThat(script.closeCode()).isEqualTo(1008);
        }
        assertThat(phone.opens("/c/small-1/judge/j1")).isEqualTo(401);
        assertThat(server.get(CONTEST + "/views/judge/j1", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(code(new Browser().redeem(unused))).isEqualTo("code-void");
    }

    @Test
    void printing_again_voids_the_slips_that_were_not_used() {
        String old = slip();
        slip();
        assertThat(code(new Browser().redeem(old))).isEqualTo("code-void");
    }

    @Test
    void six_digits_are_typed_by_hand_and_belong_to_one_contest() {
        var made = json(server.post(ORGANISER, CONTEST + "/digits", "{\"role\":\"judge\",\"who\":\"j1\"}")
                .body());
        String digits = made.get("digits").asText();
        assertThat(digits).matches("\\d{6}");
        assertThat(made.get("until").asText()).isNotBlank();
        assertThat(new Browser().redeem(digits).statusCode())
                .as("of no contest")
                .isEqualTo(403);
        assertThat(new Browser().type(digits).statusCode()).isEqualTo(200);
        assertThat(new Browser().type(digits).statusCode()).as("once").isEqualTo(403);
    }

    @Test
    void whoever_guesses_six_digits_is_soon_told_to_stop_and_so_is_everybody_for_that_contest() {
        String digits = json(server.post(ORGANISER, CONTEST + "/digits", "{\"role\":\"judge\",\"who\":\"j1\"}")
                        .body())
                .get("digits")
                .asText();
        int told = 0;
        for (int i = 0; i < 12; i++) {
            String guess = "%06d".formatted((Integer.parseInt(digits) + 1 + i) % 1_000_000);
            if (new Browser().type(guess).statusCode() == 429) told++;
        }
        assertThat(told).isEqualTo(2);
        assertThat(new Browser().type(digits).statusCode())
                .as("right at last, and still not let in")
                .isEqualTo(429);
        assertThat(new Browser().redeem(slip()).statusCode())
                .as("a slip still works")
                .isEqualTo(200);
    }

    @Test
    void a_spare_card_is_nobodys_until_the_clerk_says_whose() {
        String clerk = server.mint(C, "clerk", "feng");
        var printed = json(server.post(clerk, CONTEST + "/spares", "{\"count\":2}")
                        .body())
                .get("slips");
        assertThat(printed.findValuesAsText("number")).containsExactly("1", "2");
        String code = printed.get(1).get("link").asText().split("#")[1];
        Browser phone = new Browser();
        assertThat(code(phone.redeem(code))).isEqualTo("spare-unassigned");
        server.must(clerk, C, "s-1", "'do':'assignSpare','spare':2,'judge':'j1'");
        assertThat(phone.redeem(code).statusCode()).isEqualTo(200);
        assertThat(code(new Browser().redeem(code))).isEqualTo("code-used");
    }

    @Test
    void the_publics_slips_work_once_each() {
        List<String> codes = slips(ORGANISER, "{\"role\":\"audience\",\"count\":3}");
        assertThat(codes).hasSize(3);
        assertThat(new Browser().redeem(codes.get(0)).statusCode()).isEqualTo(200);
        assertThat(code(new Browser().redeem(codes.get(0)))).isEqualTo("code-used");
        assertThat(new Browser().redeem(codes.get(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_clerk_prints_slips_for_judges_and_for_nobody_else() {
        String clerk = server.mint(C, "clerk", "feng");
        assertThat(slips(clerk, "{\"role\":\"judge\"}")).hasSize(2);
        assertThat(server.post(clerk, CONTEST + "/slips", "{\"role\":\"director\",\"who\":[\"me\"]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post(clerk, CONTEST + "/tokens", "{\"role\":\"judge\",\"who\":\"j1\"}")
                        .statusCode())
                .isEqualTo(403);
        String judge = server.mint(C, "judge", "j1");
        assertThat(server.post(judge, CONTEST + "/slips", "{\"role\":\"judge\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_organiser_who_sits_down_as_a_judge_is_seen_by_the_judge() {
        String token = server.mint(C, "judge", "j1");
        JsonNode seat = server.view(C, "judge/j1", token).at("/seat/happened/0");
        assertThat(seat.get("what").asText()).isEqualTo("seatsMinted");
        assertThat(seat.get("means").asText()).isEqualTo("token");
        assertThat(seat.get("by").asText()).isEqualTo("organiser");
        new Browser().redeem(token);
        JsonNode taken = server.view(C, "judge/j1", token).at("/seat/happened/0");
        assertThat(taken.get("what").asText()).isEqualTo("seatTaken");
        assertThat(taken.get("device").asText()).isEqualTo("iPhone · WeChat");
    }

    @Test
    void a_browser_keeps_its_seats_over_a_restart() {
        Browser phone = seated();
        int port = server.port();
        server.close();
        server = new RunningServer(data, port);
        assertThat(phone.opens("/c/small-1/judge/j1")).isEqualTo(200);
    }

    @Test
    void a_session_that_somebody_planted_is_worth_nothing_after_signing_in() {
        Browser thief = new Browser();
        thief.redeem(slips(ORGANISER, "{\"role\":\"audience\",\"count\":1}").getFirst());
        Browser judge = new Browser();
        judge.cookie = thief.cookie;
        judge.redeem(slip());
        assertThat(judge.cookie).isNotEqualTo(thief.cookie);
        assertThat(judge.opens("/c/small-1/judge/j1")).isEqualTo(200);
        assertThat(thief.opens("/c/small-1/judge/j1")).isEqualTo(401);
    }

    @Test
    void no_secret_is_in_the_data_folder() throws Exception {
        Set<String> secrets = new HashSet<>();
        secrets.add(ORGANISER);
        secrets.add(server.mint(C, "judge", "j2"));
        Browser phone = seated();
        secrets.add(phone.cookie.split("=")[1]);
        secrets.add(slip());
        secrets.addAll(slips(ORGANISER, "{\"role\":\"audience\",\"count\":2}"));
        json(server.post(ORGANISER, CONTEST + "/spares", "{\"count\":2}").body())
                .get("slips")
                .forEach(spare -> secrets.add(spare.get("link").asText().split("#")[1]));
        String digits = json(server.post(ORGANISER, CONTEST + "/digits", "{\"role\":\"judge\",\"who\":\"j1\"}")
                        .body())
                .get("digits")
                .asText();
        new Browser().type(digits);
        server.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String secret : secrets)
                    assertThat(bytes.contains(secret))
                            .as(file + " holds " + secret)
                            .isFalse();
                assertThat(bytes.contains("\"" + digits + "\"")).isFalse();
            }
        }
        server = new RunningServer(data);
    }
}
