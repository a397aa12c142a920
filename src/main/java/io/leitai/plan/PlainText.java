package io.leitai.plan;

/** What may stand in a name or a title that goes on a screen. */
final class PlainText {
    private PlainText() {}

    /** False for control characters, line breaks, and those that turn the direction of the text around them. */
    static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false; // not "unassigned": rare characters in names are newer than any Java
            default -> !turnsDirection(codePoint) && codePoint != 0xFEFF;
        };
    }

    private static boolean turnsDirection(int c) {
        return c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** The first character that may not be there, or -1. */
    static int firstNotShown(String text) {
        return text.codePoints().filter(c -> !isShown(c)).findFirst().orElse(-1);
    }
}
