package io.leitai.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuessesTest {
    private final Guesses guesses = new Guesses();

    private int triesUntilOver(String contest, int houses) {
        int tries = 0;
        while (tries < 1000 && !guesses.isOver(tries % houses, contest)) guesses.wrong(tries++ % houses, contest);
        return tries;
    }

    @Test
    void one_house_guesses_ten_times() {
        assertThat(triesUntilOver("c", 1)).isEqualTo(10);
    }

    @Test
    void a_thousand_houses_together_guess_twenty_times_at_one_contest() {
        assertThat(triesUntilOver("c", 1000)).isEqualTo(20);
    }

    @Test
    void what_is_guessed_at_one_contest_closes_no_other_one_to_other_houses() {
        triesUntilOver("c", 1);
        assertThat(guesses.isOver(0, "d")).as("the house that guessed").isTrue();
        assertThat(guesses.isOver(1, "d")).isFalse();
    }

    @Test
    void whoever_guessed_digits_still_opens_a_slip() {
        triesUntilOver("c", 1);
        assertThat(guesses.isOver(0, null)).isFalse();
    }

    @Test
    void links_too_are_tried_so_often_and_no_more() {
        assertThat(triesUntilOver(null, 1)).isEqualTo(300);
    }
}
