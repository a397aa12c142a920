package io.leitai.scoring;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of a panel's totals count (去掉最高分、最低分). The highest that is left goes, then the lowest, and again, until as
 * many are gone as the panel says; the last one left stays always. So of two totals with one to drop at each end only
 * the highest goes. Of equal totals the one given later goes first, at either end.
 */
final class Trimming {
    private Trimming() {}

    /** @return for each total what becomes of it, in the totals' order */
    static <T extends Comparable<T>> List<Result.Use> uses(Panel panel, List<T> totals) {
        Result.Use[] uses = new Result.Use[totals.size()];
        Arrays.fill(uses, Result.Use.COUNTED);
        if (panel.dropHighest() + panel.dropLowest() == 0) return List.of(uses);
        Deque<Integer> fromHighest = byTotal(totals, reverseOrder());
        Deque<Integer> fromLowest = byTotal(totals, naturalOrder());
        int left = totals.size();
        for (int round = 0; left > 1 && round < Math.max(panel.dropHighest(), panel.dropLowest()); round++) {
            if (round < panel.dropHighest()) {
                uses[nextCounted(fromHighest, uses)] = Result.Use.DROPPED_HIGHEST;
                left--;
            }
            if (round < panel.dropLowest() && left > 1) {
                uses[nextCounted(fromLowest, uses)] = Result.Use.DROPPED_LOWEST;
                left--;
            }
        }
        return List.of(uses);
    }

    /** How many go at each end. */
    record Ends(int highest, int lowest) {}

    /** The same for totals of which only the number matters. */
    static Ends ends(Panel panel, int totals) {
        int most = Math.max(0, totals - 1);
        int highest = panel.dropHighest();
        int lowest = panel.dropLowest();
        if (highest + lowest <= most) return new Ends(highest, lowest);
        // they take turns, the highest first, until one end has dropped its own; the other goes on
        int fromHighest = Math.max(most - lowest, Math.min(highest, (most + 1) / 2));
        return new Ends(fromHighest, most - fromHighest);
    }

    /** The totals' positions in this order, the later given first among equals. */
    private static <T> Deque<Integer> byTotal(List<T> totals, Comparator<T> order) {
        Comparator<Integer> laterFirst =
                comparing((Integer i) -> totals.get(i), order).thenComparing(reverseOrder());
        return IntStream.range(0, totals.size())
                .boxed()
                .sorted(laterFirst)
                .collect(ArrayDeque::new, ArrayDeque::add, ArrayDeque::addAll);
    }

    private static int nextCounted(Deque<Integer> positions, Result.Use[] uses) {
        int position = positions.remove();
        while (uses[position] != Result.Use.COUNTED) position = positions.remove();
        return position;
    }
}
