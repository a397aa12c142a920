package io.leitai.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One piece of a presenter's material, ready to be shown. Files are named by the SHA-256 of their bytes, in lower-case hex. */
public sealed interface Exhibit {
    /** Among the presenter's. */
    String id();

    String title();

    /** The English of the text fields, as in {@link Plan}. */
    Map<String, String> en();

    /** How many pages there are to turn; 0 for what is not there yet. */
    default int pageCount() {
        return 1;
    }

    /** Key figures, drawn by the page. */
    record Figures(String id, String title, Map<String, String> en, List<Figure> figures) implements Exhibit {
        public static final int MOST = 4;

        public Figures {
            en = orNone(en);
            figures = List.copyOf(figures);
        }
    }

    /** The pages of a document, or one picture. */
    record Pictures(String id, String title, Map<String, String> en, List<Picture> pages) implements Exhibit {
        public static final int MOST = 100;

        public Pictures {
            en = orNone(en);
            pages = List.copyOf(pages);
        }

        @Override
        public int pageCount() {
            return pages.size();
        }
    }

    record Video(String id, String title, Map<String, String> en, FileName file) implements Exhibit {
        public Video {
            en = orNone(en);
        }
    }

    /** The plan names the file; nobody has brought it yet. */
    record Awaited(String id, String title, Map<String, String> en, String fileName) implements Exhibit {
        public Awaited {
            en = orNone(en);
        }

        @Override
        public int pageCount() {
            return 0;
        }
    }

    /**
     * A figure then and now.
     *
     * @param note a line on where and what; may be empty
     * @param unit may be empty
     * @param between what it was in between, in order; empty: two bars, else a line
     * @param target null: none
     */
    record Figure(
            String name,
            String note,
            String unit,
            Point baseline,
            List<Point> between,
            Point now,
            BigDecimal target,
            Map<String, String> en) {
        /** Points in between. */
        public static final int MOST_BETWEEN = 22;

        public Figure {
            between = List.copyOf(between);
            en = orNone(en);
        }
    }

    /** @param at when, as people write it */
    record Point(String at, BigDecimal value, Map<String, String> en) {
        public Point {
            en = orNone(en);
        }
    }

    /** A picture in pixels. */
    record Picture(FileName file, int width, int height) {}

    /** @param size in bytes @param type a media type */
    record FileName(String sha256, String type, int size) {}

    private static Map<String, String> orNone(Map<String, String> en) {
        return en == null ? Map.of() : Map.copyOf(en);
    }
}
