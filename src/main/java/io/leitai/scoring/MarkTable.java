package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every mark, vote and off-stage point of a contest. Filled once, then only read.
 */
public final class MarkTable {
    private static final TurnMarks NOTHING = new TurnMarks();

    private final List<String> presenters;
    private final Map<String, List<String>> judges;
    private final Map<At, TurnMarks> turns;

    private record At(String presenter, int turn) {}

    /** @param presenters ids, in the plan's order @param judges panel's id to the ids of its judges, in the plan's order */
    public MarkTable(List<String> presenters, Map<String, List<String>> judges) {
        this(presenters, judges, new HashMap<>());
    }

    private MarkTable(List<String> presenters, Map<String, List<String>> judges, Map<At, TurnMarks> turns) {
        this.presenters = List.copyOf(presenters);
        this.judges = Map.copyOf(judges);
        this.turns = turns;
    }

    /** A filled table as if this judge had never been in a panel; it shares this one's marks. */
    public MarkTable without(String judge) {
        Map<String, List<String>> others = new HashMap<>();
        judges.forEach((panel, all) ->
                others.put(panel, all.stream().filter(id -> !id.equals(judge)).toList()));
        return new MarkTable(presenters, others, turns);
    }

    /** A filled table as if these judges had been excused too; it shares this one's marks. @param more presenter's id to judges' ids */
    public MarkTable excusing(Map<String, Set<String>> more) {
        Map<At, TurnMarks> all = new HashMap<>(turns);
        all.replaceAll((at, turn) -> more.containsKey(at.presenter) ? turn.excusing(more.get(at.presenter)) : turn);
        return new MarkTable(presenters, judges, all);
    }

    /** @return whether it is the first mark there; else it is not taken */
    public boolean give(String presenter, int turn, String judge, String criterion, BigDecimal mark) {
        return into(presenter, turn).give(judge, criterion, mark);
    }

    /** The judge marks nothing in this turn (回避); what was given there does not count. */
    public void excuse(String presenter, int turn, String judge) {
        into(presenter, turn).excuse(judge);
    }

    public boolean isMarked(String presenter, int turn, String judge) {
        return of(presenter, turn).isMarked(judge);
    }

    public boolean isExcused(String presenter, int turn, String judge) {
        return of(presenter, turn).isExcused(judge);
    }

    /** A public's vote. Who voted already is not known here. */
    public void vote(String presenter, int turn, BigDecimal mark) {
        votes(presenter, turn, of(presenter, turn).votes().plus(mark));
    }

    /** All of a public's votes, instead of those that were there. */
    public void votes(String presenter, int turn, Distribution all) {
        into(presenter, turn).votes(all);
    }

    /** Points taken off at the desk, beside those taken off before. @param value 0 or more */
    public void deduct(String presenter, int turn, BigDecimal value) {
        if (value.signum() < 0) throw new IllegalArgumentException("a deduction of " + value);
        into(presenter, turn).deduct(value);
    }

    /** @param turn 1 for what is given once for all @return whether they are the first there; else they are not taken */
    public boolean points(String presenter, int turn, String component, BigDecimal value) {
        return into(presenter, turn).points(component, value);
    }

    private TurnMarks into(String presenter, int turn) {
        return turns.computeIfAbsent(new At(presenter, turn), at -> new TurnMarks());
    }

    List<String> presenters() {
        return presenters;
    }

    List<String> judges(Panel panel) {
        return judges.getOrDefault(panel.id(), List.of());
    }

    TurnMarks of(String presenter, int turn) {
        return turns.getOrDefault(new At(presenter, turn), NOTHING);
    }
}
