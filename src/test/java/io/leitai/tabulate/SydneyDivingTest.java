package io.leitai.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The individual diving events of the 2000 Olympic Games, by the example plan: each official rank again. */
class SydneyDivingTest {
    private static final List<String> ROUNDS = List.of("Prelim", "Semi", "Final");

    @Test
    void all_295_official_ranks_come_out_with_semi_finals_and_finals_by_carry_over() throws IOException {
        Map<String, Map<String, List<NamedCsvRecord>>> events = events();
        assertThat(events).hasSize(4);
        int agreed = 0;
        for (var event : events.entrySet()) {
            Map<String, BigDecimal> carried = new HashMap<>();
            for (String round : ROUNDS) {
                Round played = new Round(event.getValue().get(round), carried);
                Map<String, String[]> result = played.tabulate();
                for (var diver : played.officialRanks().entrySet()) {
                    assertThat(result.get(diver.getKey())[0])
                            .as(event.getKey() + " " + round + " " + diver.getKey())
                            .isEqualTo(diver.getValue());
                    agreed++;
                }
                result.forEach((diver, row) -> carried.put(
                        diver, new BigDecimal(row[2]).subtract(carried.getOrDefault(diver, BigDecimal.ZERO))));
            }
        }
        assertThat(agreed).isEqualTo(295);
    }

    @Test
    void the_one_tie_is_shared() throws IOException {
        Round preliminary = new Round(events().get("W3mSB").get("Prelim"), Map.of());
        assertThat(preliminary.tabulate().values())
                .filteredOn(row -> row[2].equals("259.74"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row[0]).isEqualTo("18"));
    }

    private static Map<String, Map<String, List<NamedCsvRecord>>> events() throws IOException {
        Map<String, Map<String, List<NamedCsvRecord>>> events = new LinkedHashMap<>();
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/tables/sydney-2000-diving.csv"))) {
            for (NamedCsvRecord row : rows)
                events.computeIfAbsent(row.getField("Event"), e -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getField("Round"), r -> new ArrayList<>())
                        .add(row);
        }
        return events;
    }

    private record Round(List<NamedCsvRecord> rows, Map<String, BigDecimal> carried) {
        Map<String, String> officialRanks() {
            Map<String, String> ranks = new LinkedHashMap<>();
            rows.forEach(row -> ranks.put(row.getField("Diver"), row.getField("Rank")));
            return ranks;
        }

        /** Diver's name to the row of RESULT.csv. */
        Map<String, String[]> tabulate() throws IOException {
            List<String> divers = List.copyOf(officialRanks().keySet());
            Set<String> judges = new LinkedHashSet<>();
            Set<String> points = new LinkedHashSet<>();
            StringBuilder marks = new StringBuilder("presenter,turn,judge,criterion,mark\n");
            for (NamedCsvRecord row : rows) {
                judges.add(row.getField("Judge"));
                String diver = "d" + divers.indexOf(row.getField("Diver"));
                String judge = "j" + List.copyOf(judges).indexOf(row.getField("Judge"));
                String dive = row.getField("DiveNo");
                marks.append(String.join(",", diver, dive, judge, "execution", row.getField("JScore")))
                        .append('\n');
                points.add(String.join(",", diver, dive, "difficulty", row.getField("Difficulty")));
            }
            for (String diver : divers)
                if (carried.containsKey(diver))
                    points.add("d" + divers.indexOf(diver) + ",,carried," + carried.get(diver));
            String allPoints = "presenter,turn,component,points\n" + String.join("\n", points);
            Map<String, String[]> byDiver = new LinkedHashMap<>();
            for (String[] row : Tables.result(plan(divers.size(), judges.size()), marks.toString(), allPoints))
                byDiver.put(divers.get(Integer.parseInt(row[1].substring(1))), row);
            return byDiver;
        }

        private String plan(int divers, int judges) throws IOException {
            int dives = rows.stream()
                    .mapToInt(row -> Integer.parseInt(row.getField("DiveNo")))
                    .max()
                    .orElseThrow();
            String example = Files.readString(Path.of("config/contests/examples/diving.yaml"));
            String plan = example.replaceAll("(?m)^( +)- \\{id: [dj]\\d.*\n", "")
                    .replace("presenters:\n", "presenters:\n" + people("  - {id: d", divers))
                    .replace("judges:\n", "judges:\n" + people("      - {id: j", judges))
                    .replace("count: 5", "count: " + dives);
            return carried.isEmpty() ? plan.replaceAll("(?m)^ +- \\{id: carried.*\n", "") : plan;
        }

        private static String people(String start, int count) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < count; i++) lines.append(start).append(i).append(", name: n}\n");
            return lines.toString();
        }
    }
}
