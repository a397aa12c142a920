package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All that was given to one presenter in one turn. Filled once, then only read. */
final class TurnMarks {
    private final Map<String, GivenMarks> byJudge;
    private final Set<String> excused = new HashSet<>();
    private final Map<String, BigDecimal> points;
    private Distribution votes = Distribution.EMPTY;
    private BigDecimal deducted = BigDecimal.ZERO;

    TurnMarks() {
        this(new HashMap<>(), new HashMap<>());
    }

    private TurnMarks(Map<String, GivenMarks> byJudge, Map<String, BigDecimal> points) {
        this.byJudge = byJudge;
        this.points = points;
    }

    /** The same, with these judges excused too; it shares this one's marks. */
    TurnMarks excusing(Set<String> more) {
        TurnMarks same = new TurnMarks(byJudge, points);
        same.excused.addAll(excused);
        same.excused.addAll(more);
        same.votes = votes;
        same.deducted = deducted;
        return same;
    }

    /** @return whether it is the first mark there; else it is not taken */
    boolean give(String judge, String criterion, BigDecimal mark) {
        return byJudge.computeIfAbsent(judge, j -> new GivenMarks()).putIfAbsent(criterion, mark) == null;
    }

    void excuse(String judge) {
        excused.add(judge);
    }

    void votes(Distribution all) {
        votes = all;
    }

    void deduct(BigDecimal value) {
        deducted = deducted.add(value);
    }

    /** @return whether they are the first there; else they are not taken */
    boolean points(String component, BigDecimal value) {
        return points.putIfAbsent(component, value) == null;
    }

    /** Criterion's id to mark; empty where the judge is excused. */
    Map<String, BigDecimal> marks(String judge) {
        if (isExcused(judge)) return Map.of();
        GivenMarks given = byJudge.get(judge);
        return given == null ? Map.of() : given;
    }

    boolean isMarked(String judge) {
        return byJudge.containsKey(judge);
    }

    boolean isExcused(String judge) {
        return !excused.isEmpty() && excused.contains(judge);
    }

    /** Whether anybody who is not excused gave a mark, or anybody a vote. */
    boolean isHeld() {
        return !excused.containsAll(byJudge.keySet()) || votes.size() > 0;
    }

    Distribution votes() {
        return votes;
    }

    /** Null where there are none. */
    BigDecimal points(String component) {
        return points.get(component);
    }

    BigDecimal deducted() {
        return deducted;
    }
}
