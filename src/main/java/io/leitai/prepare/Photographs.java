package io.leitai.prepare;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** One picture, upright, without what a camera or a phone wrote beside it: place, time, device. */
final class Photographs {
    /** A hundred million: more than a camera's, and no more than a screen can use when every n-th is read. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final int LONGEST_SIDE = 30_000;

    private Photographs() {}

    static List<String> page(Path file, Kind kind, Pages pages) throws IOException, UnfitException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new UnfitException(Unfit.BROKEN);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return List.of(pages.write(upright(read(reader), kind == Kind.JPEG ? Exif.orientation(file) : 1)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Of a large picture every n-th pixel: it is never whole in memory. */
    private static BufferedImage read(ImageReader reader) throws IOException, UnfitException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS)
            throw new UnfitException(Unfit.PIXELS);
        ImageReadParam how = reader.getDefaultReadParam();
        int every = (int) Math.max(1, Math.floor(1 / Pages.scale(width, height) / 2));
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    /** @param orientation as EXIF counts: 1 is upright */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> null;
        };
        if (turn == null) return picture;
        boolean swapped = orientation > 4;
        BufferedImage turned = new BufferedImage(swapped ? h : w, swapped ? w : h, BufferedImage.TYPE_INT_RGB);
        var draw = turned.createGraphics();
        draw.drawImage(picture, new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR), 0, 0);
        draw.dispose();
        return turned;
    }
}
