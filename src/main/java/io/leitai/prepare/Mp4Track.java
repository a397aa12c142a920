package io.leitai.prepare;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;

/** What a track of an MP4 is, and where its samples lie. */
final class Mp4Track {
    private static final int MOST_SAMPLES = 2_000_000;

    private Mp4Track() {}

    /** Bytes of the file. */
    record Span(long from, long to) {}

    /** What a phone measured while it filmed. */
    static boolean isOfMeasurements(RandomAccessFile film, Box track) throws IOException, UnfitException {
        Box table = find(film, track, "mdia", "minf", "stbl", "stsd");
        if (table == null || table.end() - table.body() < 16) return false;
        Box first = Box.at(film, table.body() + 8, table.end());
        return first != null && first.type().equals("mebx");
    }

    static List<Span> samples(RandomAccessFile film, Box track) throws IOException, UnfitException {
        Box table = find(film, track, "mdia", "minf", "stbl");
        Box sizes = table == null ? null : find(film, table, "stsz");
        Box chunks = table == null ? null : find(film, table, "stsc");
        Box places = table == null ? null : find(film, table, "stco");
        boolean wide = places == null;
        if (wide && table != null) places = find(film, table, "co64");
        if (sizes == null || chunks == null || places == null) return List.of(); // in fragments, if there are any

        film.seek(sizes.body() + 4);
        long all = film.readInt() & 0xFFFF_FFFFL;
        long count = film.readInt() & 0xFFFF_FFFFL;
        film.seek(chunks.body() + 4);
        int runs = film.readInt();
        film.seek(places.body() + 4);
        int most = film.readInt();
        if (count > MOST_SAMPLES || runs < 1 || runs > MOST_SAMPLES || most < 0 || most > MOST_SAMPLES)
            throw new UnfitException(Unfit.TOO_MUCH);
        List<Span> spans = new ArrayList<>();
        long sample = 0;
        int run = 0;
        for (int chunk = 1; chunk <= most && sample < count; chunk++) {
            if (run + 1 < runs && number(film, chunks.body() + 8 + 12L * (run + 1)) <= chunk) run++;
            long inChunk = number(film, chunks.body() + 8 + 12L * run + 4);
            film.seek(places.body() + 8 + (wide ? 8L : 4L) * (chunk - 1));
            long from = wide ? film.readLong() : film.readInt() & 0xFFFF_FFFFL;
            long to = from;
            for (long i = 0; i < inChunk && sample < count; i++, sample++)
                to += all != 0 ? all : number(film, sizes.body() + 12 + 4 * sample);
            if (from < 0 || to > film.length()) throw new UnfitException(Unfit.BROKEN);
            spans.add(new Span(from, to));
        }
        return spans;
    }

    private static long number(RandomAccessFile film, long at) throws IOException {
        film.seek(at);
        return film.readInt() & 0xFFFF_FFFFL;
    }

    /** The first of each type within the one before; null where there is none. */
    private static Box find(RandomAccessFile film, Box in, String... path) throws IOException, UnfitException {
        Box here = in;
        for (String type : path) {
            Box found = null;
            for (Box box = Box.at(film, here.body(), here.end());
                    box != null && found == null;
                    box = Box.at(film, box.end(), here.end())) if (box.type().equals(type)) found = box;
            if (found == null) return null;
            here = found;
        }
        return here;
    }
}
