package io.leitai.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.leitai.scoring.MarkTable;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The judges of the diving at the Olympic Games of 2000, all 1,541 dives together: in each a judge's country is the unit. What
 * the report says of own countries must give the p of Welch's t-test that a class at Yale published for the same table
 * (http://www.stat.yale.edu/~juc3/625/Week4/divettests.html; John W. Emerson's, of the paper of 2009). The page's four other
 * judges, who sat on one panel (women's 10 m platform), differ there in the second digit; scipy gives what we give.
 */
class SydneyJudgesTest {
    private static final Map<String, OwnUnit> OWN = new LinkedHashMap<>();
    private static Report report;

    @BeforeAll
    static void read() throws IOException {
        Map<String, Case.Presenter> divers = new LinkedHashMap<>();
        Map<String, Case.Judge> judges = new LinkedHashMap<>();
        try (var rows = csv()) {
            for (NamedCsvRecord row : rows) {
                divers.putIfAbsent(
                        diver(row),
                        new Case.Presenter(
                                diver(row), diver(row), row.getField("Country"), divers.size() + 1, Map.of()));
                String judge = row.getField("Judge");
                judges.putIfAbsent(judge, new Case.Judge(judge, judge, row.getField("JCountry"), "jury", Map.of()));
            }
        }
        MarkTable table = new MarkTable(List.copyOf(divers.keySet()), Map.of("jury", List.copyOf(judges.keySet())));
        try (var rows = csv()) {
            for (NamedCsvRecord row : rows)
                table.give(
                        diver(row),
                        Integer.parseInt(row.getField("DiveNo")),
                        row.getField("Judge"),
                        "mark",
                        new BigDecimal(row.getField("JScore")));
        }
        Rules rules = new Rules(
                List.of(Arena.mark()),
                List.of(new Panel("jury", "jury", BigDecimal.ONE, 1, 1)),
                Arena.TWO,
                new Method(
                        Method.PLAIN.order(),
                        Method.PLAIN.combine(),
                        Method.PLAIN.winner(),
                        Method.PLAIN.steps(),
                        new Method.Turns(6, 0, Method.Turns.Absent.LEAVE_OUT),
                        List.of(),
                        List.of()));
        report = Report.of(new Case(rules, table, List.copyOf(divers.values()), List.copyOf(judges.values())));
        OWN.putAll(report.ownUnits().stream().collect(Collectors.toMap(OwnUnit::judge, own -> own)));
    }

    @ParameterizedTest
    @CsvSource({
        "WANG Facheng, 0.989655993691901",
        "MENA Jesus, 0.000262738981201337",
        "McFARLAND Steve, 0.000219535771251978",
        "ALT Walter, 2.93772682243184e-06",
        "BARNETT Madeleine, 0.000381120502870843",
        "BOOTHROYD Sydney, 0.0204961042925179",
        "RUIZ-PEDREGUERA Rolando, 0.0191200611932846",
        "CRUZ Julia, 0.00179308771262052",
        "BOYS Beverley, 0.0289269502603285",
        "BOUSSARD Michel, 0.121683011822911",
        "BURK Hans-Peter, 0.0095337659932683",
        "HUBER Peter, 0.0575318481056923",
        "CALDERON Felix, 0.0759961039010729"
    })
    void own_countries_are_judged_as_published(String judge, double published) {
        assertThat(Welch.p(OWN.get(judge).own(), OWN.get(judge).others()))
                .isCloseTo(published, within(published * 1e-6));
    }

    @Test
    void every_judge_but_wang_was_kinder_to_the_own_country() {
        assertThat(OWN.values())
                .filteredOn(own -> own.difference() < 0)
                .extracting(OwnUnit::judge)
                .containsExactly("WANG Facheng");
        assertThat(OWN.get("ALT Walter").chance().verdict()).isEqualTo(Chance.Verdict.BEYOND_CHANCE);
        assertThat(OWN.get("WANG Facheng").chance().verdict()).isEqualTo(Chance.Verdict.LIKE_CHANCE);
    }

    @Test
    void only_judges_who_saw_half_of_all_divers_are_ranked_together() {
        Agreement agreement = report.panels().getFirst().agreement();
        assertThat(agreement.judges() + agreement.left().size()).isEqualTo(25);
        assertThat(agreement.left()).contains("WANG Facheng").doesNotContain("MENA Jesus");
        assertThat(agreement.presenters()).isLessThan(agreement.of());
        assertThat(agreement.tau()).isBetween(0.6, 1.0);
        assertThat(report.whatIfs())
                .filteredOn(w -> w.kind() == WhatIf.Kind.WITHOUT_JUDGE)
                .hasSize(25);
    }

    private static CsvReader<NamedCsvRecord> csv() throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/tables/sydney-2000-diving.csv"));
    }

    private static String diver(NamedCsvRecord row) {
        return row.getField("Event") + " " + row.getField("Round") + " " + row.getField("Diver");
    }
}
