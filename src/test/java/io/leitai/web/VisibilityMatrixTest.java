package io.leitai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Decision;
import io.leitai.contest.Event;
import io.leitai.contest.Plan;
import io.leitai.contest.Plan.Marks;
import io.leitai.contest.Role;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Body;
import io.leitai.ledger.Entry;
import io.leitai.plan.PlanReader;
import io.leitai.view.ViewName;
import io.leitai.view.ViewName.Topic;
import io.leitai.view.Views;
import io.leitai.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the plan shows of single judges in the hall, at the venues, on television and in the archive is said for each apart; every combination. */
class VisibilityMatrixTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Actor ORGANISER = new Actor("zhou-min", Role.ORGANISER);
    /** By no order: neither the judges' nor the figures'. */
    private static final Map<String, String> GIVEN =
            new TreeMap<>(Map.of("j1", "91.73", "j2", "88.29", "j3", "95.41", "j4", "89.67"));

    private static final List<String> NAMES = List.of("陈砚秋", "马宗岳", "吴静", "周敏");
    private static final String PLAN = """
            id: seen-1
            title: 小擂台
            timezone: Asia/Shanghai
            presenters: [{id: p1, name: 李娜}]
            criteria: [{id: all, name: 总评, max: 100, step: 0.01}]
            panels:
              - {id: main, drop: {highest: 1, lowest: 1}, judges: [{id: j1, name: 陈砚秋}, {id: j2, name: 马宗岳}, {id: j3, name: 吴静}, {id: j4, name: 周敏}]}
            turn: [{phase: scoring, for: 90s}]
            """;

    /** @param each whether the hall sees one mark after another */
    record Case(Marks hall, Marks venues, Marks television, Marks archive, boolean each) {
        Plan plan() {
            String yaml = PLAN
                    + "reveal: {marks: %s}\nvisibility: {hall: %s, venues: %s, television: %s, archive: %s}\n"
                            .formatted(
                                    each ? "each" : "panel", word(hall), word(venues), word(television), word(archive));
            return ((PlanReader.Read) PlanReader.read(yaml)).plan();
        }

        private static String word(Marks marks) {
            return marks.name().toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Case> everyCombination() {
        return Arrays.stream(Marks.values())
                .flatMap(hall -> Arrays.stream(Marks.values())
                        .flatMap(venues -> Arrays.stream(Marks.values())
                                .flatMap(television -> Arrays.stream(Marks.values())
                                        .flatMap(archive -> Stream.of(true, false)
                                                .map(each -> new Case(hall, venues, television, archive, each))))));
    }

    private Contest contest;
    private final List<Event> ledger = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("everyCombination")
    void each_audience_sees_what_is_its_own_and_none_is_ahead_of_the_hall(Case plan) {
        contest = Contest.begin(Contest.plan(plan.plan(), true), NINE);
        give(ORGANISER, new Command.Open());
        give(ORGANISER, new Command.CallNext());
        give(ORGANISER, new Command.StartPhase(null));
        GIVEN.forEach((judge, mark) -> give(
                new Actor(judge, Role.JUDGE),
                new Command.GiveMarks("p1", 1, Map.of("all", new BigDecimal(mark)), false, null)));
        give(ORGANISER, new Command.Lock());
        give(ORGANISER, new Command.Certify());
        everybodySees(plan, false);
        while (contest.revealed().isEmpty()) {
            give(ORGANISER, new Command.RevealNext());
            everybodySees(plan, !contest.revealed().isEmpty());
        }
        give(ORGANISER, new Command.Close());
        archived(plan);
    }

    private void everybodySees(Case plan, boolean done) {
        List<String> hall = sees(Topic.HALL, plan.hall(), done);
        List<String> venues = sees(Topic.VENUES, plan.venues(), done);
        List<String> television = sees(Topic.OVERLAY, plan.television(), done);
        // a hall that sees no marks has no step for them: theirs come with the panel's figure
        if (plan.hall() != Marks.TOTALS) {
            assertThat(hall).as("venues, at " + reveal(Topic.VENUES)).containsAll(venues);
            assertThat(hall).as("television, at " + reveal(Topic.OVERLAY)).containsAll(television);
        } else if (reveal(Topic.HALL).path("panels").path(0).path("shown").isMissingNode()
                || reveal(Topic.HALL).at("/panels/0/shown").isNull()) {
            assertThat(venues).isEmpty();
            assertThat(television).isEmpty();
        }
        for (Topic topic : List.of(Topic.STAGE, Topic.BOARD, Topic.SCOREBOARD, Topic.PROGRAMME, Topic.CONSOLE))
            assertThat(GIVEN.values())
                    .as(topic + "")
                    .noneMatch(mark -> body(topic).contains("\"" + mark + "\""));
    }

    /** @return the marks that this screen has */
    private List<String> sees(Topic topic, Marks marks, boolean done) {
        JsonNode judges = reveal(topic).at("/panels/0/judges");
        String told = reveal(topic).toString();
        List<String> seen = new ArrayList<>();
        for (JsonNode judge : judges)
            if (judge.hasNonNull("total")) seen.add(judge.get("total").asText());
        for (String mark : GIVEN.values())
            assertThat(told.contains("\"" + mark + "\""))
                    .as(mark + " beside the list")
                    .isEqualTo(seen.contains(mark));
        switch (marks) {
            case TOTALS -> assertThat(seen).isEmpty();
            case ANONYMOUS -> {
                assertThat(seen).isSorted();
                assertThat(NAMES).noneMatch(told::contains);
                for (JsonNode judge : judges) assertThat(judge.hasNonNull("n")).isFalse();
            }
            case NAMED -> {
                for (JsonNode judge : judges)
                    if (judge.hasNonNull("total"))
                        assertThat(judge.get("total").asText())
                                .isEqualTo(GIVEN.get("j" + judge.get("n").asInt()));
            }
        }
        if (done && marks != Marks.TOTALS) assertThat(seen).containsExactlyInAnyOrderElementsOf(GIVEN.values());
        return seen;
    }

    private void archived(Case plan) {
        Predicate<Entry> withheld = Withheld.by(contest.plan());
        String published = ledger.stream()
                .map(event -> Bodies.encode(new Body(ORGANISER, "", List.of(event))))
                .filter(body -> !withheld.test(new Entry("seen-1", 1, 1, NINE, "id", null, body, null, null)))
                .map(String::new)
                .reduce("", String::concat);
        for (String mark : GIVEN.values())
            assertThat(published.contains(mark)).isEqualTo(plan.archive() == Marks.NAMED);
    }

    private JsonNode reveal(Topic topic) {
        return RunningServer.json(body(topic)).path("reveal");
    }

    private String body(Topic topic) {
        return Json.text(Views.of(contest, ViewName.of(topic)).orElseThrow());
    }

    private void give(Actor actor, Command command) {
        Decision decision = contest.decide(actor, command, NINE.plusSeconds(1));
        assertThat(decision).as(command.toString()).isInstanceOf(Decision.Accepted.class);
        for (Event event : ((Decision.Accepted) decision).events()) {
            contest = contest.evolve(event, NINE.plusSeconds(1));
            ledger.add(event);
        }
    }
}
