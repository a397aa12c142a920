package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.web.Presence.Named;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedScreensTest {
    private static final String C = "small-1";
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path data;

    @Test
    void the_console_hears_of_a_screen_by_its_name_what_it_shows_and_that_it_went() {
        try (RunningServer server = new RunningServer(data)) {
            server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
            assertThat(server.get("/c/small-1/screen/foyer").statusCode()).isEqualTo(200);
            assertThat(server.get("/c/small-1/screen/venues").statusCode()).isEqualTo(404);
            try (Phone console =
                    server.phone("contest=" + C + "&view=presence", "Authorization", "Bearer " + ORGANISER)) {
                Phone foyer = server.phone("contest=" + C + "&view=hall&page=screen&screen=foyer");
                foyer.say("{'screen':{'shows':'standings','width':1440,'height':1080}}");
                JsonNode there = console.hearFrame(
                        "presence",
                        body -> named(body, "foyer").path("shows").asText().equals("standings"));
                assertThat(named(there.get("body"), "foyer").get("online").asBoolean())
                        .isTrue();
                assertThat(named(there.get("body"), "foyer").get("width").asInt())
                        .isEqualTo(1440);
                assertThat(named(there.get("body"), "foyer").get("address").asText())
                        .isEqualTo("127.0.0.1");
                foyer.close();
                console.hearFrame(
                        "presence",
                        body -> named(body, "foyer").has("online")
                                && !named(body, "foyer").get("online").asBoolean());
            }
        }
    }

    @Test
    void what_a_screen_was_told_stands_in_the_picture_after_a_restart_too() {
        try (RunningServer server = new RunningServer(data)) {
            server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
            server.must(ORGANISER, C, "1", "'do':'showScene','scene':'notice','screens':['foyer'],'text':'请入场'");
        }
        try (RunningServer again = new RunningServer(data)) {
            assertThat(again.get("/api/v1/contests/small-1/views/hall").body())
                    .contains("\"scene\":\"flow\"")
                    .contains("\"screen\":\"foyer\",\"scene\":\"notice\",\"words\":{\"text\":\"请入场\"");
        }
    }

    @Test
    void beyond_the_most_who_is_away_longest_is_forgotten() {
        NamedScreens screens = new NamedScreens();
        for (int i = 0; i < NamedScreens.MOST; i++) screens.came("s" + i, "s" + i, "screen", "10.0.0.1", NINE);
        screens.came("one more", "foyer", "screen", "10.0.0.1", NINE);
        assertThat(screens.list())
                .extracting(Named::name)
                .hasSize(NamedScreens.MOST)
                .doesNotContain("foyer");
        screens.went("s8", NINE.plusSeconds(9));
        screens.went("s7", NINE.plusSeconds(5));
        screens.came("one more", "foyer", "screen", "10.0.0.1", NINE.plusSeconds(10));
        assertThat(screens.list())
                .extracting(Named::name)
                .contains("foyer", "s8")
                .doesNotContain("s7");
    }

    @Test
    void two_pages_under_one_name_are_counted_and_the_screen_is_there_until_the_last_went() {
        NamedScreens screens = new NamedScreens();
        screens.came("a", "foyer", "screen", "10.0.0.1", NINE);
        screens.came("b", "foyer", "screen", "10.0.0.2", NINE.plusSeconds(1));
        screens.went("b", NINE.plusSeconds(2));
        assertThat(screens.list())
                .isEqualTo(List.of(new Named("foyer", "screen", "10.0.0.1", true, NINE, 1, null, 0, 0)));
        screens.went("a", NINE.plusSeconds(3));
        assertThat(screens.list().getFirst().online()).isFalse();
    }

    private static JsonNode named(JsonNode body, String name) {
        return StreamSupport.stream(body.path("named").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }
}
