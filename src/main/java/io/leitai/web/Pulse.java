package io.leitai.web;

/** Whether a socket is alive: when a beat is due, when to ask, when nobody is there any more. Times in ms. */
final class Pulse {
    private static final long BEAT_AFTER_MS = 10_000;
    private static final long PING_EVERY_MS = 10_000;
    /** What reads nothing for half a minute is let go; so looked at each second, it never comes to more. */
    private static final long GONE_AFTER_MS = 28_000;

    private long heardAtMs;
    private long pingedAtMs;
    private long saidAtMs;

    Pulse(long nowMs) {
        heardAtMs = nowMs;
        pingedAtMs = nowMs;
        saidAtMs = nowMs;
    }

    /** A message or a pong came, or a full line took something. */
    void heard(long nowMs) {
        heardAtMs = nowMs;
    }

    /** A frame or an answer went out. */
    void said(long atMs) {
        saidAtMs = Math.max(saidAtMs, atMs);
    }

    boolean isGone(long nowMs) {
        return nowMs - heardAtMs > GONE_AFTER_MS;
    }

    boolean isBeatDue(long nowMs) {
        return nowMs - saidAtMs >= BEAT_AFTER_MS;
    }

    /** True once for each ping to be sent, however much else is said: a silent listener has only its pongs. */
    boolean takePing(long nowMs) {
        if (nowMs - pingedAtMs < PING_EVERY_MS) return false;
        pingedAtMs = nowMs;
        return true;
    }

    /** When to look again: a beat or a ping is due then at the earliest, or nobody is there. */
    long dueAtMs() {
        return Math.min(Math.min(saidAtMs + BEAT_AFTER_MS, pingedAtMs + PING_EVERY_MS), heardAtMs + GONE_AFTER_MS + 1);
    }
}
