package io.leitai.web;

/** Whether a socket is alive: when a beat is due, when to ask, when nobody is there any more. Times in ms. */
final class Pulse {
    private static final long BEAT_AFTER_MS = 10_000;
    private static final long PING_AFTER_MS = 20_000;
    /** Phones in a pocket answer pings for a while; what is silent for so long is gone. */
    private static final long GONE_AFTER_MS = 75_000;

    private long heardAtMs;
    private long pingedAtMs;

    Pulse(long nowMs) {
        heardAtMs = nowMs;
        pingedAtMs = nowMs;
    }

    /** A message or a pong came. */
    void heard(long nowMs) {
        heardAtMs = nowMs;
    }

    boolean isGone(long nowMs) {
        return nowMs - heardAtMs > GONE_AFTER_MS;
    }

    /** @param saidAtMs when anything was last sent */
    boolean isBeatDue(long nowMs, long saidAtMs) {
        return nowMs - saidAtMs >= BEAT_AFTER_MS;
    }

    /** True once for each ping to be sent, however much else is said: a silent listener has only its pongs. */
    boolean takePing(long nowMs) {
        if (nowMs - pingedAtMs < PING_AFTER_MS) return false;
        pingedAtMs = nowMs;
        return true;
    }
}
