package io.leitai.contest;

import static io.leitai.contest.Refusal.Code.MARK_MISSING;
import static io.leitai.contest.Refusal.Code.MARK_OFF_STEP;
import static io.leitai.contest.Refusal.Code.MARK_OUT_OF_RANGE;
import static io.leitai.contest.Refusal.Code.UNKNOWN_CRITERION;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.Criterion;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether marks are what the criteria allow. */
final class Marks {
    /** A number written with more digits than this is nobody's mark, and would be costly to reckon with. */
    private static final int MOST_DIGITS = 18;

    private Marks() {}

    static Optional<Refusal> refusal(List<Criterion> criteria, Map<String, BigDecimal> marks, boolean complete) {
        return unknown(criteria, marks)
                .or(() -> criteria.stream()
                        .flatMap(c -> refusal(c, marks.get(c.id()), complete).stream())
                        .findFirst());
    }

    /** In the criteria's order, so that a ledger reads the same wherever it was written. */
    static Map<String, BigDecimal> inOrder(List<Criterion> criteria, Map<String, BigDecimal> marks) {
        Map<String, BigDecimal> ordered = new LinkedHashMap<>();
        for (Criterion c : criteria) {
            BigDecimal mark = marks.get(c.id());
            if (mark != null) ordered.put(c.id(), plain(mark));
        }
        return Collections.unmodifiableMap(ordered);
    }

    /** Points with two decimals at most, in a number that is not absurdly written. */
    static boolean isPoints(BigDecimal points, BigDecimal most) {
        return points != null
                && isWritable(points)
                && points.signum() >= 0
                && points.compareTo(most) <= 0
                && points.stripTrailingZeros().scale() <= 2;
    }

    /** 20 rather than 2E+1. */
    static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Optional<Refusal> unknown(List<Criterion> criteria, Map<String, BigDecimal> marks) {
        String names = criteria.stream().map(Criterion::name).collect(Collectors.joining("、"));
        return marks.keySet().stream()
                .filter(id -> criteria.stream().noneMatch(c -> c.id().equals(id)))
                .findFirst()
                .map(id -> Refusal.of(UNKNOWN_CRITERION, id, names));
    }

    private static Optional<Refusal> refusal(Criterion c, BigDecimal mark, boolean complete) {
        String min = c.min().toPlainString();
        String max = c.max().toPlainString();
        if (mark == null) return when(complete, MARK_MISSING, c.name(), min, max);
        return when(mark.compareTo(c.min()) < 0 || mark.compareTo(c.max()) > 0, MARK_OUT_OF_RANGE, c.name(), min, max)
                .or(() -> when(
                        !isOnStep(c, mark),
                        MARK_OFF_STEP,
                        c.name(),
                        min,
                        c.step().toPlainString(),
                        max));
    }

    private static boolean isOnStep(Criterion c, BigDecimal mark) {
        return isWritable(mark) && mark.subtract(c.min()).remainder(c.step()).signum() == 0;
    }

    static boolean isWritable(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
