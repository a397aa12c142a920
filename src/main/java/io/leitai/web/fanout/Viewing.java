package io.leitai.web.fanout;

/** One viewer of one feed, and how far it has got. */
final class Viewing {
    final Feed feed;
    final Line line;

    /** The number, as its feed counts them, of the newest frame that it got; 0 before the first. */
    long got;

    /** Its place in the feed's list. */
    int place;

    Viewing(Feed feed, Line line) {
        this.feed = feed;
        this.line = line;
    }
}
