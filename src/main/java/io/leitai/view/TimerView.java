package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Cue;
import java.time.Instant;
import java.util.List;

/**
 * What the lectern's monitor shows beside the `hall` view, for the presenter alone, so no public view.
 *
 * @param cue the director's words
 * @param presenter who stands there, else who comes next; null: nobody
 * @param changes what concerns that presenter and was not acknowledged
 */
record TimerView(CuePart cue, String presenter, List<ChangeViews.Line> changes) {
    /** @param text null where the sign alone is enough */
    record CuePart(String text, boolean wrapUp, Instant at) {
        static CuePart of(Cue cue) {
            return cue == null ? null : new CuePart(cue.text(), cue.wrapUp(), cue.at());
        }
    }

    static TimerView of(Contest contest) {
        String presenter = ChangeViews.atLectern(contest).orElse(null);
        return new TimerView(
                CuePart.of(contest.cue()),
                presenter,
                presenter == null ? List.of() : ChangeViews.forPresenter(contest, presenter));
    }
}
