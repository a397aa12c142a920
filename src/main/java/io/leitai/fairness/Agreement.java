package io.leitai.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a panel's judges agree on who is better.
 *
 * @param judges how many are compared
 * @param left ids of judges who are not: they marked fewer than half of the presenters
 * @param presenters how many all of those judges marked in all their turns: only they are ranked
 * @param of how many the panel marked
 * @param w Kendall's W of these; null where there are too few judges or presenters, or no differences
 * @param chiSquare null where w is
 * @param tau the mean of Kendall's τ-b over all pairs of judges, each over the presenters that both marked; null where there
 *     are too few, and above {@link PanelReport#MOST_JUDGES} judges
 */
public record Agreement(
        int judges,
        List<String> left,
        int presenters,
        int of,
        Double w,
        Double chiSquare,
        Integer df,
        Chance chance,
        Double tau) {
    public Agreement {
        left = List.copyOf(left);
    }

    /** @param taus of each pair of judges, null where it is not known */
    static Agreement of(Marked marked, Double[][] taus, int presenters) {
        List<Integer> someMarked = IntStream.range(0, presenters)
                .filter(p -> IntStream.range(0, marked.judges().size()).anyMatch(j -> has(marked, j, p)))
                .boxed()
                .toList();
        List<Integer> compared = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (int j = 0; j < marked.judges().size(); j++) {
            int judge = j;
            long given = someMarked.stream().filter(p -> has(marked, judge, p)).count();
            if (given > 0 && 2 * given >= someMarked.size()) compared.add(j);
            else left.add(marked.judges().get(j).id());
        }
        int[] whole = someMarked.stream()
                .filter(p -> compared.stream().allMatch(j -> has(marked, j, p)))
                .mapToInt(p -> p)
                .toArray();
        double[][] figures = compared.stream()
                .map(j -> IntStream.of(whole)
                        .mapToDouble(p -> marked.figures(j)[p])
                        .toArray())
                .toArray(double[][]::new);
        Concordance found = Concordance.of(figures);
        return new Agreement(
                compared.size(),
                left,
                whole.length,
                someMarked.size(),
                found == null ? null : found.w(),
                found == null ? null : found.chiSquare(),
                found == null ? null : found.df(),
                found == null ? Chance.TOO_FEW : found.chance(),
                mean(taus));
    }

    private static boolean has(Marked marked, int judge, int presenter) {
        return !Double.isNaN(marked.figures(judge)[presenter]);
    }

    private static Double mean(Double[][] taus) {
        List<Double> known = new ArrayList<>();
        for (int i = 0; i < taus.length; i++) for (int j = 0; j < i; j++) if (taus[i][j] != null) known.add(taus[i][j]);
        return Stats.mean(Stats.array(known));
    }
}
