package io.leitai.cluster;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that makes views and calls their watchers. */
final class ViewThread implements Schedule {
    private static final Logger LOG = LoggerFactory.getLogger(ViewThread.class);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("views").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());

    ViewThread() {
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void run(Runnable task) {
        executor.execute(() -> guarded(task));
    }

    @Override
    public void runAfter(long delayMs, Runnable task) {
        executor.schedule(() -> guarded(task), delayMs, TimeUnit.MILLISECONDS);
    }

    @Override
    public long nowMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void close() {
        executor.close();
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A view could not be made", e);
        }
    }
}
