package io.leitai.scoring;

import io.leitai.scoring.Tally.Lack;
import io.leitai.scoring.Tally.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One panel's marks of one turn, put together as the rules say. */
final class PanelScoring {
    private final Rules rules;
    private final MarkTable table;
    private final Places places;
    private final VoteScoring votes;

    PanelScoring(Rules rules, MarkTable table) {
        this.rules = rules;
        this.table = table;
        this.places = new Places(rules, table);
        this.votes = new VoteScoring(rules);
    }

    Tally.PanelScore score(Panel panel, String presenter, int turn) {
        List<Criterion> criteria = rules.markedBy(panel);
        if (panel.how().vote()) return votes.score(panel, criteria.getFirst(), table.votes(presenter, turn));
        Work work = new Work(panel, presenter, turn, table.of(presenter, turn));
        return switch (rules.how().order()) {
            case JUDGES_FIRST -> judgesFirst(work, criteria);
            case CRITERIA_FIRST -> criteriaFirst(work, criteria);
        };
    }

    private Tally.PanelScore judgesFirst(Work work, List<Criterion> criteria) {
        Made made = make(work, criteria, "");
        if (made.lack != null) return new Tally.PanelScore(work.panel.id(), List.of(), Map.of(), null, made.lack);
        Fraction score = made.unit.rounded().roundedTo(rules.how().steps().panel());
        Map<String, Fraction> figures = new LinkedHashMap<>();
        if (work.panel.how().places() != null && criteria.size() == 1)
            figures.put(criteria.getFirst().id(), made.unit.rounded());
        else
            for (Criterion c : criteria) {
                List<Fraction> counted = made.counted(c);
                if (!counted.isEmpty()) figures.put(c.id(), across(work.panel, counted));
            }
        return new Tally.PanelScore(work.panel.id(), List.of(made.unit), figures, score, null);
    }

    private Tally.PanelScore criteriaFirst(Work work, List<Criterion> criteria) {
        List<Tally.Unit> units = new ArrayList<>();
        Map<String, Fraction> figures = new LinkedHashMap<>();
        Fraction sum = Fraction.ZERO;
        Lack lack = null;
        for (Criterion c : criteria) {
            Made made = make(work, List.of(c), c.id());
            if (made.lack != null) {
                lack = lack == null ? made.lack : lack;
                continue;
            }
            units.add(made.unit);
            figures.put(c.id(), made.unit.rounded());
            sum = sum.plus(made.unit.weighted());
        }
        Fraction score = lack == null ? sum.roundedTo(rules.how().steps().panel()) : null;
        return new Tally.PanelScore(work.panel.id(), units, figures, score, lack);
    }

    private record Work(Panel panel, String presenter, int turn, MarkTable.OfTurn sheets) {}

    private record Made(Tally.Unit unit, Entries entries, Lack lack) {
        /** What the judges whose totals count gave for this criterion, as far as it is known. */
        List<Fraction> counted(Criterion criterion) {
            List<Fraction> counted = new ArrayList<>();
            for (int i = 0; i < unit.entries().size(); i++) {
                Fraction mark = entries.mark(i, criterion.id());
                if (mark != null && unit.entries().get(i).use() == Result.Use.COUNTED) counted.add(mark);
            }
            return counted;
        }
    }

    /** @param id empty: the judges' totals of these criteria; else the one criterion's */
    private Made make(Work work, List<Criterion> criteria, String id) {
        PanelMethod how = work.panel.how();
        List<String> given = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        for (String judge : table.judges(work.panel)) {
            boolean excused = work.sheets.excused().contains(judge);
            if (isComplete(marks(work, judge), criteria)) given.add(judge);
            else
                switch (excused ? how.excused() : how.missing()) {
                    case WAIT -> {
                        return new Made(null, null, new Lack(Why.WAITING_FOR_JUDGE, judge));
                    }
                    case LEAVE_OUT -> {}
                    case PANEL_MEAN -> filled.add(judge);
                }
        }
        if (given.size() < how.quorum())
            return new Made(null, null, new Lack(given.isEmpty() ? Why.NO_MARKS : Why.BELOW_QUORUM, work.panel.id()));
        Entries entries = how.places() == null
                ? byMarks(work, criteria, id, given, filled)
                : byPlaces(work, criteria, id, given, filled);
        if (entries.values.isEmpty() && how.across() != PanelMethod.Across.SUM)
            return new Made(null, null, new Lack(Why.NO_MARKS, work.panel.id()));
        return new Made(unit(work.panel, criteria, id, entries), entries, null);
    }

    private Tally.Unit unit(Panel panel, List<Criterion> criteria, String id, Entries entries) {
        List<Result.Use> uses = Trimming.uses(panel, entries.values);
        List<Tally.Entry> all = new ArrayList<>();
        List<Fraction> counted = new ArrayList<>();
        for (int i = 0; i < entries.values.size(); i++) {
            Fraction value = entries.values.get(i);
            if (uses.get(i) == Result.Use.COUNTED) counted.add(value);
            all.add(new Tally.Entry(entries.judges.get(i), value, uses.get(i), entries.isFilled(i)));
        }
        Method.Steps steps = rules.how().steps();
        Fraction exact = across(panel, counted);
        Fraction rounded = exact.roundedTo(steps.across());
        Fraction weighted = id.isEmpty()
                ? rounded
                : rounded.times(Fraction.of(criteria.getFirst().weight())).roundedTo(steps.criterion());
        return new Tally.Unit(id, all, null, exact, rounded, weighted);
    }

    /**
     * @param given for each of the first judges the marks as they were given; the other judges' values are filled
     * @param filled for each of those what stands for the marks; shorter where their values came otherwise
     */
    private record Entries(
            List<String> judges,
            List<Fraction> values,
            List<Map<String, BigDecimal>> given,
            List<Map<String, Fraction>> filled) {
        static Entries none() {
            return new Entries(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(String judge, Fraction value) {
            judges.add(judge);
            values.add(value);
        }

        boolean isFilled(int i) {
            return i >= given.size();
        }

        /** Null where it is not known. */
        Fraction mark(int i, String criterion) {
            if (!isFilled(i)) return Fraction.of(given.get(i).get(criterion));
            int j = i - given.size();
            return j < filled.size() ? filled.get(j).get(criterion) : null;
        }
    }

    private Entries byMarks(Work work, List<Criterion> criteria, String id, List<String> given, List<String> filled) {
        Entries entries = Entries.none();
        Rounding rounding = rules.how().steps().judge();
        for (String judge : given) {
            Map<String, BigDecimal> marks = marks(work, judge);
            entries.given.add(marks);
            entries.add(judge, id.isEmpty() ? given(marks, criteria).roundedTo(rounding) : Fraction.of(marks.get(id)));
        }
        if (filled.isEmpty()) return entries;
        Map<String, Fraction> means = means(work, criteria);
        if (means.size() < criteria.size()) return entries;
        for (String judge : filled) {
            Map<String, Fraction> marks = new HashMap<>(means);
            marks(work, judge).forEach((criterion, mark) -> marks.put(criterion, Fraction.of(mark)));
            entries.filled.add(marks);
            entries.add(judge, id.isEmpty() ? total(marks, criteria).roundedTo(rounding) : marks.get(id));
        }
        return entries;
    }

    /** What the panel's judges gave on average, criterion by criterion; without those that nobody marked. */
    private Map<String, Fraction> means(Work work, List<Criterion> criteria) {
        Map<String, Fraction> means = new HashMap<>();
        for (Criterion c : criteria) {
            List<Fraction> given = new ArrayList<>();
            for (String judge : table.judges(work.panel)) {
                BigDecimal mark = marks(work, judge).get(c.id());
                if (mark != null) given.add(Fraction.of(mark));
            }
            if (!given.isEmpty()) means.put(c.id(), Fraction.mean(given));
        }
        return means;
    }

    private Entries byPlaces(Work work, List<Criterion> criteria, String id, List<String> given, List<String> filled) {
        Entries entries = Entries.none();
        for (String judge : given) {
            entries.given.add(marks(work, judge));
            entries.add(judge, places.points(work.panel, criteria, id, judge, work.turn, work.presenter));
        }
        if (given.isEmpty()) return entries;
        Fraction mean = Fraction.mean(entries.values);
        for (String judge : filled) entries.add(judge, mean);
        return entries;
    }

    private static Map<String, BigDecimal> marks(Work work, String judge) {
        return work.sheets.marks(judge);
    }

    private static Fraction across(Panel panel, List<Fraction> counted) {
        return switch (panel.how().across()) {
            case MEAN -> Fraction.mean(counted);
            case SUM -> Fraction.sum(counted);
            case MEDIAN -> Fraction.median(counted);
        };
    }

    static boolean isComplete(Map<String, BigDecimal> marks, List<Criterion> criteria) {
        for (Criterion c : criteria) if (!marks.containsKey(c.id())) return false;
        return true;
    }

    private static Fraction total(Map<String, Fraction> marks, List<Criterion> criteria) {
        Fraction sum = Fraction.ZERO;
        for (Criterion c : criteria) sum = sum.plus(marks.get(c.id()).times(Fraction.of(c.weight())));
        return sum;
    }

    /** What a judge gave for these: each mark times its criterion's weight, summed. */
    static Fraction given(Map<String, BigDecimal> marks, List<Criterion> criteria) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion c : criteria) sum = sum.add(marks.get(c.id()).multiply(c.weight()));
        return Fraction.of(sum);
    }
}
