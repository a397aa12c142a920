package io.leitai.snapshot;

import io.leitai.contest.Contest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tells this program's rules from those of any other version: SHA-256 over the checksums of all classes that make a contest
 * of a ledger, or a snapshot of a contest.
 */
final class Fingerprint {
    private static final String ROOT = "io/leitai/";
    private static final List<String> ROOMS =
            List.of("contest/", "scoring/", "recount/", "ledger/", "live/", "snapshot/");

    private Fingerprint() {}

    /** 32 bytes. @throws IOException where the program can't read itself */
    static byte[] ofThisProgram() throws IOException {
        TreeMap<String, Long> checksums = new TreeMap<>();
        Path where = where();
        if (Files.isDirectory(where)) ofFolder(where, checksums);
        else ofJar(where, checksums);
        if (checksums.isEmpty()) throw new IOException("no classes in " + where);
        byte[] all = checksums.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return MessageDigest.getInstance("SHA-256").digest(all);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Path where() throws IOException {
        try {
            return Path.of(Contest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw new IOException("this program is in no file", e);
        }
    }

    /** A jar keeps the checksums beside the names. */
    private static void ofJar(Path jar, TreeMap<String, Long> into) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            file.stream()
                    .filter(entry -> counts(entry.getName()))
                    .forEach(entry -> into.put(entry.getName(), entry.getCrc()));
        }
    }

    private static void ofFolder(Path folder, TreeMap<String, Long> into) throws IOException {
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(folder.resolve(ROOT + room))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    CRC32 crc = new CRC32();
                    crc.update(Files.readAllBytes(file));
                    into.put(folder.relativize(file).toString(), crc.getValue());
                }
            }
        }
    }

    private static boolean counts(String name) {
        return name.endsWith(".class") && ROOMS.stream().anyMatch(room -> name.startsWith(ROOT + room));
    }
}
