package io.leitai.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps the writer whenever there is something to do, until it is told to stop and everything has its answer. */
final class WriterThread {
    private static final Logger LOG = LoggerFactory.getLogger(WriterThread.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(320);

    /** The wall clock may jump: a lock that falls due is looked for at least this often. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    private final Writer writer;
    private final InstantSource clock;
    private final Thread thread = Thread.ofPlatform().name("writer").unstarted(this::run);
    private volatile boolean stopping;

    WriterThread(Writer writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    /** There is something to do. */
    void wake() {
        LockSupport.unpark(thread);
    }

    /** After the inboxes are closed. Returns when the queue is finished. */
    void stop() throws InterruptedException {
        stopping = true;
        wake();
        thread.join();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (true) {
            switch (step()) {
                case MORE -> pause = FIRST_PAUSE;
                case IDLE -> {
                    pause = FIRST_PAUSE;
                    if (stopping) return;
                    nap();
                }
                case STUCK -> {
                    if (stopping && writer.hasGivenUp()) return;
                    sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        }
    }

    private Writer.Step step() {
        try {
            return writer.step();
        } catch (RuntimeException | Error e) {
            LOG.error("The writer failed in the middle of a step", e);
            return Writer.Step.STUCK;
        }
    }

    private void nap() {
        Instant due = writer.nextLock().orElse(null);
        if (due == null) {
            LockSupport.park();
            return;
        }
        Duration left = Duration.between(clock.instant(), due);
        LockSupport.parkNanos((left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP).toNanos());
    }

    /** Whoever wakes us meanwhile waits for the end: the store is to be left alone for so long. */
    private void sleep(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) LockSupport.parkNanos(left);
    }
}
