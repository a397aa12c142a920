package io.leitai.scoring.series;

import io.leitai.scoring.Method.Winner;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Who gets an award, as in a single contest: from the first place down each award covers the next ones. All who share a
 * rank that is covered get it, and an award whose places are used up by such sharing is given to nobody.
 */
final class Awards {
    private Awards() {}

    /** @param figure the total, or the gain */
    record Ranked(String competitor, int rank, BigDecimal figure) {}

    /** @param ranked all who have a rank, by rank */
    static List<SeriesStandings.AwardGiven> given(List<Award> awards, Winner winner, List<Ranked> ranked) {
        List<SeriesStandings.AwardGiven> given = new ArrayList<>();
        int covered = 0;
        for (Award award : awards) {
            int from = covered;
            int to = Math.max(from, lastPlace(award, from, winner, ranked));
            for (Ranked one : ranked)
                if (one.rank() > from && one.rank() <= to)
                    given.add(new SeriesStandings.AwardGiven(award, one.competitor()));
            covered = to;
        }
        return given;
    }

    /** The last place that the award covers. @param before how many places are covered already */
    private static int lastPlace(Award award, int before, Winner winner, List<Ranked> ranked) {
        if (award.places() != null) return before + award.places();
        if (award.share() != null) return before + placesOf(award.share(), ranked.size());
        int sign = winner == Winner.HIGHEST ? 1 : -1;
        return (int) ranked.stream()
                .filter(one -> one.figure().compareTo(award.from()) * sign >= 0)
                .count();
    }

    private static int placesOf(BigDecimal share, int all) {
        BigDecimal places = share.multiply(BigDecimal.valueOf(all)).setScale(0, RoundingMode.HALF_UP);
        return Math.max(1, places.intValueExact());
    }
}
