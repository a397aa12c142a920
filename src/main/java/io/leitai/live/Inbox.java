package io.leitai.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What waits for the writer, in the order of its coming, up to a limit. */
final class Inbox {
    enum Put {
        TAKEN,
        FULL,
        CLOSED
    }

    private final int limit;
    private final Deque<Submission> waiting = new ArrayDeque<>();
    private boolean closed;

    Inbox(int limit) {
        this.limit = limit;
    }

    synchronized Put put(Submission submission) {
        if (closed) return Put.CLOSED;
        if (waiting.size() >= limit) return Put.FULL;
        waiting.add(submission);
        return Put.TAKEN;
    }

    /** The oldest ones, at most so many. */
    synchronized List<Submission> take(int most) {
        var taken = new ArrayList<Submission>(Math.min(most, waiting.size()));
        while (taken.size() < most && !waiting.isEmpty()) taken.add(waiting.remove());
        return taken;
    }

    synchronized int size() {
        return waiting.size();
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** From now on nothing comes in; what is in stays to be taken. */
    synchronized void close() {
        closed = true;
    }
}
