package io.leitai.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of {@code docs/rules.md} comes out as it says, read and reckoned with nothing that {@code tabulate} uses. */
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile("```(yaml|csv (\\w+)\\.csv)\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    List<DynamicTest> the_examples_of_the_guide_come_out_as_it_says() throws IOException {
        List<DynamicTest> tests = examples(Files.readString(Path.of("docs/rules.md"))).stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(),
                        () -> assertThat(example.recounted()).isEqualTo(example.result())))
                .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(16);
        return tests;
    }

    private static List<GuideExample> examples(String guide) {
        List<GuideExample> examples = new ArrayList<>();
        GuideExample example = null;
        for (MatchResult block : BLOCK.matcher(guide).results().toList()) {
            String text = block.group(3);
            switch (block.group(2)) {
                case null -> example = new GuideExample(text, null, null, null);
                case "MARKS" -> example = new GuideExample(example.rules(), text, null, null);
                case "POINTS" -> example = new GuideExample(example.rules(), example.marks(), text, null);
                default -> examples.add(new GuideExample(example.rules(), example.marks(), example.points(), text));
            }
        }
        return examples;
    }
}
