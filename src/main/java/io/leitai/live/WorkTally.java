package io.leitai.live;

import java.time.Duration;

/** Counts the writer's commits. Written by the writer alone, read by anybody. */
final class WorkTally {
    private long entries;
    private long commits;
    private long nanos;

    synchronized void committed(int howMany, long tookNanos) {
        entries += howMany;
        commits++;
        nanos += tookNanos;
    }

    synchronized Work with(int waiting) {
        return new Work(waiting, entries, commits, Duration.ofNanos(nanos));
    }
}
