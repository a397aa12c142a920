package io.leitai.tabulate;

/**
 * On which line each cell was first given. Of some hundred thousand cells a map of boxed numbers would take six times the
 * memory.
 */
final class Lines {
    private long[] cells = new long[1024];
    private int[] lines = new int[1024];
    private int size;

    /** @param cell above 0 @param line above 0 @return the line on which it was given before, or 0 */
    int first(long cell, int line) {
        if (2 * size == cells.length) grow();
        int at = place(cell);
        if (cells[at] == cell) return lines[at];
        cells[at] = cell;
        lines[at] = line;
        size++;
        return 0;
    }

    private int place(long cell) {
        // the multiplier is 2^64 over the golden ratio: it spreads neighbours
        int at = (int) (cell * 0x9E3779B97F4A7C15L >>> 32) & cells.length - 1;
        while (cells[at] != 0 && cells[at] != cell) at = at + 1 & cells.length - 1;
        return at;
    }

    private void grow() {
        long[] oldCells = cells;
        int[] oldLines = lines;
        cells = new long[2 * oldCells.length];
        lines = new int[2 * oldLines.length];
        for (int i = 0; i < oldCells.length; i++)
            if (oldCells[i] != 0) {
                int at = place(oldCells[i]);
                cells[at] = oldCells[i];
                lines[at] = oldLines[i];
            }
    }
}
