package io.leitai.scoring.series;

/**
 * Which contests of a series are looked at, of those that have a result.
 *
 * @param asOf the id of the last one; null: the newest
 * @param quarter those of this quarter only; null: of all
 */
public record Scope(String asOf, Quarter quarter) {
    /** Everything there is. */
    public static final Scope ALL = new Scope(null, null);
}
