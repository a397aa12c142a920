package io.leitai.plan;

import static io.leitai.plan.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans that ship with the product. */
class SamplePlansTest {
    private static final Path FOLDER = Path.of("config/contests");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> Files.isRegularFile(file) && !isMaterial(file))
                    .toList();
        }
    }

    /** What presenters show lies in a folder of its contest's. */
    private static boolean isMaterial(Path file) {
        return Files.exists(file.getParent().resolveSibling(file.getParent().getFileName() + ".yaml"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_file_in_the_folder_is_a_plan(Path file) throws IOException {
        assertThat(file.toString()).endsWith(".yaml");
        assertThat(plan(PlanReader.read(Files.readAllBytes(file))).id())
                .isEqualTo(file.getFileName().toString().replace(".yaml", ""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_written_is_read_as_the_same_plan(Path file) throws IOException {
        Plan plan = plan(PlanReader.read(Files.readAllBytes(file)));
        assertThat(plan(PlanWriter.write(plan))).isEqualTo(plan);
    }

    @Test
    void the_eighth_contest_has_ten_presenters_eleven_judges_and_22_townships() throws IOException {
        Plan plan = sample("weixian-8.yaml");
        assertThat(plan.presenters()).hasSize(10);
        assertThat(plan.judges()).hasSize(11);
        assertThat(plan.venues().stream().filter(v -> v.level().equals("township")))
                .hasSize(22);
        assertThat(plan.rules().criteria().stream().mapToInt(c -> c.max().intValueExact()))
                .containsExactly(25, 25, 20, 30);
        var panel = plan.rules().panels().getFirst();
        assertThat(List.of(panel.dropHighest(), panel.dropLowest())).containsExactly(1, 1);
        assertThat(plan.turn().stream().map(Plan.Phase::id)).containsExactly("present", "questions", "scoring");
        assertThat(plan.turn().getFirst().parts().stream().map(Plan.Part::name))
                .containsExactly("晒问题", "亮措施", "拼作风", "比成效");
    }

    @Test
    void the_eighth_contest_is_complete_in_english() throws IOException {
        Plan plan = sample("weixian-8.yaml");
        assertThat(plan.en()).containsOnlyKeys("title", "edition", "hall", "date");
        assertThat(plan.presenters()).allSatisfy(p -> assertThat(p.en()).containsOnlyKeys("name", "unit", "title"));
        assertThat(plan.judges()).allSatisfy(j -> assertThat(j.en()).containsOnlyKeys("name", "title"));
        Stream<Map<String, String>> named = Stream.of(
                        plan.venues().stream().map(Plan.Venue::en),
                        plan.kinds().stream().map(Plan.Kind::en),
                        plan.turn().stream().map(Plan.Phase::en),
                        plan.turn().getFirst().parts().stream().map(Plan.Part::en),
                        plan.rules().criteria().stream().map(c -> c.en()),
                        plan.rules().panels().stream().map(p -> p.en()),
                        plan.awards().stream().map(Plan.Award::en))
                .flatMap(texts -> texts);
        assertThat(named).allSatisfy(en -> assertThat(en).containsKey("name"));
    }

    private static Plan sample(String name) throws IOException {
        return plan(PlanReader.read(Files.readAllBytes(FOLDER.resolve(name))));
    }
}
