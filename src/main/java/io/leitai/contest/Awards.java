package io.leitai.contest;

import io.leitai.scoring.Method.Winner;
import io.leitai.scoring.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who gets an award. From the first place down each award covers the next ones: so many, a share of all, or as many as
 * have a total that is good enough. All who share a rank that is covered get it, and an award whose places are used up by
 * such sharing is given to nobody: two first places leave no second one.
 */
public final class Awards {
    private Awards() {}

    /** @param standings all who have a total @return by rank; who shares one in the standings' order */
    public static List<Event.AwardGiven> of(Plan plan, List<Standing> standings) {
        return of(plan.awards(), plan.rules().how().winner(), standings);
    }

    static List<Event.AwardGiven> of(List<Plan.Award> awards, Winner winner, List<Standing> standings) {
        List<Standing> left = new ArrayList<>(standings);
        left.sort(Comparator.comparingInt(Standing::rank));
        List<Event.AwardGiven> given = new ArrayList<>();
        int covered = 0;
        for (Plan.Award award : awards) {
            covered = Math.max(covered, lastPlace(award, covered, standings, winner));
            while (!left.isEmpty() && left.getFirst().rank() <= covered)
                given.add(new Event.AwardGiven(award.id(), left.removeFirst().presenter()));
        }
        return List.copyOf(given);
    }

    /** The last place that the award covers. @param before how many places are covered already */
    private static int lastPlace(Plan.Award award, int before, List<Standing> standings, Winner winner) {
        if (award.places() != null) return before + award.places();
        if (award.share() != null) return before + placesOf(award.share(), standings.size());
        return (int) standings.stream()
                .filter(s -> isGoodEnough(s.total(), award.from(), winner))
                .count();
    }

    private static int placesOf(BigDecimal share, int all) {
        return Math.max(
                1,
                share.multiply(BigDecimal.valueOf(all))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact());
    }

    private static boolean isGoodEnough(BigDecimal total, BigDecimal from, Winner winner) {
        int difference = total.compareTo(from);
        return winner == Winner.HIGHEST ? difference >= 0 : difference <= 0;
    }
}
