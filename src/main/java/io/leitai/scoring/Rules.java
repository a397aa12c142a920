package io.leitai.scoring;

import java.util.List;

/**
 * Everything that a result depends on besides the marks. {@link #hash()} binds it into the ledger.
 *
 * @param total how the total is rounded
 */
public record Rules(List<Criterion> criteria, List<Panel> panels, Rounding total) {
    public Rules {
        criteria = List.copyOf(criteria);
        panels = List.copyOf(panels);
    }

    /** SHA-256 of the rules' canonical text, in lower-case hex. */
    public String hash() {
        throw new UnsupportedOperationException("scoring room");
    }
}
