package io.leitai.web.fanout;

/** One viewer of one feed. */
final class Viewing {
    final Feed feed;
    final Line line;

    /** Its place in the feed's list; below 0 once it left. */
    int place;

    Viewing(Feed feed, Line line) {
        this.feed = feed;
        this.line = line;
    }
}
