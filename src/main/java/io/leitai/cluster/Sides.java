package io.leitai.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whether this node is on the smaller side of a cut: the database hears of nodes that this one does not. It gives its contests
 * away then, so that the larger side has them; a tie goes to the side with the first name. On one thread.
 */
final class Sides {
    /** A node that has just come is not missed yet. */
    private static final long COMES_MS = 3_000;

    /** A node counts on in the database several times in this time. */
    private static final long GONE_AFTER_MS = 2_500;

    /** One that does not reach the database for a while and comes back is no newcomer. */
    private static final long FORGET_AFTER_MS = 600_000;

    private static final class Seen {
        private long count;
        private long countedAtMs;
        private long heardUntilMs;
    }

    private final String own;
    private final Map<String, Seen> others = new HashMap<>();

    Sides(String own) {
        this.own = own;
    }

    /**
     * @param counts of the nodes that reach the database, by process
     * @param heard the processes that this node hears itself
     */
    boolean isSmaller(Map<String, Long> counts, Set<String> heard, long nowMs) {
        counts.forEach((process, count) -> {
            if (!process.equals(own)) see(process, count, nowMs);
        });
        others.values().removeIf(seen -> nowMs - seen.countedAtMs > FORGET_AFTER_MS);
        int here = 1;
        int there = 0;
        String first = own;
        String firstThere = null;
        for (Map.Entry<String, Seen> other : others.entrySet()) {
            String process = other.getKey();
            Seen seen = other.getValue();
            boolean reaches = nowMs - seen.countedAtMs <= GONE_AFTER_MS;
            if (heard.contains(process)) {
                seen.heardUntilMs = nowMs;
                if (!reaches) continue;
                here++;
                if (process.compareTo(first) < 0) first = process;
            } else if (reaches && seen.countedAtMs > seen.heardUntilMs) {
                // it counted on after it fell silent: it is not dead
                there++;
                if (firstThere == null || process.compareTo(firstThere) < 0) firstThere = process;
            }
        }
        return there > here || there == here && firstThere.compareTo(first) < 0;
    }

    private void see(String process, long count, long nowMs) {
        Seen seen = others.get(process);
        if (seen == null) {
            seen = new Seen();
            seen.heardUntilMs = nowMs + COMES_MS;
            others.put(process, seen);
        } else if (seen.count == count) {
            return;
        }
        seen.count = count;
        seen.countedAtMs = nowMs;
    }
}
