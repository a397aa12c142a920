package io.leitai.scoring.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What came out of one contest. @param rows by rank; without those who have no total */
public record ContestResult(String contest, List<Row> rows) {
    public ContestResult {
        rows = List.copyOf(rows);
    }

    /**
     * @param presenter the id in this contest
     * @param name empty where it is not known
     * @param unit empty where there is none
     * @param rank from 1; shared ranks leave a gap
     * @param en the English for name and unit (key: the field's name), for display only
     */
    public record Row(String presenter, String name, String unit, int rank, BigDecimal total, Map<String, String> en) {
        public Row {
            en = Map.copyOf(en);
        }
    }
}
