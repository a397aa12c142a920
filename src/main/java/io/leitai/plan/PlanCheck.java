package io.leitai.plan;

import io.leitai.plan.Yaml.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan's file as a page shows it while it is written: what is in it, and what is wrong with which part.
 *
 * @param plan maps, lists, strings, and null where nothing is written; null where the file is no YAML
 * @param problems exactly those that {@link PlanReader} finds, in the same order
 */
public record PlanCheck(Object plan, List<Found> problems) {
    public PlanCheck {
        problems = List.copyOf(problems);
    }

    /** @param path keys and places in lists from the plan's root on: the part that is wrong, or that is missing; as near as is known */
    public record Found(Problem problem, List<Object> path) {}

    /** @param file as {@link PlanReader#read(byte[])} takes it */
    public static PlanCheck of(byte[] file) {
        List<Problem> problems = switch (PlanReader.read(file)) {
            case PlanReader.Read read -> List.of();
            case PlanReader.Wrong wrong -> wrong.problems();
        };
        Problems again = new Problems();
        Yaml root = SourceText.decode(file, again)
                .flatMap(text -> YamlTree.read(text, again))
                .orElse(null);
        Map<Position, List<Object>> paths = new HashMap<>();
        Object plan = root == null ? null : walk(root, List.of(), paths);
        return new PlanCheck(
                plan,
                problems.stream()
                        .map(problem -> new Found(problem, path(problem, paths)))
                        .toList());
    }

    /** Whether these bytes are text at all, so that they can be shown and written on. */
    public static boolean isText(byte[] file) {
        return SourceText.decode(file, new Problems()).isPresent();
    }

    private static List<Object> path(Problem problem, Map<Position, List<Object>> paths) {
        List<Object> path = paths.getOrDefault(new Position(problem.line(), problem.column()), List.of());
        return problem.missing() == null ? path : and(path, problem.missing());
    }

    /** Of what begins at one place the outer one is named: a thing whose key is missing begins where its first key does. */
    private static Object walk(Yaml yaml, List<Object> path, Map<Position, List<Object>> paths) {
        paths.putIfAbsent(yaml.at(), path);
        return switch (yaml) {
            case Yaml.Scalar scalar -> scalar.isNothing() ? null : scalar.text();
            case Yaml.Refused refused -> null;
            case Yaml.Sequence list -> {
                List<Object> data = new ArrayList<>();
                for (Yaml item : list.items()) data.add(walk(item, and(path, data.size()), paths));
                yield data;
            }
            case Yaml.Mapping map -> {
                Map<String, Object> data = new LinkedHashMap<>();
                map.entries().forEach((key, entry) -> {
                    paths.putIfAbsent(entry.keyAt(), and(path, key));
                    data.put(key, walk(entry.value(), and(path, key), paths));
                });
                yield data;
            }
        };
    }

    private static List<Object> and(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
