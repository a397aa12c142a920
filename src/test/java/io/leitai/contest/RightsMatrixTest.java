package io.leitai.contest;

import static io.leitai.contest.Refusal.Code.NO_RIGHT;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table in `docs/rights.md` is what the rulebook does: each cell of it is tried by every role. */
class RightsMatrixTest {
    private static final Path TABLE = Path.of("docs/rights.md");
    /** Where what the rulebook does is written down, to be read and put in the table's place once it is meant. */
    private static final Path FOUND = Path.of("target/rights-found.md");

    private static final Map<String, Scenario> POINTS = RightsMatrix.stations();

    private static final String ALL_OF_THEM = "●";

    @Test
    void every_command_is_tried() {
        assertThat(EachCommand.ALL.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }

    @Test
    void the_table_has_a_line_for_every_command_and_no_other() throws IOException {
        String found = Stream.concat(Stream.of(head()), EachCommand.ALL.stream().map(RightsMatrixTest::found))
                .collect(joining("\n"));
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, found + "\n");
        assertThat(lines().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        EachCommand.ALL.stream().map(EachCommand::name).toList());
        assertThat(Files.readString(TABLE)).contains(head());
    }

    @TestFactory
    Stream<DynamicTest> each_role_may_at_each_point_what_the_table_says_and_nothing_else() throws IOException {
        Map<String, String> written = lines();
        return EachCommand.ALL.stream()
                .map(command -> dynamicTest(
                        EachCommand.name(command),
                        () -> assertThat(found(command))
                                .as("as the rulebook has it now; all lines are in %s", FOUND)
                                .isEqualTo(written.get(EachCommand.name(command)))));
    }

    @TestFactory
    Stream<DynamicTest> who_is_not_named_is_refused_by_right_at_every_point_and_who_is_never() {
        return EachCommand.ALL.stream()
                .flatMap(command -> POINTS.entrySet().stream()
                        .map(point -> dynamicTest(EachCommand.name(command) + ", " + point.getKey(), () -> {
                            Set<Role> withoutRight = EnumSet.noneOf(Role.class);
                            for (Role role : Role.values())
                                if (RightsMatrix.decide(point.getValue(), role, command)
                                                instanceof Decision.Refused refused
                                        && refused.refusal().code() == NO_RIGHT) withoutRight.add(role);
                            assertThat(withoutRight)
                                    .isEqualTo(EnumSet.complementOf(
                                            EnumSet.copyOf(Rights.of(command).who())));
                        })));
    }

    /** The command's line as the rulebook has it. */
    private static String found(Command command) {
        Set<Role> named = Rights.of(command).who();
        String cells = POINTS.values().stream()
                .map(point -> cell(point, command, named))
                .collect(joining(" | "));
        return "| `" + EachCommand.name(command) + "` | " + RightsMatrix.letters(named) + " | " + cells + " |";
    }

    private static String cell(Scenario point, Command command, Set<Role> named) {
        EnumSet<Role> can = EnumSet.noneOf(Role.class);
        for (Role role : Role.values())
            if (RightsMatrix.decide(point, role, command) instanceof Decision.Accepted) can.add(role);
        return can.isEmpty() ? "" : can.equals(named) ? ALL_OF_THEM : RightsMatrix.letters(can);
    }

    private static String head() {
        return "| command | who | " + String.join(" | ", POINTS.keySet()) + " |";
    }

    /** The table's lines by their command's name. */
    private static Map<String, String> lines() throws IOException {
        List<String> text = Files.readAllLines(TABLE);
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : text) if (line.startsWith("| `")) lines.put(line.substring(3, line.indexOf('`', 3)), line);
        return lines;
    }
}
