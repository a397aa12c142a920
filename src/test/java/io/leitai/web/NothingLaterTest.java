package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.view.ViewName;
import io.leitai.view.ViewName.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * At every step of a reveal, forwards and backwards, every way out of the server is listened to: what it tells is what the hall has
 * seen, and no figure of a later step is in any byte, whether it is a page, an answer, a header, a stream, a packed socket or a
 * webhook.
 */
class NothingLaterTest {
    private static final String C = "leak-1";
    private static final String SECOND = "p2";
    private static final Map<Topic, String> WHOSE =
            Map.of(Topic.VENUE, "water", Topic.BRANCH, "water", Topic.JUDGE, "j2", Topic.PRESENTER, SECOND);

    /** What the second presenter's judges write down: three figures behind the point, so that each stands nowhere else. */
    private static final Map<String, List<String>> SHEETS = new LinkedHashMap<>();

    static {
        SHEETS.put("j1", List.of("53.417", "33.829"));
        SHEETS.put("j2", List.of("51.683", "36.271"));
        SHEETS.put("j3", List.of("56.939", "31.457"));
        SHEETS.put("j4", List.of("54.171", "35.613"));
        SHEETS.put("j5", List.of("50.297", "30.741"));
        SHEETS.put("m1", List.of("55.853", "32.387"));
        SHEETS.put("m2", List.of("52.549", "34.963"));
    }

    private static final String PLAN = """
            id: leak-1
            title: 小擂台
            timezone: Asia/Shanghai
            venues: [{id: water, name: 县水利局}]
            presenters:
              - {id: p1, name: 李娜, unit: 县林业局}
              - {id: p2, name: 王芳, unit: 柳河镇}
              - {id: p3, name: 陈静, unit: 县财政局}
            criteria:
              - {id: problems, name: 晒问题, max: 60, step: 0.001}
              - {id: results, name: 比成效, max: 40, step: 0.001}
            panels:
              - {id: jury, name: 评委, weight: 60, DROP judges: [{id: j1, name: 陈砚秋}, {id: j2, name: 马宗岳}, {id: j3, name: 吴静}, {id: j4, name: 周敏}, {id: j5, name: 韩梅}]}
              - {id: mass, name: 群众, weight: 40, judges: [{id: m1, name: 冯丽}, {id: m2, name: 郑好}]}
            components:
              - {id: visits, name: 台账核查, use: added, per: contest, max: 10, required: false}
            rounding: {digits: 3}
            turn:
              - {phase: present, for: 8m}
              - {phase: scoring, for: 90s}
            """;

    @TempDir
    Path data;

    private RunningServer server;
    private WaysOut ways;
    private RevealFigures figures;
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final List<Ear> ears = new ArrayList<>();
    private JsonNode standings;
    private String standingsTag;
    private int step;
    private int n;

    @AfterEach
    void stop() {
        ears.forEach(Ear::close);
        server.close();
    }

    @Test
    void of_a_reveal_judge_by_judge_no_byte_is_ahead_of_the_hall() {
        certified(PLAN.replace("DROP", "drop: {highest: 1, lowest: 1},") + "reveal: {marks: each}\n");
        assertThat(figures.size())
                .as("5 and 2 marks, struck, 2 panels, visits, deducted, total, place")
                .isEqualTo(14);
        everyStepForwardsAndBackwards();
    }

    @Test
    void of_a_reveal_criterion_by_criterion_no_byte_is_ahead_of_the_hall() {
        certified(PLAN.replace("DROP", "") + "order: criteriaFirst\n");
        assertThat(figures.size())
                .as("2 criteria and the panel, twice, visits, deducted, total, place")
                .isEqualTo(10);
        everyStepForwardsAndBackwards();
    }

    private void everyStepForwardsAndBackwards() {
        thoseWhoMayKnowAreTold();
        listen();
        theSame();
        nobodyElseIsTold();
        for (int i = 0; i < figures.size(); i++) {
            forwards();
            if (i == figures.size() / 2) {
                nobodyElseIsTold();
                undone();
            }
        }
        theStandingsHaveMoved();
        for (int i = 0; i < figures.size(); i++) {
            backwards();
            if (i == 0) nobodyElseIsTold();
        }
        give("'do':'revealNext'");
        step(1);
        give("'do':'deduct','presenter':'p2','turn':1,'points':'0.09','reason':'超时'");
        step(0); // the certification is taken back amid the reveal
        give("'do':'cancelDeduction','deduction':2,'reason':'记错了'");
        give("'do':'certify'");
        theSame();
        give("'do':'reveal'");
        step(figures.size());
        theStandingsHaveMoved();
    }

    // ---- the contest

    /** The first presenter's result is out; the second's is certified, with everything that a reveal can show. */
    private void certified(String plan) {
        server = new RunningServer(data);
        var planned = server.post(ORGANISER, "/api/v1/contests", plan);
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        ways = new WaysOut(server, C, WHOSE);
        for (String judge : SHEETS.keySet()) tokens.put(judge, server.mint(C, "judge", judge));
        for (String role : List.of("director", "clerk", "broadcaster", "audience", "host", "supervisor"))
            tokens.put(role, server.mint(C, role, role + "-1"));
        tokens.put("venue", server.mint(C, "venue", "water"));
        tokens.put("presenter", server.mint(C, "presenter", SECOND));
        give("'do':'open'");
        for (String graphic : List.of("score", "standings", "reveal"))
            give("'do':'playGraphic','graphic':'" + graphic + "'");
        judged("p1", judge -> List.of("20", "20"));
        give("'do':'certify'");
        give("'do':'reveal'");
        standings = server.view(C, "board").get("standings");
        standingsTag = tag(ways.path(ViewName.of(Topic.BOARD)));
        give("'do':'givePoints','presenter':'p2','component':'visits','points':'7.381'");
        judged(SECOND, SHEETS::get);
        give("'do':'deduct','presenter':'p2','turn':1,'points':'17.63','reason':'超时'");
        give("'do':'certify'");
        List<String> written = SHEETS.values().stream().flatMap(List::stream).toList();
        figures = new RevealFigures(server.view(C, "host", tokens.get("host")), written);
    }

    private void judged(String presenter, Function<String, List<String>> sheets) {
        give("'do':'callNext'");
        give("'do':'startPhase'");
        for (String judge : SHEETS.keySet())
            server.must(
                    tokens.get(judge),
                    C,
                    judge + presenter,
                    "'do':'giveMarks','presenter':'" + presenter + "','turn':1,'marks':{'problems':'"
                            + sheets.apply(judge).get(0) + "','results':'"
                            + sheets.apply(judge).get(1) + "'}");
        give("'do':'endPhase'");
        give("'do':'lock'");
    }

    private void give(String command) {
        server.must(ORGANISER, C, "g" + n++, command);
    }

    private void forwards() {
        give("'do':'revealNext'");
        step(step + 1);
    }

    /** What is on the screens can be undone amid a reveal; a step of it only goes back by its own way. */
    private void undone() {
        give("'do':'showScene','scene':'standings'");
        step(step);
        give("'do':'stopGraphic'");
        step(step);
        give("'do':'undo'");
        step(step);
        give("'do':'undo','of':" + newestDeed());
        step(step);
        assertThat(server.post(ORGANISER, "/api/v1/contests/" + C + "/actions/undo", "")
                        .body())
                .contains("undo-reveal");
        step(step);
    }

    private int newestDeed() {
        return server.view(C, "console", tokens.get("director")).at("/undo/of").asInt();
    }

    private void backwards() {
        give("'do':'revealBack'");
        step(step - 1);
    }

    // ---- what is heard

    private void listen() {
        ears.add(Ear.onWebhook(server, C));
        ears.addAll(fresh());
    }

    private List<Ear> fresh() {
        List<Ear> fresh = new ArrayList<>();
        for (String path : ways.streams()) fresh.add(Ear.onStream(server, path));
        Set<String> views = ways.publicViews().stream().map(ViewName::toString).collect(Collectors.toSet());
        for (Ear.Packed packed : Ear.Packed.values()) fresh.add(Ear.onSocket(server, C, views, packed));
        return fresh;
    }

    /** One step more, or one less: from now on so many are public. */
    private void step(int now) {
        int most = Math.max(step, now);
        step = now;
        for (Ear ear : ears) {
            upToDate(ear);
            for (String line : ear.news()) assertTellsNothingEarly(ear.toString(), line, most, List.of());
        }
        theSame();
    }

    /** Whoever comes now, by whatever way, finds what the hall has seen, and no more. */
    private void theSame() {
        for (String path : ways.paths())
            assertTellsNothingEarly(path, ways.ask(path, null, n % 2 == 0), step, List.of());
        for (Topic topic : List.of(Topic.HALL, Topic.VENUES, Topic.OVERLAY))
            assertThat(figures.lacking(ways.ask(ways.path(ViewName.of(topic)), null, false), step))
                    .as(topic + " at step " + step + " lacks")
                    .isEmpty();
        for (Ear ear : fresh())
            try (ear) {
                upToDate(ear);
                for (String line : ear.news()) assertTellsNothingEarly(ear.toString(), line, step, List.of());
            }
        if (step < figures.size()) theStandingsHaveNotMoved();
    }

    private void upToDate(Ear ear) {
        for (ViewName view : ways.publicViews())
            if (ear.listensTo(view.toString())) ear.awaits(view.toString(), rev(view));
    }

    private int rev(ViewName view) {
        return Integer.parseInt(tag(ways.path(view)).replaceAll("\"\\d+-(\\d+)\"", "$1"));
    }

    private String tag(String path) {
        return server.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private void theStandingsHaveNotMoved() {
        assertThat(server.view(C, "board").get("standings")).isEqualTo(standings);
        for (Topic topic : List.of(Topic.HALL, Topic.VENUES, Topic.OVERLAY)) {
            JsonNode view = server.view(C, topic.name().toLowerCase(Locale.ROOT));
            assertThat(view.get("standings").findValuesAsText("presenter")).containsExactly("p1");
            assertThat(view.at("/reveal/rank").isIntegralNumber()).isFalse();
            assertThat(view.at("/reveal/previousRank").isIntegralNumber()).isFalse();
        }
        JsonNode rows = RunningServer.json(server.get(ways.scoreboard()).body()).get("rows");
        assertThat(rows.get(0).get("presenter").asText()).isEqualTo("p1");
        assertThat(rows.get(1).get("rank").isNull()).isTrue();
    }

    private void theStandingsHaveMoved() {
        assertThat(server.view(C, "board").at("/standings/0/presenter").asText())
                .isEqualTo(SECOND);
        assertThat(server.get(ways.path(ViewName.of(Topic.BOARD)), "If-None-Match", standingsTag)
                        .statusCode())
                .as("what a cache kept from before the reveal is no longer good")
                .isEqualTo(200);
        for (String path : List.of(ways.scoreboard(), ways.scoreboard() + ".csv", "/c/" + C + "/board"))
            assertThat(ways.ask(path, null, true)).contains(figures.total());
        String told = tag(ways.scoreboard());
        give("'do':'revealBack'");
        var after = server.get(ways.scoreboard(), "If-None-Match", told);
        assertThat(after.statusCode()).as("nor what it kept from after it").isEqualTo(200);
        assertThat(after.body()).doesNotContain(figures.total());
        ears.forEach(this::upToDate); // else both changes come as one, and a webhook is not told what it was told last
        give("'do':'revealNext'");
        step(figures.size());
    }

    // ---- who may look

    /** So that looking is known to see: before the first step the host, the gate and the ledger have it all. */
    private void thoseWhoMayKnowAreTold() {
        String host = ways.ask(ways.path(ViewName.of(Topic.HOST)), tokens.get("host"), true);
        List<String> written = SHEETS.values().stream().flatMap(List::stream).toList();
        assertThat(figures.early(host, 0, List.of())).contains(figures.total(), figures.deducted());
        String ledger = ways.ask("/api/v1/contests/" + C + "/ledger", ORGANISER, false);
        assertThat(figures.early(ledger, 0, List.of())).containsAll(written);
        String page = ways.ask("/c/" + C + "/gate", tokens.get("supervisor"), false);
        assertThat(figures.early(page, 0, List.of())).contains(figures.total());
    }

    /** Whoever has a seat, but no business with the result yet, hears no more than the public; a judge knows his own sheet. */
    private void nobodyElseIsTold() {
        for (String who : List.of("director", "clerk", "broadcaster", "venue", "audience", "presenter", "j2")) {
            List<String> own = switch (who) {
                case "director", "clerk" -> List.of(figures.deducted());
                case "j2" -> List.of("51.683", "36.271", "87.954");
                default -> List.of();
            };
            for (String path : ways.paths())
                assertTellsNothingEarly(who + " " + path, ways.ask(path, tokens.get(who), false), step, own);
        }
        for (String path : List.of("host", "gate", "console"))
            assertThat(ways.ask("/api/v1/contests/" + C + "/views/" + path, null, false))
                    .startsWith("401");
        for (String export : List.of("ledger", "explanation", "fairness", "receipts"))
            assertThat(ways.ask("/api/v1/contests/" + C + "/" + export, null, false))
                    .startsWith("40");
    }

    private void assertTellsNothingEarly(String where, String bytes, int most, List<String> known) {
        assertThat(figures.early(bytes, most, known))
                .as("%s, when the hall had seen %d of %d steps, told: %s", where, most, figures.size(), bytes)
                .isEmpty();
    }
}
