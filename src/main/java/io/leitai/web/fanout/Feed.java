package io.leitai.web.fanout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One view's newest frame and who watches it on one event loop. A frame goes round in steps, so that a judge's receipt never
 * waits for ten thousand viewers; a newer frame takes over where the older one has got to. Confined to its event loop.
 */
final class Feed {
    /** About a millisecond's work. */
    static final int STEP = 128;

    private final Consumer<Runnable> later;
    private final Tally tally;
    private final Topic.Name name;
    private final List<Viewing> viewings = new ArrayList<>();
    private Published newest;
    private long number;
    private int next;
    private int left;

    /** @param later does something on the event loop after what else is due there */
    Feed(Topic.Name name, Consumer<Runnable> later, Tally tally) {
        this.later = later;
        this.tally = tally;
        this.name = name;
    }

    Topic.Name name() {
        return name;
    }

    void publish(Published frame) {
        if (newest != null && !frame.isAfter(newest)) return;
        newest = frame;
        number++;
        boolean underway = left > 0;
        left = viewings.size();
        if (!underway) step();
    }

    /** The present frame goes out at once. */
    Viewing add(Line line) {
        var viewing = new Viewing(this, line);
        viewing.place = viewings.size();
        viewings.add(viewing);
        serve(viewing);
        return viewing;
    }

    void remove(Viewing viewing) {
        Viewing last = viewings.removeLast();
        if (last == viewing) return;
        viewings.set(viewing.place, last);
        last.place = viewing.place;
        if (left > 0) serve(last); // the round may have passed its new place
    }

    boolean isEmpty() {
        return viewings.isEmpty();
    }

    /** Gives the newest frame to who has not got it, and can take it. */
    void serve(Viewing viewing) {
        if (viewing.got == number || viewing.line.isFull()) return;
        tally.delivered(viewing.got == 0 ? 0 : number - viewing.got - 1);
        viewing.got = number;
        viewing.line.send(newest);
    }

    private void step() {
        for (int n = 0; n < STEP && left > 0; n++, left--) {
            if (next >= viewings.size()) next = 0;
            if (viewings.isEmpty()) left = 1;
            else serve(viewings.get(next++));
        }
        if (left > 0) later.accept(this::step);
    }
}
