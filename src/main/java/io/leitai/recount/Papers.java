package io.leitai.recount;

import java.math.BigDecimal;
import java.util.List;

/**
 * Everything that was given: {@code docs/rules.md}, "The files". Turns count from 1. Each mark, excuse and figure of points stands once.
 *
 * @param presenters their ids in the plan's order
 */
public record Papers(
        List<String> presenters,
        List<Mark> marks,
        List<Excuse> excuses,
        List<Vote> votes,
        List<Points> points,
        List<Deduction> deductions) {

    public record Mark(String presenter, int turn, String judge, String criterion, BigDecimal mark) {}

    /** The judge has nothing to do with this presenter in this turn, in any criterion. */
    public record Excuse(String presenter, int turn, String judge) {}

    /** One voter's mark for the criterion that the public marks; a plan has one panel of this kind at most. */
    public record Vote(String presenter, int turn, BigDecimal mark) {}

    /**
     * @param turn {@link #ONCE} for a component that is given once
     * @param points for overtime: seconds over the time allowed
     */
    public record Points(String presenter, int turn, String component, BigDecimal points) {}

    /**
     * A deduction at the desk.
     *
     * @param points above 0
     */
    public record Deduction(String presenter, int turn, BigDecimal points) {}

    public static final int ONCE = 0;
}
