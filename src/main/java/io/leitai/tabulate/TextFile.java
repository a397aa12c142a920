package io.leitai.tabulate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file's bytes as text: UTF-8 and nothing else, for an id guessed wrong is another's mark. */
final class TextFile {
    private TextFile() {}

    /** Without its byte order mark; empty where the bytes are no text, which is then reported. */
    static Optional<String> decode(String file, byte[] bytes, Faults faults) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            faults.add(new Fault(
                    file, 1, 1, "文件是 UTF-16 编码：请另存为 UTF-8 编码。", "The file is encoded in UTF-16: save it as UTF-8."));
            return Optional.empty();
        }
        int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharBuffer text = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean whole = decoder.decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip), text, true)
                .isUnderflow();
        String decoded = text.flip().toString();
        if (whole) return Optional.of(decoded);
        faults.add(notUtf8(file, bytes, decoded));
        return Optional.empty();
    }

    /** @param before the text before the first wrong byte */
    private static Fault notUtf8(String file, byte[] bytes, String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        String rest = before.substring(before.lastIndexOf('\n') + 1);
        int column = 1 + rest.codePointCount(0, rest.length());
        return isGbk(bytes)
                ? new Fault(
                        file,
                        line,
                        column,
                        "文件是 GBK（ANSI）编码，不是 UTF-8：请另存为 UTF-8 编码（Excel：CSV UTF-8）。",
                        "The file is encoded in GBK (ANSI), not in UTF-8: save it as UTF-8 (Excel: CSV UTF-8).")
                : new Fault(
                        file,
                        line,
                        column,
                        "从这里起不是 UTF-8 文字：请把文件存为 UTF-8 编码。",
                        "From here on this is not UTF-8 text: save the file as UTF-8.");
    }

    private static boolean isGbk(byte[] bytes) {
        try {
            Charset.forName("GBK").newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((bytes[i] & 0xFF) != start[i]) return false;
        return true;
    }
}
