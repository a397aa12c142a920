package io.leitai.prepare;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/** Whether a video is whole and is one that every browser of a hall plays. It is not made anew: no library does that well in Java. */
final class Videos {
    private static final Set<String> BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "qt  ");
    private static final Set<String> TOP = Set.of(
            "ftyp", "moov", "mdat", "free", "skip", "wide", "udta", "uuid", "meta", "moof", "mfra", "sidx", "styp",
            "pdin", "emsg", "prft");
    /** H.264 and AAC: what Chromium 87, Safari 14 and the WeChat of that time play alike. */
    private static final Set<String> CODECS = Set.of("avc1", "avc3", "mp4a", ".mp3");

    private static final String FILM = "film";
    private static final int MOST_BOXES = 20_000;
    private static final int WEBM_HEAD = 4096;

    private Videos() {}

    /** The line for it; its copy in the folder, without place, time and device. */
    static String film(Path file, Kind kind, Path folder) throws IOException, UnfitException {
        String type;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            type = kind == Kind.WEBM ? webm(in) : mp4(in);
        }
        Files.copy(file, folder.resolve(FILM), StandardCopyOption.REPLACE_EXISTING);
        try (RandomAccessFile film = new RandomAccessFile(folder.resolve(FILM).toFile(), "rw")) {
            if (kind == Kind.WEBM) WebmTraces.remove(film);
            else Mp4Traces.remove(film);
        }
        return "video " + FILM + " " + type;
    }

    private static String mp4(RandomAccessFile in) throws IOException, UnfitException {
        boolean moov = false;
        boolean data = false;
        Sample sample = new Sample();
        int boxes = 0;
        for (Box box = Box.at(in, 0, in.length()); box != null; box = Box.at(in, box.end(), in.length())) {
            if (++boxes > MOST_BOXES || !TOP.contains(box.type())) throw new UnfitException(Unfit.BROKEN);
            if (box.type().equals("ftyp")) requireBrand(in, box);
            if (box.type().equals("moov")) {
                moov = true;
                descend(in, box, sample, 0);
            }
            data |= box.type().equals("mdat");
        }
        if (!moov || !data || sample.codecs == 0) throw new UnfitException(Unfit.BROKEN);
        if (sample.foreign || !sample.video) throw new UnfitException(Unfit.CODEC);
        return "video/mp4";
    }

    private static void requireBrand(RandomAccessFile in, Box box) throws IOException, UnfitException {
        byte[] brand = new byte[4];
        in.seek(box.body());
        in.readFully(brand);
        if (!BRANDS.contains(new String(brand, StandardCharsets.ISO_8859_1))) throw new UnfitException(Unfit.TYPE);
    }

    private static final class Sample {
        int codecs;
        int boxes;
        boolean foreign;
        boolean video;
    }

    /** Down to the tables that name the codecs. */
    private static void descend(RandomAccessFile in, Box parent, Sample sample, int depth)
            throws IOException, UnfitException {
        if (depth > 6) throw new UnfitException(Unfit.BROKEN);
        for (Box box = Box.at(in, parent.body(), parent.end());
                box != null;
                box = Box.at(in, box.end(), parent.end())) {
            if (++sample.boxes > MOST_BOXES) throw new UnfitException(Unfit.TOO_MUCH);
            switch (box.type()) {
                case "trak", "mdia", "minf", "stbl" -> descend(in, box, sample, depth + 1);
                case "stsd" -> codecs(in, box, sample);
                default -> {}
            }
        }
    }

    private static void codecs(RandomAccessFile in, Box box, Sample sample) throws IOException, UnfitException {
        for (Box entry = Box.at(in, box.body() + 8, box.end());
                entry != null;
                entry = Box.at(in, entry.end(), box.end())) {
            sample.codecs++;
            sample.video |= entry.type().equals("avc1") || entry.type().equals("avc3");
            sample.foreign |= !CODECS.contains(entry.type()) && isMedia(entry.type());
        }
    }

    /** A text or a time code track disturbs nobody. */
    private static boolean isMedia(String codec) {
        return !Set.of("tx3g", "text", "tmcd", "mp4s", "rtp ", "mebx").contains(codec);
    }

    private static String webm(RandomAccessFile in) throws IOException, UnfitException {
        byte[] head = new byte[(int) Math.min(WEBM_HEAD, in.length())];
        in.readFully(head);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        // EBML: DocType is 0x4282; the segment 0x18538067 must follow
        if (!text.contains("\u0042\u0082\u0084webm") || !text.contains("\u0018\u0053\u0080\u0067"))
            throw new UnfitException(Unfit.BROKEN);
        if (!text.contains("V_VP8") && !text.contains("V_VP9")) throw new UnfitException(Unfit.CODEC);
        return "video/webm";
    }
}
