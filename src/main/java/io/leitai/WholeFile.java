package io.leitai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes all of a file or nothing: a result that breaks off in the middle looks like one. */
final class WholeFile {
    private WholeFile() {}

    /** @throws Failure where it can't be written; then what was there is there still */
    static void write(Path where, String text) {
        Path file = where.toAbsolutePath();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe, for instance
                Files.writeString(file, text);
                return;
            }
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure(file + " can't be written: " + e);
        }
    }
}
