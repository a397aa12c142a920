package io.leitai.ledger;

import static io.leitai.ledger.Samples.body;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.contest.Event;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/events.jsonl");

    @Test
    void every_event_comes_back_as_it_was() {
        for (Event event : Samples.events()) assertThat(roundTrip(event)).isEqualTo(event);
    }

    @Test
    void what_is_null_is_left_out_and_null_again() {
        List<Event> events = Samples.sparseEvents();
        assertThat(events).hasSizeGreaterThan(50);
        for (Event event : events) assertThat(roundTrip(event)).isEqualTo(event);
        assertThat(json(new Event.TimeAdded(Duration.ofSeconds(-5), null)))
                .endsWith("\"events\":[{\"type\":\"TimeAdded\",\"by\":\"PT-5S\"}]}");
    }

    @Test
    void marks_keep_every_digit_they_were_given_with() {
        Event given = new Event.MarksGiven(
                "j1",
                "p1",
                1,
                new TreeMap<>(Map.of(
                        "a", new BigDecimal("22.50"), "b", new BigDecimal("1E+2"), "c", new BigDecimal("0.0000001"))),
                null);
        assertThat(json(given)).contains("{\"a\":\"22.50\",\"b\":\"1E+2\",\"c\":\"1E-7\"}");
        assertThat(roundTrip(given)).isEqualTo(given);
    }

    @Test
    void a_body_says_who_and_what_in_a_fixed_order() {
        assertThat(json(new Event.PresenterCalled("p1", 1)))
                .isEqualTo("{\"actor\":{\"id\":\"j1\",\"role\":\"JUDGE\"},\"command\":\"" + "0".repeat(64)
                        + "\",\"events\":[{\"type\":\"PresenterCalled\",\"presenter\":\"p1\",\"turn\":1}]}");
    }

    @Test
    void half_a_character_from_a_broken_phone_is_kept_too() {
        Event posted = new Event.NoticePosted("\uD800好\uDC00𠀀\uDBFF");
        assertThat(roundTrip(posted)).isEqualTo(posted);
        assertThat(json(posted)).contains("\"\\ud800好\\udc00𠀀\\udbff\"");
    }

    @Test
    void a_field_that_a_later_version_added_is_ignored() {
        String later =
                json(new Event.PresenterCalled("p1", 1)).replace("\"turn\":1", "\"turn\":1,\"light\":{\"on\":[1]}");
        assertThat(Bodies.decode(later.getBytes(UTF_8)).events()).containsExactly(new Event.PresenterCalled("p1", 1));
    }

    @Test
    void a_component_that_an_earlier_version_lacked_is_nothing() {
        String earlier =
                json(new Event.PresenterWithdrawn("p1", 3, "ill")).replace(",\"voidTurn\":3,\"reason\":\"ill\"", "");
        assertThat(Bodies.decode(earlier.getBytes(UTF_8)).events())
                .containsExactly(new Event.PresenterWithdrawn("p1", 0, null));
    }

    @Test
    void what_is_no_body_is_refused_with_its_place() {
        assertUnreadable("", "");
        assertUnreadable("{", "");
        assertUnreadable("[]", "Body expected");
        assertUnreadable("{}{}", "");
        assertUnreadable(
                "{\"actor\":{\"id\":\"a\",\"role\":\"KING\"},\"command\":\"\",\"events\":[]}",
                "Actor.role: unknown Role KING");
        assertUnreadable("{\"events\":[{\"type\":\"Abracadabra\"}]}", "unknown Event \"Abracadabra\"");
        assertUnreadable("{\"events\":[{\"turn\":1}]}", "unknown Event");
        assertUnreadable(
                "{\"events\":[{\"type\":\"PresenterCalled\",\"turn\":1.5}]}", "PresenterCalled.turn: a whole number");
        assertUnreadable("{\"events\":[{\"type\":\"PhaseStarted\",\"endsAt\":\"noon\"}]}", "\"noon\" is malformed");
        assertUnreadable("{\"events\":[],\"events\":[]}", "");
    }

    @Test
    void what_earlier_versions_wrote_is_read_and_would_be_written_again_byte_for_byte() throws IOException {
        List<String> golden = Files.readAllLines(GOLDEN);
        for (String line : golden)
            assertThat(new String(Bodies.encode(Bodies.decode(line.getBytes(UTF_8))), UTF_8))
                    .isEqualTo(line);
        for (Event event : Samples.events())
            assertThat(golden)
                    .as("a new event needs a line in " + GOLDEN + ", for instance " + json(event))
                    .anyMatch(line ->
                            line.contains("[{\"type\":\"" + event.getClass().getSimpleName() + "\""));
    }

    private static Event roundTrip(Event event) {
        return Bodies.decode(Bodies.encode(body(event))).events().getFirst();
    }

    private static String json(Event event) {
        return new String(Bodies.encode(body(event)), UTF_8);
    }

    private static void assertUnreadable(String json, String because) {
        assertThatThrownBy(() -> Bodies.decode(json.getBytes(UTF_8)))
                .as(json)
                .isInstanceOf(Bodies.Unreadable.class)
                .hasMessageContaining(because);
    }
}
