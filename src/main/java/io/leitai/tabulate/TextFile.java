package io.leitai.tabulate;

import io.leitai.plan.Utf8;
import java.util.Optional;

/** A file's bytes as text: UTF-8 and nothing else, for an id guessed wrong is another's mark. */
final class TextFile {
    private TextFile() {}

    /** Without its byte order mark; empty where the bytes are no text, which is then reported. */
    static Optional<String> decode(String file, byte[] bytes, Faults faults) {
        if (Utf8.isUtf16(bytes)) {
            faults.add(new Fault(
                    file, 1, 1, "文件是 UTF-16 编码：请另存为 UTF-8 编码。", "The file is encoded in UTF-16: save it as UTF-8."));
            return Optional.empty();
        }
        Utf8.Decoded decoded = Utf8.decode(bytes);
        if (decoded.whole()) return Optional.of(decoded.text());
        faults.add(notUtf8(file, bytes, decoded.text()));
        return Optional.empty();
    }

    /** @param before the text before the first wrong byte */
    private static Fault notUtf8(String file, byte[] bytes, String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        String rest = before.substring(before.lastIndexOf('\n') + 1);
        int column = 1 + rest.codePointCount(0, rest.length());
        return Utf8.isGbk(bytes)
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
}
