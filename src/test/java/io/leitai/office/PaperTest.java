package io.leitai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.contest.Plan;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperTest {
    private final Paper paper = new Paper("/assets/1/css/print.css");

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void each_judge_has_a_sheet_with_every_presenter_and_every_criterion() {
        PrintJob job = PrintJob.asPlanned(Plans.county(10, 4), false);

        String html = paper.scoreSheets(job, "zh");

        // eleven judges, and a spare sheet for each of the two panels
        assertThat(count(html, "<section")).isEqualTo(13);
        for (Plan.Judge judge : job.plan().judges()) assertThat(html).contains(">" + judge.name() + "<");
        for (Plan.Presenter presenter : job.plan().presenters())
            assertThat(count(html, ">" + presenter.name() + "<")).isEqualTo(13);
        job.plan()
                .rules()
                .criteria()
                .forEach(c -> assertThat(count(html, ">" + c.name() + "<")).isEqualTo(13));
        assertThat(html).contains("评委签名", "录入", "复核", "满分 100", "0–25 分", "每 0.5 一档", "第八场", "县委会堂");
        assertThat(html).doesNotContain("演练");
    }

    @Test
    void thirty_presenters_break_into_pages_that_each_say_whose_they_are() {
        PrintJob job = PrintJob.asPlanned(Plans.county(30, 4), false);

        String html = paper.scoreSheets(job, "zh");

        assertThat(count(html, "<section")).isEqualTo(13 * 3);
        assertThat(count(html, "第 3 页，共 3 页")).isEqualTo(13);
        assertThat(count(html, ">" + job.plan().judges().getFirst().name() + "<"))
                .isEqualTo(3);
        for (Plan.Presenter presenter : job.plan().presenters())
            assertThat(count(html, ">" + presenter.name() + "<")).isEqualTo(13);
    }

    @Test
    void more_criteria_than_fit_across_go_on_to_another_page_and_the_total_stands_once() {
        String html = paper.scoreSheets(PrintJob.asPlanned(Plans.county(10, 24), false), "zh");

        assertThat(count(html, "<section")).isEqualTo(13 * 3);
        assertThat(count(html, "<b>合计</b>")).isEqualTo(13);
        for (int i = 5; i <= 24; i++)
            assertThat(count(html, "<b>评分项目" + i + "</b>")).isEqualTo(13);
    }

    @Test
    void a_publics_panel_gets_one_sheet_to_copy() {
        assertThat(count(paper.scoreSheets(PrintJob.asPlanned(Plans.publicVote(500), false), "zh"), "<section"))
                .isEqualTo(1);
    }

    @Test
    void a_group_stands_over_its_parts_and_a_judge_has_only_what_the_panel_marks() {
        String html = paper.scoreSheets(PrintJob.asPlanned(Plans.grouped(), false), "zh");

        // seven leaders, four peers, a spare sheet for each of the two; the public has its phones
        assertThat(count(html, "<section")).isEqualTo(13);
        assertThat(count(html, "colspan=\"2\"><b>内容</b>")).isEqualTo(8);
        assertThat(count(html, "<b>晒问题</b>")).isEqualTo(8);
        assertThat(count(html, "<b>拼作风</b>")).isEqualTo(13);
        assertThat(count(html, "满分 50")).isEqualTo(8);
        assertThat(count(html, "满分 25")).isEqualTo(5);
        assertThat(html).doesNotContain("公众");
        assertThat(paper.scoreSheets(PrintJob.asPlanned(Plans.grouped(), false), "en"))
                .contains("<b>Content</b>");
    }

    @Test
    void the_sheets_follow_the_running_order_that_was_drawn() {
        Plan plan = Plans.county(3, 4);
        String html = paper.scoreSheets(new PrintJob(plan, List.of("p3", "p1"), false), "zh");

        assertThat(html.indexOf(plan.presenters().get(2).name()))
                .isLessThan(html.indexOf(plan.presenters().get(0).name()));
        assertThat(html).doesNotContain(plan.presenters().get(1).name()).contains("擂手 2 位");
    }

    @Test
    void the_running_order_has_everyone_with_unit_title_and_kind_and_each_phases_time() {
        PrintJob job = PrintJob.asPlanned(Plans.county(30, 4), false);

        String html = paper.runningOrder(job, "zh");

        for (Plan.Presenter presenter : job.plan().presenters())
            assertThat(html).contains(presenter.name(), presenter.unit(), presenter.title());
        assertThat(html)
                .contains("工作队队长", "陈述", "8:00", "1:30", "晒问题、亮措施、拼作风、比成效", "备注", "擂手签名")
                .contains("30 位擂手，每位 11:30，共 5:45:00");
    }

    @Test
    void english_paper_is_in_english_wherever_the_plan_has_it() {
        PrintJob job = PrintJob.asPlanned(Plans.county(3, 4), false);

        assertThat(paper.scoreSheets(job, "en"))
                .contains(
                        "<html lang=\"en\">",
                        "Score sheet",
                        "Signature of the judge",
                        "Problems",
                        "County Committee Hall",
                        "Eighth round")
                .contains("Page 1 of 1", "of 100", "Zhao Wenling")
                .doesNotContain("擂手", "赵文岭");
        assertThat(paper.runningOrder(job, "en"))
                .contains("Running order", "Presentation", "Work team leader", "Remarks");
    }

    @Test
    void a_rehearsals_paper_says_so_on_every_page() {
        PrintJob job = PrintJob.asPlanned(Plans.county(30, 4), true);

        assertThat(count(paper.scoreSheets(job, "zh"), "<b>演练</b>")).isEqualTo(13 * 3);
        assertThat(paper.runningOrder(job, "en")).contains("Rehearsal");
    }

    @Test
    void names_are_text_and_never_markup() {
        PrintJob job = PrintJob.asPlanned(Plans.withNames("<script>alert('x')</script> & \"co\""), false);

        for (String html : List.of(paper.scoreSheets(job, "zh"), paper.runningOrder(job, "zh")))
            assertThat(html)
                    .doesNotContain("<script")
                    .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;");
    }

    @Test
    void a_page_carries_nothing_that_a_strict_content_policy_refuses() {
        PrintJob job = PrintJob.asPlanned(Plans.county(10, 8), true);

        for (String html : List.of(paper.scoreSheets(job, "zh"), paper.runningOrder(job, "zh")))
            assertThat(html)
                    .startsWith("<!doctype html>")
                    .contains("<link rel=\"stylesheet\" href=\"/assets/1/css/print.css\">")
                    .doesNotContain("<style", " style=", "<script", " onclick");
    }

    @Test
    void weights_are_printed_where_a_mark_does_not_count_once() {
        assertThat(paper.scoreSheets(PrintJob.asPlanned(Plans.weighted(), false), "zh"))
                .contains("<em>×1.5</em>", "满分 125", "乘以该数");
        assertThat(paper.scoreSheets(PrintJob.asPlanned(Plans.county(3, 4), false), "zh"))
                .doesNotContain("<em>", "乘以该数");
    }

    @Test
    void an_order_that_names_a_stranger_is_a_bug() {
        PrintJob job = new PrintJob(Plans.county(3, 4), List.of("p1", "nobody"), false);

        assertThatThrownBy(() -> paper.runningOrder(job, "zh"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no presenter nobody");
    }

    @Test
    void both_languages_have_every_word() {
        assertThat(Words.in("en").all().keySet()).isEqualTo(Words.in("zh").all().keySet());
    }

    @Test
    void parts_are_as_few_as_can_be_and_even() {
        List<Integer> fourteen = IntStream.range(0, 14).boxed().toList();

        assertThat(ScoreSheets.evenly(fourteen, part -> part.size() <= 12))
                .extracting(List::size)
                .containsExactly(7, 7);
        assertThat(ScoreSheets.evenly(fourteen, part -> part.size() <= 14)).containsExactly(fourteen);
        assertThat(ScoreSheets.evenly(fourteen, part -> false)).hasSize(14);
        assertThat(ScoreSheets.evenly(List.of(), part -> true)).containsExactly(List.of());
    }

    @Test
    void long_units_take_room_so_fewer_presenters_go_on_a_page() {
        Line brief = new Line(1, "田禾", true, "青杨乡党委", "书记", "");
        Line wordy =
                new Line(2, "Ouyang Mingyuan", false, "Work team of the County Bureau of Housing ".repeat(3), "", "");

        assertThat(RowFit.UPRIGHT.holds(Collections.nCopies(13, brief))).isTrue();
        assertThat(RowFit.UPRIGHT.holds(Collections.nCopies(14, brief))).isFalse();
        assertThat(RowFit.UPRIGHT.holds(Collections.nCopies(13, wordy))).isFalse();
        assertThat(RowFit.ACROSS.holds(Collections.nCopies(10, brief))).isTrue();
    }
}
