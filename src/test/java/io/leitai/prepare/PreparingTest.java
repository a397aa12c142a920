package io.leitai.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of presenters' files, good and bad. */
class PreparingTest {
    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
    }

    private List<String> lines(byte[] file) throws IOException {
        return Workbench.lines(Files.write(folder.resolve("file"), file), out, 5);
    }

    private List<String> lines(PDDocument document) throws IOException {
        Path file = folder.resolve("file");
        document.save(file.toFile());
        document.close();
        return Workbench.lines(file, out, 5);
    }

    private static PDDocument pages(int count, PDRectangle size) throws IOException {
        PDDocument document = new PDDocument();
        for (int i = 0; i < count; i++) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream draw = new PDPageContentStream(document, page)) {
                draw.setNonStrokingColor(Color.RED);
                draw.addRect(0, 0, size.getWidth() / 2, size.getHeight());
                draw.fill();
            }
        }
        return document;
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var draw = image.createGraphics();
        draw.setColor(Color.RED);
        draw.fillRect(0, 0, width / 2, height);
        draw.setColor(Color.GREEN);
        draw.fillRect(width / 2, 0, width / 2, height);
        draw.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private BufferedImage made(String line) throws IOException {
        return ImageIO.read(out.resolve(line.split(" ")[1]).toFile());
    }

    private static boolean isRed(int rgb) {
        Color color = new Color(rgb);
        return color.getRed() > 180 && color.getGreen() < 80;
    }

    @Test
    void a_document_becomes_a_picture_of_each_page_as_large_as_a_screen() throws IOException {
        List<String> lines = lines(pages(2, new PDRectangle(960, 540)));
        assertThat(lines).hasSize(2).allMatch(line -> line.endsWith("1920 1080"));
        BufferedImage page = made(lines.get(0));
        assertThat(isRed(page.getRGB(100, 500))).isTrue();
        assertThat(page.getRGB(1800, 500)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void a_page_upright_fits_the_screen_s_height() throws IOException {
        assertThat(lines(pages(1, PDRectangle.A4)).getFirst()).matches("page 1\\.(png|jpg) image/\\w+ 76[34] 1080");
    }

    @Test
    void a_document_of_too_many_pages_is_refused() throws IOException {
        assertThat(lines(pages(6, PDRectangle.A6))).containsExactly("unfit PAGES");
    }

    @Test
    void a_protected_document_is_refused_whoever_may_open_it() throws IOException {
        for (String password : List.of("", "secret")) {
            PDDocument document = pages(1, PDRectangle.A6);
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            policy.setPreferAES(true);
            document.protect(policy);
            assertThat(lines(document)).containsExactly("unfit ENCRYPTED");
        }
    }

    @Test
    void a_script_in_a_document_stays_behind() throws IOException {
        PDDocument document = pages(1, new PDRectangle(960, 540));
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('擂台')"));
        assertThat(lines(document)).singleElement().asString().startsWith("page ");
        byte[] made = Files.readAllBytes(out.resolve(Files.exists(out.resolve("1.png")) ? "1.png" : "1.jpg"));
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("JavaScript", "app.alert");
    }

    @Test
    void a_large_picture_is_made_to_fit_and_a_small_one_stays() throws IOException {
        assertThat(lines(picture("png", 6000, 3000)).getFirst()).endsWith("1920 960");
        assertThat(lines(picture("png", 320, 200)).getFirst()).endsWith("320 200");
    }

    @Test
    void a_phone_held_sideways_gives_an_upright_picture_and_tells_no_place() throws IOException {
        byte[] plain = picture("jpg", 400, 200);
        byte[] exif = withExif(plain, 6);
        List<String> lines = lines(exif);
        assertThat(lines.getFirst()).endsWith("200 400");
        BufferedImage made = made(lines.getFirst());
        assertThat(isRed(made.getRGB(100, 50))).isTrue(); // what was left is above
        assertThat(isRed(made.getRGB(100, 350))).isFalse();
        byte[] bytes = Files.readAllBytes(out.resolve(lines.getFirst().split(" ")[1]));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "N36.36 E114.93");
    }

    /** One tag, the orientation, and a place written behind it. */
    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(tiff);
        out.writeBytes("Exif\0\0MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.writeBytes("N36.36 E114.93");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        DataOutputStream segment = new DataOutputStream(whole);
        segment.writeShort(0xFFE1);
        segment.writeShort(tiff.size() + 2);
        segment.write(tiff.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    @Test
    void a_picture_that_unfolds_to_gigabytes_is_refused_by_its_size() throws IOException {
        assertThat(lines(png(29_000, 29_000))).containsExactly("unfit PIXELS");
    }

    /** Nothing but zeros: a few kB for 840 million pixels. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(data)) {
            byte[] row = new byte[width / 8 + 1];
            for (int i = 0; i < height; i++) deflate.write(row);
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(png, "IHDR", head.toByteArray());
        chunk(png, "IDAT", data.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    @Test
    void a_file_is_what_its_bytes_say_whatever_it_is_called() throws IOException {
        assertThat(lines("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("unfit TYPE");
        assertThat(lines("<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("unfit TYPE");
        assertThat(lines(new byte[] {'P', 'K', 3, 4, 0, 0})).containsExactly("unfit TYPE");
        assertThat(lines(new byte[0])).containsExactly("unfit TYPE");
        assertThat(lines("%PDF-1.7 and nothing".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("unfit BROKEN");
        assertThat(lines(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}))
                .containsExactly("unfit BROKEN");
    }

    @Test
    void a_film_that_every_browser_plays_is_taken() throws IOException {
        assertThat(lines(mp4("avc1", "mp4a"))).containsExactly("video film video/mp4");
        assertThat(lines(mp4("hvc1", "mp4a"))).containsExactly("unfit CODEC");
        assertThat(lines(mp4("mp4a"))).containsExactly("unfit CODEC");
        byte[] cut = mp4("avc1");
        assertThat(lines(java.util.Arrays.copyOf(cut, cut.length - 4))).containsExactly("unfit BROKEN");
    }

    private static byte[] mp4(String... codecs) throws IOException {
        ByteArrayOutputStream tracks = new ByteArrayOutputStream();
        for (String codec : codecs) {
            byte[] entries = concat(new byte[] {0, 0, 0, 0, 0, 0, 0, 1}, box(codec, new byte[8]));
            tracks.write(box("trak", box("mdia", box("minf", box("stbl", box("stsd", entries))))));
        }
        return concat(
                box("ftyp", "isom\0\0\2\0".getBytes(StandardCharsets.ISO_8859_1)),
                box("moov", tracks.toByteArray()),
                box("mdat", new byte[16]));
    }

    private static byte[] box(String type, byte[] body) throws IOException {
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(box);
        out.writeInt(body.length + 8);
        out.writeBytes(type);
        out.write(body);
        return box.toByteArray();
    }

    private static byte[] concat(byte[]... all) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] each : all) whole.write(each);
        return whole.toByteArray();
    }

    @Test
    void a_bomb_goes_off_in_a_process_of_its_own_and_costs_its_own_file_alone() throws Exception {
        Path bomb = folder.resolve("bomb");
        PDDocument document = pages(1, new PDRectangle(960, 540));
        nested(document);
        document.save(bomb.toFile());
        document.close();
        Path good = Files.write(folder.resolve("good"), picture("png", 320, 200));
        Path second = Files.createDirectory(folder.resolve("second"));
        try (Preparer preparer = new Preparer(5, Duration.ofSeconds(20))) {
            var exploded = preparer.prepare(bomb, out);
            var fine = preparer.prepare(good, second);
            assertThat(exploded.get()).isEqualTo(new Prepared.Refused(Unfit.TOO_MUCH));
            assertThat(fine.get()).isInstanceOf(Prepared.Pictures.class);
        }
    }

    /** A form that draws a form twice, that draws a form twice, and so on sixty times. */
    private static void nested(PDDocument document) throws IOException {
        var form = new org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject(document);
        form.setBBox(new PDRectangle(960, 540));
        try (var out = form.getContentStream().createOutputStream()) {
            out.write("0 0 960 540 re f".getBytes(StandardCharsets.US_ASCII));
        }
        for (int i = 0; i < 60; i++) {
            var outer = new org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject(document);
            outer.setBBox(new PDRectangle(960, 540));
            var resources = new org.apache.pdfbox.pdmodel.PDResources();
            var name = resources.add(form);
            outer.setResources(resources);
            try (var out = outer.getContentStream().createOutputStream()) {
                out.write(
                        ("/" + name.getName() + " Do /" + name.getName() + " Do").getBytes(StandardCharsets.US_ASCII));
            }
            form = outer;
        }
        try (PDPageContentStream draw =
                new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
            draw.drawForm(form);
        }
    }
}
