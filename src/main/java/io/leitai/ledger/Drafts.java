package io.leitai.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plans that are being written. Every writing is durable on return. */
public interface Drafts {

    /**
     * @param version 1 and on, one more with each writing
     * @param title as people find it again; may be empty
     * @param text the YAML's bytes, right or wrong
     * @param editor who wrote it last
     */
    record Draft(String id, long version, String title, byte[] text, String editor, Instant at) {}

    /** The newest first; their texts are empty. */
    List<Draft> all();

    Optional<Draft> draft(String id);

    /** @return false where there are {@code most} already */
    boolean add(Draft draft, int most);

    /**
     * Puts it in the place of the version before its own.
     *
     * @return false where another version is there, or none: nothing was written
     */
    boolean replace(Draft draft);

    /** @return false where there was none */
    boolean remove(String id);
}
