package io.leitai.ledger;

import java.time.Instant;
import java.util.Optional;

/** Bytes beside the ledger, which names them by their SHA-256 in lower-case hex. Never changed, kept for each contest. */
public interface Blobs {

    /** @param type a media type */
    record Blob(String type, byte[] bytes) {}

    /** Durable on return; the same bytes again change nothing. @return the SHA-256 */
    String put(String contest, Blob blob, Instant at);

    /** Empty where this contest has none of that name. @throws Ledger.Damaged where the bytes are not what their name says */
    Optional<Blob> get(String contest, String sha256);
}
