package io.leitai.live;

import java.time.Duration;
import java.util.List;

/**
 * What the writer has done since the start, and has before it.
 *
 * @param waiting commands in all inboxes
 * @param entries written
 * @param commits that put them on disk
 * @param failures commits that the store did not answer with success
 * @param committing the time that the commits took together
 * @param commitsByTime how many commits took at most each of {@link #TIMES}, and not the one before; last those that took longer
 */
public record Work(
        int waiting, long entries, long commits, long failures, Duration committing, List<Long> commitsByTime) {
    public static final List<Duration> TIMES = List.of(
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(25),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5));
}
