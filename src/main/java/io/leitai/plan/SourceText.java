package io.leitai.plan;

import io.leitai.plan.Yaml.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file's bytes as text: UTF-8 and nothing else, for a name guessed wrong is a name shown wrong. */
final class SourceText {
    static final int MAX_BYTES = 1 << 20;

    private SourceText() {}

    /** Without its byte order mark; empty where the bytes are no text, which is then reported. */
    static Optional<String> decode(byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(
                    Position.START,
                    "文件有 %d 字节，最多 %d 字节（1 MB）。".formatted(bytes.length, MAX_BYTES),
                    "The file has %d bytes; at most %d (1 MB) are read.".formatted(bytes.length, MAX_BYTES));
            return Optional.empty();
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            problems.add(
                    Position.START, "文件是 UTF-16 编码：请另存为 UTF-8 编码。", "The file is encoded in UTF-16: save it as UTF-8.");
            return Optional.empty();
        }
        int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (decoder.decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip), text, true)
                .isUnderflow()) return Optional.of(text.flip().toString());
        Position at = SyntaxError.after(text.flip().codePoints().toArray());
        if (isGbk(bytes))
            problems.add(
                    at,
                    "文件是 GBK（ANSI）编码，不是 UTF-8：请另存为 UTF-8 编码。",
                    "The file is encoded in GBK (ANSI), not in UTF-8: save it as UTF-8.");
        else
            problems.add(
                    at,
                    "从这里起不是 UTF-8 文字：请把文件存为 UTF-8 编码。",
                    "From here on this is not UTF-8 text: save the file as UTF-8.");
        return Optional.empty();
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
