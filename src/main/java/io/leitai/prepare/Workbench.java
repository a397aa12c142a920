package io.leitai.prepare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The process of its own: {@code Workbench FILE FOLDER MOST_PAGES}. It writes what screens show into the folder, and what that is into
 * {@code done} there: a line for each page, or the video's type, or why not.
 */
public final class Workbench {
    static final String DONE = "done";

    private Workbench() {}

    public static void main(String[] args) throws IOException {
        ImageIO.setUseCache(false);
        Path folder = Path.of(args[1]);
        Files.write(folder.resolve(DONE), lines(Path.of(args[0]), folder, Integer.parseInt(args[2])));
    }

    static List<String> lines(Path file, Path folder, int mostPages) {
        try {
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(Kind.HEAD_BYTES);
            }
            Kind kind = Kind.of(head);
            if (kind == null) throw new UnfitException(Unfit.TYPE);
            return switch (kind) {
                case PDF -> Documents.pages(file, new Pages(folder), mostPages);
                case JPEG, PNG, WEBP -> Photographs.page(file, kind, new Pages(folder));
                case MP4, WEBM -> List.of(Videos.film(file, kind, folder));
            };
        } catch (UnfitException e) {
            return List.of("unfit " + e.why);
        } catch (IOException | RuntimeException e) {
            return List.of("unfit " + Unfit.BROKEN);
        } catch (StackOverflowError e) {
            return List.of("unfit " + Unfit.TOO_MUCH);
        }
    }
}
