package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import org.junit.jupiter.api.Test;

/** What the director tells the presenter alone. */
class CueingTest {
    private static final CuePresenter WRAP_UP = new CuePresenter(null, true);

    @Test
    void a_word_stands_on_the_lectern_until_another_takes_its_place_or_it_is_taken_away() {
        zhaoSpeaks()
                .when(DIRECTOR, new CuePresenter("请看右屏", false))
                .then(new Event.PresenterCued("请看右屏", false))
                .check(c -> assertThat(c.cue()).isEqualTo(new Cue("请看右屏", false, NINE)))
                .when(DIRECTOR, WRAP_UP)
                .then(new Event.PresenterCued(null, true))
                .check(c -> assertThat(c.cue()).isEqualTo(new Cue(null, true, NINE)))
                .when(DIRECTOR, new ClearCue())
                .then(new Event.CueCleared())
                .check(c -> assertThat(c.cue()).isNull());
    }

    @Test
    void a_word_is_gone_with_the_phase_and_never_meets_the_next_presenter() {
        zhaoSpeaks()
                .with(DIRECTOR, WRAP_UP)
                .with(DIRECTOR, new EndPhase())
                .check(c -> assertThat(c.cue()).isNull());
        zhaoRevealed()
                .with(DIRECTOR, new CuePresenter("请留步", false))
                .with(DIRECTOR, new CallNext())
                .check(c -> assertThat(c.cue()).isNull());
    }

    @Test
    void a_word_is_something_and_short_enough_to_be_read_at_a_glance() {
        zhaoSpeaks().when(DIRECTOR, new CuePresenter(null, false)).refused(CUE_EMPTY);
        zhaoSpeaks().when(DIRECTOR, new CuePresenter("  ", false)).refused(CUE_EMPTY);
        zhaoSpeaks().when(DIRECTOR, new CuePresenter("字".repeat(61), false)).refused(CUE_TOO_LONG, "60");
        zhaoSpeaks().when(DIRECTOR, new CuePresenter(" ", true)).then(new Event.PresenterCued(null, true));
    }
}
