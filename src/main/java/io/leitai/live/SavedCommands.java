package io.leitai.live;

import io.leitai.ledger.Bodies;
import io.leitai.ledger.LedgerReader;
import java.util.HashMap;
import java.util.Map;

/**
 * The commands of one contest that are on disk, by id. Those that a snapshot stands for are looked up in the ledger, which
 * is asked only about an id that is very probably there.
 */
final class SavedCommands {
    private final Map<String, Saved> recent = new HashMap<>();
    private final LedgerReader ledger;
    private final String contest;
    private final IdPrints earlier;

    /** Of a contest of which nothing was read. */
    SavedCommands() {
        this(null, null, IdPrints.NONE);
    }

    /** @param earlier the ids up to a snapshot */
    SavedCommands(LedgerReader ledger, String contest, IdPrints earlier) {
        this.ledger = ledger;
        this.contest = contest;
        this.earlier = earlier;
    }

    /** Null where there is none. @throws RuntimeException where the ledger does not answer, or is damaged there */
    Saved get(String id) {
        Saved found = recent.get(id);
        if (found != null || !earlier.mayHave(id)) return found;
        return ledger.find(contest, id)
                .map(entry -> Saved.of(entry, Bodies.decode(entry.body())))
                .orElse(null);
    }

    void put(String id, Saved saved) {
        recent.put(id, saved);
    }

    void putAll(Map<String, Saved> saved) {
        recent.putAll(saved);
    }
}
