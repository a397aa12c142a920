package io.leitai;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Body;
import io.leitai.ledger.LedgerLines;
import io.leitai.ledger.ResultCheck;
import io.leitai.ledger.Verdict;
import io.leitai.ledger.Verifier;
import io.leitai.view.ViewName;
import io.leitai.view.Views;
import io.leitai.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contests that were played once, kept as their ledgers. What a later version makes of one must be what was shown then: each
 * release adds one, and so does each bug report. Beside NAME.jsonl stand NAME.head, its head's hash, and NAME.board.json.
 */
class GoldenLedgersTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/ledgers");

    static Stream<Path> ledgers() throws IOException {
        return Files.list(FOLDER)
                .filter(file -> file.toString().endsWith(".jsonl"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void a_recorded_contest_verifies_and_ends_on_the_same_board(Path ledger) throws IOException {
        try (InputStream in = Files.newInputStream(ledger)) {
            Verdict verdict = Verifier.verify(in, read(ledger, ".head"));
            assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        }
        try (InputStream in = Files.newInputStream(ledger)) {
            assertThat(ResultCheck.check(in)).isInstanceOf(ResultCheck.Outcome.Agrees.class);
        }
        Contest contest = replay(ledger);
        assertThat(contest.state()).isEqualTo(Contest.State.CLOSED);
        assertThat(contest.rulesHash())
                .as("the same rules have the same hash for ever")
                .isEqualTo(contest.plan().rules().hash());
        String board =
                Json.text(Views.of(contest, ViewName.of(ViewName.Topic.BOARD)).orElseThrow());
        assertThat(board).isEqualTo(read(ledger, ".board.json"));
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void no_view_changes_by_an_event_that_is_said_not_to_touch_it(Path ledger) throws IOException {
        List<ViewName> names = new ArrayList<>();
        Map<ViewName, Optional<Record>> shown = new HashMap<>();
        replay(ledger, (contest, events) -> {
            if (events.stream().anyMatch(e -> e instanceof Event.ContestPlanned || e instanceof Event.JudgeAdded)) {
                names.clear();
                names.addAll(views(contest));
            }
            for (ViewName name : names) {
                Optional<Record> now = Views.of(contest, name);
                Optional<Record> before = shown.put(name, now);
                if (before != null && !before.equals(now))
                    assertThat(events).as(name.toString()).anyMatch(event -> Views.touches(event, name));
            }
        });
        assertThat(shown).hasSizeGreaterThan(10);
    }

    private static List<ViewName> views(Contest contest) {
        List<ViewName> names = new ArrayList<>();
        for (ViewName.Topic topic : ViewName.Topic.values())
            switch (topic) {
                case JUDGE -> contest.plan().judges().forEach(judge -> names.add(new ViewName(topic, judge.id())));
                case VENUE -> contest.plan().venues().forEach(venue -> names.add(new ViewName(topic, venue.id())));
                case STAGE, BOARD, NOTICE, HALL, VENUES, OVERLAY, SCOREBOARD, PROGRAMME, CONSOLE, GATE, HOST, SEATS ->
                    names.add(ViewName.of(topic));
            }
        return names;
    }

    private static Contest replay(Path ledger) throws IOException {
        return replay(ledger, (contest, events) -> {});
    }

    private static Contest replay(Path ledger, BiConsumer<Contest, List<Event>> each) throws IOException {
        Contest contest = null;
        try (InputStream in = Files.newInputStream(ledger)) {
            LedgerLines.Source source = new LedgerLines.Source(in);
            for (LedgerLines.Line line = source.next(); line != null; line = source.next()) {
                Body body = Bodies.decode(line.body());
                contest = contest == null
                        ? Contest.begin((Event.ContestPlanned) body.events().getFirst(), line.at())
                        : contest.evolve(body.actor(), body.events(), line.at());
                each.accept(contest, body.events());
            }
        }
        return contest;
    }

    private static String read(Path ledger, String ending) throws IOException {
        String name = ledger.getFileName().toString().replace(".jsonl", ending);
        return Files.readString(ledger.resolveSibling(name)).strip();
    }
}
