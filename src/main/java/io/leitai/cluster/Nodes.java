package io.leitai.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The nodes that were heard of lately, this one among them, and how much each has to do. From any thread. */
final class Nodes {
    private static final long GONE_AFTER_MS = 1_500;

    /** @param version of {@link Post} @param database the store's identity @param hosts how many contests */
    record Word(String node, String release, int version, String database, int hosts) {}

    private record Heard(Word word, long atMs) {}

    private final String own;
    private final LongSupplier nowMs;
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();

    Nodes(String own, LongSupplier nowMs) {
        this.own = own;
        this.nowMs = nowMs;
    }

    void hear(Word word) {
        heard.put(word.node(), new Heard(word, nowMs.getAsLong()));
    }

    void leave(String node) {
        heard.remove(node);
    }

    List<Word> present() {
        long now = nowMs.getAsLong();
        heard.values()
                .removeIf(h -> now - h.atMs > GONE_AFTER_MS && !h.word.node().equals(own));
        return heard.values().stream()
                .map(Heard::word)
                .sorted(Comparator.comparingInt(Word::hosts).thenComparing(Word::node))
                .toList();
    }

    /** How many others have less to do: who has least takes first. */
    int place() {
        List<Word> all = present();
        for (int i = 0; i < all.size(); i++) if (all.get(i).node().equals(own)) return i;
        return all.size();
    }
}
