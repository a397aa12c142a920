package io.leitai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/directing.md} tells people to put on their buttons is taken. */
class DirectingGuideTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void every_action_of_the_guide_is_a_command_with_such_a_body() throws IOException, Malformed {
        List<String> actions = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/directing.md"))) {
            String[] cells = line.split("\\|");
            if (!line.startsWith("| ") || cells.length < 5 || !cells[3].contains("`") || cells[3].contains("actions/"))
                continue;
            for (String action : codes(cells[3])) {
                actions.add(action);
                if (action.equals("next")) continue;
                List<String> bodies =
                        codes(cells[4]).stream().filter(b -> b.startsWith("{")).toList();
                for (String body : bodies) Up.press("1", action, body);
                if (bodies.isEmpty() && !action.equals("showScene")) Up.press("1", action, "");
            }
        }
        assertThat(actions).hasSizeGreaterThan(30).contains("next", "showScene", "playGraphic", "takeDirection");
    }

    private static List<String> codes(String cell) {
        List<String> all = new ArrayList<>();
        Matcher code = CODE.matcher(cell);
        while (code.find()) all.add(code.group(1));
        return all;
    }
}
