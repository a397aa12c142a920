package io.leitai.plan;

import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What judges mark: criteria, and groups of them. */
final class CriteriaForm {
    private static final Allowed<String> NAME = Allowed.text(Limits.NAME);
    private static final Allowed<BigDecimal> POINTS = Allowed.decimal(Limits.POINTS.negate(), Limits.POINTS);
    private static final Allowed<BigDecimal> POSITIVE = Allowed.decimal(Limits.SMALLEST, Limits.POINTS);

    private final Problems problems;
    private final Ids ids;
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Method.Group> groups = new ArrayList<>();

    CriteriaForm(Problems problems) {
        this.problems = problems;
        this.ids = new Ids(problems);
    }

    /** @param criteria all that are marked, the parts of groups among them */
    record Read(List<Criterion> criteria, List<Method.Group> groups) {
        /** What an id stands for: a criterion, or the parts of a group; nothing where it is neither. */
        List<String> named(String id) {
            return criteria.stream()
                    .filter(c -> c.id().equals(id) || id.equals(c.group()))
                    .map(Criterion::id)
                    .toList();
        }

        List<String> criterionIds() {
            return criteria.stream().map(Criterion::id).toList();
        }

        List<String> groupIds() {
            return groups.stream().map(Method.Group::id).toList();
        }
    }

    Read read(Fields plan) {
        plan.someOf("criteria", Limits.CRITERIA, "至少一个评分项", "at least one criterion", yaml -> {
            Fields fields = fields(yaml);
            if (fields.has("criteria")) group(fields);
            else criteria.add(criterion(fields, null));
            return fields;
        });
        if (criteria.size() > Limits.CRITERIA)
            problems.add(
                    plan.at("criteria"),
                    "评分项连同各组里的最多 %d 个，这里有 %d 个。".formatted(Limits.CRITERIA, criteria.size()),
                    "There may be %d criteria, those in groups among them; here are %d."
                            .formatted(Limits.CRITERIA, criteria.size()));
        return new Read(List.copyOf(criteria), List.copyOf(groups));
    }

    private Fields fields(Yaml yaml) {
        return Fields.of(yaml, problems, "id", "name", "min", "max", "step", "weight", "criteria", "en");
    }

    private void group(Fields group) {
        String id = ids.claim(group, "id");
        for (String key : List.of("min", "max", "step"))
            if (group.has(key))
                problems.add(
                        group.at(key),
                        "有 criteria 的是一组评分项，自己没有 %s：写在组内各项上。".formatted(key),
                        "What has criteria is a group, and has no %s of its own: write it at its parts."
                                .formatted(key));
        Method.Group read = new Method.Group(
                id,
                group.optional("name", NAME, id),
                group.en("name"),
                group.optional("weight", POSITIVE, BigDecimal.ONE));
        groups.add(read);
        group.someOf("criteria", Limits.CRITERIA, "组内至少一个评分项", "at least one criterion of the group", yaml -> {
            Fields part = fields(yaml);
            if (part.has("criteria")) nested(part);
            else criteria.add(criterion(part, read));
            return part;
        });
    }

    private void nested(Fields part) {
        problems.add(part.at("criteria"), "组里不能再有组：只有一层。", "A group can't hold a group: there is one level only.");
    }

    /** @param group null: none */
    private Criterion criterion(Fields criterion, Method.Group group) {
        String id = ids.claim(criterion, "id", Allowed.COLUMN_ID);
        BigDecimal min = criterion.optional("min", POINTS, BigDecimal.ZERO);
        BigDecimal max = criterion.required("max", POINTS, null);
        BigDecimal step = criterion.optional("step", POSITIVE, BigDecimal.ONE);
        if (max != null) checkScale(criterion, min, max, step);
        BigDecimal weight = criterion.optional("weight", POSITIVE, BigDecimal.ONE);
        return new Criterion(
                id,
                criterion.optional("name", NAME, id),
                min,
                max,
                step,
                group == null ? weight : weight.multiply(group.weight()),
                criterion.en("name"),
                group == null ? null : group.id());
    }

    private void checkScale(Fields criterion, BigDecimal min, BigDecimal max, BigDecimal step) {
        BigDecimal span = max.subtract(min);
        String from = min.toPlainString();
        String to = max.toPlainString();
        if (span.signum() <= 0)
            problems.add(
                    criterion.at("max"),
                    "max（%s）必须大于 min（%s）。".formatted(to, from),
                    "max (%s) must be greater than min (%s).".formatted(to, from));
        else if (span.remainder(step).signum() != 0)
            problems.add(
                    criterion.at(criterion.has("step") ? "step" : "max"),
                    "从 %s 起每次加 %s 到不了 %s：step 要能整除 max 减 min。".formatted(from, step.toPlainString(), to),
                    "From %s in steps of %s one never gets to %s: step must divide max minus min."
                            .formatted(from, step.toPlainString(), to));
    }
}
