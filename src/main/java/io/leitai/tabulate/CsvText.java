package io.leitai.tabulate;

/** What people wrote, in a CSV that a spreadsheet program will open. */
public final class CsvText {
    /** What such programs take for a formula's beginning, in the wide forms of Chinese keyboards too. */
    private static final String BEGINS_FORMULA = "=+-@＝＋－＠\t\r\n";

    private CsvText() {}

    /** With an apostrophe before it where it would be reckoned instead of shown. For names, never for figures. */
    public static String of(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
