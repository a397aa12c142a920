package io.leitai.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes files outlast a power cut. */
final class Disk {
    private Disk() {}

    /** @param path a file, or a folder: then the names in it are meant. Null: nothing to do */
    static void sync(Path path) throws IOException {
        if (path == null) return;
        boolean folder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not open folders, and keeps their names by itself
            if (!folder) throw e;
        }
    }
}
