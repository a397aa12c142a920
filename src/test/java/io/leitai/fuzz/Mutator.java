package io.leitai.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes of good inputs nearly good ones: the same from the same seed. */
final class Mutator {
    /** What parsers stumble over. */
    private static final String[] WORDS = {
        "",
        "\0",
        "\r",
        "\n",
        "\uFEFF",
        "\"",
        "'",
        "\\u0000",
        "\\ud800",
        "\u202E",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "- ",
        "---\n",
        "...",
        "&a",
        "*a",
        "!!binary ",
        "%YAML",
        "#",
        "|",
        ">",
        "1e999999999",
        "-0",
        "NaN",
        "99999999999999999999",
        "0.000000001",
        "true",
        "null",
        "~",
        "excused",
        "id",
        "do",
        "turn",
        "marks",
        "💥",
        "=",
        "\t",
        " ",
        "''",
        "\"\""
    };

    private final Random random;
    private final List<byte[]> seeds;

    Mutator(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    byte[] next() {
        byte[] bytes = any();
        for (int i = 1 + random.nextInt(4); i > 0; i--) bytes = changed(bytes);
        return bytes;
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size())).clone();
    }

    private byte[] changed(byte[] of) {
        int at = random.nextInt(of.length + 1);
        int to = at + random.nextInt(Math.min(64, of.length - at) + 1);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(of);
            case 1 -> put(of, at, new byte[0], to);
            case 2 -> put(of, at, word(), at);
            case 3 -> put(of, at, word(), to);
            case 4 -> put(of, at, Arrays.copyOfRange(of, at, to), at); // twice
            case 5 -> {
                byte[] other = any();
                int from = random.nextInt(other.length + 1);
                yield put(of, at, Arrays.copyOfRange(other, from, Math.min(other.length, from + 200)), to);
            }
            default -> Arrays.copyOf(of, at);
        };
    }

    private byte[] flipped(byte[] of) {
        if (of.length == 0) return of;
        byte[] bytes = of.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] word() {
        return WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
    }

    /** @param to what stood from `at` to here goes */
    private static byte[] put(byte[] of, int at, byte[] what, int to) {
        byte[] bytes = new byte[at + what.length + of.length - to];
        System.arraycopy(of, 0, bytes, 0, at);
        System.arraycopy(what, 0, bytes, at, what.length);
        System.arraycopy(of, to, bytes, at + what.length, of.length - to);
        return bytes;
    }
}
