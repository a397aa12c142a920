package io.leitai.scoring.series;

import io.leitai.scoring.Fraction;
import java.math.BigDecimal;
import java.util.List;

/**
 * One competitor's place in a series, and every figure that made it.
 *
 * @param competitor a presenter's id or a unit's name, as the series calls it
 * @param rank from 1; 0 for who took part in too few contests
 * @param exact the total before it was rounded
 * @param taken in how many contests one took part
 * @param legs one for each contest, in their order
 */
public record SeriesTally(String competitor, int rank, BigDecimal total, Fraction exact, int taken, List<Leg> legs) {
    public SeriesTally {
        legs = List.copyOf(legs);
    }

    SeriesTally ranked(int newRank) {
        return new SeriesTally(competitor, newRank, total, exact, taken, legs);
    }

    /** Who it is, as the latest contest that one took part in knows. */
    public ContestResult.Row latest() {
        return legs.reversed().stream()
                .filter(Leg::isTaken)
                .findFirst()
                .orElseThrow()
                .parts()
                .getFirst()
                .row();
    }

    /**
     * What one contest counts.
     *
     * @param parts one for each presenter, the best first; none where the competitor was absent
     * @param figure before the contest's weight, rounded as the series rounds it there; null where the contest is left out
     */
    public record Leg(SeriesContest contest, List<Part> parts, Fraction figure, Use use) {
        public Leg {
            parts = List.copyOf(parts);
        }

        public boolean isTaken() {
            return !parts.isEmpty();
        }

        Leg used(Use newUse) {
            return new Leg(contest, parts, figure, newUse);
        }
    }

    /** What one presenter has of a contest. @param points the contest's total, or what the place is worth */
    public record Part(ContestResult.Row row, Fraction points, boolean counts) {}

    /** What becomes of a contest in a competitor's total. */
    public enum Use {
        COUNTED,
        /** It is not among the best ones, or it is among the worst. */
        DROPPED,
        /** The competitor was absent, and absences are left out. */
        LEFT_OUT
    }
}
