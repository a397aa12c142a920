package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A turn's result with every figure that made it, so that a replay never computes again.
 *
 * @param total the rounded total after deductions, with exactly the rules' digits ("22.50"), or null where a panel that
 *     has weight has no mark at all
 * @param panels one for each panel of the rules, in their order
 * @param deducted the sum of the deductions, in points, never negative; exact, with at least the total's digits
 * @param tally how the presenter's total of the whole contest came about, as far as it was held; by rules that are not
 *     plain, and then {@code panels} is empty; else null
 */
public record Result(BigDecimal total, List<PanelScore> panels, BigDecimal deducted, Tally tally) {
    public Result {
        panels = List.copyOf(panels);
    }

    /** By plain rules. */
    public Result(BigDecimal total, List<PanelScore> panels, BigDecimal deducted) {
        this(total, panels, deducted, null);
    }

    /**
     * @param score the panel's exact score, as "n" or "n/d" in lowest terms, d positive, or null without marks
     * @param shown the same, rounded as the total is, for people; null without marks
     * @param sheets one for each judge who marked, in the order given
     */
    public record PanelScore(String panel, String score, BigDecimal shown, List<JudgeTotal> sheets) {
        public PanelScore {
            sheets = List.copyOf(sheets);
        }
    }

    /** @param total {@link Rules#judgeTotal}, exact */
    public record JudgeTotal(String judge, BigDecimal total, Use use) {}

    /** What became of a judge's total. */
    public enum Use {
        COUNTED,
        DROPPED_HIGHEST,
        DROPPED_LOWEST
    }
}
