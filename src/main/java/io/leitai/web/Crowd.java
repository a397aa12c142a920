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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The open sockets of one event loop, looked after in turn, a few at a time: each once a second where something is due. Of ten
 * thousand websockets nothing would be in the processor's cache, so when that is lies side by side. Confined to the loop.
 */
final class Crowd {
    private static final long TURN_MS = 50;
    private static final int TURNS = (int) (1_000 / TURN_MS);

    private final Consumer<LiveSocket> left;
    private final BiConsumer<LiveSocket.Asked, Up.Health> told;
    private final BiConsumer<LiveSocket, Up.Material> stocked;
    private final BiConsumer<LiveSocket, Up.Screen> shown;
    private final Timer lag;
    private final AtomicLong stalled;
    private final Function<String, Optional<Instant>> asOf;
    private final List<LiveSocket> sockets = new ArrayList<>();

    /** By place: when something is due there, in ms. */
    private long[] dueAtMs = new long[8];

    /** The contests of these sockets. */
    private final Map<String, Watched> watched = new HashMap<>();

    private final ScheduledFuture<?> turning;
    private long dueNs;
    private int next;
    private int turns;
    private long beatAtMs;
    private Prepared beat;

    private static final class Watched {
        int sockets;
        /** Up to when this node knew, where that may not be the newest; else null. */
        Instant since;
    }

    /**
     * @param left is told of each socket that is over
     * @param told is told how a device is
     * @param stocked is told what a screen has at hand
     * @param shown is told what a screen shows
     * @param lag how late the loop comes to what is due
     * @param stalled counts those that were dropped because nobody read them
     * @param asOf of a contest: up to when this node knew, where that may not be the newest
     */
    Crowd(
            EventLoop eventLoop,
            Consumer<LiveSocket> left,
            BiConsumer<LiveSocket.Asked, Up.Health> told,
            BiConsumer<LiveSocket, Up.Material> stocked,
            BiConsumer<LiveSocket, Up.Screen> shown,
            Timer lag,
            AtomicLong stalled,
            Function<String, Optional<Instant>> asOf) {
        this.left = left;
        this.told = told;
        this.stocked = stocked;
        this.shown = shown;
        this.lag = lag;
        this.stalled = stalled;
        this.asOf = asOf;
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
        if (socket.place == dueAtMs.length) dueAtMs = Arrays.copyOf(dueAtMs, dueAtMs.length * 2);
        soon(socket);
        String contest = socket.asked().contest();
        Watched there = watched.computeIfAbsent(contest, c -> new Watched());
        if (there.sockets++ == 0) there.since = asOf.apply(contest).orElse(null);
    }

    /** To be looked after within a second. */
    void soon(LiveSocket socket) {
        if (has(socket)) dueAtMs[socket.place] = 0;
    }

    /** Up to when what is shown of the contest is known to be right, where it may not be the newest; else null. */
    Instant since(String contest) {
        Watched there = watched.get(contest);
        return there == null ? null : there.since;
    }

    boolean has(LiveSocket socket) {
        return socket.place < sockets.size() && sockets.get(socket.place) == socket;
    }

    void left(LiveSocket socket) {
        if (!has(socket)) return;
        LiveSocket last = sockets.removeLast();
        if (last != socket) {
            sockets.set(socket.place, last);
            dueAtMs[socket.place] = dueAtMs[last.place];
            last.place = socket.place;
        }
        String contest = socket.asked().contest();
        if (--watched.get(contest).sockets == 0) watched.remove(contest);
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
        if (++turns % TURNS == 0) watched.forEach(this::lookAt);
        for (int n = (sockets.size() + TURNS - 1) / TURNS; n > 0 && !sockets.isEmpty(); n--) {
            if (next >= sockets.size()) next = 0;
            int place = next++;
            if (dueAtMs[place] <= nowMs) look(sockets.get(place), nowMs);
        }
        dueNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TURN_MS);
    }

    private void look(LiveSocket socket, long nowMs) {
        long dueAt = socket.tick(nowMs);
        if (dueAt == LiveSocket.NOBODY) {
            stalled.incrementAndGet();
            socket.drop();
        } else if (has(socket)) dueAtMs[socket.place] = dueAt;
    }

    private void lookAt(String contest, Watched there) {
        Instant since = asOf.apply(contest).orElse(null);
        boolean changed = (since == null) != (there.since == null);
        there.since = since;
        if (!changed) return;
        for (LiveSocket socket : sockets) if (socket.asked().contest().equals(contest)) soon(socket);
    }
}
