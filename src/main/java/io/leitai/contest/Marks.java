package io.leitai.contest;

import static io.leitai.contest.Refusal.Code.MARK_MISSING;
import static io.leitai.contest.Refusal.Code.MARK_OFF_STEP;
import static io.leitai.contest.Refusal.Code.MARK_OUT_OF_RANGE;
import static io.leitai.contest.Refusal.Code.UNKNOWN_CRITERION;

import io.leitai.scoring.Criterion;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether marks are what the criteria allow. Asked for each of ten thousand votes: what a refusal says is put together only there. */
final class Marks {
    /** A number written with more digits than this is nobody's mark, and would be costly to reckon with. */
    private static final int MOST_DIGITS = 18;

    private Marks() {}

    static Optional<Refusal> refusal(List<Criterion> criteria, Map<String, BigDecimal> marks, boolean complete) {
        Optional<Refusal> refusal = unknown(criteria, marks);
        for (int i = 0; i < criteria.size() && refusal.isEmpty(); i++)
            refusal = refusal(criteria.get(i), marks.get(criteria.get(i).id()), complete);
        return refusal;
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
        for (String id : marks.keySet()) {
            if (has(criteria, id)) continue;
            String names = criteria.stream().map(Criterion::name).collect(Collectors.joining("、"));
            return Optional.of(Refusal.of(UNKNOWN_CRITERION, id, names));
        }
        return Optional.empty();
    }

    private static boolean has(List<Criterion> criteria, String id) {
        for (Criterion c : criteria) if (c.id().equals(id)) return true;
        return false;
    }

    private static Optional<Refusal> refusal(Criterion c, BigDecimal mark, boolean complete) {
        if (mark == null)
            return complete
                    ? Optional.of(Refusal.of(MARK_MISSING, c.name(), text(c.min()), text(c.max())))
                    : Optional.empty();
        if (mark.compareTo(c.min()) < 0 || mark.compareTo(c.max()) > 0)
            return Optional.of(Refusal.of(MARK_OUT_OF_RANGE, c.name(), text(c.min()), text(c.max())));
        if (!isOnStep(c, mark))
            return Optional.of(Refusal.of(MARK_OFF_STEP, c.name(), text(c.min()), text(c.step()), text(c.max())));
        return Optional.empty();
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }

    private static boolean isOnStep(Criterion c, BigDecimal mark) {
        return isWritable(mark) && mark.subtract(c.min()).remainder(c.step()).signum() == 0;
    }

    static boolean isWritable(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
