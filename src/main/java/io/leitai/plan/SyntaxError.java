package io.leitai.plan;

import io.leitai.plan.Yaml.Position;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the YAML parser stumbled over, in words for somebody who never heard of YAML. There is at most one in a file: the
 * parser can't go on behind it.
 */
final class SyntaxError {
    /** The two slips behind most of the parser's riddles, which it notices only lines later. */
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("[\\s{-]*[A-Za-z]+(：)");

    private static final Pattern NO_SPACE_AFTER_COLON = Pattern.compile("[\\s{-]*[A-Za-z]+(:)[^\\s:/].*");

    private record Explained(String sign, boolean whereItBegan, String zh, String en) {}

    /** The first whose sign is in the parser's words is taken. */
    private static final List<Explained> EXPLAINED = List.of(
            new Explained("\\t(TAB)", false, "这里有一个制表符（Tab）：缩进只能用空格。", "There is a tab here: indent with spaces only."),
            new Explained(
                    "that cannot start any token",
                    false,
                    "这个符号不能用在开头：把整段文字放进引号里。",
                    "A text cannot start with this character: put the whole text in quotes."),
            new Explained(
                    "mapping values are not allowed here",
                    false,
                    "这里的冒号不对：检查上一行的冒号和这一行的缩进；文字里要用“: ”就加引号。",
                    "A colon is out of place here: look at the line above and at the indentation; a text with \": \" in it needs quotes."),
            new Explained(
                    "could not find expected ':'",
                    true,
                    "这里应当是“键: 值”：缺一个半角冒号和空格，或者缩进不对。",
                    "A \"key: value\" belongs here: a colon with a space is missing, or the indentation is wrong."),
            new Explained(
                    "while scanning a quoted scalar",
                    true,
                    "这个引号没有收尾：在文字末尾补上同样的引号。",
                    "This quote is never closed: add the same quote at the end of the text."),
            new Explained(
                    "while parsing a flow sequence",
                    true,
                    "这个“[”没有正确收尾：各项之间用半角逗号，最后写“]”。",
                    "This \"[\" is not closed properly: put commas between the items and \"]\" at the end."),
            new Explained(
                    "while parsing a flow mapping",
                    true,
                    "这个“{”没有正确收尾：各项之间用半角逗号，最后写“}”。",
                    "This \"{\" is not closed properly: put commas between the items and \"}\" at the end."),
            new Explained(
                    "while scanning a double-quoted scalar",
                    false,
                    "反斜杠后面的写法不对：改用单引号，或者写两个反斜杠。",
                    "The backslash starts no known escape: use single quotes, or two backslashes."),
            new Explained(
                    "expected <block end>",
                    false,
                    "这里的缩进和上面对不齐：同一层的键和“-”要从同一列开始，引号和括号后面不能再有文字。",
                    "This does not line up with what is above: keys and dashes of one level start in one column, and nothing follows a closing quote or bracket."),
            new Explained(
                    "expected the node content",
                    false,
                    "这里多了一个符号，或者少了内容。",
                    "There is one sign too many here, or something is missing before it."),
            new Explained(
                    "while scanning a block scalar",
                    false,
                    "“|”和“>”后面要换行：文字里要用它们就加引号。",
                    "A line break must follow \"|\" or \">\": put the text in quotes."));

    private SyntaxError() {}

    static void report(YamlEngineException e, String text, Problems problems) {
        switch (e) {
            case ReaderException reader -> unreadable(reader, text, problems);
            case MarkedYamlEngineException marked -> explain(marked, text, problems);
            default ->
                problems.add(
                        Position.START,
                        "这个 YAML 版本读不了：去掉“%YAML”这一行。",
                        "This version of YAML cannot be read: remove the line \"%YAML\".");
        }
    }

    private static void unreadable(ReaderException e, String text, Problems problems) {
        Position at = after(text.codePoints().limit(e.getPosition()).toArray());
        String code = "U+%04X".formatted(e.getCodePoint());
        problems.add(
                at,
                "这里有一个不可见的控制字符（%s）：删掉它。".formatted(code),
                "There is an invisible control character here (%s): remove it.".formatted(code));
    }

    private static void explain(MarkedYamlEngineException e, String text, Problems problems) {
        Position at = e.getProblemMark().map(SyntaxError::position).orElse(Position.START);
        if (slip(FULL_WIDTH_COLON, text, at.line()).orElse(null) instanceof Position colon) {
            problems.add(
                    colon,
                    "这里是全角冒号“：”：改成半角冒号“:”，后面空一格。",
                    "This is a full-width colon: write \":\" and a space after it.");
            return;
        }
        if (slip(NO_SPACE_AFTER_COLON, text, at.line()).orElse(null) instanceof Position colon) {
            problems.add(colon, "冒号后面要空一格。", "A space must follow the colon.");
            return;
        }
        String words = e.getContext() + " " + e.getProblem();
        for (Explained known : EXPLAINED) {
            if (!words.contains(known.sign)) continue;
            Position began = e.getContextMark().map(SyntaxError::position).orElse(at);
            problems.add(known.whereItBegan ? began : at, known.zh, known.en);
            return;
        }
        problems.add(
                at,
                "这里不合 YAML 的写法（%s）。".formatted(Problems.quote(e.getProblem())),
                "This is not YAML (%s).".formatted(Problems.quote(e.getProblem())));
    }

    /** Where, up to this line, a line has the slip as the pattern's first group. */
    private static Optional<Position> slip(Pattern pattern, String text, int lastLine) {
        int line = 0;
        for (String content : (Iterable<String>) text.lines().limit(lastLine)::iterator) {
            line++;
            var matcher = pattern.matcher(content);
            if (matcher.lookingAt())
                return Optional.of(new Position(line, content.codePointCount(0, matcher.start(1)) + 1));
        }
        return Optional.empty();
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The position behind these characters. */
    static Position after(int[] codePoints) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < codePoints.length; i++) {
            boolean crlf = codePoints[i] == '\r' && i + 1 < codePoints.length && codePoints[i + 1] == '\n';
            if (codePoints[i] == '\n' || codePoints[i] == '\r' && !crlf) {
                line++;
                column = 1;
            } else if (!crlf) {
                column++;
            }
        }
        return new Position(line, column);
    }
}
