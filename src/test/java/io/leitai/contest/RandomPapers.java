package io.leitai.contest;

import io.leitai.contest.PaperContest.Entry;
import io.leitai.scoring.Component;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What judges, voters and the desk gave. In one contest nearly all is there, in another hardly anything; in one all marks are alike. */
final class RandomPapers {
    private final Dice dice;
    private final Rules rules;
    private final Map<String, List<String>> judges;
    private final List<Entry> entries = new ArrayList<>();

    /** In percent. */
    private final int away;

    private final int missing;
    private final int excused;
    private final int pointless;

    /** How many of a criterion's marks are used: the fewer, the more is equal. */
    private final int kinds;

    /** Whether each gets what the first got, but from other judges. */
    private final boolean dealtAgain;

    /** By panel and turn: what the first presenter's judges gave, each by criterion. */
    private final Map<String, List<Map<String, BigDecimal>>> firsts = new HashMap<>();

    RandomPapers(Dice dice, Rules rules, Map<String, List<String>> judges) {
        this.dice = dice;
        this.rules = rules;
        this.judges = judges;
        away = dice.chance(20) ? dice.upTo(100) : 3;
        missing = dice.chance(40) ? dice.upTo(60) : 3;
        excused = dice.chance(30) ? dice.upTo(100) : 5;
        pointless = dice.chance(30) ? dice.upTo(100) : 3;
        kinds = dice.chance(20) ? 1 : dice.between(1, 20);
        dealtAgain = dice.chance(30);
    }

    List<Entry> entries(List<String> presenters) {
        for (String presenter : presenters)
            for (int turn = 1; turn <= rules.how().turns().count(); turn++) {
                if (!dice.chance(away)) for (Panel panel : rules.panels()) marks(panel, presenter, turn);
                for (Component component : rules.how().components())
                    if ((component.perTurn() || turn == 1) && !dice.chance(pointless))
                        entries.add(new PaperContest.Points(presenter, turn, component.id(), points(component)));
                while (dice.chance(dealtAgain ? 1 : 10))
                    entries.add(new PaperContest.Deduction(presenter, turn, dice.number("1", "0.5", "0.25")));
            }
        return entries;
    }

    private void marks(Panel panel, String presenter, int turn) {
        if (panel.how().vote())
            for (int votes = dice.upTo(8); votes > 0; votes--)
                entries.add(new PaperContest.Vote(
                        presenter, turn, mark(rules.markedBy(panel).getFirst())));
        List<String> members = judges.getOrDefault(panel.id(), List.of());
        List<Map<String, BigDecimal>> sheets = sheets(panel, turn, members.size());
        for (int seat = 0; seat < members.size(); seat++) {
            boolean away = dice.chance(excused);
            if (away) entries.add(new PaperContest.Excuse(presenter, turn, members.get(seat)));
            if (dice.chance(away ? 90 : missing)) continue;
            for (Map.Entry<String, BigDecimal> given : sheets.get(seat).entrySet())
                if (!dice.chance(missing / 3))
                    entries.add(new PaperContest.Mark(
                            presenter, turn, members.get(seat), given.getKey(), given.getValue()));
        }
    }

    private List<Map<String, BigDecimal>> sheets(Panel panel, int turn, int count) {
        List<Map<String, BigDecimal>> again = dealtAgain ? firsts.get(panel.id() + turn) : null;
        if (again != null) {
            dice.shuffle(again);
            return again;
        }
        List<Map<String, BigDecimal>> sheets = new ArrayList<>();
        for (int sheet = 0; sheet < count; sheet++) {
            Map<String, BigDecimal> marks = new HashMap<>();
            for (Criterion criterion : rules.markedBy(panel)) marks.put(criterion.id(), mark(criterion));
            sheets.add(marks);
        }
        firsts.put(panel.id() + turn, sheets);
        return sheets;
    }

    private BigDecimal points(Component component) {
        if (component.use() == Component.Use.OVERTIME)
            return dice.number("0", "0.5", "1", "2", "2.001", "3", "4", "7.5", "60");
        return dealtAgain ? BigDecimal.ONE : dice.number("0", "1", "1", "2", "-1", "0.5", "3.1");
    }

    private BigDecimal mark(Criterion criterion) {
        int steps = criterion
                .max()
                .subtract(criterion.min())
                .divide(criterion.step(), RoundingMode.DOWN)
                .intValueExact();
        int step = dice.upTo(Math.min(kinds - 1, steps));
        return criterion.min().add(criterion.step().multiply(BigDecimal.valueOf(step)));
    }
}
