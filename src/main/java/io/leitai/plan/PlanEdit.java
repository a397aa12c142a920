package io.leitai.plan;

import java.util.List;

/**
 * One change of a plan's text, as a form makes it. A path is of keys (strings) and of places in lists (whole numbers, from 0); a
 * value is a string, a list of values or a map of them.
 */
public sealed interface PlanEdit {
    List<Object> path();

    /**
     * Writes a value under a key, or in a list's place; keys above it that are not there are written too.
     *
     * @param after the keys behind which a new one is to stand, as far as they are there
     */
    record Put(List<Object> path, Object value, List<String> after) implements PlanEdit {}

    /** @param at the place in the list that the first of the values gets @param after as {@link Put}'s, for a list that is not there */
    record Insert(List<Object> path, int at, List<Object> values, List<String> after) implements PlanEdit {}

    /** A key with its value, or a list's item. What held nothing else goes too. */
    record Remove(List<Object> path) implements PlanEdit {}

    /** @param path of the list @param to the item's place afterwards */
    record Move(List<Object> path, int from, int to) implements PlanEdit {}
}
