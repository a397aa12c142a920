package io.leitai.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a data folder for one process: a locked file that the system frees when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private static final String FILE = "leitai.lock";

    /**
     * The folders that this process holds. Asked first: on POSIX systems the mere opening and closing of a locked file gives
     * this process's own lock on it back.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StoreUnusable where another holds it, or where it is no folder that can be written to */
    static FolderLock take(Path data) {
        Path folder = created(data);
        if (!HELD.add(folder)) throw inUse(folder);
        boolean locked = false;
        try {
            FileChannel channel = open(folder);
            FileLock lock = channel.tryLock();
            locked = lock != null;
            if (locked) return new FolderLock(folder, channel);
            channel.close();
            throw inUse(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        } finally {
            if (!locked) HELD.remove(folder);
        }
    }

    /** The folder, absolute and without links. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the end of the process frees it
        }
        HELD.remove(folder);
    }

    private static Path created(Path data) {
        if (Files.exists(data) && !Files.isDirectory(data))
            throw new StoreUnusable("The data folder " + data + " is a file: name another with --data.", null);
        try {
            boolean isNew = !Files.exists(data);
            Path folder = Files.createDirectories(data).toRealPath();
            if (isNew) Disk.sync(folder.getParent());
            return folder;
        } catch (IOException e) {
            throw new StoreUnusable(
                    "The data folder " + data + " can't be made: make it, or name another with --data.", e);
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static StoreUnusable inUse(Path folder) {
        return new StoreUnusable(
                "The data folder " + folder
                        + " is in use by another Leitai: stop that one, or name another with --data.",
                null);
    }

    private static StoreUnusable notWritable(Path folder, IOException cause) {
        return new StoreUnusable(
                "The data folder " + folder + " can't be written to: allow it, or name another with --data.", cause);
    }
}
