package io.leitai.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Real films, as large as a test needs them. */
public final class Films {
    private Films() {}

    /** With an index behind it that nobody reads, of random bytes: of two seeds no two are the same. */
    public static byte[] of(int seed, int bytes) {
        try {
            byte[] film = Files.readAllBytes(Path.of("src/test/resources/exhibits/film.webm"));
            byte[] rest = new byte[bytes - film.length - 12];
            new Random(seed).nextBytes(rest);
            ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes);
            whole.write(film);
            whole.write(new byte[] {0x1C, 0x53, (byte) 0xBB, 0x6B, 1, 0, 0, 0});
            for (int shift = 24; shift >= 0; shift -= 8) whole.write(rest.length >> shift);
            whole.write(rest);
            return whole.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
