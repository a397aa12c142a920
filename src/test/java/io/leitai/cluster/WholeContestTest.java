package io.leitai.cluster;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Whole contests from seeds. A seed that fails is named; {@code mvn test -Dtest=WholeContestTest -Dseed=42} runs it alone.
 */
class WholeContestTest {
    private static final int SEEDS = 200;

    private final Logger live = (Logger) LoggerFactory.getLogger("io.leitai.live");

    @BeforeEach
    void quiet() {
        live.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        live.setLevel(null);
    }

    @Test
    void whatever_goes_wrong_receipts_hold_screens_agree_and_nothing_is_shown_early() {
        Long alone = Long.getLong("seed");
        LongStream seeds = alone == null ? LongStream.rangeClosed(1, SEEDS) : LongStream.of(alone);
        seeds.forEach(seed -> {
            try {
                new Simulation(seed).run();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        });
    }
}
