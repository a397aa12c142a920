package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How marks become totals, where a plan states more than criteria, panels and one rounding. `docs/rules.md` explains
 * each with an example.
 *
 * @param components what is given off the stage, in the plan's order
 * @param ties the chain that tells equal totals apart; those that it leaves equal share their rank
 * @param groups in which criteria stand together, in the criteria's order
 */
public record Method(
        Order order,
        Combine combine,
        Winner winner,
        Steps steps,
        Turns turns,
        List<Component> components,
        List<TieRule> ties,
        List<Group> groups) {

    /** What rules have that state nothing of it. */
    public static final Method PLAIN = new Method(
            Order.JUDGES_FIRST,
            Combine.SHARE,
            Winner.HIGHEST,
            Steps.NONE,
            new Turns(1, 0, Turns.Absent.LEAVE_OUT),
            List.of(),
            List.of(),
            List.of());

    public Method {
        components = List.copyOf(components);
        ties = List.copyOf(ties);
        groups = List.copyOf(groups);
    }

    /** Without groups. */
    public Method(
            Order order,
            Combine combine,
            Winner winner,
            Steps steps,
            Turns turns,
            List<Component> components,
            List<TieRule> ties) {
        this(order, combine, winner, steps, turns, components, ties, List.of());
    }

    /**
     * Criteria that people see as one. Judges mark its parts ({@link Criterion#group()}).
     *
     * @param en the English for text fields (key: the field's name), for display only: no part of {@link Rules#hash()}
     * @param weight what its parts' own weights were multiplied with to make {@link Criterion#weight()}
     */
    public record Group(String id, String name, Map<String, String> en, BigDecimal weight) {
        public Group {
            en = en == null ? Map.of() : Map.copyOf(en);
        }

        /** What this part weighs within the group. */
        public BigDecimal weightOf(Criterion part) {
            return part.weight().divide(weight);
        }
    }

    /** The same, but a turn that nobody marked keeps no total back. */
    public Method leavingOut() {
        Turns left = new Turns(turns.count(), turns.best(), Turns.Absent.LEAVE_OUT);
        return new Method(order, combine, winner, steps, left, components, ties, groups);
    }

    /** What is put together first. */
    public enum Order {
        /** A judge's marks make the judge's total; then across the judges. */
        JUDGES_FIRST,
        /** Each criterion across the judges; then over the criteria. */
        CRITERIA_FIRST
    }

    /** How panels' scores meet. */
    public enum Combine {
        /** Each times its weight, divided by the sum of the weights. */
        SHARE,
        /** Each times its weight, added. */
        SUM
    }

    /** Which total is the best. */
    public enum Winner {
        HIGHEST,
        LOWEST
    }

    /**
     * Where a figure is rounded on its way, besides the total.
     *
     * @param judge a judge's total ({@link Order#JUDGES_FIRST}); null: exact, as for each
     * @param across what comes out across the judges
     * @param criterion that, times the criterion's weight ({@link Order#CRITERIA_FIRST})
     * @param panel the panel's score of a turn
     * @param factor the turn's score, times its factors
     */
    public record Steps(Rounding judge, Rounding across, Rounding criterion, Rounding panel, Rounding factor) {
        public static final Steps NONE = new Steps(null, null, null, null, null);
    }

    /**
     * @param count how many turns each presenter has
     * @param best how many of them, the best ones, are summed; 0: all
     * @param absent what a turn means in which nobody gave a mark; one with marks that has no score keeps the total back always
     */
    public record Turns(int count, int best, Absent absent) {
        public enum Absent {
            /** No total. */
            WAIT,
            /** The other turns make the total, if there is one at all. */
            LEAVE_OUT
        }
    }
}
