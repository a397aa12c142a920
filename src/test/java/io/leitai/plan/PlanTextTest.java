package io.leitai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form's change is made in the text at its place, and nowhere else. */
class PlanTextTest {
    private static final String PLAN = """
            # 第八场
            id: night   # never change
            title: 歌唱之夜
            timezone: Asia/Shanghai

            # 擂手
            presenters:
              # 上半场
              - {id: p1, name: 李娜, unit: 文化馆} # 已到
              - id: p2
                name: 王芳
              # 下半场
              - { id: p3,  name: "张 '伟'" }
            panels:
            - id: jury # 评委
              drop: {highest: 1, lowest: 1}
              judges: [{id: j1, name: 陈静}, {id: j2, name: 何平}]
            turn: # 一轮
              - {phase: present, for: 8m, warnings: [1m, 30s]}
              - {phase: scoring, for: 90s}
            """;

    @Test
    void a_value_is_replaced_where_it_stands() {
        assertThat(edited(put("演唱之夜", "title"))).isEqualTo(PLAN.replace("歌唱之夜", "演唱之夜"));
        assertThat(edited(put("李 娜", "presenters", 0, "name"))).isEqualTo(PLAN.replace("李娜", "李 娜"));
        assertThat(edited(put("王: 芳", "presenters", 1, "name"))).isEqualTo(PLAN.replace("王芳", "\"王: 芳\""));
        assertThat(edited(put("张伟", "presenters", 2, "name"))).isEqualTo(PLAN.replace("\"张 '伟'\"", "张伟"));
        assertThat(edited(put("2", "panels", 0, "drop", "highest")))
                .isEqualTo(PLAN.replace("highest: 1", "highest: 2"));
        assertThat(edited(put(List.of("2m", "1m"), "turn", 0, "warnings")))
                .isEqualTo(PLAN.replace("[1m, 30s]", "[2m, 1m]"));
    }

    @Test
    void a_new_key_stands_behind_those_that_it_belongs_behind() {
        var hall = new PlanEdit.Put(List.of("hall"), "剧院", List.of("id", "title", "timezone"));
        assertThat(edited(hall)).isEqualTo(PLAN.replace("Asia/Shanghai\n", "Asia/Shanghai\nhall: 剧院\n"));
        assertThat(edited(put("图书馆", "presenters", 1, "unit")))
                .isEqualTo(PLAN.replace("name: 王芳\n", "name: 王芳\n    unit: 图书馆\n"));
        assertThat(edited(put("馆长", "presenters", 0, "title"))).isEqualTo(PLAN.replace("文化馆}", "文化馆, title: 馆长}"));
        assertThat(edited(put("Singing Night", "en", "title"))).isEqualTo(PLAN + "en: {title: Singing Night}\n");
        assertThat(edited(put("Li Na", "presenters", 0, "en", "name")))
                .isEqualTo(PLAN.replace("文化馆}", "文化馆, en: {name: Li Na}}"));
    }

    @Test
    void rows_come_where_they_are_put_and_the_others_keep_their_comments() {
        var zhao = Map.<String, Object>of("name", "赵敏");
        assertThat(edited(insert(1, zhao, "presenters"))).isEqualTo(PLAN.replace("# 已到\n", "# 已到\n  - {name: 赵敏}\n"));
        assertThat(edited(insert(0, zhao, "presenters"))).isEqualTo(PLAN.replace("上半场\n", "上半场\n  - {name: 赵敏}\n"));
        assertThat(edited(insert(3, zhao, "presenters"))).contains("'\" }\n  - {name: 赵敏}\npanels");
        assertThat(edited(insert(2, zhao, "panels", 0, "judges"))).contains("何平}, {name: 赵敏}]");
        assertThat(edited(insert(0, zhao, "panels", 0, "judges"))).contains("[{name: 赵敏}, {id: j1");
        assertThat(edited(insert(0, zhao, "venues"))).isEqualTo(PLAN + "venues:\n  - {name: 赵敏}\n");
    }

    @Test
    void what_is_removed_goes_with_its_line_and_what_held_nothing_else_goes_too() {
        assertThat(edited(remove("presenters", 1))).isEqualTo(PLAN.replace("  - id: p2\n    name: 王芳\n", ""));
        assertThat(edited(remove("presenters", 0, "unit"))).isEqualTo(PLAN.replace(", unit: 文化馆", ""));
        assertThat(edited(remove("presenters", 1, "id"))).contains("  - name: 王芳\n");
        assertThat(edited(remove("panels", 0, "judges", 0))).contains("judges: [{id: j2, name: 何平}]");
        assertThat(edited(remove("panels", 0, "judges", 1))).contains("judges: [{id: j1, name: 陈静}]");
        assertThat(edited(remove("panels", 0, "drop", "highest"), remove("panels", 0, "drop", "lowest")))
                .isEqualTo(PLAN.replace("  drop: {highest: 1, lowest: 1}\n", ""));
        assertThat(edited(put("", "title"))).contains("title: \"\"\n");
    }

    @Test
    void rows_change_places_with_what_stands_on_their_lines() {
        assertThat(edited(new PlanEdit.Move(List.of("presenters"), 0, 2))).contains("""
                  # 上半场
                  - id: p2
                    name: 王芳
                  - { id: p3,  name: "张 '伟'" }
                  # 下半场
                  - {id: p1, name: 李娜, unit: 文化馆} # 已到
                """);
        assertThat(edited(new PlanEdit.Move(List.of("panels", 0, "judges"), 1, 0)))
                .contains("[{id: j2, name: 何平}, {id: j1, name: 陈静}]");
    }

    @Test
    void a_change_that_has_no_place_in_the_text_is_not_made() {
        assertThat(PlanText.edit("id: [", List.of(put("x", "title")))).isEmpty();
        assertThat(PlanText.edit("a: &x b\nc: *x\n", List.of(put("x", "title"))))
                .isEmpty();
        assertThat(PlanText.edit("- a\n", List.of(put("x", "title")))).isEmpty();
        assertThat(PlanText.edit(PLAN, List.of(remove("presenters", 7)))).isEmpty();
        assertThat(PlanText.edit(PLAN, List.of(remove("nothing")))).isEmpty();
        assertThat(PlanText.edit(PLAN, List.of(insert(9, Map.of(), "presenters"))))
                .isEmpty();
    }

    @Test
    void lines_that_end_as_windows_ends_them_go_on_so_and_characters_beyond_the_plane_count_as_one() {
        String windows = "id: a # 𠮷\r\ntitle: 𠮷野\r\nvenues:\r\n  - {id: v, name: 𠮷}\r\n";
        assertThat(PlanText.edit(windows, List.of(put("b", "title"), insert(1, Map.of("id", "w"), "venues"))))
                .contains("id: a # 𠮷\r\ntitle: b\r\nvenues:\r\n  - {id: v, name: 𠮷}\r\n  - {id: w}\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null", "~", "", "- a", "a: b", "#x", "'", "\"\\", "a\tb", "*x", "&x", "!x", "[", "}", "yes", "0x10",
                "a #b", "\u2028", "😀"
            })
    void any_text_is_written_so_that_it_is_read_as_the_same(String text) {
        for (List<Object> path : List.of(path("title"), path("presenters", 0, "name"), path("presenters", 1, "name"))) {
            String changed = edited(new PlanEdit.Put(path, text, List.of()));
            assertThat(PlanText.edit(
                            changed,
                            List.of(
                                    put("歌唱之夜", "title"),
                                    put("李娜", "presenters", 0, "name"),
                                    put("王芳", "presenters", 1, "name"))))
                    .contains(PLAN);
        }
    }

    /** Every sample of ours, with changes of all kinds at random: no comment is lost, and what comes out says what was meant. */
    @Test
    void no_comment_is_lost_in_any_of_our_plans() throws IOException {
        List<Path> plans;
        try (var files = Files.walk(Path.of("config/contests"))) {
            plans = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        Random random = new Random(27);
        int made = 0;
        for (Path file : plans) {
            String text = Files.readString(file);
            List<String> comments = comments(text);
            for (int i = 0; i < 40; i++) {
                PlanEdit edit = any(random);
                String changed = PlanText.edit(text, List.of(edit)).orElse(text);
                if (!changed.equals(text)) made++;
                assertThat(comments(changed)).as("%s after %s", file, edit).containsExactlyElementsOf(comments);
                text = changed;
            }
        }
        assertThat(made).isGreaterThan(plans.size() * 20);
    }

    private static PlanEdit any(Random random) {
        int row = random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0 -> put("名" + row, "presenters", row, "name");
            case 1 -> insert(row, Map.of("id", "x" + random.nextInt(1000), "name", "新人"), "presenters");
            case 2 -> put("N " + row, "presenters", row, "en", "name");
            case 3 -> put("9m", "turn", 0, "for");
            default -> put("2", "panels", 0, "weight");
        };
    }

    private static List<String> comments(String yaml) {
        return yaml.lines()
                .filter(line -> line.contains("# "))
                .map(line -> line.substring(line.indexOf("# ")))
                .toList();
    }

    private static String edited(PlanEdit... edits) {
        return PlanText.edit(PLAN, List.of(edits)).orElseThrow();
    }

    private static PlanEdit put(Object value, Object... path) {
        return new PlanEdit.Put(path(path), value, List.of());
    }

    private static PlanEdit insert(int at, Object value, Object... path) {
        return new PlanEdit.Insert(path(path), at, List.of(value), List.of());
    }

    private static PlanEdit remove(Object... path) {
        return new PlanEdit.Remove(path(path));
    }

    private static List<Object> path(Object... steps) {
        return new ArrayList<>(Arrays.asList(steps));
    }
}
