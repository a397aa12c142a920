package io.leitai.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One snapshot for each contest, kept beside the ledger so that a start need not read all of it. Nothing rests on them:
 * each may be lost, old or damaged. From any thread.
 */
public interface Snapshots {
    /** Keeps none. */
    Snapshots NONE = new Snapshots() {
        @Override
        public boolean areKept() {
            return false;
        }

        @Override
        public Optional<byte[]> read(String contest) {
            return Optional.empty();
        }

        @Override
        public void write(String contest, byte[] snapshot) {}

        @Override
        public void discard(String contest) {}
    };

    /** Kept as files of this folder, which is made with the first one. One process at a time writes there. */
    static Snapshots in(Path folder) {
        return new SnapshotFiles(folder);
    }

    /** Whether there is any use in making one. */
    boolean areKept();

    Optional<byte[]> read(String contest) throws IOException;

    /** In the place of the one before. */
    void write(String contest, byte[] snapshot) throws IOException;

    void discard(String contest) throws IOException;
}
