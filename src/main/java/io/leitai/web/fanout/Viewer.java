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

    /** The line has caught up: now it gets the newest frame of each view that it missed. */
    public void drained() {
        for (Viewing viewing : List.copyOf(viewings)) viewing.feed.serve(viewing);
    }

    Line line() {
        return line;
    }

    List<Viewing> viewings() {
        return viewings;
    }
}
