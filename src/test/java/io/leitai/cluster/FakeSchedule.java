package io.leitai.cluster;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** Does what is to be done when the test says so, on the test's thread. */
final class FakeSchedule implements Schedule {
    private record Later(long atMs, long number, Runnable task) {}

    private final Queue<Runnable> now = new ArrayDeque<>();
    private final Queue<Later> later =
            new PriorityQueue<>(Comparator.comparingLong(Later::atMs).thenComparingLong(Later::number));
    private long nowMs = 1_000;
    private long number;
    private long lateMs;
    private boolean closed;

    /** From now on what is to be done later is done so much later than that. */
    void beLate(long ms) {
        lateMs = ms;
    }

    @Override
    public void run(Runnable task) {
        if (!closed) now.add(task);
    }

    @Override
    public void runAfter(long delayMs, Runnable task) {
        if (!closed) later.add(new Later(nowMs + delayMs + lateMs, number++, task));
    }

    @Override
    public long nowMs() {
        return nowMs;
    }

    @Override
    public void close() {
        closed = true;
        now.clear();
        later.clear();
    }

    /** Does what is due. */
    void settle() {
        while (true) {
            if (!now.isEmpty()) now.remove().run();
            else if (!later.isEmpty() && later.peek().atMs() <= nowMs)
                later.remove().task().run();
            else return;
        }
    }

    /** Lets time pass, doing what falls due on the way. */
    void pass(long ms) {
        long end = nowMs + ms;
        settle();
        while (!later.isEmpty() && later.peek().atMs() <= end) {
            nowMs = later.peek().atMs();
            settle();
        }
        nowMs = end;
        settle();
    }

    /** Does everything, however late. */
    void finish() {
        settle();
        while (!later.isEmpty()) pass(later.peek().atMs() - nowMs);
    }
}
