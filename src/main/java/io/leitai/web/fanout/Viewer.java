package io.leitai.web.fanout;

import java.util.ArrayList;
import java.util.List;

/** Somebody who watches views over one line. Confined to its event loop. */
public final class Viewer {
    private final Line line;
    private final List<Viewing> viewings = new ArrayList<>(2);

    public Viewer(Line line) {
        this.line = line;
    }

    /** The line takes no more for now. */
    public void filled() {
        for (Viewing viewing : viewings) viewing.feed.lineChanged(viewing);
    }

    /** The line has caught up: now it gets the newest frame of each view that it missed. */
    public void drained() {
        for (Viewing viewing : List.copyOf(viewings)) {
            viewing.feed.lineChanged(viewing);
            viewing.feed.serve(viewing);
        }
    }

    /** When the newest frame that it has was made, as {@link System#currentTimeMillis()}; 0 where it lacks each newest one. */
    public long servedAtMs() {
        long at = 0;
        for (Viewing viewing : viewings) at = Math.max(at, viewing.feed.servedAtMs(viewing));
        return at;
    }

    Line line() {
        return line;
    }

    List<Viewing> viewings() {
        return viewings;
    }
}
