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
import java.util.stream.Stream;

/** What pages load: the folder {@code webroot} here, else the one in the jar. */
final class Assets {
    private static final Path FOLDER = Path.of("webroot");

    private Assets() {}

    /** Changes with the files, so that a browser may keep for ever what it fetched under it. */
    static String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Path files = Files.isDirectory(FOLDER)
                    ? FOLDER
                    : Path.of(Assets.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
            try (Stream<Path> all = Files.walk(files)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList())
                    digest.update((file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file))
                            .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
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
