package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.List;

/** One presenter's place. Shared ranks leave a gap: 1, 1, 3. */
public record Standing(int rank, String presenter, BigDecimal total) {

    /** One total to be ranked. */
    public record Total(String presenter, BigDecimal total) {}

    /** By total, highest first; equal totals share a rank and keep the order given. */
    public static List<Standing> rank(List<Total> totals) {
        throw new UnsupportedOperationException("scoring room");
    }
}
