package io.leitai.view;

import io.leitai.contest.Contest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everybody in the contest with what is revealed, for the graphics of others: no clock, so that it changes with results alone. */
final class ScoreboardView {
    private ScoreboardView() {}

    /**
     * @param rank null, as the total, for who has none
     * @param previousRank before the newest reveal; null for who is new
     * @param place in the running order; 0 for who withdrew
     * @param state waiting, onStage, done, skipped or withdrawn
     */
    record Line(
            Integer rank,
            Integer previousRank,
            String presenter,
            String name,
            String unit,
            String title,
            BigDecimal total,
            int place,
            String state,
            Map<String, String> en) {}

    /** @param rows by rank, then those without one in the running order */
    record Scoreboard(Parts.Head contest, List<Line> rows) {}

    static Scoreboard of(Contest contest) {
        Map<String, Parts.Slot> slots = new HashMap<>();
        List<Parts.Slot> order = Parts.order(contest);
        order.forEach(slot -> slots.put(slot.presenter(), slot));
        List<Parts.Row> standings = Parts.standings(contest);
        Stream<Line> ranked = standings.stream().map(row -> line(row, slots.remove(row.presenter())));
        List<Line> all = Stream.concat(
                        ranked,
                        order.stream()
                                .filter(slot -> slots.containsKey(slot.presenter()))
                                .map(slot -> line(null, slot)))
                .toList();
        return new Scoreboard(Parts.Head.of(contest), all);
    }

    private static Line line(Parts.Row row, Parts.Slot slot) {
        return new Line(
                row == null ? null : row.rank(),
                row == null ? null : row.previousRank(),
                slot.presenter(),
                slot.name(),
                slot.unit(),
                slot.title(),
                row == null ? null : row.total(),
                slot.place(),
                slot.state(),
                slot.en());
    }
}
