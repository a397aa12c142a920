package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Cue;
import java.time.Instant;

/** What the lectern's monitor shows beside the `hall` view: the director's words for the presenter alone, so no public view. */
record TimerView(CuePart cue) {
    /** @param text null where the sign alone is enough */
    record CuePart(String text, boolean wrapUp, Instant at) {
        static CuePart of(Cue cue) {
            return cue == null ? null : new CuePart(cue.text(), cue.wrapUp(), cue.at());
        }
    }

    static TimerView of(Contest contest) {
        return new TimerView(CuePart.of(contest.cue()));
    }
}
