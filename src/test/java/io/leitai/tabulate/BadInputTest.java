package io.leitai.tabulate;

import static io.leitai.tabulate.Tables.places;
import static io.leitai.tabulate.Tables.tabulate;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.tabulate.Tabulator.Done;
import io.leitai.tabulate.Tabulator.NamedFile;
import io.leitai.tabulate.Tabulator.Wrong;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in a file is told at once, with its place, and nothing is reckoned. */
class BadInputTest {
    private static final String PLAN = """
            id: p
            title: t
            timezone: UTC
            presenters: [{id: li-na, name: 李娜}, {id: b, name: B}]
            criteria: [{id: voice, name: V, min: 1, max: 10, step: 0.5}, {id: dance, name: D, max: 10}]
            panels:
              - {id: jury, criteria: [voice], judges: [{id: j1, name: J}, {id: j2, name: J}]}
              - {id: crew, criteria: [dance], judges: [{id: k1, name: J}]}
            turns: {count: 2}
            components: [{id: bonus, use: added, min: 0, max: 5}, {id: semi, use: carried, required: false}]
            turn: [{phase: scoring, for: 90s}]
            """;
    private static final String HEADER = "presenter,judge,criterion,mark,turn\n";

    @Test
    void every_wrong_field_is_told_with_its_line_and_column() {
        var outcome = tabulate(
                PLAN,
                HEADER
                        + "li-na,j1,voice,8.5,1\n"
                        + "li-no,j1,voice,8.5,1\n"
                        + "li-na,j9,voice,8.5,1\n"
                        + "li-na,j1,song,8.5,1\n"
                        + "li-na,j1,dance,8,1\n"
                        + "li-na,j2,voice,10.5,1\n"
                        + "b,j2,voice,0.5,1\n"
                        + "b,j1,voice,8.3,1\n"
                        + "b,j1,voice,eight,2\n"
                        + "b,j2,voice,8,3\n"
                        + "li-na,j1,voice,8.5,1\n",
                null);
        assertThat(places(outcome))
                .containsExactly(
                        "marks.csv:3:1",
                        "marks.csv:4:7",
                        "marks.csv:5:10",
                        "marks.csv:6:10",
                        "marks.csv:7:16",
                        "marks.csv:8:12",
                        "marks.csv:9:12",
                        "marks.csv:10:12",
                        "marks.csv:11:14",
                        "marks.csv:12:1");
        assertThat(((Wrong) outcome).faults()).allSatisfy(fault -> {
            assertThat(fault.zh()).isNotBlank().doesNotContain("%");
            assertThat(fault.en()).isNotBlank().doesNotContain("%");
        });
        assertThat(((Wrong) outcome).faults().getLast().en()).contains("line 2");
    }

    @Test
    void two_mistakes_in_one_row_are_two_errors() {
        assertThat(places(tabulate(PLAN, HEADER + "li-no,j9,song,x,0\n", null)))
                .containsExactly(
                        "marks.csv:2:1", "marks.csv:2:17", "marks.csv:2:7", "marks.csv:2:10", "marks.csv:2:15");
    }

    @Test
    void both_files_errors_come_together() {
        assertThat(places(tabulate(
                        PLAN,
                        HEADER + "x,j1,voice,8,1\n",
                        "presenter,component,points\nb,bonus,6\nb,malus,1\nb,bonus,a\nb,bonus,1\nb,bonus,1\n")))
                .containsExactly(
                        "marks.csv:2:1",
                        "points.csv:2:9",
                        "points.csv:3:3",
                        "points.csv:4:9",
                        "points.csv:4:1",
                        "points.csv:5:1",
                        "points.csv:6:1");
    }

    @Test
    void what_is_given_once_has_no_second_turn() {
        assertThat(places(tabulate(PLAN, HEADER, "presenter,turn,component,points\nb,2,semi,6\nb,2,bonus,1\n")))
                .containsExactly("points.csv:2:3");
    }

    @Test
    void columns_are_counted_in_characters_through_quotes_and_lines() {
        assertThat(places(tabulate(
                        PLAN,
                        "presenter,judge,criterion,mark\r\n\r\n\"李娜,甲\",j1,voice,8\r\nb,j1,\"voice\",11\r\n",
                        null)))
                .containsExactly("marks.csv:3:1", "marks.csv:4:14");
    }

    @Test
    void a_wrong_header_is_the_only_thing_told_of_a_file() {
        assertThat(places(tabulate(PLAN, "presenter,judge,score\nb,j1,8\n", null)))
                .containsExactly("marks.csv:1:17");
        assertThat(places(tabulate(PLAN, "presenter,judge,criterion\nb,j1,voice\n", null)))
                .containsExactly("marks.csv:1:1");
        assertThat(places(tabulate(PLAN, "presenter;judge;criterion;mark\n", null)))
                .containsExactly("marks.csv:1:1");
        assertThat(places(tabulate(PLAN, "presenter,judge,judge,criterion,mark\n", null)))
                .containsExactly("marks.csv:1:17");
        assertThat(places(tabulate(PLAN, "", null))).containsExactly("marks.csv:1:1");
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_told_and_a_blank_one_is_not() {
        assertThat(places(tabulate(PLAN, HEADER + "b,j1,voice\n,,,,\n\nb,j1,voice,8,1,9\n", null)))
                .containsExactly("marks.csv:2:6", "marks.csv:5:14");
    }

    @Test
    void an_open_quote_is_told() {
        assertThat(places(tabulate(PLAN, HEADER + "b,j1,voice,8,1\n\"b,j2,voice,8,1\n", null)))
                .hasSize(1);
    }

    @Test
    void the_same_mark_twice_is_an_error_even_where_one_is_empty() {
        assertThat(places(tabulate(PLAN, HEADER + "b,j1,voice,,\nb,j1,voice,8,1\n", null)))
                .containsExactly("marks.csv:3:1");
    }

    @Test
    void a_judge_who_is_excused_has_no_mark_in_that_turn() {
        String both = PLAN.replace("criteria: [voice], ", "");
        assertThat(places(tabulate(both, HEADER + "b,j1,voice,excused,1\nb,j1,dance,8,1\n", null)))
                .containsExactly("marks.csv:3:12");
        assertThat(tabulate(both, HEADER + "b,j1,voice,excused,1\nb,j1,dance,8,2\n", null))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_byte_order_mark_is_accepted() {
        assertThat(Tabulator.tabulate(
                        bytes("plan.yaml", PLAN.getBytes(UTF_8)),
                        bytes("marks.csv", ("\uFEFF" + HEADER + "b,j1,voice,8,1\n").getBytes(UTF_8)),
                        null,
                        false))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_file_in_gbk_or_another_encoding_is_named() {
        byte[] gbk = "presenter,judge,criterion,mark\n李娜,j1,voice,8\n".getBytes(Charset.forName("GBK"));
        assertThat(faults(gbk)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo(1);
            assertThat(fault.zh()).contains("GBK");
            assertThat(fault.en()).contains("GBK");
        });
        byte[] utf16 = ("\uFEFF" + HEADER).getBytes(UTF_16LE);
        assertThat(faults(utf16))
                .singleElement()
                .satisfies(f -> assertThat(f.en()).contains("UTF-16"));
        assertThat(faults(new byte[] {'a', (byte) 0xFF, (byte) 0xFF}))
                .singleElement()
                .satisfies(f -> assertThat(f.column()).isEqualTo(2));
    }

    @Test
    void points_that_the_plan_needs_are_asked_for() {
        String plan = PLAN.replace("use: carried, required: false", "use: carried");
        assertThat(places(tabulate(plan, HEADER, null))).containsExactly("plan.yaml:1:1");
    }

    @Test
    void a_wrong_plan_is_told_as_everywhere() {
        assertThat(places(tabulate(PLAN.replace("count: 2", "count: 0"), HEADER, null)))
                .containsExactly("plan.yaml:9:16");
    }

    @Test
    void of_very_many_errors_the_rest_is_counted() {
        var wrong = (Wrong) tabulate(PLAN, HEADER + "x,j1,voice,8,1\n".repeat(700), null);
        assertThat(wrong.faults()).hasSize(500);
        assertThat(wrong.more()).isEqualTo(200);
    }

    private static List<Fault> faults(byte[] marks) {
        return ((Wrong) Tabulator.tabulate(
                        bytes("plan.yaml", PLAN.getBytes(UTF_8)), bytes("marks.csv", marks), null, false))
                .faults();
    }

    private static NamedFile bytes(String name, byte[] bytes) {
        return new NamedFile(name, bytes);
    }
}
