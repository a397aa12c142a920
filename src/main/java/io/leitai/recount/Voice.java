package io.leitai.recount;

import io.leitai.recount.Scheme.Across;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What one judge, or one voter, brings to a panel's score: {@code docs/rules.md}, "From marks to a total", step 1.
 *
 * @param seat place in the plan's order
 * @param droppedBy what the highest and the lowest are told by
 * @param counts what is put together of those who are left
 * @param marks for each criterion, what its figure is made of
 */
record Voice(int seat, Ratio droppedBy, Ratio counts, Map<String, Ratio> marks) {
    private static final Comparator<Voice> BY_FIGURE = Comparator.comparing(Voice::droppedBy);
    private static final Comparator<Voice> BY_SEAT = Comparator.comparing(Voice::seat);

    /**
     * Without the highest and the lowest; of equal ones the later in the plan goes first. Where nobody would be left the highest goes, then the lowest,
     * and again, and the last one always stays.
     */
    static List<Voice> left(List<Voice> voices, int highest, int lowest) {
        int go = Math.max(0, Math.min(highest + lowest, voices.size() - 1));
        int high = 0;
        int low = 0;
        while (high + low < go) {
            if (high < highest) high++;
            if (low < lowest && high + low < go) low++;
        }
        return voices.stream()
                .sorted(BY_FIGURE.reversed().thenComparing(BY_SEAT.reversed()))
                .skip(high)
                .sorted(BY_FIGURE.thenComparing(BY_SEAT.reversed()))
                .skip(low)
                .toList();
    }

    /** {@code docs/rules.md}, "Across judges: mean, sum, median". Nobody's sum is 0. */
    static Ratio across(Across how, List<Ratio> figures) {
        return switch (how) {
            case SUM -> Ratio.sum(figures);
            case MEAN -> Ratio.mean(figures);
            case MEDIAN -> median(figures);
        };
    }

    /** The middle one, or the mean of the middle two. */
    static Ratio median(List<Ratio> figures) {
        List<Ratio> sorted = figures.stream().sorted().toList();
        return Ratio.mean(List.of(sorted.get((sorted.size() - 1) / 2), sorted.get(sorted.size() / 2)));
    }
}
