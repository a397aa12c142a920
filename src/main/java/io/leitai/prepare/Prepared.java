package io.leitai.prepare;

import java.nio.file.Path;
import java.util.List;

/** What became of a file. */
public sealed interface Prepared {
    /** @param pages one at least */
    record Pictures(List<Page> pages) implements Prepared {
        public Pictures {
            pages = List.copyOf(pages);
        }
    }

    /** As it came, without place, time and device. @param file in the folder that was given @param type a media type */
    record Video(Path file, String type) implements Prepared {}

    record Refused(Unfit why) implements Prepared {}

    /** @param file in the folder that was given @param width in pixels @param height in pixels */
    record Page(Path file, String type, int width, int height) {}
}
