package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty presenters' films come at once, and the evening goes on. */
class TwentyFilesIT {
    private static final String C = "small-1";
    private static final int FILES = 20;
    private static final int BYTES = 5 * 1024 * 1024;
    /** So often somebody must have been answered before the last film was there. */
    private static final int LEAST_ANSWERS = 20;

    @TempDir
    Path data;

    @Test
    void clocks_marks_and_notices_are_answered_while_twenty_films_come_and_all_arrive() throws Exception {
        try (RunningServer server = new RunningServer(data);
                ExecutorService twenty = Executors.newFixedThreadPool(FILES)) {
            server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
            String judge = server.mint(C, "judge", "j1");
            for (String step : List.of("open", "callNext", "startPhase"))
                server.must(ORGANISER, C, step, "'do':'" + step + "'");
            List<CompletableFuture<String>> films = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                String presenter = "p" + (1 + i % 2);
                TusClient client = new TusClient(server, C, server.mint(C, "presenter", presenter));
                byte[] film = film(i);
                String query = "presenter=" + presenter + "&title=film-" + i;
                films.add(CompletableFuture.supplyAsync(() -> bring(client, query, film), twenty));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(films.toArray(CompletableFuture[]::new));
            int answered = 0;
            try (Phone phone = server.phone("contest=" + C + "&view=notice")) {
                while (!all.isDone()) {
                    int n = answered++;
                    phone.say("{'time':" + n + "}");
                    phone.hear(m -> m.path("time").asInt(-1) == n);
                    server.must(
                            judge,
                            C,
                            "m" + n,
                            "'do':'giveMarks','presenter':'p1','turn':1,'draft':true,'marks':{'problems':'" + n % 50
                                    + "'}");
                    String text = "notice " + n + ".";
                    server.post(ORGANISER, "/api/v1/contests/" + C + "/notices", "{\"text\":\"" + text + "\"}");
                    phone.hearFrame("notice", body -> body.toString().contains(text));
                }
            }
            assertThat(films).allSatisfy(film -> assertThat(film.join()).isEqualTo("ready"));
            assertThat(answered).isGreaterThan(LEAST_ANSWERS);
            for (String presenter : List.of("p1", "p2"))
                assertThat(server.view(C, "presenter/" + presenter, ORGANISER)
                                .get("shelf")
                                .get("exhibits"))
                        .hasSize(FILES / 2);
        }
    }

    private static String bring(TusClient client, String query, byte[] film) {
        String place = client.place(query, film);
        client.goOn(place, film);
        try {
            return client.ended(place).get("state").asText();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A real film with an index behind it that nobody reads, of random bytes: no two are the same. */
    private static byte[] film(int seed) throws IOException {
        byte[] film = Files.readAllBytes(Path.of("src/test/resources/exhibits/film.webm"));
        byte[] rest = new byte[BYTES - film.length - 12];
        new Random(seed).nextBytes(rest);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(film);
        whole.write(new byte[] {0x1C, 0x53, (byte) 0xBB, 0x6B, 1, 0, 0, 0});
        for (int shift = 24; shift >= 0; shift -= 8) whole.write(rest.length >> shift);
        whole.write(rest);
        return whole.toByteArray();
    }
}
