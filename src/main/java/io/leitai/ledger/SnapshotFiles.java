package io.leitai.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Snapshots as files of one folder, each whole or not there. */
final class SnapshotFiles implements Snapshots {
    private final Path folder;

    SnapshotFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String contest) throws IOException {
        Path file = file(contest);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Without an fsync, which would hold the ledger's up: what a power cut leaves half written is known by its digest. */
    @Override
    public void write(String contest, byte[] snapshot) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(file(contest).getFileName() + ".part");
        Files.write(part, snapshot);
        Files.move(part, file(contest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void discard(String contest) throws IOException {
        Files.deleteIfExists(file(contest));
    }

    private Path file(String contest) {
        return folder.resolve(contest + ".snapshot");
    }
}
