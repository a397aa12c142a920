package io.leitai.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In a folder that one process holds alone: a file each, and its length is how far it is. */
final class UploadFiles implements UploadBytes {
    private static final int LOCKS = 64;

    private final Path folder;
    /** For each upload always the same one, so that two requests can't write over each other. */
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    UploadFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public long size(String id, long told) throws IOException {
        Path file = folder.resolve(id);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /**
     * Not synced: a sync for each megabyte would stand in marks' way. After a failure of the power there may be less than was
     * told, or not what was sent: the size is asked for first, and the digest of the whole is compared at the end.
     */
    @Override
    public boolean append(String id, long size, Path bytes) throws IOException {
        Files.createDirectories(folder);
        synchronized (locks[Math.floorMod(id.hashCode(), LOCKS)]) {
            if (size(id, 0) != size) return false;
            try (FileChannel from = FileChannel.open(bytes, StandardOpenOption.READ);
                    FileChannel to =
                            FileChannel.open(folder.resolve(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                try {
                    to.position(size);
                    for (long at = 0; at < from.size(); ) at += from.transferTo(at, from.size() - at, to);
                } catch (IOException e) {
                    to.truncate(size);
                    throw e;
                }
            }
            return true;
        }
    }

    @Override
    public Path whole(String id) {
        return folder.resolve(id);
    }

    @Override
    public void remove(String id) throws IOException {
        Files.deleteIfExists(folder.resolve(id));
    }

    @Override
    public Set<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) return new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
