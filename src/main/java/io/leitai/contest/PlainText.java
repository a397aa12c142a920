package io.leitai.contest;

/** What may stand in what people write, since it goes on screens beside what others wrote. */
public final class PlainText {
    private PlainText() {}

    /** In a name or a title: false for control characters, line breaks, and those that turn the direction of the text around them. */
    public static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false; // not "unassigned": rare characters in names are newer than any Java
            default -> !turnsDirection(codePoint) && codePoint != 0xFEFF;
        };
    }

    /** The same of a whole name. */
    public static boolean isName(String text) {
        return text.codePoints().allMatch(PlainText::isShown);
    }

    /** A reason, a notice, a message: in lines, and with the marks that keyboards of right-to-left scripts set. */
    public static boolean isLines(String text) {
        return text.codePoints()
                .allMatch(c -> isShown(c) || c == '\n' || c == '\r' || c == '\t' || c == 0xFEFF || isDirectionMark(c));
    }

    private static boolean turnsDirection(int c) {
        return isDirectionMark(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Of no width, and only for the signs beside it. */
    private static boolean isDirectionMark(int c) {
        return c == 0x200E || c == 0x200F || c == 0x061C;
    }
}
