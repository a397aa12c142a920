package io.leitai.web.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many of each are open. It holds as many entries as there are open ones, so it can't grow beyond them. */
final class Counted<K> {
    private final Map<K, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    Counted(int most) {
        this.most = most;
    }

    /** False where there are enough; else {@link #leave} is to follow. */
    boolean enter(K key) {
        boolean[] entered = {false};
        open.compute(key, (k, n) -> {
            int had = n == null ? 0 : n;
            entered[0] = had < most;
            return entered[0] ? Integer.valueOf(had + 1) : n;
        });
        return entered[0];
    }

    void leave(K key) {
        open.computeIfPresent(key, (k, n) -> n > 1 ? n - 1 : null);
    }

    int size() {
        return open.size();
    }
}
