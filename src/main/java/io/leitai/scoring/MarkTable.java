package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every mark and every off-stage point of a contest. Filled once, then only read.
 */
public final class MarkTable {
    private final List<String> presenters;
    private final Map<String, List<String>> judges;
    private final Map<At, Map<String, Map<String, BigDecimal>>> marks;
    private final Map<At, Set<String>> excused;
    private final Map<At, Distribution> votes;
    private final Map<At, Map<String, BigDecimal>> points;
    private final Map<At, BigDecimal> deducted;

    private record At(String presenter, int turn) {}

    /** @param presenters ids, in the plan's order @param judges panel's id to the ids of its judges, in the plan's order */
    public MarkTable(List<String> presenters, Map<String, List<String>> judges) {
        this(presenters, judges, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    private MarkTable(
            List<String> presenters,
            Map<String, List<String>> judges,
            Map<At, Map<String, Map<String, BigDecimal>>> marks,
            Map<At, Set<String>> excused,
            Map<At, Distribution> votes,
            Map<At, Map<String, BigDecimal>> points,
            Map<At, BigDecimal> deducted) {
        this.presenters = List.copyOf(presenters);
        this.judges = Map.copyOf(judges);
        this.marks = marks;
        this.excused = excused;
        this.votes = votes;
        this.points = points;
        this.deducted = deducted;
    }

    /** A filled table as if this judge had never been in a panel; it shares this one's marks. */
    public MarkTable without(String judge) {
        Map<String, List<String>> others = judges.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        panel -> panel.getValue().stream()
                                .filter(id -> !id.equals(judge))
                                .toList()));
        return new MarkTable(presenters, others, marks, excused, votes, points, deducted);
    }

    /** A filled table as if these judges had been excused too; it shares this one's marks. @param more presenter's id to judges' ids */
    public MarkTable excusing(Map<String, Set<String>> more) {
        Map<At, Set<String>> all = new HashMap<>(excused);
        for (At at : marks.keySet())
            if (more.containsKey(at.presenter)) {
                Set<String> together = new HashSet<>(excused.getOrDefault(at, Set.of()));
                together.addAll(more.get(at.presenter));
                all.put(at, together);
            }
        return new MarkTable(presenters, judges, marks, all, votes, points, deducted);
    }

    /** @return whether it is the first mark there; else it is not taken */
    public boolean give(String presenter, int turn, String judge, String criterion, BigDecimal mark) {
        return marks.computeIfAbsent(new At(presenter, turn), at -> new HashMap<>())
                        .computeIfAbsent(judge, j -> new HashMap<>())
                        .putIfAbsent(criterion, mark)
                == null;
    }

    /** The judge marks nothing in this turn (回避); what was given there does not count. */
    public void excuse(String presenter, int turn, String judge) {
        excused.computeIfAbsent(new At(presenter, turn), at -> new HashSet<>()).add(judge);
    }

    /** A public's vote. Who voted already is not known here. */
    public void vote(String presenter, int turn, BigDecimal mark) {
        votes(presenter, turn, votes(presenter, turn).plus(mark));
    }

    /** All of a public's votes, instead of those that were there. */
    public void votes(String presenter, int turn, Distribution all) {
        votes.put(new At(presenter, turn), all);
    }

    /** Points taken off at the desk, beside those taken off before. @param value 0 or more */
    public void deduct(String presenter, int turn, BigDecimal value) {
        if (value.signum() < 0) throw new IllegalArgumentException("a deduction of " + value);
        deducted.merge(new At(presenter, turn), value, BigDecimal::add);
    }

    /** @param turn 1 for what is given once for all @return whether they are the first there; else they are not taken */
    public boolean points(String presenter, int turn, String component, BigDecimal value) {
        return points.computeIfAbsent(new At(presenter, turn), at -> new HashMap<>())
                        .putIfAbsent(component, value)
                == null;
    }

    List<String> presenters() {
        return presenters;
    }

    List<String> judges(Panel panel) {
        return judges.getOrDefault(panel.id(), List.of());
    }

    /** Criterion's id to mark; empty where the judge is excused. */
    Map<String, BigDecimal> marks(String presenter, int turn, String judge) {
        return of(presenter, turn).marks(judge);
    }

    /** Everything of one turn, for who asks often. */
    OfTurn of(String presenter, int turn) {
        At at = new At(presenter, turn);
        return new OfTurn(marks.getOrDefault(at, Map.of()), excused.getOrDefault(at, Set.of()));
    }

    record OfTurn(Map<String, Map<String, BigDecimal>> marks, Set<String> excused) {
        Map<String, BigDecimal> marks(String judge) {
            return excused.contains(judge) ? Map.of() : marks.getOrDefault(judge, Map.of());
        }
    }

    Distribution votes(String presenter, int turn) {
        return votes.getOrDefault(new At(presenter, turn), Distribution.EMPTY);
    }

    BigDecimal deducted(String presenter, int turn) {
        return deducted.getOrDefault(new At(presenter, turn), BigDecimal.ZERO);
    }

    /** Whether anybody gave a mark or a vote in this turn. */
    boolean isHeld(String presenter, int turn) {
        return marks.containsKey(new At(presenter, turn))
                || votes(presenter, turn).size() > 0;
    }

    /** Null where there are none. */
    BigDecimal points(String presenter, int turn, String component) {
        return points.getOrDefault(new At(presenter, turn), Map.of()).get(component);
    }
}
