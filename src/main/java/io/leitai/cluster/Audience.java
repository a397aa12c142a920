package io.leitai.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who watch one view. The first change goes out at once, what follows is merged, and the last state always goes out. In
 * no second are there more frames than so many; and a frame that a busy machine makes late does not put off those behind it, so
 * that there are as many. On the view thread only.
 */
final class Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private static final long SECOND_MS = 1_000;

    private final Schedule schedule;
    private final long intervalMs;
    private final Supplier<Optional<Frame>> present;
    private final List<Seat> seats = new ArrayList<>();

    /** When as many frames went out as may in a second, one place each. */
    private final long[] shownAtMs;

    /** The place of the first of them. */
    private int first;

    private long quietUntilMs;
    private boolean waiting;

    /** A watcher and the newest frame it got. */
    static final class Seat {
        private final Consumer<Frame> watcher;
        private Frame last;
        private volatile boolean left;

        Seat(Consumer<Frame> watcher) {
            this.watcher = watcher;
        }

        /** From any thread: the watcher is not called again, unless it is being called just now. */
        void leave() {
            left = true;
        }
    }

    /** @param framesPerSecond 1 to 1000 @param present the view's newest frame */
    Audience(Schedule schedule, int framesPerSecond, Supplier<Optional<Frame>> present) {
        this.schedule = schedule;
        this.intervalMs = SECOND_MS / framesPerSecond;
        this.present = present;
        this.quietUntilMs = schedule.nowMs();
        this.shownAtMs = new long[framesPerSecond];
        Arrays.fill(shownAtMs, quietUntilMs - SECOND_MS);
    }

    void join(Seat seat) {
        seats.add(seat);
        present.get().ifPresent(frame -> show(seat, frame));
    }

    void leave(Seat seat) {
        seats.remove(seat);
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** The view may have changed. */
    void stir() {
        if (waiting) return;
        long now = schedule.nowMs();
        long dueMs = quietUntilMs;
        if (dueMs <= now) {
            showAll(now);
        } else {
            waiting = true;
            schedule.runAfter(dueMs - now, () -> {
                waiting = false;
                showAll(dueMs);
            });
        }
    }

    /** @param dueMs when they should have seen it */
    private void showAll(long dueMs) {
        Frame frame = present.get().orElse(null);
        if (frame == null) return;
        boolean any = false;
        for (Seat seat : List.copyOf(seats)) any |= show(seat, frame);
        if (any) quietUntilMs = next(dueMs, schedule.nowMs());
    }

    /** When the next frame is due: in its own time, but not close behind this one, and not one too many in a second. */
    private long next(long dueMs, long nowMs) {
        shownAtMs[first] = nowMs;
        first = (first + 1) % shownAtMs.length;
        return Math.max(Math.max(dueMs + intervalMs, nowMs + intervalMs / 2), shownAtMs[first] + SECOND_MS);
    }

    private static boolean show(Seat seat, Frame frame) {
        if (seat.left || seat.last == frame) return false;
        seat.last = frame;
        try {
            seat.watcher.accept(frame);
        } catch (RuntimeException e) {
            LOG.error("A watcher of {} failed", frame.view(), e);
        }
        return true;
    }
}
