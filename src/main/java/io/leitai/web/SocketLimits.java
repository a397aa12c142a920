package io.leitai.web;

import io.github.bucket4j.Bucket;
import io.leitai.web.guard.Pace;
import io.leitai.web.guard.Rates;

/** What one socket may say. Confined to its event loop, but for the commands, which its session's sockets share. */
final class SocketLimits {
    private static final int VIEWERS_PER_SECOND = 10;
    private static final int SEATS_PER_SECOND = 2_000;
    private static final int BURST_SECONDS = 10;

    private final Bucket commands;
    private final int messagesPerSecond;
    private final Runnable gone;
    private Bucket messages;

    private SocketLimits(Bucket commands, int messagesPerSecond, Runnable gone) {
        this.commands = commands;
        this.messagesPerSecond = messagesPerSecond;
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

    /** Whether one more message is fine, a ping being one; else the socket ends. */
    boolean takesMessage() {
        // most viewers ask for the time a few times, and never again
        if (messages == null) messages = Rates.ofOneThread(messagesPerSecond, BURST_SECONDS);
        return messages.tryConsume(1);
    }

    /** Whether one more command is fine; else it is to come again. */
    boolean takesCommand() {
        return commands == null || commands.tryConsume(1);
    }

    Runnable gone() {
        return gone;
    }
}
