package io.leitai.contest;

import static io.leitai.contest.LateMarks.State.ADMITTED;
import static io.leitai.contest.LateMarks.State.REFUSED;
import static io.leitai.contest.LateMarks.State.WAITING;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A turn after what happened beside its sheets. Empty where that can't follow. */
final class Besides {
    private Besides() {}

    static Turn received(Turn turn, Event.LateMarksReceived e, Instant at) {
        LateMarks late = new LateMarks(e.marks(), e.madeAt(), at, WAITING, "");
        return turn.with(turn.sheets().aside().with(e.judge(), late));
    }

    static Optional<Turn> admitted(Turn turn, Event.LateMarksAdmitted e, Instant at) {
        return waiting(turn, e.judge())
                .map(late -> given(
                        turn.with(turn.sheets().aside().with(e.judge(), late.decided(ADMITTED, e.reason()))),
                        e.judge(),
                        late.marks(),
                        at,
                        JudgeSheet.Way.LATE));
    }

    static Optional<Turn> refused(Turn turn, Event.LateMarksRefused e) {
        return waiting(turn, e.judge())
                .map(late -> turn.with(turn.sheets().aside().with(e.judge(), late.decided(REFUSED, e.reason()))));
    }

    static Turn entered(Turn turn, Event.PaperSheetEntered e, Instant at) {
        return turn.with(turn.sheets().aside().with(e.judge(), PaperMarking.with(turn, e, at)));
    }

    static Turn agreed(Turn turn, Event.PaperSheetAgreed e, Instant at) {
        return given(turn, e.judge(), e.marks(), at, JudgeSheet.Way.PAPER);
    }

    static Turn nudged(Turn turn, Event.JudgesNudged e, Instant at) {
        Aside aside = turn.sheets().aside();
        for (String judge : e.judges()) aside = aside.withNudged(judge, at);
        return turn.with(aside);
    }

    /** Marks that count from now on, though no phone gave them in time. */
    private static Turn given(Turn turn, String judge, Map<String, BigDecimal> marks, Instant at, JudgeSheet.Way way) {
        JudgeSheet sheet = turn.sheets().of(judge).orElse(JudgeSheet.EMPTY);
        return turn.uncertified().withSheets(turn.sheets().with(judge, sheet.withGiven(marks, at, way)));
    }

    private static Optional<LateMarks> waiting(Turn turn, String judge) {
        return turn.sheets().aside().lateOf(judge).filter(LateMarks::isWaiting);
    }
}
