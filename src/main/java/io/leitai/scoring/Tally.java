package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One presenter's total with every step that made it. What is null could not be made; {@code lack} says why.
 *
 * @param rank from 1, shared ranks leave a gap; 0 without a total
 * @param total rounded as the rules say
 * @param exact before that
 * @param own before that and before what is carried over
 * @param turns one for each turn of the rules
 * @param items what was given off the stage for the whole contest
 * @param decided how equal totals were told apart, in the order of the chain
 */
public record Tally(
        String presenter,
        int rank,
        BigDecimal total,
        Fraction exact,
        Fraction own,
        List<Turn> turns,
        List<Item> items,
        List<Decided> decided,
        Lack lack) {
    public Tally {
        turns = List.copyOf(turns);
        items = List.copyOf(items);
        decided = List.copyOf(decided);
    }

    /** As if nobody else were there. */
    public Tally alone() {
        return ranked(total == null ? 0 : 1, List.of());
    }

    Tally ranked(int place, List<Decided> ties) {
        return new Tally(presenter, place, total, exact, own, turns, items, ties, lack);
    }

    /**
     * @param combined the panels put together
     * @param deducted points taken off at the desk, 0 or more
     * @param score the panels put together, after factors, additions and what was deducted
     * @param counts whether the total has it
     */
    public record Turn(
            int turn,
            List<PanelScore> panels,
            Fraction combined,
            List<Item> items,
            BigDecimal deducted,
            Fraction score,
            boolean counts,
            Lack lack) {
        public Turn {
            panels = List.copyOf(panels);
            items = List.copyOf(items);
        }

        Turn counted() {
            return new Turn(turn, panels, combined, items, deducted, score, true, lack);
        }
    }

    /**
     * @param units the judges' totals, or one for each criterion where these come first
     * @param figures criterion's id to what is shown of it across the judges, unweighted; without those that could not be
     *     made
     */
    public record PanelScore(String panel, List<Unit> units, Map<String, Fraction> figures, Fraction score, Lack lack) {
        public PanelScore {
            units = List.copyOf(units);
            figures = Map.copyOf(figures);
        }
    }

    /**
     * One putting together across judges.
     *
     * @param criterion its id; empty for judges' totals
     * @param entries of judges; none of a public's votes
     * @param votes how many votes there were; null for judges
     * @param exact across those that count
     * @param rounded the same as the rules round it
     * @param weighted times the criterion's weight, as the rules round it; the same as rounded for judges' totals
     */
    public record Unit(
            String criterion, List<Entry> entries, Votes votes, Fraction exact, Fraction rounded, Fraction weighted) {
        public Unit {
            entries = List.copyOf(entries);
        }
    }

    /** @param filled the panel's mean stands for a missing mark */
    public record Entry(String judge, Fraction value, Result.Use use, boolean filled) {}

    /** @param all the dropped ones too */
    public record Votes(int all, int droppedHighest, int droppedLowest) {}

    /**
     * @param points as given, or what stands for none; seconds of overtime
     * @param counted what the score is multiplied with for a factor, else what is added for them, negative for overtime that
     *     costs points
     */
    public record Item(Component component, BigDecimal points, BigDecimal counted) {}

    /** @param rule of the chain, from 0 @param figures what was compared */
    public record Decided(int rule, List<Fraction> figures) {
        public Decided {
            figures = List.copyOf(figures);
        }
    }

    /** @param about the judge, panel, component or turn that is missing */
    public record Lack(Why why, String about) {}

    public enum Why {
        NO_MARKS,
        WAITING_FOR_JUDGE,
        BELOW_QUORUM,
        NO_POINTS,
        NO_TURN
    }
}
