package io.leitai.plan;

import static io.leitai.plan.PlanProblemsTest.assertFoundAtArrow;
import static io.leitai.plan.Plans.SMALLEST;
import static io.leitai.plan.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Exhibit;
import io.leitai.contest.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExhibitsInPlansTest {
    private static final String EXHIBITS = """
            exhibits:
              - presenter: p1
                id: poverty
                title: 贫困发生率
                figures:
                  - {name: 贫困发生率, unit: "%", baseline: {at: 2014 年, value: 12.40}, now: {at: 2017 年, value: 0.86}, target: 2}
              - {presenter: p1, id: site, title: 现场照片, file: 马头庄.jpg, en: {title: On site}}
            """;

    @Test
    void key_figures_and_files_are_listed_for_each_presenter() {
        assertThat(plan(SMALLEST + EXHIBITS).exhibits())
                .containsExactly(
                        new Plan.Listed(
                                "p1",
                                new Exhibit.Figures(
                                        "poverty",
                                        "贫困发生率",
                                        Map.of(),
                                        List.of(new Exhibit.Figure(
                                                "贫困发生率",
                                                "",
                                                "%",
                                                new Exhibit.Point("2014 年", new BigDecimal("12.40"), Map.of()),
                                                List.of(),
                                                new Exhibit.Point("2017 年", new BigDecimal("0.86"), Map.of()),
                                                new BigDecimal("2"),
                                                Map.of())))),
                        new Plan.Listed(
                                "p1", new Exhibit.Awaited("site", "现场照片", Map.of("title", "On site"), "马头庄.jpg")));
    }

    @Test
    void a_plan_without_exhibits_has_none() {
        assertThat(plan(SMALLEST).exhibits()).isNull();
        assertThat(plan(SMALLEST).material()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            presenter: p1↵    id: poverty | presenter: →nobody↵    id: poverty
            id: site,                     | id: →poverty,
            id: poverty                   | id: →a/b
            title: 贫困发生率↵            | title: →""↵
            file: 马头庄.jpg              | file: →马头庄.exe
            file: 马头庄.jpg              | file: →../马头庄.jpg
            file: 马头庄.jpg              | file: →.jpg
            file: 马头庄.jpg              | file: →马头庄.jpg, figures: []
            file: 马头庄.jpg              | →fiel: 马头庄.jpg
            value: 0.86                   | value: →low
            at: 2017 年,                  | at: →1234567890123,
            target: 2                     | target: →99999999
            baseline: {at: 2014 年, value: 12.40} | baseline: →12.40
            """)
    void an_error_is_told_where_it_stands(String good, String bad) {
        String yaml = SMALLEST + EXHIBITS;
        assertThat(yaml).contains(good.replace('↵', '\n'));
        assertFoundAtArrow(yaml.replace(good.replace('↵', '\n'), bad.replace('↵', '\n')));
    }
}
