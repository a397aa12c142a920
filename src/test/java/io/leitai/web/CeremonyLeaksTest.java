package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ceremony is to reveal is in no byte that the public can have, at no press, forwards and backwards. */
class CeremonyLeaksTest {
    private static final String C = "small-1";
    private static final String PLAN =
            RunningServer.SMALLEST.replace("criteria:", "  - {id: p3, name: 孙立, unit: 车往镇}\ncriteria:")
                    + "reveal: {when: ceremony}\n";

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
            "/c/small-1/hall",
            "/c/small-1/board",
            "/c/small-1/timer",
            "/");

    private static final List<String> STREAMS = List.of("hall", "venues", "overlay", "scoreboard", "board", "stage");

    /** Each presenter's marks by one judge and by the other, their totals and the mean. */
    private record Figures(String problems, String results, String sum, String mean) {}

    private static final Map<String, Figures> FIGURES = Map.of(
            "p1", new Figures("11.5", "16.5", "28.0", "28.00"),
            "p2", new Figures("31.5", "17.5", "49.0", "49.00"),
            "p3", new Figures("22.5", "14.5", "37.0", "37.00"));

    @TempDir
    Path data;

    @Test
    void no_public_byte_is_ahead_of_the_ceremony() {
        try (RunningServer server = new RunningServer(data)) {
            server.post(ORGANISER, "/api/v1/contests", PLAN);
            Map<String, String> judges =
                    Map.of("j1", server.mint(C, "judge", "j1"), "j2", server.mint(C, "judge", "j2"));
            List<Phone> streams = new ArrayList<>();
            for (String view : STREAMS) streams.add(server.phone("contest=" + C + "&view=" + view + "&page=hall"));
            try {
                must(server, "open");
                for (String presenter : List.of("p1", "p2", "p3")) {
                    must(server, "callNext");
                    must(server, "startPhase");
                    judges.forEach((judge, token) -> server.must(token, C, "m" + judge + presenter, marks(presenter)));
                    for (String step : List.of("endPhase", "lock", "certify")) must(server, step);
                    nothingOf(server, streams, List.of("p1", "p2", "p3"));
                }
                long before = length(server);
                // put right among those who may: no public view moves
                server.must(
                        ORGANISER,
                        C,
                        "c1",
                        "'do':'proposeCorrection','presenter':'p1','turn':1,'deducted':'0','reason':'核对'");
                assertThat(server.post(
                                        server.mint(C, "supervisor", "s"),
                                        "/api/v1/contests/small-1/commands",
                                        "{\"id\":\"c2\",\"do\":\"confirmCorrection\",\"correction\":1}")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(length(server)).isEqualTo(before);
                must(server, "openCeremony");
                nothingOf(server, streams, List.of("p1", "p2", "p3"));

                // the last place: called, marks, mean, total, place; nothing of the two above it
                for (int press = 0; press < 5; press++) {
                    must(server, "revealNext");
                    nothingOf(server, streams, List.of("p2", "p3"));
                }
                assertThat(board(server)).contains("28.00").contains("\"rank\":3");
                // the finale: what each press may have told of whom so far
                List<List<String>> hidden = List.of(
                        List.of("49.0", "37.0", "\"rank\":1", "\"rank\":2"), // called
                        List.of("37.0", "\"rank\":1", "\"rank\":2"), // marks of one
                        List.of("37.00", "49.00", "\"rank\":1", "\"rank\":2"), // of both
                        List.of("37.00", "\"total\":\"49.00\"", "\"rank\":1"), // the panel of one
                        List.of("\"total\":\"37.00\"", "\"total\":\"49.00\"", "\"rank\":1"), // of both
                        List.of("\"total\":\"37.00\"", "\"rank\":1", "\"rank\":2"), // the total of one
                        List.of("\"rank\":1", "\"rank\":2"), // of both
                        List.of("\"rank\":1,")); // the second place
                for (List<String> later : hidden) {
                    must(server, "revealNext");
                    tellsNothing(server, later);
                }
                must(server, "revealNext");
                assertThat(board(server)).contains("49.00").contains("\"rank\":1");
                for (List<String> later : hidden.reversed()) {
                    must(server, "revealBack");
                    tellsNothingAnyMore(server, later);
                }
                List<String> all = List.of("28.0", "49.0", "37.0", "\"rank\":1", "\"rank\":2", "\"rank\":3");
                for (int press = 0; press < 6; press++) must(server, "revealBack");
                tellsNothingAnyMore(server, all);
                must(server, "revealBack");
                tellsNothingAnyMore(server, all);
            } finally {
                streams.forEach(Phone::close);
            }
        }
    }

    @Test
    void up_to_the_first_call_contests_that_differ_in_their_figures_look_the_same() {
        List<String> one = sent(Map.of("p1", "31.5", "p2", "1.5", "p3", "22.5"), "one");
        List<String> other = sent(Map.of("p1", "2.5", "p2", "30.5", "p3", "11.5"), "other");
        assertThat(one).isNotEmpty().isEqualTo(other);
    }

    private List<String> sent(Map<String, String> problems, String folder) {
        try (RunningServer server = new RunningServer(data.resolve(folder))) {
            server.post(ORGANISER, "/api/v1/contests", PLAN);
            String j1 = server.mint(C, "judge", "j1");
            String j2 = server.mint(C, "judge", "j2");
            List<String> sent = new ArrayList<>();
            must(server, "open");
            for (String presenter : List.of("p1", "p2", "p3")) {
                must(server, "callNext");
                must(server, "startPhase");
                for (String token : List.of(j1, j2))
                    server.must(
                            token,
                            C,
                            "m" + token.hashCode() + presenter,
                            "'do':'giveMarks','presenter':'" + presenter + "','turn':1,'marks':{'problems':'"
                                    + problems.get(presenter) + "','results':'10'}");
                for (String step : List.of("endPhase", "lock", "certify")) must(server, step);
            }
            must(server, "openCeremony");
            for (String view : STREAMS) {
                sent.add(timeless(
                        server.get("/api/v1/contests/small-1/views/" + view).body()));
            }
            return sent;
        }
    }

    private int presses;

    private void must(RunningServer server, String what) {
        server.must(ORGANISER, C, "k" + presses++, "'do':'" + what + "'");
    }

    private static String board(RunningServer server) {
        return server.get("/api/v1/contests/small-1/views/board").body();
    }

    private static long length(RunningServer server) {
        return PUBLIC.stream()
                .filter(path -> path.contains("/views/") || path.contains("scoreboard"))
                .mapToLong(path -> timeless(server.get(path).body()).length())
                .sum();
    }

    private static void nothingOf(RunningServer server, List<Phone> streams, List<String> presenters) {
        List<String> secrets = new ArrayList<>();
        for (String presenter : presenters) {
            Figures f = FIGURES.get(presenter);
            secrets.addAll(List.of(f.problems(), f.results(), f.sum(), f.mean()));
        }
        tellsNothing(server, secrets);
        for (Phone stream : streams)
            stream.heard()
                    .forEach(frame -> assertThat(secrets.stream().filter(timeless(frame)::contains))
                            .as(frame)
                            .isEmpty());
    }

    private static void tellsNothing(RunningServer server, List<String> secrets) {
        for (String path : PUBLIC) {
            String told = timeless(server.get(path).body());
            assertThat(secrets.stream().filter(told::contains))
                    .as(path + " " + told)
                    .isEmpty();
        }
        try (Phone screen = server.phone(
                "contest=" + C
                        + "&view=stage&view=board&view=hall&view=venues&view=overlay&view=scoreboard&view=programme&page=hall")) {
            screen.hearFrame("programme", body -> true);
            screen.hearFrame("scoreboard", body -> true);
            screen.heard()
                    .forEach(frame -> assertThat(secrets.stream().filter(timeless(frame)::contains))
                            .as(frame)
                            .isEmpty());
        }
    }

    /** What was seen before may be in a frame that is on its way; the next one has it no more. */
    private static void tellsNothingAnyMore(RunningServer server, List<String> secrets) {
        for (String view : STREAMS)
            try (Phone screen = server.phone("contest=" + C + "&view=" + view + "&page=hall")) {
                screen.hearFrame(view, body -> secrets.stream().noneMatch(timeless(body.toString())::contains));
            }
        tellsNothing(server, secrets);
    }

    private static String timeless(String bytes) {
        return bytes.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME").replaceAll("leftMs\":-?\\d+", "leftMs");
    }

    private static String marks(String presenter) {
        Figures f = FIGURES.get(presenter);
        return "'do':'giveMarks','presenter':'" + presenter + "','turn':1,'marks':{'problems':'" + f.problems()
                + "','results':'" + f.results() + "'}";
    }
}
