package io.leitai.web.account;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One thread for slow work, and so many who wait for it at the most: a flood of sign-ins keeps one core busy and nothing else.
 */
final class Lane {
    private static final int MOST_WAITING = 64;

    /** Too many wait. */
    static final class Full extends Exception {
        Full() {
            super("too many wait", null, false, false);
        }
    }

    private final WorkerExecutor thread;
    private final AtomicInteger waiting = new AtomicInteger();

    Lane(Vertx vertx, String name) {
        thread = vertx.createSharedWorkerExecutor(name, 1);
    }

    /** Fails with {@link Full} where too many wait. */
    <T> Future<T> run(Callable<T> work) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Future.failedFuture(new Full());
        }
        return thread.executeBlocking(work, false).onComplete(done -> waiting.decrementAndGet());
    }
}
