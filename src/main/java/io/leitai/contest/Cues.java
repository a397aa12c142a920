package io.leitai.contest;

import static io.leitai.contest.Decision.accept;
import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.when;

/** Words for the presenter alone. */
final class Cues {
    /** Characters: as many as can be read from a lectern at a glance. */
    static final int LONGEST = 60;

    private Cues() {}

    static Decision cue(Command.CuePresenter c) {
        return unless(
                when(Texts.isBlank(c.text()) && !c.wrapUp(), Refusal.Code.CUE_EMPTY)
                        .or(() -> when(
                                c.text() != null && Texts.isLonger(c.text(), LONGEST),
                                Refusal.Code.CUE_TOO_LONG,
                                LONGEST)),
                () -> new Event.PresenterCued(Texts.isBlank(c.text()) ? null : c.text(), c.wrapUp()));
    }

    /** What is not there can be taken away. */
    static Decision clear() {
        return accept(new Event.CueCleared());
    }
}
