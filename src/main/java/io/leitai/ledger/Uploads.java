package io.leitai.ledger;

import io.leitai.contest.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Files on their way that may come in several requests: over a line that breaks, after a restart, and to any node that shares the
 * store. Each is its contest's and of whoever began it.
 */
public interface Uploads {

    /**
     * @param actor who began it
     * @param exhibit the id of what the plan promised; empty: it is something else
     * @param length in bytes, once it is whole
     * @param sha256 of the whole, in lower-case hex; empty: not told
     * @param until it is kept so long, whole or not
     */
    record Upload(
            String id,
            String contest,
            Actor actor,
            String presenter,
            String exhibit,
            String title,
            long length,
            String sha256,
            Instant until) {

        /** Whether this is the file that was announced. */
        public boolean fits(Path whole) throws IOException {
            return Files.size(whole) == length
                    && (sha256.isEmpty() || Hex.of(BlobFiles.sha256(whole)).equals(sha256));
        }
    }

    /** @param size so much has come @param outcome as {@link #settle} was given it; empty: not settled */
    record Progress(Upload upload, long size, String outcome) {
        public boolean isWhole() {
            return size == upload.length();
        }
    }

    /** @param unfinished of one presenter @param bytes of all files of a contest, those on their way as they will be */
    record Bounds(int unfinished, long bytes) {}

    enum Begun {
        BEGUN,
        TOO_MANY,
        TOO_MUCH
    }

    /** Durable on return, where there is room for it. */
    Begun begin(Upload upload, Bounds bounds);

    /** What is there, also where nobody waits for it any longer. */
    Optional<Progress> of(String id) throws IOException;

    /** What the same person began of the same file for the same place and did not finish; its digest must have been told. */
    Optional<Progress> same(Upload upload, Instant now) throws IOException;

    /** What all files of a contest take, in bytes, those on their way as they will be. */
    long taken(String contest);

    /** What all that are not settled will take when they are whole, in bytes. */
    long promised();

    /**
     * Puts a file's bytes behind what there is.
     *
     * @return false where there is another size than {@code size}: nothing was written
     */
    boolean append(String id, long size, Path bytes) throws IOException;

    /** The whole file on this machine; the caller may move or delete it once the upload is settled. */
    Path whole(String id) throws IOException;

    /** @return whether this process is the one that makes something of the whole file; another's claim is void after ten minutes */
    boolean claim(String id, Instant now);

    /** Whole files of which nothing has been made yet. */
    List<Progress> unsettled() throws IOException;

    /** The bytes go; what became of them stays. */
    void settle(String id, String outcome) throws IOException;

    /** It goes with all that came of it. */
    void remove(String id) throws IOException;

    /** Removes what ran out, and bytes that are nobody's. */
    void sweep(Instant now) throws IOException;
}
