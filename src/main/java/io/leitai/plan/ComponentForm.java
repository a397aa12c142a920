package io.leitai.plan;

import io.leitai.scoring.Component;
import io.leitai.scoring.Component.Overtime;
import io.leitai.scoring.Component.Use;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is given off the stage. */
final class ComponentForm {
    private static final Allowed<BigDecimal> POINTS = Allowed.decimal(Limits.POINTS.negate(), Limits.POINTS);
    private static final Allowed<BigDecimal> POSITIVE = Allowed.decimal(Limits.SMALLEST, Limits.POINTS);
    private static final Allowed<Duration> GRACE = Allowed.duration(Duration.ZERO, Limits.LONGEST_GRACE);
    private static final Allowed<Duration> PER = Allowed.duration(Duration.ofSeconds(1), Limits.LONGEST_PHASE);
    private static final Duration USUAL_PER = Duration.ofMinutes(1);

    private final Problems problems;
    private final List<String> phases;
    private final Ids ids;

    /** @param phases of a turn, in order */
    ComponentForm(Problems problems, List<String> phases) {
        this.problems = problems;
        this.phases = phases;
        this.ids = new Ids(problems);
    }

    List<Component> read(Fields plan) {
        return plan.listOf("components", Limits.COMPONENTS, this::component);
    }

    private Component component(Yaml yaml) {
        Fields component = Fields.of(
                yaml,
                problems,
                "id",
                "name",
                "use",
                "weight",
                "per",
                "required",
                "min",
                "max",
                "phase",
                "grace",
                "points",
                "cap",
                "en");
        String id = ids.claim(component, "id");
        Use use = component.required("use", Allowed.oneOf(Use.class), Use.ADDED);
        String name = component.optional("name", Allowed.text(Limits.NAME), id);
        if (use == Use.OVERTIME) {
            notFor(component, use, "weight", "required", "min", "max");
            return new Component(
                    id, name, use, BigDecimal.ONE, true, false, null, null, component.en("name"), overtime(component));
        }
        if (component.has("use")) notFor(component, use, "phase", "grace", "points", "cap");
        if (use == Use.FACTOR) notFor(component, use, "weight");
        if (use == Use.CARRIED) notFor(component, use, "per");
        boolean perTurn = component.optional("per", Allowed.oneOf(Map.of("turn", true, "contest", false)), true);
        return new Component(
                id,
                name,
                use,
                component.optional("weight", POINTS, BigDecimal.ONE),
                perTurn && use != Use.CARRIED,
                component.optional("required", Allowed.YES_OR_NO, use != Use.ADDED),
                component.optional("min", POINTS, null),
                max(component),
                component.en("name"));
    }

    private BigDecimal max(Fields component) {
        BigDecimal min = component.optional("min", POINTS, null);
        BigDecimal max = component.optional("max", POINTS, null);
        if (min != null && max != null && min.compareTo(max) > 0)
            problems.add(
                    component.at("max"),
                    "max（%s）不能小于 min（%s）。".formatted(max.toPlainString(), min.toPlainString()),
                    "max (%s) must not be less than min (%s).".formatted(max.toPlainString(), min.toPlainString()));
        return max;
    }

    private Overtime overtime(Fields component) {
        BigDecimal points = component.required("points", POSITIVE, null);
        BigDecimal cap = component.optional("cap", POSITIVE, null);
        if (points != null && cap != null && cap.compareTo(points) < 0)
            problems.add(
                    component.at("cap"),
                    "cap（%s）不能小于 points（%s）：那样一次也扣不满。".formatted(cap.toPlainString(), points.toPlainString()),
                    "cap (%s) must not be less than points (%s): not even one piece of time could cost its points."
                            .formatted(cap.toPlainString(), points.toPlainString()));
        return new Overtime(
                phase(component),
                component.optional("grace", GRACE, Duration.ZERO),
                component.optional("per", PER, USUAL_PER),
                points,
                cap);
    }

    private String phase(Fields component) {
        String phase = component.optional("phase", Allowed.ID, phases.isEmpty() ? "" : phases.getFirst());
        if (!phases.isEmpty() && !phases.contains(phase))
            problems.add(
                    component.at("phase"),
                    "turn 里没有“%s”这个环节，有：%s。".formatted(phase, String.join("、", phases)),
                    "turn has no phase \"%s\". Allowed: %s.".formatted(phase, String.join(", ", phases)));
        return phase;
    }

    private void notFor(Fields component, Use use, String... keys) {
        for (String key : keys)
            if (component.has(key))
                problems.add(
                        component.at(key),
                        "%s 不能和 use: %s 一起写。".formatted(key, Allowed.word(use)),
                        "%s does not go with use: %s.".formatted(key, Allowed.word(use)));
    }
}
