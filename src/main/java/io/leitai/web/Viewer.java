package io.leitai.web;

import io.leitai.cluster.Frame;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One listener and what it has got. A slow one keeps only its newest unsent frame of each view, so that memory stays flat
 * and nobody waits for it. Confined to its event loop.
 */
final class Viewer {
    private record Version(long term, long rev) {
        boolean isBefore(Frame frame) {
            return term < frame.term() || term == frame.term() && rev < frame.rev();
        }
    }

    private record Waiting(Frame frame, String text) {}

    private final Line line;
    private final Map<String, Version> sent = new HashMap<>();
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private long lastSentAtMs;

    Viewer(Line line, long nowMs) {
        this.line = line;
        this.lastSentAtMs = nowMs;
    }

    void offer(Frame frame, String text, long nowMs) {
        Version have = sent.get(frame.view());
        if (have != null && !have.isBefore(frame)) return;
        if (line.isFull()) {
            Waiting older = waiting.get(frame.view());
            if (older == null || new Version(older.frame().term(), older.frame().rev()).isBefore(frame))
                waiting.put(frame.view(), new Waiting(frame, text));
            return;
        }
        waiting.remove(frame.view());
        sent.put(frame.view(), new Version(frame.term(), frame.rev()));
        lastSentAtMs = nowMs;
        line.send(frame, text);
    }

    /** The listener has caught up. */
    void drained(long nowMs) {
        var all = new LinkedHashMap<>(waiting);
        waiting.clear();
        all.values().forEach(w -> offer(w.frame(), w.text(), nowMs));
    }

    /** Something that is no frame went out: no beat is due. */
    void spoke(long nowMs) {
        lastSentAtMs = nowMs;
    }

    long lastSentAtMs() {
        return lastSentAtMs;
    }
}
