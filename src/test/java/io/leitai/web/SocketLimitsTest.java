package io.leitai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A viewer may say ten messages a second, and a hundred at once after a quiet time. */
class SocketLimitsTest {
    private final SocketLimits limits = SocketLimits.ofViewer(() -> {});
    private long nowNs = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);

    @Test
    void after_a_burst_it_is_ten_a_second() {
        assertThat(taken(200)).isEqualTo(100);
        nowNs += TimeUnit.MILLISECONDS.toNanos(99);
        assertThat(taken(1)).isZero();
        nowNs += TimeUnit.MILLISECONDS.toNanos(1);
        assertThat(taken(2)).isEqualTo(1);
    }

    @Test
    void a_quiet_hour_saves_up_no_more_than_one_burst() {
        assertThat(taken(200)).isEqualTo(100);
        nowNs += TimeUnit.HOURS.toNanos(1);
        assertThat(taken(200)).isEqualTo(100);
    }

    @Test
    void ten_a_second_may_go_on_for_ever() {
        for (int second = 0; second < 1_000; second++) {
            assertThat(taken(10)).isEqualTo(10);
            nowNs += TimeUnit.SECONDS.toNanos(1);
        }
    }

    private long taken(int messages) {
        return IntStream.range(0, messages)
                .filter(n -> limits.takesMessage(nowNs))
                .count();
    }
}
