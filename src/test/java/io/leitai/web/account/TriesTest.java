package io.leitai.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final long HALL = 1;
    private static final String ZHOU = "zhou-min";

    private final Tries tries = new Tries();

    private int taken(int wanted, long house, String name, String known) {
        int taken = 0;
        for (int i = 0; i < wanted; i++) if (tries.take(house, name, known).isTaken()) taken++;
        return taken;
    }

    @Test
    void somebody_who_guesses_at_one_address_has_six_tries_and_then_waits_about_two_minutes_for_the_next() {
        assertThat(taken(20, HALL, ZHOU, null)).isEqualTo(Tries.A_NAME_IN_A_HOUSE);
        assertThat(tries.take(HALL, ZHOU, null).pause()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(100));
    }

    @Test
    void others_at_that_address_still_sign_in() {
        taken(20, HALL, ZHOU, null);
        assertThat(tries.take(HALL, "wu-gang", null).isTaken()).isTrue();
    }

    @Test
    void a_thousand_addresses_together_have_thirty_tries_at_one_name_and_one_more_every_twenty_seconds() {
        int taken = 0;
        for (long house = 0; house < 1_000; house++) taken += taken(1, house, ZHOU, null);
        assertThat(taken).isEqualTo(Tries.A_NAME);
        assertThat(tries.take(5_000, ZHOU, null).pause()).isLessThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void the_real_person_on_a_browser_that_signed_in_before_is_not_kept_out_by_them() {
        for (long house = 0; house < 1_000; house++) taken(10, house, ZHOU, null);
        assertThat(tries.take(HALL, ZHOU, "desk").isTaken()).isTrue();
        assertThat(taken(100, HALL, ZHOU, "desk")).isEqualTo(Tries.A_KNOWN - 1);
    }

    @Test
    void one_address_has_forty_tries_whatever_names_it_tries() {
        int taken = 0;
        for (int name = 0; name < 1_000; name++) taken += taken(1, HALL, "name" + name, null);
        assertThat(taken).isEqualTo(Tries.A_HOUSE);
    }

    @Test
    void a_try_that_was_right_counts_for_nothing() {
        for (int i = 0; i < 100; i++) {
            Tries.Try one = tries.take(HALL, ZHOU, null);
            assertThat(one.isTaken()).isTrue();
            one.giveBack();
        }
    }

    @Test
    void a_try_that_is_refused_uses_up_nothing_else() {
        taken(100, HALL, ZHOU, null);
        int others = 0;
        for (int name = 0; name < 100; name++) others += taken(1, HALL, "name" + name, null);
        assertThat(others).isEqualTo(Tries.A_HOUSE - Tries.A_NAME_IN_A_HOUSE);
    }
}
