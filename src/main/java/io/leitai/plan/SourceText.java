package io.leitai.plan;

import io.leitai.plan.Yaml.Position;
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
        if (Utf8.isUtf16(bytes)) {
            problems.add(
                    Position.START, "文件是 UTF-16 编码：请另存为 UTF-8 编码。", "The file is encoded in UTF-16: save it as UTF-8.");
            return Optional.empty();
        }
        Utf8.Decoded decoded = Utf8.decode(bytes);
        if (decoded.whole()) return Optional.of(decoded.text());
        Position at = SyntaxError.after(decoded.text().codePoints().toArray());
        if (Utf8.isGbk(bytes))
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
}
