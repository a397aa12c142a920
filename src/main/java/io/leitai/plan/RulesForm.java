package io.leitai.plan;

import io.leitai.contest.Plan;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What makes a result: criteria, panels with their judges, rounding. */
final class RulesForm {
    /** What may be asked for; {@link RoundingMode#UNNECESSARY} would fail in the middle of a contest. */
    static final Map<String, RoundingMode> ROUNDING_MODES =
            EnumSet.complementOf(EnumSet.of(RoundingMode.UNNECESSARY)).stream()
                    .collect(Collectors.toUnmodifiableMap(Allowed::word, Function.identity()));

    private static final Allowed<String> NAME = Allowed.text(Limits.NAME);
    private static final Allowed<String> LINE = Allowed.text(Limits.LINE);
    private static final Allowed<BigDecimal> POSITIVE = Allowed.decimal(Limits.SMALLEST, Limits.POINTS);

    private final Problems problems;

    RulesForm(Problems problems) {
        this.problems = problems;
    }

    record Read(Rules rules, List<Plan.Judge> judges) {}

    /** @param phases of a turn */
    Read read(Fields plan, List<String> phases) {
        List<Plan.Judge> judges = new ArrayList<>();
        CriteriaForm.Read criteria = new CriteriaForm(problems).read(plan);
        Method.Order order = MethodForm.order(plan);
        List<Panel> panels = panels(plan, judges, new PanelMethodForm(problems, criteria));
        Fields rounding = plan.under("rounding", "digits", "mode", "judge", "across", "criterion", "panel", "factor");
        Method method = new MethodForm(problems, criteria, panels).read(plan, order, rounding, phases);
        Rules rules = new Rules(criteria.criteria(), panels, rounding(rounding, Rounding.DEFAULT), method);
        unmarked(rules, plan);
        return new Read(rules, judges);
    }

    private void unmarked(Rules rules, Fields plan) {
        for (Criterion criterion : rules.criteria())
            if (!rules.panels().isEmpty()
                    && rules.panels().stream()
                            .noneMatch(panel -> rules.markedBy(panel).contains(criterion)))
                problems.add(
                        plan.at("panels"),
                        "没有哪个评委组给“%s”打分。".formatted(criterion.id()),
                        "No panel marks \"%s\".".formatted(criterion.id()));
    }

    private List<Panel> panels(Fields plan, List<Plan.Judge> judges, PanelMethodForm methods) {
        Ids panelIds = new Ids(problems);
        Ids judgeIds = new Ids(problems);
        return plan.someOf("panels", Limits.PANELS, "至少一个评委组", "at least one panel of judges", yaml -> {
            Fields panel = Fields.of(
                    yaml,
                    problems,
                    "id",
                    "name",
                    "weight",
                    "drop",
                    "judges",
                    "vote",
                    "en",
                    "across",
                    "criteria",
                    "missing",
                    "excused",
                    "quorum",
                    "places");
            String id = panelIds.claim(panel, "id", Allowed.COLUMN_ID);
            boolean vote = methods.vote(panel);
            List<Plan.Judge> members = vote
                    ? List.of()
                    : panel.someOf(
                            "judges", Limits.JUDGES, "至少一位评委", "at least one judge", j -> judge(j, id, judgeIds));
            if (judges.size() <= Limits.JUDGES && judges.size() + members.size() > Limits.JUDGES)
                problems.add(
                        panel.at("judges"),
                        "全部评委组加起来最多 %d 位评委。".formatted(Limits.JUDGES),
                        "All panels together take at most %d judges.".formatted(Limits.JUDGES));
            judges.addAll(members);
            return panel(panel, id, members.size(), methods, vote);
        });
    }

    private Panel panel(Fields panel, String id, int judges, PanelMethodForm methods, boolean vote) {
        Fields drop = panel.under("drop", "highest", "lowest");
        Allowed<Integer> some = Allowed.whole(0, Limits.JUDGES);
        int highest = drop.optional("highest", some, 0);
        int lowest = drop.optional("lowest", some, 0);
        if (judges > 0 && highest + lowest >= judges)
            problems.add(
                    panel.at("drop"),
                    "这一组有 %d 位评委，要去掉 %d 个分：至少要剩一个。".formatted(judges, highest + lowest),
                    "Judges in this panel: %d, totals dropped: %d; at least one must be left."
                            .formatted(judges, highest + lowest));
        return new Panel(
                id,
                panel.optional("name", NAME, id),
                panel.optional("weight", POSITIVE, BigDecimal.ONE),
                highest,
                lowest,
                panel.en("name"),
                methods.read(panel, judges, vote));
    }

    private Plan.Judge judge(Yaml yaml, String panel, Ids ids) {
        Fields judge = Fields.of(yaml, problems, "id", "name", "title", "unit", "en");
        return new Plan.Judge(
                ids.claim(judge, "id"),
                judge.required("name", NAME, ""),
                judge.optional("title", LINE, ""),
                judge.optional("unit", LINE, ""),
                panel,
                judge.en("name", "title", "unit"));
    }

    /** @param usual what the keys that are not there mean */
    static Rounding rounding(Fields rounding, Rounding usual) {
        return new Rounding(
                rounding.optional("digits", Allowed.whole(0, Rounding.MAX_DIGITS), usual.digits()),
                rounding.optional("mode", Allowed.oneOf(ROUNDING_MODES), usual.mode()));
    }
}
