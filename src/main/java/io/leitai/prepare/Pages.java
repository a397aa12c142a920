package io.leitai.prepare;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures for screens: drawn anew from their pixels, so that nothing else of the file is in them. */
final class Pages {
    /** A full wall of 1080 lines; more would cost a thin line more than anybody sees. */
    static final int WIDTH = 1920;

    static final int HEIGHT = 1080;
    private static final float QUALITY = 0.86f;

    private final Path folder;
    private int count;

    Pages(Path folder) {
        this.folder = folder;
    }

    /** By how much a picture of this size is made smaller to fit a screen; never above 1. */
    static double scale(double width, double height) {
        return Math.min(1, Math.min(WIDTH / width, HEIGHT / height));
    }

    /** As JPEG or PNG, whichever is smaller: a slide of text is the one, a photograph the other. */
    String write(BufferedImage picture) throws IOException {
        BufferedImage plain = onWhite(picture);
        byte[] jpeg = jpeg(plain);
        byte[] png = png(plain);
        boolean photo = jpeg.length < png.length;
        String name = ++count + (photo ? ".jpg" : ".png");
        Files.write(folder.resolve(name), photo ? jpeg : png);
        return "page " + name + " " + (photo ? "image/jpeg" : "image/png") + " " + plain.getWidth() + " "
                + plain.getHeight();
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        double scale = scale(picture.getWidth(), picture.getHeight());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = plain.createGraphics();
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, width, height);
        draw.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        draw.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        draw.drawImage(picture, 0, 0, width, height, null);
        draw.dispose();
        return plain;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
