package io.leitai.prepare;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** How a phone was held. */
final class Exif {
    private Exif() {}

    /** From 1 (upright) to 8; 1 where the file does not say, or says it badly. */
    static int orientation(Path file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            if (segments.isEmpty()) return 1;
            try (InputStream data = segments.getFirst().data()) {
                data.skipNBytes(1); // a byte of padding
                return orientation(new TIFFReader().read(ImageIO.createImageInputStream(data)));
            }
        } catch (IOException | RuntimeException e) {
            return 1;
        }
    }

    private static int orientation(Directory directory) {
        Directory first = directory instanceof CompoundDirectory all && all.directoryCount() > 0
                ? all.getDirectory(0)
                : directory;
        Entry entry = first.getEntryById(TIFF.TAG_ORIENTATION);
        return entry != null && entry.getValue() instanceof Number n && n.intValue() >= 1 && n.intValue() <= 8
                ? n.intValue()
                : 1;
    }
}
