package io.leitai.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Blobs as files named by their SHA-256: the store itself where it is a folder, else what this node fetched from it. */
final class BlobFiles {
    private static final String INCOMING = "incoming";

    /** Null until the first is fetched, where the store is no folder. */
    private Path folder;

    private boolean swept;

    /** Those whose bytes were held against their name since the start. */
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    /** @param folder null: a temporary one of this process */
    BlobFiles(Path folder) {
        this.folder = folder;
    }

    Path at(String sha256) throws IOException {
        return folder().resolve(sha256);
    }

    synchronized Path incoming() throws IOException {
        Path incoming = folder().resolve(INCOMING);
        Files.createDirectories(incoming);
        if (!swept) sweep(incoming);
        swept = true;
        return incoming;
    }

    /** The file under its name, durable; it is moved. */
    void take(String sha256, Path file) throws IOException {
        Path target = at(sha256);
        if (Files.exists(target)) {
            Files.deleteIfExists(file);
            return;
        }
        Disk.sync(file);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(folder());
    }

    /** Whether its bytes are what the name says; looked at once. */
    boolean isWhole(String sha256) throws IOException {
        if (whole.contains(sha256)) return true;
        boolean is = Hex.of(sha256(at(sha256))).equals(sha256);
        if (is) whole.add(sha256);
        return is;
    }

    static byte[] sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("leitai-blobs-");
            folder.toFile().deleteOnExit();
        }
        Files.createDirectories(folder);
        return folder;
    }

    private static void sweep(Path incoming) throws IOException {
        try (Stream<Path> left = Files.walk(incoming)) {
            for (Path each : left.sorted((a, b) -> b.compareTo(a)).toList())
                if (!each.equals(incoming)) Files.deleteIfExists(each);
        }
    }
}
