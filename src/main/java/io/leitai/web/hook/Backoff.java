package io.leitai.web.hook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait after an attempt that failed. @param waits after the first, the second … */
public record Backoff(List<Duration> waits) {
    /** Up to a fifth more, so that those who failed together do not come back together. */
    private static final double JITTER = 0.2;

    public Backoff {
        waits = List.copyOf(waits);
    }

    /** Soon at first, since a show is on; ten attempts in a day and a half. */
    public static Backoff standard() {
        return new Backoff(List.of(
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(20)));
    }

    /** @param attempts made so far, at least 1 @return empty: there is no further one */
    Optional<Duration> after(int attempts, RandomGenerator random) {
        if (attempts > waits.size()) return Optional.empty();
        Duration wait = waits.get(attempts - 1);
        return Optional.of(wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble())));
    }
}
