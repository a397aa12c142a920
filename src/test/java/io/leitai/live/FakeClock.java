package io.leitai.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until somebody moves it, back too. */
public final class FakeClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-23T07:30:00.000Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }
}
