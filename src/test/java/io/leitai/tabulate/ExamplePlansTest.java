package io.leitai.tabulate;

import static io.leitai.tabulate.Tables.done;
import static io.leitai.tabulate.Tables.ranks;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plans of `config/contests/examples/`, with marks. */
class ExamplePlansTest {
    @Test
    void skaters_with_equal_totals_are_told_apart_by_their_components() throws IOException {
        String marks = "presenter,judge,criterion,mark\n" + nine("s1", "composition", "8", "8.25", "8.5", "9", "7")
                + nine("s1", "presentation", "8", "8", "8", "8", "8") + nine("s1", "skills", "8", "8", "8", "8", "8")
                + nine("s2", "composition", "8", "8", "8", "8", "8")
                + nine("s2", "presentation", "8", "8", "8", "8", "8") + nine("s2", "skills", "8", "8", "8", "8", "8");
        // composition of s1: 8 8 8 8 8 8.25 8.5 left of nine, 56.75 / 7 = 8.107… → 8.11, × 2.67 = 21.6537 → 21.65
        // with 21.36 + 21.36: 64.37; s2: 64.08
        String points = """
                presenter,component,points
                s1,elements,70.00
                s2,elements,71.29
                s2,deductions,-1
                """;
        var done = done(plan("figure-skating"), marks, points);
        assertThat(done.result().lines().limit(3))
                .containsExactly(
                        "rank,presenter,total,jury.composition,jury.presentation,jury.skills",
                        "1,s1,134.37,8.11,8.00,8.00",
                        "2,s2,134.37,8.00,8.00,8.00");
        assertThat(done.explanation())
                .contains(
                        "8.107142…", "→ 8.11", "21.6537 → 21.65", "dropped highest", "decided by rule 1 (panel jury)");
    }

    @Test
    void equal_songs_are_told_apart_by_the_audiences() throws IOException {
        String marks = "presenter,judge,criterion,mark\n" + votes("jury", "fr", "it", "se", "ua")
                + votes("jury", "it", "fr", "se", "ua") + votes("jury", "se", "it", "fr", "ua")
                + votes("jury", "ua", "it", "fr", "se") + votes("tele", "fr", "it", "se", "ua")
                + votes("tele", "it", "ua", "se", "fr") + votes("tele", "se", "ua", "it", "fr")
                + votes("tele", "ua", "fr", "it", "se");
        // jury: it 36, fr 32, se 28 (10+10+8), ua 24; audiences: ua 32 (8+12+12), it 32 (12+10+10), fr 28, se 28
        assertThat(ranks(plan("eurovision"), marks, null)).containsExactly("1 it 68", "2 fr 60", "3 ua 56", "4 se 56");
        // the same from the published points; se has the jury's points, ua the audiences'
        assertThat(ranks(plan("eurovision-points"), points(marks), null))
                .containsExactly("1 it 68", "2 fr 60", "3 ua 56", "4 se 56");
    }

    @Test
    void a_county_waits_for_its_leaders_and_draws_lots_last() throws IOException {
        StringBuilder marks = new StringBuilder("presenter,judge,criterion,mark\n");
        for (String presenter : List.of("p1", "p2", "p3"))
            for (String judge : List.of("a1", "a2", "a3", "a4", "a5", "b1", "b2", "b3")) {
                if (presenter.equals("p3") && judge.equals("a5")) continue;
                for (String mark : List.of("problems,20", "measures,20", "style,15", "results,25"))
                    marks.append(presenter + "," + judge + "," + mark + "\n");
            }
        String points = "presenter,component,points\np1,visit,90\np2,visit,92\np2,overtime,-1\np3,visit,99\n";
        var done = done(plan("county"), marks.toString(), points);
        // 80 × 0.3 + 80 × 0.2 + 45; printf '%s' '2026-11-23 擂台赛:p1' | sha256sum decides
        List<String> rows = done.result().lines().skip(1).toList();
        assertThat(rows.get(0)).startsWith("1,p").contains(",85.00,");
        assertThat(rows.get(1)).startsWith("2,p").contains(",85.00,");
        assertThat(rows.get(2)).startsWith(",p3,,");
        assertThat(done.explanation())
                .contains("a judge's mark is missing (a5)", "decided by rule 4 (lots, SHA-256 of 2026-11-23 擂台赛:ID)");
    }

    @Test
    void a_county_asks_the_public_takes_overtime_off_and_gives_awards() throws IOException {
        StringBuilder marks = new StringBuilder("presenter,judge,criterion,mark\n");
        String[] content = {"18", "18", "17", "16", "15"}; // of problems; p1 and p2 differ in nothing but the public
        for (int p = 1; p <= 5; p++) {
            for (int j = 1; j <= 5; j++) {
                String[] each = {content[p - 1], "23", "23", "18", "9"};
                String[] parts = {"problems", "measures", "results", "style", "speech"};
                for (int c = 0; c < parts.length; c++)
                    marks.append("p" + p + ",j" + j + "," + parts[c] + "," + each[c] + "\n");
            }
            // a hundred who give all, a hundred who give nothing: both go
            for (int v = 0; v < 300; v++) {
                int liking = v < 100 ? 100 : v < 200 ? 0 : p == 1 ? 95 : 90;
                marks.append("p%d,public:%03d,liking,%d\n".formatted(p, v, liking));
            }
        }
        String points = "presenter,component,points\np1,overtime,70.5\np5,overtime,12\n";
        var done = done(plan("county-public"), marks.toString(), points);
        // p1: (91 × 80 + 95 × 20) / 100 − 1.5; 60.5 / 30 → 3 pieces; p2: (91 × 80 + 90 × 20) / 100
        assertThat(done.result().lines().skip(1).map(row -> row.substring(0, 10)))
                .containsExactly("1,p2,90.80", "2,p1,90.30", "3,p3,90.00", "4,p4,89.20", "5,p5,87.90");
        assertThat(done.explanation())
                .contains("300 票 votes，去掉最高 dropped highest 100，去掉最低 dropped lowest 100")
                .contains("91.8 − 1.5 (70.5 秒 s) overtime = 90.3")
                .contains("分项组 group content 内容 = 64")
                .contains("first 一等奖: p2 欧阳明远\n", "second 二等奖: p1 刘振海\n", "merit 优秀奖: p3 许志安, p4 韩素梅, p5 宋立秋\n");
    }

    private static String nine(String skater, String criterion, String... marks) {
        StringBuilder rows = new StringBuilder();
        for (int judge = 1; judge <= 9; judge++) {
            String mark = judge <= marks.length ? marks[judge - 1] : "8";
            rows.append(String.join(",", skater, "j" + judge, criterion, mark)).append('\n');
        }
        return rows.toString();
    }

    /** One country's places: these in order, and itself excused. */
    private static String votes(String panel, String country, String... order) {
        StringBuilder rows = new StringBuilder();
        String judge = panel + "-" + country;
        for (int i = 0; i < order.length; i++)
            rows.append(String.join(",", order[i], judge, "place", "" + (i + 1)))
                    .append('\n');
        return rows.append(String.join(",", country, judge, "place", "excused"))
                .append('\n')
                .toString();
    }

    private static String points(String places) {
        return places.replace(",place,1\n", ",points,12\n")
                .replace(",place,2\n", ",points,10\n")
                .replace(",place,3\n", ",points,8\n")
                .replace(",place,", ",points,");
    }

    private static String plan(String name) throws IOException {
        return Files.readString(Path.of("config/contests/examples/" + name + ".yaml"));
    }
}
