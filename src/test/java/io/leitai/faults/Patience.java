package io.leitai.faults;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what must come. */
final class Patience {
    private static final long SECONDS = 60;

    private Patience() {}

    /** A node that can't be reached is not yet so. */
    static void await(Callable<Boolean> what, String say) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try {
                if (what.call()) return;
            } catch (IOException e) {
                // not yet
            }
            if (System.nanoTime() > end) throw new AssertionError("in vain: " + say);
            Thread.sleep(50);
        }
    }
}
