package io.leitai.contest;

import static io.leitai.contest.Graphic.*;
import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import org.junit.jupiter.api.Test;

/** What lies over the television picture is part of the contest's record. */
class OnAirTest {
    private static final Actor STATION = new Actor("county-tv", Role.BROADCASTER);

    private static PlayGraphic play(Graphic graphic) {
        return new PlayGraphic(graphic, null, null, null);
    }

    private static PlayGraphic named(String name, String text) {
        return new PlayGraphic(LOWER_THIRD, null, name, text);
    }

    @Test
    void the_picture_is_clear_until_a_graphic_is_played_and_after_it_is_stopped() {
        opened().check(c -> assertThat(c.onAir()).isEmpty())
                .when(DIRECTOR, play(CLOCK))
                .then(new Event.GraphicPlayed(CLOCK, null, null, null))
                .check(c -> assertThat(c.onAir()).containsExactly(new OnAir(CLOCK, 1, NINE, null, null, null)))
                .when(STATION, new StopGraphic(CLOCK))
                .then(new Event.GraphicStopped(CLOCK))
                .check(c -> assertThat(c.onAir()).isEmpty());
    }

    @Test
    void a_lower_third_names_who_is_on_stage_when_it_is_played() {
        opened().when(DIRECTOR, play(LOWER_THIRD)).refused(NOBODY_ON_STAGE);
        zhaoSpeaks().when(DIRECTOR, play(LOWER_THIRD)).then(new Event.GraphicPlayed(LOWER_THIRD, ZHAO, null, null));
    }

    @Test
    void who_leaves_the_stage_takes_the_lower_third_along() {
        zhaoRevealed()
                .with(DIRECTOR, play(LOWER_THIRD))
                .with(DIRECTOR, play(CLOCK))
                .with(DIRECTOR, new CallNext())
                .check(c -> assertThat(c.onAir()).extracting(OnAir::graphic).containsExactly(CLOCK));
        zhaoSpeaks()
                .with(DIRECTOR, play(LOWER_THIRD))
                .with(DIRECTOR, new Defer(ZHAO))
                .check(c -> assertThat(c.onAir()).isEmpty());
    }

    @Test
    void a_lower_third_of_somebody_else_stays_until_it_is_stopped() {
        zhaoRevealed()
                .with(DIRECTOR, new PlayGraphic(LOWER_THIRD, SUN, null, null))
                .with(DIRECTOR, new CallNext())
                .check(c -> assertThat(c.onAir()).extracting(OnAir::presenter).containsExactly(SUN));
        zhaoRevealed()
                .with(DIRECTOR, named("林晓", "主持人"))
                .with(DIRECTOR, new CallNext())
                .check(c -> assertThat(c.onAir()).extracting(OnAir::name).containsExactly("林晓"));
    }

    @Test
    void the_same_graphic_is_there_once_and_each_play_has_a_number_of_its_own() {
        opened().with(DIRECTOR, named("林晓", "主持人"))
                .with(DIRECTOR, play(CLOCK))
                .with(DIRECTOR, named("何静", null))
                .check(c -> assertThat(c.onAir())
                        .containsExactly(
                                new OnAir(LOWER_THIRD, 3, NINE, null, "何静", null),
                                new OnAir(CLOCK, 2, NINE, null, null, null)))
                .with(DIRECTOR, new StopGraphic(null))
                .with(DIRECTOR, play(CLOCK))
                .check(c -> assertThat(c.onAir()).extracting(OnAir::number).containsExactly(4));
    }

    @Test
    void a_clear_picture_can_be_cleared() {
        opened().when(DIRECTOR, new StopGraphic(null)).then(new Event.GraphicStopped(null));
        opened().when(DIRECTOR, new StopGraphic(TICKER)).done();
    }

    @Test
    void each_graphic_takes_what_it_shows_and_no_more() {
        Scenario speaking = zhaoSpeaks();
        speaking.when(DIRECTOR, new PlayGraphic(null, null, null, null)).refused(NO_GRAPHIC);
        speaking.when(DIRECTOR, play(TICKER)).refused(TICKER_EMPTY);
        speaking.when(DIRECTOR, new PlayGraphic(TICKER, null, null, "  ")).refused(TICKER_EMPTY);
        speaking.when(DIRECTOR, new PlayGraphic(TICKER, null, null, "字".repeat(501)))
                .refused(GRAPHIC_TOO_LONG, "500");
        speaking.when(DIRECTOR, new PlayGraphic(TICKER, ZHAO, null, "好")).refused(GRAPHIC_TAKES_LESS);
        speaking.when(DIRECTOR, new PlayGraphic(REVEAL, ZHAO, null, null)).refused(GRAPHIC_TAKES_LESS);
        speaking.when(DIRECTOR, new PlayGraphic(LOWER_THIRD, ZHAO, "赵", null)).refused(GRAPHIC_TAKES_LESS);
        speaking.when(DIRECTOR, new PlayGraphic(LOWER_THIRD, null, null, "主持人")).refused(GRAPHIC_TAKES_LESS);
        speaking.when(DIRECTOR, new PlayGraphic(LOWER_THIRD, "nobody", null, null))
                .refused(UNKNOWN_PRESENTER, "nobody");
        speaking.when(DIRECTOR, named(" ", null)).refused(NAME_MISSING);
        speaking.when(DIRECTOR, named("字".repeat(61), null)).refused(GRAPHIC_TOO_LONG, "60");
        speaking.when(DIRECTOR, named("林晓", "字".repeat(121))).refused(GRAPHIC_TOO_LONG, "120");
    }

    @Test
    void a_station_lays_its_graphics_over_the_picture_whoever_directs_but_no_second_director_does() {
        opened().with(DIRECTOR, new TakeDirection())
                .when(OTHER_DIRECTOR, play(CLOCK))
                .refused(DIRECTION_HELD, DIRECTOR.id())
                .when(STATION, play(CLOCK))
                .done();
    }

    @Test
    void graphics_go_out_after_the_close_too() {
        closed().with(STATION, play(STANDINGS)).with(STATION, new StopGraphic(null));
    }
}
