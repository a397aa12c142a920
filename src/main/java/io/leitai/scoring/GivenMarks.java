package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one judge gave in a turn: criterion's id to mark. A table of some hundred thousand marks has nearly as many of
 * these, each with a few marks; a {@link java.util.HashMap} for each would take four times the memory.
 */
final class GivenMarks extends AbstractMap<String, BigDecimal> {
    private String[] criteria = new String[1];
    private BigDecimal[] marks = new BigDecimal[1];
    private int size;

    @Override
    public BigDecimal put(String criterion, BigDecimal mark) {
        int at = indexOf(criterion);
        BigDecimal before = at == size ? null : marks[at];
        if (at == criteria.length) {
            criteria = Arrays.copyOf(criteria, 2 * at);
            marks = Arrays.copyOf(marks, 2 * at);
        }
        criteria[at] = criterion;
        marks[at] = mark;
        size = Math.max(size, at + 1);
        return before;
    }

    @Override
    public BigDecimal get(Object criterion) {
        int at = indexOf(criterion);
        return at == size ? null : marks[at];
    }

    @Override
    public boolean containsKey(Object criterion) {
        return indexOf(criterion) < size;
    }

    @Override
    public int size() {
        return size;
    }

    /** The size where it is not there. */
    private int indexOf(Object criterion) {
        for (int i = 0; i < size; i++) if (criteria[i] == criterion) return i; // the plan's own ids, as a rule
        for (int i = 0; i < size; i++) if (criteria[i].equals(criterion)) return i;
        return size;
    }

    @Override
    public Set<Entry<String, BigDecimal>> entrySet() {
        Set<Entry<String, BigDecimal>> entries = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) entries.add(new SimpleImmutableEntry<>(criteria[i], marks[i]));
        return entries;
    }
}
