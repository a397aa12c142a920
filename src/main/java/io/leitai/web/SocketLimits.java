package io.leitai.web;

import io.github.bucket4j.Bucket;
import io.leitai.web.guard.Pace;
import java.util.concurrent.TimeUnit;

/** What one socket may say. Confined to its event loop, but for the commands, which its session's sockets share. */
final class SocketLimits {
    private static final int VIEWERS_PER_SECOND = 10;
    private static final int SEATS_PER_SECOND = 2_000;
    private static final long BURST_NS = TimeUnit.SECONDS.toNanos(10);

    private final Bucket commands;
    private final long messageNs;
    private final Runnable gone;

    /** Messages that came are paid for up to then, as {@link System#nanoTime()}. */
    private long paidNs = System.nanoTime();

    private SocketLimits(Bucket commands, int messagesPerSecond, Runnable gone) {
        this.commands = commands;
        this.messageNs = TimeUnit.SECONDS.toNanos(1) / messagesPerSecond;
        this.gone = gone;
    }

    /** @param gone to be run when the socket is over */
    static SocketLimits ofViewer(Runnable gone) {
        return new SocketLimits(null, VIEWERS_PER_SECOND, gone);
    }

    /** @param commands what the session has left */
    static SocketLimits ofSeat(Bucket commands, Pace pace, Runnable gone) {
        int perSecond = pace == Pace.OWNER ? pace.perSecond() : SEATS_PER_SECOND;
        return new SocketLimits(commands, perSecond, gone);
    }

    /**
     * Whether one more message is fine, a ping being one; else the socket ends. The generic cell rate algorithm (ITU-T I.371): a
     * number for each of ten thousand sockets, where a bucket is seven objects.
     */
    boolean takesMessage() {
        return takesMessage(System.nanoTime());
    }

    boolean takesMessage(long nowNs) {
        long paid = (paidNs - nowNs > 0 ? paidNs : nowNs) + messageNs;
        if (paid - nowNs > BURST_NS) return false;
        paidNs = paid;
        return true;
    }

    /** Whether one more command is fine; else it is to come again. */
    boolean takesCommand() {
        return commands == null || commands.tryConsume(1);
    }

    Runnable gone() {
        return gone;
    }
}
