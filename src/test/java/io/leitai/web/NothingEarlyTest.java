package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a screen may not show yet is never sent to it: in no frame, no page, no answer, at no step. */
class NothingEarlyTest {
    private static final String C = "small-1";

    /** Figures that stand nowhere else: two marks, their sums, the totals after them, and one with the deduction. */
    private static final List<String> SECRET = List.of(
            "31.5", "17.5", "49.0", "49\"", "29.5", "13.5", "43.0", "46.00", "45.25", "0.75", "18.5", "33.5", "34.5");

    private static final List<String> PUBLIC = List.of(
            "/api/v1/contests",
            "/api/v1/contests/small-1/views/stage",
            "/api/v1/contests/small-1/views/board",
            "/api/v1/contests/small-1/views/notice",
            "/api/v1/contests/small-1/views/hall",
            "/api/v1/contests/small-1/views/venues",
            "/api/v1/contests/small-1/views/programme",
            "/api/v1/contests/small-1/views/overlay",
            "/api/v1/contests/small-1/views/scoreboard",
            "/api/v1/contests/small-1/scoreboard",
            "/api/v1/contests/small-1/scoreboard.csv",
            "/c/small-1/overlay",
            "/",
            "/c/small-1/hall",
            "/c/small-1/screen/foyer",
            "/c/small-1/board",
            "/c/small-1/timer",
            "/openapi.json");

    @TempDir
    Path data;

    @Test
    void no_public_byte_tells_a_figure_before_its_reveal() {
        try (RunningServer server = new RunningServer(data)) {
            server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
            String j1 = server.mint(C, "judge", "j1");
            String j2 = server.mint(C, "judge", "j2");
            String director = server.mint(C, "director", "zhang");
            String clerk = server.mint(C, "clerk", "feng");
            List<Runnable> steps = new ArrayList<>();
            Consumer<String> direct = json -> steps.add(() -> server.must(ORGANISER, C, "s" + json.hashCode(), json));
            direct.accept("'do':'open'");
            for (String graphic : List.of("score", "standings", "reveal"))
                direct.accept("'do':'playGraphic','graphic':'" + graphic + "'");
            direct.accept("'do':'callNext'");
            direct.accept("'do':'undo','of':5");
            direct.accept("'do':'callPresenter','presenter':'p1'");
            direct.accept("'do':'startPhase'");
            steps.add(() -> server.must(j1, C, "d1", marks("31.5", "17.5") + ",'draft':true"));
            steps.add(() -> server.must(j1, C, "m1", marks("31.5", "17.5")));
            steps.add(() -> server.must(j2, C, "m2", marks("29.5", "13.5")));
            direct.accept("'do':'deduct','presenter':'p1','turn':1,'points':'0.75','reason':'超时'");
            // who was sent away by mistake is back, with every mark, and none of them is told
            direct.accept("'do':'defer','presenter':'p1'");
            direct.accept("'do':'undo','of':8");
            Instant[] madeAt = new Instant[1];
            steps.add(() -> madeAt[0] = Instant.now());
            direct.accept("'do':'endPhase'");
            direct.accept("'do':'lock'");
            direct.accept("'do':'reopenSheet','judge':'j2','presenter':'p1','turn':1,'reason':'手误'");
            steps.add(() -> server.must(j2, C, "m3", marks("29.5", "13.5")));
            steps.add(() -> server.must(clerk, C, "w1", paper("33.5", "13.5")));
            steps.add(() -> server.must(ORGANISER, C, "w2", paper("34.5", "13.5")));
            steps.add(() -> server.must(clerk, C, "w3", paper("29.5", "13.5")));
            steps.add(() -> server.must(ORGANISER, C, "w4", paper("29.5", "13.5")));
            steps.add(() -> server.must(j1, C, "late", marks("31.5", "18.5") + ",'madeAt':'" + madeAt[0] + "'"));
            direct.accept("'do':'refuseLateMarks','judge':'j1','presenter':'p1','turn':1,'reason':'超时'");
            direct.accept("'do':'certify'");
            // nor does any scene that a screen is sent to
            for (String scene :
                    List.of("standings", "order", "welcome", "stage", "scoring", "reveal", "logo", "black", "flow"))
                direct.accept("'do':'showScene','scene':'" + scene + "','screens':['foyer']");
            direct.accept("'do':'stopGraphic'");
            direct.accept("'do':'undo'");

            try (Phone screen = server.phone(
                            "contest=" + C
                                    + "&view=stage&view=board&view=notice&view=hall&view=programme&view=overlay&view=scoreboard&page=hall");
                    Phone other = server.phone(
                            "contest=" + C + "&view=judge/j2&as=judge/j2", "Authorization", "Bearer " + j2);
                    Phone console =
                            server.phone("contest=" + C + "&view=console", "Authorization", "Bearer " + director)) {
                for (Runnable step : steps) {
                    step.run();
                    for (String path : PUBLIC)
                        assertTellsNothing(server.get(path).body(), SECRET);
                }
                screen.hearFrame("stage", body -> body.get("state").asText().equals("certified"));
                console.hearFrame(
                        "console", body -> body.at("/stage/state").asText().equals("certified"));
                screen.heard().forEach(frame -> assertTellsNothing(frame, SECRET));
                // a colleague's marks are as secret as the total; the director's desk knows the deduction, no more
                other.heard()
                        .forEach(frame -> assertTellsNothing(
                                frame, List.of("31.5", "17.5", "18.5", "33.5", "34.5", "46.00", "45.25")));
                console.heard()
                        .forEach(frame -> assertTellsNothing(
                                frame, List.of("31.5", "17.5", "18.5", "29.5", "33.5", "34.5", "46.00", "45.25")));

                server.must(ORGANISER, C, "reveal", "'do':'reveal'");
                screen.hearFrame(
                        "hall", body -> body.at("/reveal/total").asText().equals("45.25"));
                screen.hearFrame(
                        "overlay", body -> body.at("/reveal/total").asText().equals("45.25"));
                screen.hearFrame(
                        "scoreboard", body -> body.at("/rows/0/total").asText().equals("45.25"));
                screen.hearFrame(
                        "board", body -> body.at("/standings/0/total").asText().equals("45.25"));
            }
        }
    }

    @Test
    void each_step_of_a_reveal_tells_what_it_shows_and_no_byte_more_forwards_and_backwards() {
        try (RunningServer server = new RunningServer(data)) {
            server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
            for (String judge : List.of("j1", "j2")) {
                String token = server.mint(C, "judge", judge);
                if (judge.equals("j1"))
                    for (String step : List.of("open", "callNext", "startPhase"))
                        server.must(ORGANISER, C, "r-" + step, "'do':'" + step + "'");
                server.must(token, C, "m-" + judge, judge.equals("j1") ? marks("31.5", "17.5") : marks("29.5", "13.5"));
            }
            server.must(ORGANISER, C, "r-d", "'do':'deduct','presenter':'p1','turn':1,'points':'0.75','reason':'超时'");
            for (String step : List.of("endPhase", "lock", "certify"))
                server.must(ORGANISER, C, "r-" + step, "'do':'" + step + "'");

            // the host has it all ahead of the hall; a director, a judge and a viewer may not look over the shoulder
            String host = "/api/v1/contests/small-1/views/host";
            assertThat(server.get(host, "Authorization", "Bearer " + server.mint(C, "host", "he"))
                            .body())
                    .contains("45.25");
            assertThat(server.get(host).statusCode()).isEqualTo(401);
            for (String role : List.of("director", "clerk", "broadcaster", "presenter"))
                assertThat(server.get(
                                        host,
                                        "Authorization",
                                        "Bearer " + server.mint(C, role, role.equals("presenter") ? "p1" : "x"))
                                .statusCode())
                        .isEqualTo(403);

            // what is still to come after so many steps: the marks, their mean, the deduction, the total, the place
            List<List<String>> later = List.of(
                    List.of("49.0", "43.0", "46.00", "0.75", "45.25", "\"rank\":1"),
                    List.of("46.00", "0.75", "45.25", "\"rank\":1"),
                    List.of("0.75", "45.25", "\"rank\":1"),
                    List.of("45.25", "\"rank\":1"),
                    List.of("\"rank\":1"));
            int step = 0;
            assertAllTellNothing(server, later.get(0));
            for (int ids = 0; step < 4; ids++) {
                server.must(ORGANISER, C, "n" + ids, "'do':'revealNext'");
                assertAllTellNothing(server, later.get(++step));
            }
            for (int ids = 0; step > 0; ids++) {
                server.must(ORGANISER, C, "b" + ids, "'do':'revealBack'");
                assertAllTellNothing(server, later.get(--step));
            }
            for (int ids = 0; ids < 5; ids++) server.must(ORGANISER, C, "e" + ids, "'do':'revealNext'");
            assertThat(server.get("/api/v1/contests/small-1/views/board").body())
                    .contains("45.25");
            server.must(ORGANISER, C, "back", "'do':'revealBack'");
            assertAllTellNothing(server, later.get(4));
            assertThat(server.get("/api/v1/contests/small-1/views/board").body())
                    .doesNotContain("45.25");
        }
    }

    /** Whatever a public page or program asks for, and what a socket and a stream are told at once. */
    private static void assertAllTellNothing(RunningServer server, List<String> secrets) {
        for (String path : PUBLIC) assertTellsNothing(server.get(path).body(), secrets);
        try (Phone screen =
                server.phone("contest=" + C + "&view=stage&view=board&view=hall&view=programme&page=hall")) {
            screen.hearFrame("programme", body -> true);
            screen.hearFrame("hall", body -> true);
            screen.heard().forEach(frame -> assertTellsNothing(frame, secrets));
        }
    }

    private static String paper(String problems, String results) {
        return marks(problems, results).replace("giveMarks", "enterPaperSheet") + ",'judge':'j2','reason':'没电'";
    }

    private static void assertTellsNothing(String bytes, List<String> secrets) {
        // the seconds of a time can look like a mark
        String told = bytes.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
        assertThat(secrets.stream().filter(told::contains)).as(bytes).isEmpty();
    }

    private static String marks(String problems, String results) {
        return "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'" + problems + "','results':'" + results
                + "'}";
    }
}
