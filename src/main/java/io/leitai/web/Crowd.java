package io.leitai.web;

import io.leitai.web.socket.Prepared;
import io.leitai.wire.Down;
import io.leitai.wire.Up;
import io.micrometer.core.instrument.Timer;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The open sockets of one event loop, looked after in turn: each once a second, a few at a time. Confined to the loop. */
final class Crowd {
    private static final long TURN_MS = 50;
    private static final int TURNS = (int) (1_000 / TURN_MS);

    private final Consumer<LiveSocket> left;
    private final BiConsumer<LiveSocket.Asked, Up.Health> told;
    private final BiConsumer<LiveSocket, Up.Material> stocked;
    private final BiConsumer<LiveSocket, Up.Screen> shown;
    private final Timer lag;
    private final AtomicLong stalled;
    private final List<LiveSocket> sockets = new ArrayList<>();
    private final ScheduledFuture<?> turning;
    private long dueNs;
    private int next;
    private long beatAtMs;
    private Prepared beat;

    /**
     * @param left is told of each socket that is over
     * @param told is told how a device is
     * @param stocked is told what a screen has at hand
     * @param shown is told what a screen shows
     * @param lag how late the loop comes to what is due
     * @param stalled counts those that were dropped because nobody read them
     */
    Crowd(
            EventLoop eventLoop,
            Consumer<LiveSocket> left,
            BiConsumer<LiveSocket.Asked, Up.Health> told,
            BiConsumer<LiveSocket, Up.Material> stocked,
            BiConsumer<LiveSocket, Up.Screen> shown,
            Timer lag,
            AtomicLong stalled) {
        this.left = left;
        this.told = told;
        this.stocked = stocked;
        this.shown = shown;
        this.lag = lag;
        this.stalled = stalled;
        this.dueNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TURN_MS);
        this.turning = eventLoop.scheduleWithFixedDelay(this::turn, TURN_MS, TURN_MS, TimeUnit.MILLISECONDS);
    }

    /** A beat's message, one for all that are due at this time. */
    Prepared beat(long atMs) {
        if (beat == null || beatAtMs != atMs) {
            beatAtMs = atMs;
            beat = new Prepared(new Down.Beat(Instant.ofEpochMilli(atMs)).json().getBytes(StandardCharsets.UTF_8));
        }
        return beat;
    }

    void health(LiveSocket.Asked asked, Up.Health health) {
        told.accept(asked, health);
    }

    void material(LiveSocket socket, Up.Material material) {
        if (has(socket)) stocked.accept(socket, material);
    }

    void screen(LiveSocket socket, Up.Screen screen) {
        if (has(socket)) shown.accept(socket, screen);
    }

    void add(LiveSocket socket) {
        socket.place = sockets.size();
        sockets.add(socket);
    }

    boolean has(LiveSocket socket) {
        return socket.place < sockets.size() && sockets.get(socket.place) == socket;
    }

    void left(LiveSocket socket) {
        if (!has(socket)) return;
        LiveSocket last = sockets.removeLast();
        if (last != socket) {
            sockets.set(socket.place, last);
            last.place = socket.place;
        }
        left.accept(socket);
    }

    /** All that are open. */
    List<LiveSocket> sockets() {
        return List.copyOf(sockets);
    }

    void stop() {
        turning.cancel(false);
    }

    private void turn() {
        long ns = System.nanoTime();
        lag.record(Math.max(0, ns - dueNs), TimeUnit.NANOSECONDS);
        long nowMs = System.currentTimeMillis();
        for (int n = (sockets.size() + TURNS - 1) / TURNS; n > 0 && !sockets.isEmpty(); n--) {
            if (next >= sockets.size()) next = 0;
            LiveSocket socket = sockets.get(next++);
            if (socket.tick(nowMs)) continue;
            stalled.incrementAndGet();
            socket.drop();
        }
        dueNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TURN_MS);
    }
}
