package io.leitai.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Those on this node who watch one view, wherever it is made. On the view thread only, but for {@link #newest()}. */
final class Watching {
    private final List<Seat> seats = new ArrayList<>();
    private volatile Frame newest;

    /** Ends the frames of this node's own host; null where they come from another. */
    AutoCloseable local;

    static final class Seat {
        private final Consumer<Frame> watcher;
        private volatile boolean left;

        Seat(Consumer<Frame> watcher) {
            this.watcher = watcher;
        }

        void leave() {
            left = true;
        }
    }

    /** @param instead what is shown where no frame came yet; may be null */
    void join(Seat seat, Frame instead) {
        seats.add(seat);
        Frame first = newest != null ? newest : instead;
        if (first != null && !seat.left) seat.watcher.accept(first);
    }

    void leave(Seat seat) {
        seats.remove(seat);
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    Frame newest() {
        return newest;
    }

    /** An older frame than the newest is dropped: of a host that is none any more, or overtaken on the way. */
    void show(Frame frame) {
        if (newest != null && !isNewer(frame, newest)) return;
        newest = frame;
        for (Seat seat : List.copyOf(seats)) if (!seat.left) seat.watcher.accept(frame);
    }

    static boolean isNewer(Frame frame, Frame than) {
        return frame.term() > than.term() || frame.term() == than.term() && frame.rev() > than.rev();
    }
}
