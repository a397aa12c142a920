package io.leitai.plan;

import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys of criteria, and of groups in the place of their parts. */
final class CriteriaKeys {
    private CriteriaKeys() {}

    static List<Keys> of(Rules rules) {
        List<Keys> all = new ArrayList<>();
        Set<String> written = new HashSet<>();
        for (Criterion criterion : rules.criteria())
            if (criterion.group() == null) all.add(criterion(criterion, criterion.weight()));
            else if (written.add(criterion.group())) all.add(group(rules.groupOf(criterion), rules));
        return all;
    }

    private static Keys group(Method.Group group, Rules rules) {
        return PlanWriter.thing(group.id(), group.name(), group.en())
                .put("weight", PlanWriter.number(group.weight()))
                .list("criteria", rules.partsOf(group), part -> criterion(part, group.weightOf(part)));
    }

    private static Keys criterion(Criterion criterion, BigDecimal weight) {
        return PlanWriter.thing(criterion.id(), criterion.name(), criterion.en())
                .put("min", PlanWriter.number(criterion.min()))
                .put("max", PlanWriter.number(criterion.max()))
                .put("step", PlanWriter.number(criterion.step()))
                .put("weight", PlanWriter.number(weight));
    }
}
