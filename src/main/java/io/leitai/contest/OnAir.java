package io.leitai.contest;

import java.time.Instant;

/**
 * A graphic that is over the television picture.
 *
 * @param number how many were played before it in this contest, and one: a page that saw this number does not play it again
 * @param at when it was played
 * @param presenter whom a lower third names; null where it names {@code name}, and for other graphics
 * @param name of somebody who is no presenter; null elsewhere
 * @param text the ticker's, or a line below the name; null where there is none
 */
public record OnAir(Graphic graphic, int number, Instant at, String presenter, String name, String text) {}
