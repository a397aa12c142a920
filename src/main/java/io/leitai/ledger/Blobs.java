package io.leitai.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Bytes beside the ledger, which names them by their SHA-256 in lower-case hex. Never changed, kept for each contest. */
public interface Blobs {

    /** @param type a media type */
    record Blob(String type, byte[] bytes) {}

    /** @param file of this machine, not to be changed @param size in bytes */
    record Stored(String type, Path file, long size) {}

    /** Durable on return; the same bytes again change nothing. @return the SHA-256 */
    String put(String contest, Blob blob, Instant at);

    /**
     * The same of a file in {@link #incoming}, however large; it is there no longer on return.
     *
     * @return the SHA-256
     */
    String keep(String contest, String type, Path file, Instant at) throws IOException;

    /** Empty where this contest has none of that name. @throws Ledger.Damaged where the bytes are not what their name says */
    Optional<Blob> get(String contest, String sha256);

    /** The same as a file, however large. The first to ask on this machine may wait for it. */
    Optional<Stored> open(String contest, String sha256) throws IOException;

    /** A folder for what comes in, on the disk where it will stay; what is left there by a crash is swept at the next start. */
    Path incoming() throws IOException;
}
