package io.leitai.contest;

import java.time.Instant;

/**
 * What the director tells the presenter on the lectern's monitor, and nobody else.
 *
 * @param text null where the sign alone is enough
 * @param wrapUp to come to the end (请收尾)
 */
public record Cue(String text, boolean wrapUp, Instant at) {}
