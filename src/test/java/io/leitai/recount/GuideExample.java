package io.leitai.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** An example of {@code docs/rules.md}, read with none of the product's readers. Presenters are a, b and c. */
record GuideExample(String rules, String marks, String points, String result) {
    private static final List<String> PRESENTERS = List.of("a", "b", "c");

    @Override
    public String toString() {
        return rules.lines().findFirst().orElseThrow();
    }

    /** RESULT.csv as the recount has it. */
    String recounted() {
        Scheme scheme = new GuideScheme(plan()).read();
        List<Outcome> outcomes = Recount.of(scheme, papers(scheme));
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("rank", "presenter", "total"));
        boolean several = scheme.turns().count() > 1;
        eachFigure(
                scheme, (turn, panel, criterion) -> header.add(panel + "." + criterion + (several ? "." + turn : "")));
        lines.add(String.join(",", header));
        outcomes.stream()
                .sorted((one, other) -> Integer.compare(place(one), place(other)))
                .forEach(outcome -> lines.add(line(scheme, outcome)));
        return String.join("\n", lines) + "\n";
    }

    private static int place(Outcome outcome) {
        return outcome.rank() == null ? Integer.MAX_VALUE : outcome.rank();
    }

    private static String line(Scheme scheme, Outcome outcome) {
        List<String> cells = new ArrayList<>();
        cells.add(outcome.rank() == null ? "" : outcome.rank().toString());
        cells.add(outcome.presenter());
        cells.add(outcome.total() == null ? "" : outcome.total().toPlainString());
        eachFigure(
                scheme,
                (turn, panel, criterion) -> cells.add(outcome.figures().stream()
                        .filter(figure -> figure.turn() == turn
                                && figure.panel().equals(panel)
                                && figure.criterion().equals(criterion))
                        .map(figure -> figure.rounded().toPlainString())
                        .findFirst()
                        .orElse("")));
        return String.join(",", cells);
    }

    private interface FigurePlace {
        void at(int turn, String panel, String criterion);
    }

    private static void eachFigure(Scheme scheme, FigurePlace place) {
        for (Scheme.Panel panel : scheme.panels())
            for (String criterion : panel.criteria())
                for (int turn = 1; turn <= scheme.turns().count(); turn++) place.at(turn, panel.id(), criterion);
    }

    /** Every scalar stays the text that it is. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> plan() {
        LoadSettings texts =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return (Map<String, Object>) new Load(texts).loadFromString(rules);
    }

    private Papers papers(Scheme scheme) {
        List<Papers.Mark> given = new ArrayList<>();
        List<Papers.Excuse> excuses = new ArrayList<>();
        List<Papers.Vote> votes = new ArrayList<>();
        for (Map<String, String> row : rows(marks)) {
            String mark = row.get("mark");
            String judge = row.get("judge");
            int turn = turn(row).orElse(1);
            if (mark.isEmpty()) continue;
            if (mark.equals("excused")) excuses.add(new Papers.Excuse(row.get("presenter"), turn, judge));
            else if (judge.contains(":")) votes.add(new Papers.Vote(row.get("presenter"), turn, new BigDecimal(mark)));
            else
                given.add(
                        new Papers.Mark(row.get("presenter"), turn, judge, row.get("criterion"), new BigDecimal(mark)));
        }
        List<Papers.Points> component = new ArrayList<>();
        for (Map<String, String> row : points == null ? List.<Map<String, String>>of() : rows(points)) {
            boolean eachTurn = scheme.components().stream()
                    .anyMatch(one -> one.id().equals(row.get("component")) && one.eachTurn());
            component.add(new Papers.Points(
                    row.get("presenter"),
                    eachTurn ? turn(row).orElse(1) : Papers.ONCE,
                    row.get("component"),
                    new BigDecimal(row.get("points"))));
        }
        return new Papers(PRESENTERS, given, excuses, votes, component, List.of());
    }

    private static Optional<Integer> turn(Map<String, String> row) {
        return Optional.ofNullable(row.get("turn"))
                .filter(turn -> !turn.isEmpty())
                .map(Integer::valueOf);
    }

    private static List<Map<String, String>> rows(String csv) {
        List<String[]> lines = csv.lines().map(line -> line.split(",", -1)).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < line.length; i++) row.put(lines.getFirst()[i], line[i]);
            rows.add(row);
        }
        return rows;
    }
}
