package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.contest.Turn;
import io.leitai.scoring.Component;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Fraction;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Result;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Tally;
import io.leitai.view.ResultPart.CriterionPart;
import io.leitai.view.ResultPart.ItemPart;
import io.leitai.view.ResultPart.JudgePart;
import io.leitai.view.ResultPart.Level;
import io.leitai.view.ResultPart.PanelPart;
import io.leitai.view.ResultPart.TurnPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The parts of a result that more than one turn's sheets made. */
final class TallyParts {
    private final Contest contest;
    private final Rules rules;
    private final Turn turn;
    private final Tally tally;
    private final Plan.Marks shown;

    /** @param turn whose marks are shown; of earlier ones only what they came to */
    TallyParts(Contest contest, Turn turn, Tally tally, Plan.Marks shown) {
        this.contest = contest;
        this.rules = contest.plan().rules();
        this.turn = turn;
        this.tally = tally;
        this.shown = shown;
    }

    List<PanelPart> panels() {
        return turn().panels().stream().map(this::panel).toList();
    }

    List<TurnPart> turns() {
        if (rules.how().turns().count() == 1) return List.of();
        return tally.turns().stream()
                .filter(turn -> turn.score() != null)
                .map(turn -> new TurnPart(turn.turn(), text(turn.score()), turn.counts()))
                .toList();
    }

    List<ItemPart> items() {
        return Stream.concat(turn().items().stream(), tally.items().stream())
                .map(TallyParts::item)
                .toList();
    }

    private Tally.Turn turn() {
        return tally.turns().get(turn.round() - 1);
    }

    private PanelPart panel(Tally.PanelScore score) {
        Panel panel = PlainParts.panel(contest, score.panel());
        List<CriterionPart> criteria = new ArrayList<>();
        List<JudgePart> judges = List.of();
        int counted = 0;
        for (Tally.Unit unit : score.units())
            if (unit.criterion().isEmpty()) {
                judges = judges(unit);
                counted = counted(unit);
            } else criteria.add(criterion(unit));
        return new PanelPart(
                panel.id(),
                panel.name(),
                Parts.lowerCase(panel.how().across()),
                score.score() == null ? null : text(score.score()),
                counted,
                PlainParts.asShown(judges, shown),
                panel.how().vote() ? votes(score) : null,
                panel.how().vote() && shown != Plan.Marks.TOTALS ? spread(score) : null,
                criteria,
                panel.en());
    }

    private CriterionPart criterion(Tally.Unit unit) {
        Criterion criterion = rules.criteria().stream()
                .filter(c -> c.id().equals(unit.criterion()))
                .findFirst()
                .orElseThrow();
        return new CriterionPart(
                criterion.id(),
                criterion.name(),
                text(unit.rounded()),
                counted(unit),
                PlainParts.asShown(judges(unit), shown),
                criterion.en());
    }

    private List<JudgePart> judges(Tally.Unit unit) {
        return unit.entries().stream()
                .map(entry -> PlainParts.judge(contest, entry.judge(), value(entry.value()), entry.use()))
                .toList();
    }

    private static int counted(Tally.Unit unit) {
        return (int) unit.entries().stream()
                .filter(entry -> entry.use() == Result.Use.COUNTED)
                .count();
    }

    private static int votes(Tally.PanelScore score) {
        return score.units().stream()
                .filter(unit -> unit.votes() != null)
                .mapToInt(unit -> unit.votes().all())
                .sum();
    }

    /** Of the public's votes; those that do not count are at the ends. */
    private List<Level> spread(Tally.PanelScore score) {
        Tally.Votes votes = score.units().stream()
                .map(Tally.Unit::votes)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(new Tally.Votes(0, 0, 0));
        List<Level> levels = new ArrayList<>();
        int before = 0;
        for (Map.Entry<BigDecimal, Integer> level : turn.votes().all().levels()) {
            int count = level.getValue();
            int low = Math.min(count, Math.max(0, votes.droppedLowest() - before));
            before += count;
            int high = Math.min(count, Math.max(0, before - (votes.all() - votes.droppedHighest())));
            levels.add(new Level(level.getKey(), count, Math.min(count, low + high)));
        }
        return levels;
    }

    private static ItemPart item(Tally.Item item) {
        Component component = item.component();
        return new ItemPart(
                component.id(),
                component.name(),
                Parts.lowerCase(component.use()),
                component.perTurn(),
                item.points(),
                item.counted(),
                component.en());
    }

    /** As the total is rounded. */
    private BigDecimal text(Fraction value) {
        return value.round(rules.total());
    }

    /** What a judge gave, as it is where so many digits can say it. */
    private BigDecimal value(Fraction value) {
        for (int digits = 0; digits <= Rounding.MAX_DIGITS; digits++) {
            BigDecimal exact = value.round(new Rounding(digits, rules.total().mode()));
            if (Fraction.of(exact).equals(value)) return exact;
        }
        return text(value);
    }
}
