package io.leitai.recount;

import java.util.List;

/**
 * What a plan states about reckoning, key by key as in {@code docs/plan.md}. Weights and points are exact numbers.
 *
 * @param criteria what judges mark: groups' parts, not groups
 */
public record Scheme(
        Order order,
        Combine combine,
        Winner winner,
        Turns turns,
        List<Criterion> criteria,
        List<Group> groups,
        List<Panel> panels,
        List<Component> components,
        Steps rounding,
        List<Tie> ties) {

    public enum Order {
        JUDGES_FIRST,
        CRITERIA_FIRST
    }

    public enum Combine {
        SHARE,
        SUM
    }

    public enum Winner {
        HIGHEST,
        LOWEST
    }

    /**
     * @param best how many of them count
     * @param absentAwaited whether a turn in which nobody marked keeps the total back
     */
    public record Turns(int count, int best, boolean absentAwaited) {}

    /** @param weight of a group's part: its own weight times the group's */
    public record Criterion(String id, Ratio weight) {}

    public record Group(String id, List<Part> parts) {}

    /** @param weight the part's own, without the group's */
    public record Part(String criterion, Ratio weight) {}

    /**
     * @param judges in the plan's order; none for a vote
     * @param vote whether it is a public vote: what counts are {@link Papers#votes()}
     * @param criteria the ids of those that it marks
     * @param missing what becomes of a judge without a mark
     * @param excused what becomes of an excused judge; never {@code WAIT}
     * @param places null: the marks themselves count
     */
    public record Panel(
            String id,
            Ratio weight,
            List<String> judges,
            boolean vote,
            List<String> criteria,
            Across across,
            int dropHighest,
            int dropLowest,
            Absence missing,
            Absence excused,
            int quorum,
            Places places) {}

    public enum Across {
        MEAN,
        SUM,
        MEDIAN
    }

    public enum Absence {
        LEAVE_OUT,
        WAIT,
        PANEL_MEAN
    }

    /**
     * @param marksArePlaces {@code from: ranks}; otherwise places are made of the marks, the highest first
     * @param points for the first place, the second …; null: the place itself counts
     * @param bestShared {@code shared: best}
     */
    public record Places(boolean marksArePlaces, List<Ratio> points, boolean bestShared) {}

    /**
     * @param eachTurn whether it is given for each turn, and not once
     * @param overtime for {@code use: overtime} only, else null
     */
    public record Component(String id, Use use, Ratio weight, boolean eachTurn, boolean required, Overtime overtime) {}

    public enum Use {
        ADDED,
        FACTOR,
        CARRIED,
        OVERTIME
    }

    /**
     * @param grace seconds
     * @param points for each started {@code per}
     * @param per seconds, above 0
     * @param cap the most that is taken off; null: no limit
     */
    public record Overtime(Ratio grace, Ratio points, Ratio per, Ratio cap) {}

    /** Where figures are rounded; only {@code total} is never null. */
    public record Steps(
            Rounding judge, Rounding across, Rounding criterion, Rounding panel, Rounding factor, Rounding total) {

        /** {@code figure} as this step leaves it: exact where the plan does not name the step. */
        static Ratio apply(Rounding step, Ratio figure) {
            return step == null ? figure : Ratio.of(step.round(figure));
        }
    }

    /**
     * @param panel null: all
     * @param criterion a criterion's or a group's id; null: what a judge gave in all
     * @param component for {@code COMPONENT}, else null
     * @param seed for {@code LOTS}, else null
     */
    public record Tie(By by, String panel, String criterion, String component, boolean lowFirst, String seed) {}

    public enum By {
        CRITERION,
        PANEL,
        COMPONENT,
        OWN,
        TURNS,
        MEAN,
        MEDIAN,
        HIGHEST,
        LOWEST,
        JUDGES,
        PLACES,
        GIVERS,
        POINTS,
        ORDER,
        LOTS
    }

    boolean lowestWins() {
        return winner == Winner.LOWEST;
    }

    boolean judgesFirst() {
        return order == Order.JUDGES_FIRST;
    }

    Ratio weightOf(String criterion) {
        for (Criterion one : criteria) if (one.id().equals(criterion)) return one.weight();
        throw new IllegalArgumentException("there is no criterion " + criterion);
    }
}
