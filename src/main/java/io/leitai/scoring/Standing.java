package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One presenter's place. Shared ranks leave a gap: 1, 1, 3. */
public record Standing(int rank, String presenter, BigDecimal total) {

    /** One total to be ranked; never null, by value: 90.0 and 90.00 are equal. */
    public record Total(String presenter, BigDecimal total) {}

    /** By total, highest first; equal totals share a rank and keep the order given. */
    public static List<Standing> rank(List<Total> totals) {
        List<Total> sorted = totals.stream()
                .sorted(Comparator.comparing(Total::total).reversed())
                .toList();
        List<Standing> standings = new ArrayList<>();
        for (Total next : sorted) {
            Standing above = standings.isEmpty() ? null : standings.getLast();
            boolean shared = above != null && above.total().compareTo(next.total()) == 0;
            int rank = shared ? above.rank() : standings.size() + 1;
            standings.add(new Standing(rank, next.presenter(), next.total()));
        }
        return List.copyOf(standings);
    }
}
