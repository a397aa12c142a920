package io.leitai.plan;

import io.leitai.scoring.Component;
import io.leitai.scoring.Panel;
import io.leitai.scoring.TieRule;
import io.leitai.scoring.TieRule.By;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chain that tells equal totals apart. */
final class TiesForm {
    private static final Allowed<Boolean> LOW = Allowed.oneOf(Map.of("high", false, "low", true));
    private static final Set<By> ENDS = EnumSet.of(By.ORDER, By.LOTS);
    private static final Set<By> WITH_PANEL = EnumSet.of(
            By.PANEL,
            By.CRITERION,
            By.MEAN,
            By.MEDIAN,
            By.HIGHEST,
            By.LOWEST,
            By.JUDGES,
            By.PLACES,
            By.GIVERS,
            By.POINTS);
    private static final Set<By> WITH_CRITERION =
            EnumSet.of(By.CRITERION, By.MEAN, By.MEDIAN, By.HIGHEST, By.LOWEST, By.JUDGES, By.PLACES);

    /** A public's votes belong to nobody whom one could name. */
    private static final Set<By> JUDGES_ONLY =
            EnumSet.of(By.MEAN, By.MEDIAN, By.HIGHEST, By.LOWEST, By.JUDGES, By.PLACES, By.GIVERS, By.POINTS);

    private final Problems problems;
    private final CriteriaForm.Read criteria;
    private final List<Panel> panels;
    private final List<Component> components;

    TiesForm(Problems problems, CriteriaForm.Read criteria, List<Panel> panels, List<Component> components) {
        this.problems = problems;
        this.criteria = criteria;
        this.panels = panels;
        this.components = components;
    }

    List<TieRule> read(Fields plan) {
        List<TieRule> ties = plan.listOf("ties", Limits.TIES, this::tie);
        for (int i = 0; i + 1 < ties.size(); i++)
            if (ENDS.contains(ties.get(i).by())) {
                String by = Allowed.word(ties.get(i).by());
                problems.add(
                        plan.at("ties"),
                        "by: %s 一定能分出先后，要写在最后。".formatted(by),
                        "by: %s always decides: it must be the last.".formatted(by));
            }
        return ties;
    }

    private TieRule tie(Yaml yaml) {
        Fields tie = Fields.of(yaml, problems, "by", "panel", "criterion", "component", "first", "seed");
        By by = tie.required("by", Allowed.oneOf(By.class), By.MEAN);
        List<String> panelIds = panels.stream().map(Panel::id).toList();
        List<String> componentIds = components.stream().map(Component::id).toList();
        if (by == By.OWN && components.stream().noneMatch(c -> c.use() == Component.Use.CARRIED))
            problems.add(
                    tie.at("by"),
                    "by: own 比较结转前的分，可是 components 里没有 use: carried。",
                    "by: own compares totals before the carry-over, but no component has use: carried.");
        if (ENDS.contains(by)) belongs(tie, "first", by, false);
        String panel = reference(tie, "panel", by, WITH_PANEL.contains(by), by == By.PANEL, panelIds);
        if (JUDGES_ONLY.contains(by)) notOfAVote(tie, by, panel);
        return new TieRule(
                by,
                panel,
                reference(tie, "criterion", by, WITH_CRITERION.contains(by), by == By.CRITERION, criteria(by)),
                reference(tie, "component", by, by == By.COMPONENT, by == By.COMPONENT, componentIds),
                tie.optional("first", LOW, false),
                seed(tie, by));
    }

    /** A group has a figure of its own, but nobody marks it. */
    private List<String> criteria(By by) {
        List<String> ids = new ArrayList<>(criteria.criterionIds());
        if (by == By.CRITERION) ids.addAll(criteria.groupIds());
        return ids;
    }

    /** An id that must be there where it is needed, may not where it means nothing, and names something that is there. */
    private String reference(Fields tie, String key, By by, boolean allowed, boolean needed, List<String> known) {
        belongs(tie, key, by, allowed);
        String id = needed ? tie.required(key, Allowed.ID, "") : tie.optional(key, Allowed.ID, "");
        if (!id.isEmpty() && !known.contains(id))
            problems.add(
                    tie.at(key),
                    "没有“%s”，可以写：%s。".formatted(id, String.join("、", known)),
                    "There is no %s \"%s\". Allowed: %s.".formatted(key, id, String.join(", ", known)));
        return id;
    }

    private void notOfAVote(Fields tie, By by, String named) {
        if (panels.stream().anyMatch(panel -> panel.how().vote() && panel.id().equals(named)))
            problems.add(
                    tie.at("panel"),
                    "by: %s 看的是每位评委打的分，“%s”是公众投票组，没有评委。".formatted(Allowed.word(by), named),
                    "by: %s looks at what each judge gave, and \"%s\" is a public's vote without judges."
                            .formatted(Allowed.word(by), named));
    }

    private String seed(Fields tie, By by) {
        belongs(tie, "seed", by, by == By.LOTS);
        Allowed<String> text = Allowed.text(Limits.LINE);
        return by == By.LOTS ? tie.required("seed", text, "") : tie.optional("seed", text, "");
    }

    private void belongs(Fields tie, String key, By by, boolean allowed) {
        if (!allowed && tie.has(key))
            problems.add(
                    tie.at(key),
                    "%s 不能和 by: %s 一起写。".formatted(key, Allowed.word(by)),
                    "%s does not go with by: %s.".formatted(key, Allowed.word(by)));
    }
}
