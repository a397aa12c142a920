package io.leitai.plan;

import io.leitai.contest.Plan;
import io.leitai.contest.Plan.Phase;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The phases of a turn. */
final class TurnForm {
    private static final Allowed<String> NAME = Allowed.text(Limits.NAME);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** The phases that nearly every contest has need no name. */
    private static final Map<String, Named> KNOWN = Map.of(
            "present",
            new Named("讲述", "Presentation"),
            "questions",
            new Named("答问", "Questions"),
            Phase.SCORING,
            new Named("打分", "Scoring"));

    private record Named(String zh, String en) {}

    private final Problems problems;

    TurnForm(Problems problems) {
        this.problems = problems;
    }

    List<Phase> read(Fields plan) {
        Ids ids = new Ids(problems);
        List<Phase> turn = plan.someOf(
                "turn",
                Limits.PHASES,
                "一轮的各个环节，例如 [{phase: present, for: 8m}, {phase: scoring, for: 90s}]",
                "the phases of a turn, such as [{phase: present, for: 8m}, {phase: scoring, for: 90s}]",
                yaml -> phase(yaml, ids));
        if (!turn.isEmpty() && turn.stream().noneMatch(Phase::isScoring))
            problems.add(
                    plan.at("turn"),
                    "turn 里没有打分环节：加上 {phase: scoring, for: 90s}。",
                    "turn has no phase in which judges score: add {phase: scoring, for: 90s}.");
        return turn;
    }

    private Phase phase(Yaml yaml, Ids ids) {
        Fields phase = Fields.of(
                yaml, problems, "phase", "name", "for", "warnings", "parts", "grace", "autoLock", "late", "en");
        String id = ids.claim(phase, "phase");
        Duration length = phase.required("for", Allowed.duration(SECOND, Limits.LONGEST_PHASE), Limits.LONGEST_PHASE);
        boolean scoring = id.equals(Phase.SCORING);
        if (!scoring && !id.isEmpty()) onlyWhenScoring(phase, "grace", "autoLock", "late");
        Allowed<Duration> grace = Allowed.duration(Duration.ZERO, Limits.LONGEST_GRACE);
        return new Phase(
                id,
                name(phase, id),
                length,
                warnings(phase, length),
                parts(phase),
                phase.optional("grace", grace, scoring ? Phase.DEFAULT_GRACE : Duration.ZERO),
                phase.optional("autoLock", Allowed.YES_OR_NO, false),
                english(phase, id),
                phase.optional("late", Allowed.oneOf(Plan.Late.class), null));
    }

    private static String name(Fields phase, String id) {
        if (phase.has("name") || !KNOWN.containsKey(id)) {
            return phase.required("name", NAME, "");
        }
        return KNOWN.get(id).zh;
    }

    /** A name of one's own has the English of one's own, or none. */
    private static Map<String, String> english(Fields phase, String id) {
        Map<String, String> en = phase.en("name");
        boolean ours = en.isEmpty() && !phase.has("name") && KNOWN.containsKey(id);
        return ours ? Map.of("name", KNOWN.get(id).en) : en;
    }

    private void onlyWhenScoring(Fields phase, String... keys) {
        for (String key : keys)
            if (phase.has(key))
                problems.add(
                        phase.at(key),
                        "%s 只能写在打分环节（phase: scoring）。".formatted(key),
                        "%s belongs to the scoring phase (phase: scoring) only.".formatted(key));
    }

    private List<Duration> warnings(Fields phase, Duration length) {
        Allowed<Duration> time = Allowed.duration(SECOND, Limits.LONGEST_PHASE);
        List<Duration> warnings = phase.values("warnings", Limits.WARNINGS, time);
        for (Duration warning : warnings)
            if (warning.compareTo(length) >= 0)
                problems.add(
                        phase.at("warnings"),
                        "提前 %s 提醒不行：这个环节一共只有 %s。".formatted(Durations.write(warning), Durations.write(length)),
                        "No warning can come %s before the end of a phase of %s."
                                .formatted(Durations.write(warning), Durations.write(length)));
        return warnings.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    private List<Plan.Part> parts(Fields phase) {
        Ids ids = new Ids(problems);
        return phase.listOf("parts", Limits.PARTS, yaml -> {
            Fields part = Fields.of(yaml, problems, "id", "name", "en");
            return new Plan.Part(ids.claim(part, "id"), part.required("name", NAME, ""), part.en("name"));
        });
    }
}
