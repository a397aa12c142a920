package io.leitai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** What pages load: the folder {@code webroot} here, else the one in the jar. */
final class Assets {
    private static final Path FOLDER = Path.of("webroot");

    private Assets() {}

    /**
     * Changes with the files, so that a browser may keep for ever what it fetched under it. The same on every node that has
     * the same files, wherever and whenever they were put there: a page may come from one and its socket be another's.
     */
    static String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            checksums().forEach((file, sum) -> digest.update((file + " " + sum).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the file's name within the folder, in order. The jar's own list has them; in a folder each is read. */
    private static SortedMap<String, Long> checksums() throws IOException, URISyntaxException {
        SortedMap<String, Long> sums = new TreeMap<>();
        if (Files.isDirectory(FOLDER)) {
            sum(FOLDER, sums);
            return sums;
        }
        Path home = Path.of(
                Assets.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(home)) {
            sum(home.resolve(FOLDER), sums);
            return sums;
        }
        try (ZipFile jar = new ZipFile(home.toFile())) {
            String prefix = FOLDER + "/";
            jar.stream()
                    .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                    .forEach(entry -> sums.put(entry.getName().substring(prefix.length()), entry.getCrc()));
        }
        return sums;
    }

    private static void sum(Path folder, SortedMap<String, Long> sums) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                CRC32 crc = new CRC32();
                crc.update(Files.readAllBytes(file));
                sums.put(folder.relativize(file).toString().replace('\\', '/'), crc.getValue());
            }
        }
    }

    /** A text file of the pages. */
    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** Any file of the pages. @param name never from outside */
    static byte[] bytes(String name) {
        try {
            Path here = FOLDER.resolve(name);
            if (Files.exists(here)) return Files.readAllBytes(here);
            try (InputStream in = Assets.class.getResourceAsStream("/webroot/" + name)) {
                if (in == null) throw new IllegalStateException("webroot/" + name + " is missing");
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
