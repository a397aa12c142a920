package io.leitai.plan;

import io.leitai.contest.Plan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads a contest's plan from YAML. `docs/plan.md` has every key. */
public final class PlanReader {
    private PlanReader() {}

    /** What became of a file. */
    public sealed interface Outcome {}

    /** A plan that holds together: a contest can be run by it. */
    public record Read(Plan plan) implements Outcome {}

    /** @param problems everything that is wrong with the file, at least one, in the file's order */
    public record Wrong(List<Problem> problems) implements Outcome {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** @param file UTF-8, with or without a byte order mark, at most 1 MB (2<sup>20</sup> bytes) */
    public static Outcome read(byte[] file) {
        Problems problems = new Problems();
        Optional<Plan> plan = SourceText.decode(file, problems)
                .flatMap(text -> YamlTree.read(
                        text, problems, "id", "title", "timezone", "presenters", "criteria", "panels", "turn"))
                .map(root -> new PlanForm(problems).read(root));
        return problems.none() ? new Read(plan.orElseThrow()) : new Wrong(problems.sorted());
    }

    /** The same of a text already decoded. */
    public static Outcome read(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
