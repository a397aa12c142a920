package io.leitai.office;

import java.util.List;

/**
 * How many presenters' rows go on one score sheet, reckoned from the sizes in print.css. A reckoning only: if a browser
 * sets the text wider, the table runs on to another page under the same head, and nothing is lost.
 *
 * @param page height that all rows of a page may take, in tenths of a millimetre, as all heights here
 * @param row least height of a row
 * @param name width of a line of a name, in twentieths of its letters' size
 * @param text the same of unit and title
 */
record RowFit(int page, int row, int name, int text) {
    static final RowFit UPRIGHT = new RowFit(1950, 150, 12 * 20, 19 * 20);
    static final RowFit ACROSS = new RowFit(1230, 115, 15 * 20, 23 * 20);

    /** The line with groups' names. */
    private static final int GROUPS = 65;

    private static final int NAME_LINE = 57;
    private static final int TEXT_LINE = 40;
    private static final int PADDING = 22;

    /** From here on the scripts whose letters are as wide as they are high. */
    private static final int FIRST_WIDE = 0x2E80;

    private static final int WIDE = 20;
    private static final int NARROW = 10;

    RowFit underGroups() {
        return new RowFit(page - GROUPS, row, name, text);
    }

    boolean holds(List<Line> lines) {
        return lines.stream().mapToInt(this::height).sum() <= page;
    }

    private int height(Line line) {
        int names = Math.ceilDiv(width(line.name()), name);
        int texts = Math.ceilDiv(width(line.unit() + " " + line.title()), text);
        return Math.max(row, names * NAME_LINE + texts * TEXT_LINE + PADDING);
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < FIRST_WIDE ? NARROW : WIDE).sum();
    }
}
