package io.leitai.live;

import java.time.Duration;
import java.util.Arrays;

/** Counts the writer's commits. Written by the writer alone, read by anybody. */
final class WorkTally {
    private static final long[] TIMES_NS =
            Work.TIMES.stream().mapToLong(Duration::toNanos).toArray();

    private final long[] byTime = new long[TIMES_NS.length + 1];
    private long entries;
    private long commits;
    private long failures;
    private long nanos;

    synchronized void committed(int howMany, long tookNanos) {
        entries += howMany;
        commits++;
        nanos += tookNanos;
        byTime[place(tookNanos)]++;
    }

    synchronized void failed() {
        failures++;
    }

    synchronized Work with(int waiting) {
        return new Work(
                waiting,
                entries,
                commits,
                failures,
                Duration.ofNanos(nanos),
                Arrays.stream(byTime).boxed().toList());
    }

    private static int place(long tookNanos) {
        int found = Arrays.binarySearch(TIMES_NS, tookNanos);
        return found >= 0 ? found : -found - 1;
    }
}
