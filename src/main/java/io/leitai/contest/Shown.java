package io.leitai.contest;

import java.time.Instant;

/**
 * What a screen was told to show.
 *
 * @param text of a notice or a message; null for other scenes
 * @param venue whose message it is; null for other scenes
 * @param at since when; null: from the start
 */
public record Shown(Scene scene, String text, String venue, Instant at) {
    static final Shown FLOW = new Shown(Scene.FLOW, null, null, null);
}
