package io.leitai.web.fanout;

import io.leitai.web.socket.Lanes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One view's newest frame and who watches it on one event loop. A frame goes round in steps, so that a judge's receipt never
 * waits for ten thousand viewers; and where ten thousand vote, the steps grow with the time that the votes take, so that no
 * screen waits for all of them. A newer frame takes over where the older one has got to. Confined to its event loop.
 */
final class Feed {
    /** About half a millisecond's work: the shortest step. */
    static final int STEP = 128;

    /** Whose connections are fetched into the processor's cache together. */
    private static final int FETCHED = 16;

    /** Where the loop is busy, a frame's step is so many times as long as what others took since the one before. */
    static final int PRECEDENCE = 3;

    /** However long the loop was busy elsewhere: a receipt waits no longer. */
    static final long LONGEST_STEP_NS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Consumer<Runnable> later;
    private final LongSupplier nanos;
    private final Tally tally;
    private final Topic.Name name;
    private final List<Viewing> viewings = new ArrayList<>();
    private final Lanes lanes = new Lanes();

    /** By place: the number of the newest frame that this viewing got; 0 before the first. */
    private long[] got = new long[8];

    private Published newest;
    private long number;
    private int next;
    private int left;
    private long pausedAtNs;

    /** @param later does something on the event loop after what else is due there @param nanos as {@link System#nanoTime()} */
    Feed(Topic.Name name, Consumer<Runnable> later, LongSupplier nanos, Tally tally) {
        this.later = later;
        this.nanos = nanos;
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
        if (!underway) step(0);
    }

    /** The present frame goes out at once. */
    Viewing add(Line line) {
        var viewing = new Viewing(this, line);
        int place = viewings.size();
        viewing.place = place;
        viewings.add(viewing);
        if (place == got.length) got = Arrays.copyOf(got, place * 2);
        got[place] = 0;
        lanes.set(place, line.socket());
        serve(place);
        return viewing;
    }

    void remove(Viewing viewing) {
        int place = viewing.place;
        int end = viewings.size() - 1;
        Viewing last = viewings.removeLast();
        lanes.move(end, place);
        viewing.place = -1;
        if (last == viewing) return;
        viewings.set(place, last);
        got[place] = got[end];
        last.place = place;
        if (left > 0) serve(place); // the round may have passed it
    }

    /** Its line has filled or drained. */
    void lineChanged(Viewing viewing) {
        if (viewing.place >= 0) lanes.set(viewing.place, viewing.line.socket());
    }

    boolean isEmpty() {
        return viewings.isEmpty();
    }

    /** Gives the newest frame to who has not got it, and can take it. */
    void serve(Viewing viewing) {
        if (viewing.place >= 0) serve(viewing.place);
    }

    /** When the frame that it has was made; 0 where a newer one is there. */
    long servedAtMs(Viewing viewing) {
        return newest != null && got[viewing.place] == number ? newest.madeAtMs() : 0;
    }

    private void serve(int place) {
        long had = got[place];
        if (had == number) return;
        got[place] = number;
        if (!lanes.send(place, newest.message())) {
            Line line = viewings.get(place).line;
            if (line.isFull()) {
                got[place] = had;
                return;
            }
            line.send(newest);
        }
        tally.delivered(had == 0 ? 0 : number - had - 1);
    }

    /** @param sinceNs how long the loop was with others */
    private void step(long sinceNs) {
        long began = nanos.getAsLong();
        long allowedNs = Math.min(sinceNs * PRECEDENCE, LONGEST_STEP_NS);
        do serveSome();
        while (left > 0 && nanos.getAsLong() - began < allowedNs);
        if (left == 0) return;
        pausedAtNs = nanos.getAsLong();
        later.accept(() -> step(nanos.getAsLong() - pausedAtNs));
    }

    private void serveSome() {
        for (int n = 0; n < STEP && left > 0; n++, left--) {
            if (next >= viewings.size()) next = 0;
            if (next % FETCHED == 0) lanes.fetch(next, next + FETCHED);
            if (viewings.isEmpty()) left = 1;
            else serve(next++);
        }
    }
}
