package io.leitai.fairness;

import io.leitai.scoring.Criterion;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds marks far from the panel's by the modified z-score: 0.6745 times the distance from the median, divided by the
 * median of all distances (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993, who set it at 3.5). That median is
 * taken as half a step at least: a mark stands for anything within half a step of it, so that judges who agree to the point
 * may still be so far apart. (The mean of the distances, which they name for this case, would never find one of four.)
 * Exact: no decimal here is without an end.
 */
public final class Outliers {
    /** With three judges two that happen to agree would make the third an outlier. */
    private static final int FEWEST = 4;

    private static final BigDecimal OF_MEDIAN = new BigDecimal("0.6745");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final BigDecimal threshold;
    private final List<Outlier> found = new ArrayList<>();

    private Outliers(BigDecimal threshold) {
        this.threshold = threshold;
    }

    /**
     * Of one presenter's turn: each judge's total, whose step is one of each criterion together, and each mark.
     *
     * @param sheets of any number of panels; of an incomplete one there is no total
     * @param threshold the score above which a mark is far; null or 0: none is
     * @return by panel and criterion in the rules' order, totals first, then as the sheets are given
     */
    public static List<Outlier> of(Rules rules, List<Sheet> sheets, BigDecimal threshold) {
        if (threshold == null || threshold.signum() == 0) return List.of();
        Outliers outliers = new Outliers(threshold);
        for (Panel panel : rules.panels()) {
            List<Sheet> ofPanel = sheets.stream()
                    .filter(sheet -> sheet.panel().equals(panel.id()))
                    .toList();
            if (ofPanel.size() >= FEWEST) outliers.panel(panel, rules.markedBy(panel), ofPanel);
        }
        return List.copyOf(outliers.found);
    }

    private void panel(Panel panel, List<Criterion> criteria, List<Sheet> sheets) {
        BigDecimal steps = BigDecimal.ZERO;
        for (Criterion c : criteria) steps = steps.add(c.step().multiply(c.weight()));
        if (criteria.size() > 1) look(panel, "", steps, sheets, sheet -> total(criteria, sheet));
        for (Criterion c : criteria)
            look(panel, c.id(), c.step(), sheets, sheet -> sheet.marks().get(c.id()));
    }

    private static BigDecimal total(List<Criterion> criteria, Sheet sheet) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion c : criteria) {
            BigDecimal mark = sheet.marks().get(c.id());
            if (mark == null) return null;
            sum = sum.add(mark.multiply(c.weight()));
        }
        return sum;
    }

    private void look(
            Panel panel, String criterion, BigDecimal step, List<Sheet> sheets, Function<Sheet, BigDecimal> value) {
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            BigDecimal mark = value.apply(sheet);
            if (mark != null) given.put(sheet.judge(), mark);
        }
        if (given.size() < FEWEST) return;
        BigDecimal median = median(given.values().stream().toList());
        BigDecimal usual = median(given.values().stream()
                        .map(mark -> mark.subtract(median).abs())
                        .toList())
                .max(step.multiply(HALF));
        given.forEach((judge, mark) -> {
            BigDecimal distance = mark.subtract(median).multiply(OF_MEDIAN);
            if (distance.abs().compareTo(threshold.multiply(usual)) > 0)
                found.add(new Outlier(
                        panel.id(),
                        judge,
                        criterion,
                        plain(mark),
                        plain(median),
                        distance.divide(usual, 1, RoundingMode.HALF_UP)));
        });
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
