package io.leitai.ledger;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * SQLite's native library, unpacked for this process and gone again when it is loaded. The driver by itself compares what it
 * unpacked with the jar, byte by byte: a fifth of a second of a start.
 */
final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);

    /** The driver's own: where a library is that it need not unpack. */
    private static final String PLACE = "org.sqlite.lib.path";

    private static boolean tried;

    private SqliteLibrary() {}

    /** Once; what does not succeed here is left to the driver, which unpacks its own and says what is wrong. */
    static synchronized void load() {
        if (tried) return;
        tried = true;
        // Windows holds the file as long as the process lives: the driver tidies up at the next start
        if (System.getProperty(PLACE) != null || OSInfo.getOSName().equals("Windows")) return;
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream library =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (library == null) return;
            Path folder = Files.createTempDirectory(temporary(), "leitai-sqlite-"); // nobody else's to write in
            try {
                Files.copy(library, folder.resolve(name));
                System.setProperty(PLACE, folder.toString());
                SQLiteJDBCLoader.initialize();
            } finally {
                System.clearProperty(PLACE);
                Files.deleteIfExists(folder.resolve(name));
                Files.delete(folder);
            }
        } catch (Exception e) { // as the driver declares it
            LOG.debug("SQLite's library was not unpacked", e);
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")));
    }
}
