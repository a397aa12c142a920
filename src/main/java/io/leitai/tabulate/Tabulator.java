package io.leitai.tabulate;

import io.leitai.contest.Plan;
import io.leitai.plan.PlanReader;
import io.leitai.scoring.Component;
import io.leitai.scoring.MarkTable;
import io.leitai.scoring.Tabulation;
import io.leitai.scoring.Tally;
import java.util.List;

/** From a plan, marks and points to ranks; or everything that is wrong with them. */
public final class Tabulator {
    private Tabulator() {}

    /** @param name as people know the file, for the faults in it @param bytes UTF-8, with or without a byte order mark */
    public record NamedFile(String name, byte[] bytes) {}

    public sealed interface Outcome {}

    /** What became of the files. */
    public sealed interface Entry {}

    /** @param table every mark and point */
    public record Entered(Plan plan, MarkTable table) implements Entry {}

    /** @param result RESULT.csv @param explanation every total unfolded, in both languages; null where not asked for */
    public record Done(String result, String explanation) implements Outcome {}

    /** @param faults by file, then as they stand there @param more how many are not listed */
    public record Wrong(List<Fault> faults, int more) implements Outcome, Entry {
        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /** @param points null where the contest has none */
    public static Outcome tabulate(NamedFile plan, NamedFile marks, NamedFile points, boolean explain) {
        return switch (enter(plan, marks, points)) {
            case Wrong wrong -> wrong;
            case Entered entered -> {
                List<Tally> tallies = Tabulation.of(entered.plan().rules(), entered.table());
                yield new Done(
                        ResultFile.of(entered.plan().rules(), tallies),
                        explain ? Explanation.of(entered.plan(), tallies) : null);
            }
        };
    }

    /** Only reads the files. @param points null where the contest has none */
    public static Entry enter(NamedFile plan, NamedFile marks, NamedFile points) {
        return switch (PlanReader.read(plan.bytes())) {
            case PlanReader.Wrong wrong ->
                new Wrong(
                        wrong.problems().stream()
                                .map(p -> Fault.of(plan.name(), p))
                                .toList(),
                        0);
            case PlanReader.Read read -> enter(read.plan(), plan.name(), marks, points);
        };
    }

    private static Entry enter(Plan plan, String planName, NamedFile marks, NamedFile points) {
        Faults faults = new Faults();
        Entries entries = new Entries(plan);
        TextFile.decode(marks.name(), marks.bytes(), faults)
                .ifPresent(text -> entries.marks(new Table(marks.name(), text, faults)));
        if (points == null) needsPoints(plan, planName, faults);
        else
            TextFile.decode(points.name(), points.bytes(), faults)
                    .ifPresent(text -> entries.points(new Table(points.name(), text, faults)));
        return faults.none() ? new Entered(plan, entries.table()) : new Wrong(faults.all(), faults.beyondLimit());
    }

    private static void needsPoints(Plan plan, String planName, Faults faults) {
        List<String> required = plan.rules().how().components().stream()
                .filter(Component::required)
                .map(Component::id)
                .toList();
        if (!required.isEmpty())
            faults.add(new Fault(
                    planName,
                    1,
                    1,
                    "这份方案需要场外分（%s）：请用 --points 给出 POINTS.csv。".formatted(String.join("、", required)),
                    "This plan needs off-stage points (%s): give POINTS.csv with --points."
                            .formatted(String.join(", ", required))));
    }
}
