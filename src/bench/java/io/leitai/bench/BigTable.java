package io.leitai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes plans with MARKS.csv of 200,000 marks, the same at each call. */
final class BigTable {
    private static final int MARKS = 200_000;

    private final int presenters;
    private final int criteria;
    private final int judges;
    private final int greatest;

    /** @param greatest marks are whole, from 0 to this: the fewer, the more ties */
    private BigTable(int presenters, int criteria, int greatest) {
        this.presenters = presenters;
        this.criteria = criteria;
        this.judges = MARKS / presenters / criteria;
        this.greatest = greatest;
    }

    /** Judges' totals, highest and lowest dropped, the mean. */
    static void plain(Path folder) throws IOException {
        new BigTable(500, 4, 100).write(folder, "drop: {highest: 1, lowest: 1}", "");
    }

    /** Each judge's places become points; marks and totals are tied by the dozen, and three rules tell them apart. */
    static void byPlace(Path folder) throws IOException {
        new BigTable(500, 1, 9)
                .write(
                        folder,
                        "across: sum, places: {from: marks, points: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1]}",
                        "combine: sum\nties: [{by: judges}, {by: places}, {by: points}]\nrounding: {digits: 0}\n");
    }

    private void write(Path folder, String panel, String rules) throws IOException {
        Files.createDirectories(folder);
        StringBuilder plan = new StringBuilder("id: big\ntitle: big\ntimezone: UTC\npresenters:\n");
        for (int p = 0; p < presenters; p++) plan.append("  - {id: p" + p + ", name: P}\n");
        plan.append("criteria:\n");
        for (int c = 0; c < criteria; c++) plan.append("  - {id: c" + c + ", name: C, max: " + greatest + "}\n");
        plan.append(
                "panels:\n  - id: jury\n    " + panel.replace("}, ", "}\n    ").replace("sum, ", "sum\n    "));
        plan.append("\n    judges:\n");
        for (int j = 0; j < judges; j++) plan.append("      - {id: j" + j + ", name: J}\n");
        plan.append("turn: [{phase: scoring, for: 90s}]\n").append(rules);
        Files.writeString(folder.resolve("plan.yaml"), plan);
        Files.writeString(folder.resolve("marks.csv"), marks());
    }

    private String marks() {
        Random random = new Random(7);
        StringBuilder marks = new StringBuilder("presenter,judge,criterion,mark\n");
        for (int p = 0; p < presenters; p++)
            for (int j = 0; j < judges; j++)
                for (int c = 0; c < criteria; c++)
                    marks.append("p" + p + ",j" + j + ",c" + c + "," + random.nextInt(greatest + 1) + "\n");
        return marks.toString();
    }
}
