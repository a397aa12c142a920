package io.leitai.contest;

import io.leitai.contest.Recounting.Difference;
import io.leitai.plan.PlanWriter;
import io.leitai.scoring.MarkTable;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Tabulation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole contest as it lies on paper. */
record PaperContest(Rules rules, List<String> presenters, Map<String, List<String>> judges, List<Entry> entries) {

    sealed interface Entry {
        String presenter();
    }

    record Mark(String presenter, int turn, String judge, String criterion, BigDecimal mark) implements Entry {
        @Override
        public String toString() {
            return "mark " + presenter + "," + turn + "," + judge + "," + criterion + "," + mark.toPlainString();
        }
    }

    record Excuse(String presenter, int turn, String judge) implements Entry {
        @Override
        public String toString() {
            return "excused " + presenter + "," + turn + "," + judge;
        }
    }

    record Points(String presenter, int turn, String component, BigDecimal points) implements Entry {
        @Override
        public String toString() {
            return "points " + presenter + "," + turn + "," + component + "," + points.toPlainString();
        }
    }

    record Vote(String presenter, int turn, BigDecimal mark) implements Entry {
        @Override
        public String toString() {
            return "vote " + presenter + "," + turn + "," + mark.toPlainString();
        }
    }

    record Deduction(String presenter, int turn, BigDecimal points) implements Entry {
        @Override
        public String toString() {
            return "deducted " + presenter + "," + turn + "," + points.toPlainString();
        }
    }

    /** Where scoring and recount differ. */
    List<Difference> differences() {
        return recounting().differences(Tabulation.of(rules, table()));
    }

    MarkTable table() {
        MarkTable table = new MarkTable(presenters, judges);
        for (Entry entry : entries)
            switch (entry) {
                case Mark one -> table.give(one.presenter, one.turn, one.judge, one.criterion, one.mark);
                case Excuse one -> table.excuse(one.presenter, one.turn, one.judge);
                case Points one -> table.points(one.presenter, one.turn, one.component, one.points);
                case Vote one -> table.vote(one.presenter, one.turn, one.mark);
                case Deduction one -> table.deduct(one.presenter, one.turn, one.points);
            }
        return table;
    }

    Recounting recounting() {
        Recounting recounting = new Recounting(rules, presenters, judges);
        for (Entry entry : entries)
            switch (entry) {
                case Mark one -> recounting.give(one.presenter, one.turn, one.judge, one.criterion, one.mark);
                case Excuse one -> recounting.excuse(one.presenter, one.turn, one.judge);
                case Points one -> recounting.points(one.presenter, one.turn, one.component, one.points);
                case Vote one -> recounting.vote(one.presenter, one.turn, one.mark);
                case Deduction one -> recounting.deduct(one.presenter, one.turn, one.points);
            }
        return recounting;
    }

    /** The plan as YAML, and what was given. */
    @Override
    public String toString() {
        List<String> given = entries.stream().map(Entry::toString).toList();
        return PlanWriter.write(plan(List.of())) + String.join("\n", given) + "\n";
    }

    Plan plan(List<Plan.Award> awards) {
        List<Plan.Judge> people = new ArrayList<>();
        judges.forEach((panel, ids) -> ids.forEach(id -> people.add(new Plan.Judge(id, id, "", "", panel, Map.of()))));
        Plan.Phase scoring = new Plan.Phase(
                "scoring", "打分", Duration.ofSeconds(90), List.of(), List.of(), Duration.ZERO, false, Map.of());
        return new Plan(
                "example",
                "t",
                "",
                Map.of(),
                "",
                "",
                ZoneOffset.UTC,
                "",
                List.of(),
                List.of(),
                presenters.stream()
                        .map(id -> new Plan.Presenter(id, id, "", "", "", Map.of()))
                        .toList(),
                rules,
                people,
                List.of(scoring),
                new Plan.Visibility(Plan.Marks.NAMED, Plan.Marks.NAMED),
                awards);
    }
}
