package io.leitai.fairness;

import io.leitai.scoring.Result.Use;
import io.leitai.scoring.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each judge's figures were dropped, as the totals were made. */
final class Drops {
    private final Map<String, Count> byJudge = new HashMap<>();

    /** @param counted of all that could have been dropped, these among them */
    record Count(int counted, int highest, int lowest) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Use use) {
            return new Count(
                    counted + 1,
                    highest + (use == Use.DROPPED_HIGHEST ? 1 : 0),
                    lowest + (use == Use.DROPPED_LOWEST ? 1 : 0));
        }
    }

    Drops(List<Tally> tallies) {
        for (Tally tally : tallies)
            for (Tally.Turn turn : tally.turns())
                for (Tally.PanelScore panel : turn.panels())
                    for (Tally.Unit unit : panel.units()) unit.entries().forEach(this::add);
    }

    private void add(Tally.Entry entry) {
        if (!entry.filled())
            byJudge.merge(entry.judge(), Count.NONE.plus(entry.use()), (was, one) -> was.plus(entry.use()));
    }

    Count of(String judge) {
        return byJudge.getOrDefault(judge, Count.NONE);
    }
}
