package io.leitai.contest;

import io.leitai.recount.Prizes;
import io.leitai.recount.Ratio;
import io.leitai.recount.Scheme;
import io.leitai.scoring.Component;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import io.leitai.scoring.TieRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A plan's rules in the words of the recount: every key by itself, so that a slip in one of them shows. */
final class RecountedRules {
    private final Rules rules;
    private final Map<String, List<String>> judges;

    private RecountedRules(Rules rules, Map<String, List<String>> judges) {
        this.rules = rules;
        this.judges = judges;
    }

    /** @param judges panel's id to the ids of its judges, in the plan's order */
    static Scheme of(Rules rules, Map<String, List<String>> judges) {
        return new RecountedRules(rules, judges).scheme();
    }

    static List<Prizes.Award> of(List<Plan.Award> awards) {
        return awards.stream()
                .map(award -> new Prizes.Award(award.id(), award.places(), award.share(), award.from()))
                .toList();
    }

    private Scheme scheme() {
        Method how = rules.how();
        return new Scheme(
                switch (how.order()) {
                    case JUDGES_FIRST -> Scheme.Order.JUDGES_FIRST;
                    case CRITERIA_FIRST -> Scheme.Order.CRITERIA_FIRST;
                },
                switch (how.combine()) {
                    case SHARE -> Scheme.Combine.SHARE;
                    case SUM -> Scheme.Combine.SUM;
                },
                switch (how.winner()) {
                    case HIGHEST -> Scheme.Winner.HIGHEST;
                    case LOWEST -> Scheme.Winner.LOWEST;
                },
                turns(how.turns()),
                rules.criteria().stream()
                        .map(one -> new Scheme.Criterion(one.id(), Ratio.of(one.weight())))
                        .toList(),
                how.groups().stream().map(this::group).toList(),
                rules.panels().stream().map(this::panel).toList(),
                how.components().stream().map(RecountedRules::component).toList(),
                steps(how.steps()),
                how.ties().stream().map(RecountedRules::tie).toList());
    }

    private Scheme.Group group(Method.Group group) {
        Ratio weight = Ratio.of(group.weight());
        return new Scheme.Group(
                group.id(),
                rules.criteria().stream()
                        .filter(one -> group.id().equals(one.group()))
                        .map(one ->
                                new Scheme.Part(one.id(), Ratio.of(one.weight()).dividedBy(weight)))
                        .toList());
    }

    private static Scheme.Turns turns(Method.Turns turns) {
        return new Scheme.Turns(
                turns.count(),
                turns.best() == 0 ? turns.count() : turns.best(),
                turns.absent() == Method.Turns.Absent.WAIT);
    }

    private Scheme.Panel panel(Panel panel) {
        PanelMethod how = panel.how();
        List<String> all = rules.criteria().stream().map(Criterion::id).toList();
        return new Scheme.Panel(
                panel.id(),
                Ratio.of(panel.weight()),
                judges.getOrDefault(panel.id(), List.of()),
                how.vote(),
                how.criteria().isEmpty()
                        ? all
                        : all.stream().filter(how.criteria()::contains).toList(),
                switch (how.across()) {
                    case MEAN -> Scheme.Across.MEAN;
                    case SUM -> Scheme.Across.SUM;
                    case MEDIAN -> Scheme.Across.MEDIAN;
                },
                panel.dropHighest(),
                panel.dropLowest(),
                absence(how.missing()),
                absence(how.excused()),
                how.quorum(),
                how.places() == null ? null : places(how.places()));
    }

    private static Scheme.Absence absence(PanelMethod.Missing missing) {
        return switch (missing) {
            case WAIT -> Scheme.Absence.WAIT;
            case LEAVE_OUT -> Scheme.Absence.LEAVE_OUT;
            case PANEL_MEAN -> Scheme.Absence.PANEL_MEAN;
        };
    }

    private static Scheme.Places places(PanelMethod.Places places) {
        return new Scheme.Places(
                places.from() == PanelMethod.From.RANKS,
                places.points().isEmpty()
                        ? null
                        : places.points().stream().map(Ratio::of).toList(),
                places.shared() == PanelMethod.Shared.BEST);
    }

    private static Scheme.Component component(Component component) {
        return new Scheme.Component(
                component.id(),
                switch (component.use()) {
                    case ADDED -> Scheme.Use.ADDED;
                    case FACTOR -> Scheme.Use.FACTOR;
                    case CARRIED -> Scheme.Use.CARRIED;
                    case OVERTIME -> Scheme.Use.OVERTIME;
                },
                Ratio.of(component.weight()),
                component.perTurn(),
                component.required(),
                component.overtime() == null ? null : overtime(component.overtime()));
    }

    private static Scheme.Overtime overtime(Component.Overtime overtime) {
        return new Scheme.Overtime(
                seconds(overtime.grace()),
                Ratio.of(overtime.points()),
                seconds(overtime.per()),
                overtime.cap() == null ? null : Ratio.of(overtime.cap()));
    }

    private static Ratio seconds(Duration time) {
        return Ratio.of(BigDecimal.valueOf(time.toMillis(), 3));
    }

    private Scheme.Steps steps(Method.Steps steps) {
        return new Scheme.Steps(
                rounding(steps.judge()),
                rounding(steps.across()),
                rounding(steps.criterion()),
                rounding(steps.panel()),
                rounding(steps.factor()),
                rounding(rules.total()));
    }

    private static io.leitai.recount.Rounding rounding(Rounding step) {
        if (step == null) return null;
        return new io.leitai.recount.Rounding(
                step.digits(),
                switch (step.mode()) {
                    case HALF_UP -> io.leitai.recount.Rounding.Mode.HALF_UP;
                    case HALF_DOWN -> io.leitai.recount.Rounding.Mode.HALF_DOWN;
                    case HALF_EVEN -> io.leitai.recount.Rounding.Mode.HALF_EVEN;
                    case UP -> io.leitai.recount.Rounding.Mode.UP;
                    case DOWN -> io.leitai.recount.Rounding.Mode.DOWN;
                    case CEILING -> io.leitai.recount.Rounding.Mode.CEILING;
                    case FLOOR -> io.leitai.recount.Rounding.Mode.FLOOR;
                    case UNNECESSARY -> throw new IllegalArgumentException(step + " does not round");
                });
    }

    private static Scheme.Tie tie(TieRule tie) {
        return new Scheme.Tie(
                Scheme.By.valueOf(tie.by().name()),
                orNull(tie.panel()),
                orNull(tie.criterion()),
                orNull(tie.component()),
                tie.low(),
                orNull(tie.seed()));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
