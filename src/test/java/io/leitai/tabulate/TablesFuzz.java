package io.leitai.tabulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leitai.tabulate.Tabulator.NamedFile;
import java.util.Arrays;
import java.util.Map;

/** The first byte says which spreadsheet the rest is: marks, points, or a contest's result in a series. */
public final class TablesFuzz {
    private static final byte[] PLAN = """
            id: c1
            title: t
            series: s
            timezone: UTC
            presenters: [{id: a, name: A, unit: 文化馆}, {id: b, name: B, unit: 图书馆}]
            criteria: [{id: voice, name: V, max: 10, step: 0.5}]
            panels: [{id: jury, judges: [{id: j1, name: J}, {id: j2, name: K}]}]
            turn: [{phase: scoring, for: 90s}]
            """.getBytes(UTF_8);
    private static final byte[] MARKS = "presenter,judge,criterion,mark\na,j1,voice,8\n".getBytes(UTF_8);
    private static final byte[] SERIES = """
            id: s
            title: 系列
            timezone: Asia/Shanghai
            by: unit
            contests: [{id: c1, date: 2026-01-10}, {id: c2, date: 2026-04-10}]
            """.getBytes(UTF_8);

    private TablesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) return;
        byte[] table = Arrays.copyOfRange(input, 1, input.length);
        NamedFile plan = new NamedFile("plan.yaml", PLAN);
        NamedFile given = new NamedFile("table.csv", table);
        checked(
                switch (input[0] & 3) {
                    case 0 -> Tabulator.tabulate(plan, given, null, true);
                    case 1 -> Tabulator.tabulate(plan, new NamedFile("marks.csv", MARKS), given, true);
                    default ->
                        SeriesTabulator.tabulate(new SeriesTabulator.Request(
                                new NamedFile("series.yaml", SERIES),
                                Map.of("c1", given),
                                (input[0] & 1) == 0 ? Map.of() : Map.of("c1", plan),
                                null,
                                null,
                                true));
                });
    }

    private static void checked(Tabulator.Outcome outcome) {
        switch (outcome) {
            case Tabulator.Done done -> {
                if (done.result().lines().anyMatch(line -> line.matches("(.*,)?[=+@＝＋－＠].*")))
                    throw new AssertionError("a formula in " + done.result());
            }
            case Tabulator.Wrong wrong -> {
                if (wrong.faults().isEmpty()) throw new AssertionError("wrong without a reason");
                for (Fault fault : wrong.faults())
                    if (fault.line() < 1 || fault.column() < 1) throw new AssertionError(fault.toString());
            }
        }
    }
}
