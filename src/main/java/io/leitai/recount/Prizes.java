package io.leitai.recount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who gets which award: in the plan's order from the first rank down, each award takes from who is left. */
public final class Prizes {
    private Prizes() {}

    /** Exactly one of {@code places}, {@code share} (of 1) and {@code from} (a total) is not null. */
    public record Award(String id, Integer places, BigDecimal share, BigDecimal from) {}

    /**
     * @param outcomes of all presenters
     * @return for each award, in the plan's order, the ids of those who get it, by rank
     */
    public static Map<String, List<String>> given(List<Award> awards, List<Outcome> outcomes, Scheme.Winner winner) {
        List<Outcome> ranked = outcomes.stream()
                .filter(outcome -> outcome.rank() != null)
                .sorted(Comparator.comparing(Outcome::rank))
                .toList();
        Map<String, List<String>> given = new LinkedHashMap<>();
        Set<Outcome> served = new HashSet<>();
        int covered = 0;
        for (Award award : awards) {
            int last = covered;
            if (award.from() != null) {
                while (last < ranked.size() && reaches(ranked.get(last), award.from(), winner)) last++;
            } else last = Math.min(ranked.size(), covered + places(award, ranked.size()));
            List<String> takers = new ArrayList<>();
            for (Outcome outcome : ranked) {
                boolean sharesOne = false;
                for (Outcome place : ranked.subList(covered, last))
                    if (place.rank().equals(outcome.rank())) sharesOne = true;
                if (sharesOne && served.add(outcome)) takers.add(outcome.presenter());
            }
            given.put(award.id(), takers);
            covered = last;
        }
        return given;
    }

    /** A share is of all who have a total, rounded half up, at least 1. */
    private static int places(Award award, int ranked) {
        if (award.places() != null) return award.places();
        Ratio exact = Ratio.of(award.share()).times(Ratio.of(ranked));
        BigInteger places = new Rounding(0, Rounding.Mode.HALF_UP).round(exact).toBigIntegerExact();
        return places.max(BigInteger.ONE).intValueExact();
    }

    private static boolean reaches(Outcome outcome, BigDecimal from, Scheme.Winner winner) {
        int compared = outcome.total().compareTo(from);
        return winner == Scheme.Winner.LOWEST ? compared <= 0 : compared >= 0;
    }
}
