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
        if (panel.how().vote())
            return votes.score(
                    panel, criteria.getFirst(), table.of(presenter, turn).votes());
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
                if (made.brought.isEmpty() || !counted.isEmpty())
                    figures.put(
                            c.id(),
                            across(work.panel, counted)
                                    .roundedTo(rules.how().steps().across()));
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

    private record Work(Panel panel, String presenter, int turn, TurnMarks sheets) {}

    private record Made(Tally.Unit unit, List<Brought> brought, Lack lack) {
        /** What the judges whose totals count gave for this criterion, as far as it is known. */
        List<Fraction> counted(Criterion criterion) {
            List<Fraction> counted = new ArrayList<>();
            for (int i = 0; i < brought.size(); i++) {
                Fraction mark = brought.get(i).mark(criterion.id());
                if (mark != null && unit.entries().get(i).use() == Result.Use.COUNTED) counted.add(mark);
            }
            return counted;
        }
    }

    /**
     * What one judge brings, in the plan's order.
     *
     * @param given as it was given; null: the panel's mean stands for something
     * @param standing then what counts for each criterion; null where the value came otherwise
     */
    private record Brought(
            String judge, Fraction value, Map<String, BigDecimal> given, Map<String, Fraction> standing) {
        boolean isFilled() {
            return given == null;
        }

        /** Null where it is not known. */
        Fraction mark(String criterion) {
            if (given != null) return Fraction.of(given.get(criterion));
            return standing == null ? null : standing.get(criterion);
        }
    }

    /** @param filled the panel's mean is to stand for what this judge did not give */
    private record Seat(String judge, boolean filled) {}

    /** @param id empty: the judges' totals of these criteria; else the one criterion's */
    private Made make(Work work, List<Criterion> criteria, String id) {
        PanelMethod how = work.panel.how();
        List<Seat> seats = new ArrayList<>();
        int given = 0;
        for (String judge : table.judges(work.panel)) {
            boolean excused = work.sheets.isExcused(judge);
            if (isComplete(marks(work, judge), criteria)) {
                seats.add(new Seat(judge, false));
                given++;
            } else
                switch (excused ? how.excused() : how.missing()) {
                    case WAIT -> {
                        return new Made(null, null, new Lack(Why.WAITING_FOR_JUDGE, judge));
                    }
                    case LEAVE_OUT -> {}
                    case PANEL_MEAN -> seats.add(new Seat(judge, true));
                }
        }
        if (given < how.quorum())
            return new Made(null, null, new Lack(given == 0 ? Why.NO_MARKS : Why.BELOW_QUORUM, work.panel.id()));
        List<Brought> brought =
                how.places() == null ? byMarks(work, criteria, id, seats) : byPlaces(work, criteria, id, seats);
        if (brought.isEmpty() && how.across() != PanelMethod.Across.SUM)
            return new Made(null, null, new Lack(Why.NO_MARKS, work.panel.id()));
        return new Made(unit(work.panel, criteria, id, brought), brought, null);
    }

    private Tally.Unit unit(Panel panel, List<Criterion> criteria, String id, List<Brought> brought) {
        List<Result.Use> uses =
                Trimming.uses(panel, brought.stream().map(Brought::value).toList());
        List<Tally.Entry> all = new ArrayList<>();
        List<Fraction> counted = new ArrayList<>();
        for (int i = 0; i < brought.size(); i++) {
            Brought one = brought.get(i);
            if (uses.get(i) == Result.Use.COUNTED) counted.add(one.value);
            all.add(new Tally.Entry(one.judge, one.value, uses.get(i), one.isFilled()));
        }
        Method.Steps steps = rules.how().steps();
        Fraction exact = across(panel, counted);
        Fraction rounded = exact.roundedTo(steps.across());
        Fraction weighted = id.isEmpty()
                ? rounded
                : rounded.times(Fraction.of(criteria.getFirst().weight())).roundedTo(steps.criterion());
        return new Tally.Unit(id, all, null, exact, rounded, weighted);
    }

    private List<Brought> byMarks(Work work, List<Criterion> criteria, String id, List<Seat> seats) {
        List<Brought> brought = new ArrayList<>();
        Rounding rounding = rules.how().steps().judge();
        Map<String, Fraction> means = seats.stream().anyMatch(Seat::filled) ? means(work, criteria) : Map.of();
        for (Seat seat : seats) {
            Map<String, BigDecimal> marks = marks(work, seat.judge);
            if (!seat.filled) {
                Fraction value = id.isEmpty() ? given(marks, criteria).roundedTo(rounding) : Fraction.of(marks.get(id));
                brought.add(new Brought(seat.judge, value, marks, null));
            } else if (means.size() == criteria.size()) {
                Map<String, Fraction> standing = new HashMap<>(means);
                marks.forEach((criterion, mark) -> standing.put(criterion, Fraction.of(mark)));
                Fraction value = id.isEmpty() ? total(standing, criteria).roundedTo(rounding) : standing.get(id);
                brought.add(new Brought(seat.judge, value, null, standing));
            }
        }
        return brought;
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

    private List<Brought> byPlaces(Work work, List<Criterion> criteria, String id, List<Seat> seats) {
        Map<String, Fraction> byJudge = places.points(work.panel, criteria, id, work.turn, work.presenter);
        List<Fraction> given = new ArrayList<>();
        for (Seat seat : seats) if (!seat.filled) given.add(byJudge.get(seat.judge));
        if (given.isEmpty()) return List.of();
        Fraction mean = given.size() == seats.size() ? null : Fraction.mean(given);
        List<Brought> brought = new ArrayList<>();
        for (Seat seat : seats)
            brought.add(
                    seat.filled
                            ? new Brought(seat.judge, mean, null, null)
                            : new Brought(seat.judge, byJudge.get(seat.judge), marks(work, seat.judge), null));
        return brought;
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
