package io.leitai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PulseTest {
    @Test
    void a_listener_who_only_answers_pings_stays_however_busy_the_socket_is() {
        Pulse pulse = new Pulse(0);
        for (long now = 0; now < 3_600_000; now += 500) {
            pulse.said(now);
            assertThat(pulse.isBeatDue(now + 100)).isFalse();
            if (pulse.takePing(now)) pulse.heard(now + 100);
            assertThat(pulse.isGone(now)).isFalse();
        }
    }

    @Test
    void who_answers_nothing_is_gone_after_two_pings_within_half_a_minute() {
        Pulse pulse = new Pulse(0);
        int pings = 0;
        long now = 0;
        for (; !pulse.isGone(now); now += 500) if (pulse.takePing(now)) pings++;
        assertThat(pings).isEqualTo(2);
        assertThat(now).isBetween(25_000L, 29_000L);
    }

    @Test
    void a_beat_is_due_after_ten_seconds_of_silence() {
        Pulse pulse = new Pulse(0);
        assertThat(pulse.isBeatDue(9_999)).isFalse();
        assertThat(pulse.isBeatDue(10_000)).isTrue();
    }

    @Test
    void until_it_is_due_there_is_nothing_to_do() {
        Pulse pulse = new Pulse(0);
        var random = new Random(7);
        for (long now = 0; now < 3_600_000; now += 500) {
            boolean something = pulse.isGone(now) || pulse.isBeatDue(now);
            boolean due = pulse.dueAtMs() <= now;
            something |= pulse.takePing(now);
            assertThat(due).isEqualTo(something);
            if (something) pulse.said(now);
            if (random.nextInt(20) == 0) pulse.heard(now);
            if (random.nextInt(9) == 0) pulse.said(now);
        }
    }
}
