package io.leitai.prepare;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Where, when and with what an MP4 was taken: written over in place, so that nothing moves and no player notices. A box that says
 * it becomes {@code free}, and empty.
 */
final class Mp4Traces {
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid", "free", "skip");
    /** How deep such boxes are looked for: a track's are in its trak. */
    private static final int DEEPEST = 6;
    /** Of a picture's sample entry: the encoder's name, which is often the camera's. */
    private static final int ENCODER_AT = 42;

    private static final int ENCODER_BYTES = 32;

    private final RandomAccessFile film;

    private Mp4Traces(RandomAccessFile film) {
        this.film = film;
    }

    /** @param film checked */
    static void remove(RandomAccessFile film) throws IOException, UnfitException {
        new Mp4Traces(film).within(0, film.length(), 0);
    }

    private void within(long from, long end, int depth) throws IOException, UnfitException {
        if (depth > DEEPEST) return;
        for (Box box = Box.at(film, from, end); box != null; box = Box.at(film, box.end(), end)) {
            if (TELLING.contains(box.type())) free(box);
            else
                switch (box.type()) {
                    case "moov", "mdia", "minf", "stbl" -> within(box.body(), box.end(), depth + 1);
                    case "trak" -> track(box, depth);
                    case "mvhd", "tkhd", "mdhd" -> times(box);
                    case "stsd" -> encoders(box);
                    default -> {}
                }
        }
    }

    /** One of measurements (places, among others) goes whole, with what it measured. */
    private void track(Box track, int depth) throws IOException, UnfitException {
        if (Mp4Track.isOfMeasurements(film, track)) {
            for (Mp4Track.Span span : Mp4Track.samples(film, track)) Blank.bytes(film, span.from(), span.to());
            free(track);
        } else within(track.body(), track.end(), depth + 1);
    }

    private void free(Box box) throws IOException {
        film.seek(box.at() + 4);
        film.write("free".getBytes(StandardCharsets.US_ASCII));
        Blank.bytes(film, box.body(), box.end());
    }

    /** When it was made and changed: two numbers behind the version and the flags. */
    private void times(Box box) throws IOException {
        if (box.end() - box.body() < 20) return;
        film.seek(box.body());
        int bytes = film.readByte() == 1 ? 16 : 8;
        Blank.bytes(film, box.body() + 4, box.body() + 4 + bytes);
    }

    private void encoders(Box box) throws IOException, UnfitException {
        for (Box entry = Box.at(film, box.body() + 8, box.end());
                entry != null;
                entry = Box.at(film, entry.end(), box.end())) {
            long at = entry.body() + ENCODER_AT;
            if (entry.type().startsWith("avc") && at + ENCODER_BYTES <= entry.end())
                Blank.bytes(film, at, at + ENCODER_BYTES);
        }
    }
}
