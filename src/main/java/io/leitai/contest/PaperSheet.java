package io.leitai.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One judge's paper sheet as two people type it in, neither seeing the other's figures. It counts once both agree.
 *
 * @param entries each by another person, the newest last; two at most
 */
public record PaperSheet(List<Entry> entries) {
    private static final int BOTH = 2;
    static final PaperSheet NONE = new PaperSheet(List.of());

    public PaperSheet {
        entries = List.copyOf(entries);
    }

    /**
     * @param clerk who typed it
     * @param marks complete
     * @param photo the SHA-256 of a photograph of the paper, in lower-case hex; null: none
     */
    public record Entry(String clerk, Map<String, BigDecimal> marks, String photo, Instant at) {}

    /** Of which criteria the two entries say something else; empty where they agree, and before the second. */
    public List<String> differences() {
        if (entries.size() < BOTH) return List.of();
        Map<String, BigDecimal> one = entries.get(0).marks();
        Map<String, BigDecimal> other = entries.get(1).marks();
        return one.keySet().stream()
                .filter(id -> other.get(id) == null || one.get(id).compareTo(other.get(id)) != 0)
                .toList();
    }

    public boolean isAgreed() {
        return entries.size() == BOTH && differences().isEmpty();
    }

    /** The newest photograph; null where there is none. */
    public String photo() {
        return entries.reversed().stream()
                .map(Entry::photo)
                .filter(p -> p != null)
                .findFirst()
                .orElse(null);
    }

    /** In the place of the same person's, else of the older one. */
    PaperSheet with(Entry entry) {
        List<Entry> others = new ArrayList<>(entries);
        others.removeIf(e -> e.clerk().equals(entry.clerk()));
        if (others.size() == BOTH) others.removeFirst();
        others.add(entry);
        return new PaperSheet(others);
    }
}
