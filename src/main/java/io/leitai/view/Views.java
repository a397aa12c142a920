package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import java.util.Optional;

/** The one place that says what every view is made of. */
public final class Views {
    private Views() {}

    /** The view's body, a record; empty where the contest has no such judge or venue. */
    public static Optional<Record> of(Contest contest, ViewName name) {
        throw new UnsupportedOperationException("view room");
    }

    /** Whether this event can change this view; so that a mark does not make 500 judges' views anew. */
    public static boolean touches(Event event, ViewName name) {
        throw new UnsupportedOperationException("view room");
    }
}
