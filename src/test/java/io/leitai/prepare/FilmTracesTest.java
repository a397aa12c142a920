package io.leitai.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film that a hall sees does not say where, when and with what it was taken. */
class FilmTracesTest {
    private static final String PLACE = "+36.3651+114.9343/";
    private static final String DEVICE = "Huawei P20";
    private static final byte[] PICTURES = text("the pictures themselves");
    private static final byte[] MEASURED = text("one place: " + PLACE + " another: " + PLACE);

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
    }

    private byte[] made(byte[] film, String type) throws IOException {
        assertThat(Workbench.lines(Files.write(folder.resolve("film"), film), out, 5))
                .containsExactly("video film " + type);
        return Files.readAllBytes(out.resolve("film"));
    }

    @Test
    void an_mp4_loses_place_time_and_device_and_nothing_moves() throws IOException {
        byte[] film = mp4();
        assertThat(latin(film)).contains(PLACE, DEVICE);
        byte[] made = made(film, "video/mp4");
        assertThat(made).hasSameSizeAs(film);
        assertThat(latin(made)).doesNotContain(PLACE, "36.36", DEVICE, "XMP", "©xyz", "udta", "meta", "uuid", "mebx");
        int pictures = latin(film).indexOf(latin(PICTURES));
        assertThat(Arrays.copyOfRange(made, pictures, pictures + PICTURES.length))
                .isEqualTo(PICTURES);
        int time = latin(film).indexOf("mvhd") + 8;
        assertThat(Arrays.copyOfRange(film, time, time + 8)).isNotEqualTo(new byte[8]);
        assertThat(Arrays.copyOfRange(made, time, time + 8)).isEqualTo(new byte[8]);
        assertThat(Arrays.copyOfRange(made, time + 8, time + 16))
                .isEqualTo(Arrays.copyOfRange(film, time + 8, time + 16));
        made(made, "video/mp4"); // and is a film as before
    }

    @Test
    void a_webm_loses_tags_title_date_attachments_and_the_programs_names_and_nothing_moves() throws IOException {
        for (boolean sized : List.of(true, false)) {
            byte[] film = webm(sized);
            assertThat(latin(film)).contains(PLACE, DEVICE);
            byte[] made = made(film, "video/webm");
            assertThat(made).hasSameSizeAs(film);
            assertThat(latin(made)).doesNotContain(PLACE, DEVICE, "cover.jpg", "village.mov");
            int pictures = latin(film).indexOf(latin(PICTURES));
            assertThat(latin(made).indexOf(latin(PICTURES))).isEqualTo(pictures);
            made(made, "video/webm");
        }
    }

    @Test
    void a_real_film_keeps_all_its_pictures() throws IOException {
        byte[] film = Files.readAllBytes(Path.of("src/test/resources/exhibits/film.webm"));
        byte[] made = made(film, "video/webm");
        int first = latin(film).indexOf("\u001f\u0043\u00b6\u0075\u0001"); // not where its index names it
        assertThat(first).isPositive();
        assertThat(Arrays.copyOfRange(made, first, made.length))
                .isEqualTo(Arrays.copyOfRange(film, first, film.length));
    }

    @Test
    void a_webm_whose_elements_do_not_follow_each_other_is_refused_since_nobody_knows_what_is_in_it()
            throws IOException {
        byte[] whole = webm(true);
        byte[] cut = Arrays.copyOf(whole, whole.length - 3); // in the middle of the tags
        assertThat(Workbench.lines(Files.write(folder.resolve("film"), cut), out, 5))
                .containsExactly("unfit BROKEN");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** As a phone writes one: places in three ways, and a track of measurements. */
    private static byte[] mp4() throws IOException {
        byte[] head = box("ftyp", text("qt  \0\0\2\0"));
        byte[] mdat = box("mdat", concat(PICTURES, MEASURED));
        int measured = head.length + 8 + PICTURES.length;
        byte[] encoder = new byte[32];
        System.arraycopy(text((char) DEVICE.length() + DEVICE), 0, encoder, 0, DEVICE.length() + 1);
        byte[] avc1 = box("avc1", concat(new byte[42], encoder, new byte[4]));
        byte[] picture = track(concat(times("tkhd"), udta()), avc1, PICTURES.length, head.length + 8);
        byte[] places = track(new byte[0], box("mebx", new byte[8]), MEASURED.length, measured);
        byte[] meta = box("meta", text("com.apple.quicktime.location.ISO6709 " + PLACE + DEVICE));
        byte[] moov = box("moov", concat(times("mvhd"), picture, places, udta(), meta));
        return concat(head, mdat, moov, box("uuid", text("0123456789abcdefXMP " + PLACE)), box("free", text(DEVICE)));
    }

    private static byte[] udta() throws IOException {
        return box("udta", box("©xyz", text("\0\22\25\307" + PLACE)));
    }

    private static byte[] times(String type) throws IOException {
        return box(type, concat(new byte[4], text("madechgd"), new byte[] {0, 0, 2, 88, 0, 0, 18, 52}, new byte[80]));
    }

    /** One sample in one chunk. */
    private static byte[] track(byte[] head, byte[] entry, int size, int at) throws IOException {
        byte[] stsd = box("stsd", concat(ints(0, 1), entry));
        byte[] tables = concat(
                stsd, box("stsc", ints(0, 1, 1, 1, 1)), box("stsz", ints(0, 0, 1, size)), box("stco", ints(0, 1, at)));
        return box("trak", concat(head, box("mdia", concat(times("mdhd"), box("minf", box("stbl", tables))))));
    }

    private static byte[] ints(int... all) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int each : all) out.writeInt(each);
        return bytes.toByteArray();
    }

    /** @param sized as a program writes it; else as a browser records it */
    private static byte[] webm(boolean sized) throws IOException {
        byte[] head = element("1A45DFA3", element("4282", text("webm")), true);
        byte[] info = element(
                "1549A966",
                concat(
                        element("BF", new byte[] {1, 2, 3, 4}, true),
                        element("4461", text(DEVICE.substring(0, 8)), true),
                        element("7BA9", text(DEVICE), true),
                        element("7384", text("village.mov"), true),
                        element("4D80", text(DEVICE), true),
                        element("5741", text(DEVICE), true)),
                true);
        byte[] tracks = element("1654AE6B", element("AE", element("86", text("V_VP8"), true), true), true);
        byte[] cluster = element("1F43B675", element("A3", PICTURES, true), sized);
        byte[] attachments = element("1941A469", text("cover.jpg " + PLACE), true);
        byte[] tags = element("1254C367", text("LOCATION " + PLACE), true);
        return concat(head, element("18538067", concat(info, tracks, cluster, attachments, tags), sized));
    }

    private static byte[] element(String id, byte[] body) throws IOException {
        return element(id, body, true);
    }

    /** @param sized false: it goes on until something else begins */
    private static byte[] element(String id, byte[] body, boolean sized) throws IOException {
        byte[] name = java.util.HexFormat.of().parseHex(id);
        if (!sized) return concat(name, new byte[] {(byte) 0xFF}, body);
        if (body.length < 127) return concat(name, new byte[] {(byte) (0x80 | body.length)}, body);
        return concat(
                name, new byte[] {1}, new byte[5], new byte[] {(byte) (body.length >> 8), (byte) body.length}, body);
    }

    private static byte[] box(String type, byte[] body) throws IOException {
        return concat(ints(body.length + 8), text(type), body);
    }

    private static byte[] concat(byte[]... all) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] each : all) whole.write(each);
        return whole.toByteArray();
    }
}
