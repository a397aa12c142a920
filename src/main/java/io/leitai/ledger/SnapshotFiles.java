package io.leitai.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Snapshots as files of one folder, each whole or not there, for this user's eyes alone: marks that nobody may see yet are
 * in them.
 */
final class SnapshotFiles implements Snapshots {
    private static final String SUFFIX = ".snapshot";
    private static final String PART = ".part";
    private static final int NAME_BYTES = 16;

    /** What a commit of the ledger may have to wait for, on a disk that serves one after the other. */
    private static final int PIECE_BYTES = 1 << 20;

    /** Room on the disk that is the ledger's. */
    private static final long ROOM_BYTES = 256L << 20;

    private final Path folder;

    SnapshotFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean areKept() {
        return true;
    }

    @Override
    public Optional<byte[]> read(String contest) throws IOException {
        Path file = file(contest);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public void write(String contest, byte[] snapshot) throws IOException {
        Files.createDirectories(folder, owners("rwx------"));
        sweep();
        FileStore disk = Files.getFileStore(folder);
        if (disk.getUsableSpace() < ROOM_BYTES + snapshot.length) throw new IOException("the disk is nearly full");
        Path part = folder.resolve(name(contest) + PART);
        writeInPieces(part, snapshot);
        Files.move(part, file(contest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.sync(folder);
    }

    @Override
    public void discard(String contest) throws IOException {
        Files.deleteIfExists(file(contest));
    }

    private static void writeInPieces(Path file, byte[] bytes) throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, anew, owners("rw-------"))) {
            for (int from = 0; from < bytes.length; from += PIECE_BYTES) {
                ByteBuffer piece = ByteBuffer.wrap(bytes, from, Math.min(PIECE_BYTES, bytes.length - from));
                while (piece.hasRemaining()) channel.write(piece);
                channel.force(false);
            }
            channel.force(true);
        }
    }

    /** What a process left that ended in the middle of writing; this one writes one at a time. */
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(PART)).toList()) Files.deleteIfExists(file);
        }
    }

    private Path file(String contest) {
        return folder.resolve(name(contest) + SUFFIX);
    }

    /** Two contests may differ by a capital letter, and some disks do not care. */
    private static String name(String contest) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(contest.getBytes(StandardCharsets.UTF_8));
            return Hex.of(Arrays.copyOf(digest, NAME_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static FileAttribute<?>[] owners(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
