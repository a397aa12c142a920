package io.leitai.contest;

import java.time.Instant;
import java.util.List;

/**
 * What a director did, and what it takes to have it undone.
 *
 * @param number in this contest, from 1
 * @param action what happened, as {@link WireName} calls it
 * @param presenter whom it was about; may be null
 * @param about which phase, part, scene, page …, as in the console's log; may be null
 */
public record Deed(int number, String action, String presenter, String about, Instant at, List<Former> restore) {
    public Deed {
        restore = List.copyOf(restore);
    }
}
