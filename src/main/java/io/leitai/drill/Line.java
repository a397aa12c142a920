package io.leitai.drill;

import io.leitai.live.Answer;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The network between simulated phones and the hall. What is lost is sent again, as a phone's outbox does it: the same command under
 * the same id.
 */
final class Line {
    private static final int MOST_LATE_MS = 2_000;
    private static final int AGAIN_MS = 1_000;

    private final int trouble;
    private final Random random;
    private final ScheduledExecutorService thread;

    /** @param trouble percent */
    Line(int trouble, Random random, ScheduledExecutorService thread) {
        this.trouble = trouble;
        this.random = random;
        this.thread = thread;
    }

    /** @param send sends it once; with the answer that the first arrival got, however often */
    CompletableFuture<Answer> carry(Supplier<CompletableFuture<Answer>> send) {
        if (trouble == 0) return send.get();
        CompletableFuture<Answer> heard = new CompletableFuture<>();
        attempt(send, heard);
        return heard;
    }

    private void attempt(Supplier<CompletableFuture<Answer>> send, CompletableFuture<Answer> heard) {
        after(isTrouble() ? random.nextInt(MOST_LATE_MS) : 0, () -> {
            if (isTrouble()) {
                after(AGAIN_MS, () -> attempt(send, heard)); // lost on the way there
                return;
            }
            send.get().whenComplete((answer, failure) -> {
                if (isTrouble()) after(AGAIN_MS, () -> attempt(send, heard)); // lost on the way back
                else if (failure != null) heard.completeExceptionally(failure);
                else heard.complete(answer);
            });
        });
    }

    private void after(int ms, Runnable act) {
        if (!thread.isShutdown()) thread.schedule(act, ms, TimeUnit.MILLISECONDS);
    }

    private synchronized boolean isTrouble() {
        return random.nextInt(100) < trouble;
    }
}
