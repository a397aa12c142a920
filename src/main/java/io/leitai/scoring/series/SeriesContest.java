package io.leitai.scoring.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * One contest of a series.
 *
 * @param id the contest's own id
 * @param date the day on which it is held, in the series' timezone
 * @param weight what it counts is multiplied with; 1 where none is stated
 * @param as what the contest calls a competitor (a presenter's id, a unit's name) to what the series does, where they differ
 * @param en the English for text fields (key: the field's name), for display only
 */
public record SeriesContest(
        String id, String title, Map<String, String> en, LocalDate date, BigDecimal weight, Map<String, String> as) {
    public SeriesContest {
        en = Map.copyOf(en);
        as = Map.copyOf(as);
    }

    public Quarter quarter() {
        return Quarter.of(date);
    }
}
