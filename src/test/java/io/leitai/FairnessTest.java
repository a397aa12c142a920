package io.leitai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command {@code fairness}, from files to a file. */
class FairnessTest {
    private static final String PLAN = """
            id: night
            title: 歌唱之夜
            timezone: Asia/Shanghai
            presenters:
              - {id: p1, name: 李娜, unit: 文化馆}
              - {id: p2, name: 王芳, en: {name: Wang Fang}}
              - {id: p3, name: 陈静}
            criteria: [{id: voice, name: 音色, max: 10, step: 0.5}]
            panels:
              - id: jury
                judges: [{id: p1, name: 张伟, unit: 文化馆}, {id: j2, name: 何景川}]
            turn: [{phase: scoring, for: 90s}]
            """;

    private static final String MARKS = """
            presenter,judge,criterion,mark
            p1,p1,voice,10
            p1,j2,voice,8
            p2,p1,voice,7
            p2,j2,voice,9.5
            p3,p1,voice,7
            p3,j2,voice,8
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Files.writeString(folder.resolve("marks.csv"), MARKS);
    }

    @Test
    void a_report_as_json_has_names_figures_and_what_would_have_been() throws IOException {
        assertThat(run("report.json").exit()).isZero();
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(report.at("/presenters/0/name").asText()).isEqualTo("李娜");
        assertThat(report.at("/presenters/0/total").asText()).isEqualTo("9.00");
        assertThat(report.at("/presenters/1/en/name").asText()).isEqualTo("Wang Fang");
        assertThat(report.at("/presenters/2/en").isMissingNode()).isTrue();
        assertThat(report.at("/panels/0/agreement/chance/verdict").asText()).isEqualTo("likeChance");
        assertThat(report.at("/panels/0/judges/0/leniency").asDouble()).isEqualTo(-0.25);
        assertThat(report.at("/startOrder/chance/verdict").asText()).isEqualTo("tooFew");
        assertThat(report.at("/startOrder/chance/p").isNull()).isTrue();
        assertThat(report.at("/ownUnits/0/difference").asDouble()).isEqualTo(1.875);
        assertThat(report.at("/whatIfs/0/kind").asText()).isEqualTo("withoutJudge");
        assertThat(report.at("/whatIfs/0/winners/0").asText()).isEqualTo("p2");
        assertThat(report.at("/whatIfs/0/winnerChanges").asBoolean()).isTrue();
    }

    @Test
    void a_report_as_text_says_the_same_in_both_languages() throws IOException {
        assertThat(run("report.txt").exit()).isZero();
        assertThat(folder.resolve("report.txt"))
                .content()
                .contains("歌唱之夜", "仅供参考", "advice", "p1 张伟", "-0.25")
                .contains("没有 without p1 张伟: 第一名改变 another first: p2 王芳")
                .contains("p1 李娜 1→2")
                .doesNotContain("NaN", "null");
    }

    @Test
    void every_error_of_the_files_is_listed_with_its_place_and_nothing_is_written() throws IOException {
        Files.writeString(folder.resolve("marks.csv"), MARKS + "p9,j2,voice,8\np1,j9,voice,8.2\n");
        Run run = run("report.json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("marks.csv:8:1 ", "marks.csv:9:4 ");
        assertThat(folder.resolve("report.json")).doesNotExist();
    }

    @Test
    void a_file_of_another_kind_is_refused_in_both_languages() {
        Run run = run("report.pdf");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("结尾", "must end in .json or .txt");
    }

    private record Run(int exit, String err) {}

    private Run run(String out) {
        PrintStream usual = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            int exit = new CommandLine(new Fairness())
                    .execute(
                            "--contest", folder.resolve("plan.yaml").toString(),
                            "--marks", folder.resolve("marks.csv").toString(),
                            "--out", folder.resolve(out).toString());
            return new Run(exit, err.toString(UTF_8));
        } finally {
            System.setErr(usual);
        }
    }
}
