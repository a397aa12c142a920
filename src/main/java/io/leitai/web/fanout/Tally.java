package io.leitai.web.fanout;

import java.util.concurrent.atomic.AtomicLong;

/** What one event loop brought round. Written by the loop alone, without a fence; read by anybody, a little late. */
final class Tally {
    private final AtomicLong deliveries = new AtomicLong();
    private final AtomicLong merged = new AtomicLong();

    /** @param skipped older frames that this one stood in for */
    void delivered(long skipped) {
        deliveries.lazySet(deliveries.getPlain() + 1);
        merged.lazySet(merged.getPlain() + skipped);
    }

    long deliveries() {
        return deliveries.get();
    }

    long merged() {
        return merged.get();
    }
}
