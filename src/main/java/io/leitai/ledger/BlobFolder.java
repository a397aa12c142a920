package io.leitai.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A contest's photographs and presenters' files beside its ledger, as people carry it away: a folder with each as a file that is named by
 * its SHA-256, and {@code files.jsonl}, a line {@code {"sha256","type","size","at"}} for each.
 */
final class BlobFolder {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String LIST = "files.jsonl";
    private static final String ALL =
            "SELECT sha256, type, size, at FROM blob WHERE contest = ? ORDER BY contest, sha256";
    private static final String WHOLE = "SELECT bytes FROM blob WHERE contest = ? AND sha256 = ?";

    private final Path folder;

    private BlobFolder(Path folder) {
        this.folder = folder;
    }

    @JsonPropertyOrder({"sha256", "type", "size", "at"})
    record Line(String sha256, String type, long size, String at) {}

    /** Not what its name says, or not there. */
    static final class Wrong extends IOException {
        Wrong(String message) {
            super(message);
        }
    }

    /** Where the files of this exported ledger are, if it has any. */
    static BlobFolder of(Path ledger) {
        return new BlobFolder(ledger.resolveSibling(ledger.getFileName() + "." + Store.BLOBS));
    }

    Path path() {
        return folder;
    }

    boolean isThere() {
        return Files.exists(folder);
    }

    /**
     * Whole and checked, or not at all; nothing where the contest has none.
     *
     * @param stored the store's own files; null: the bytes are in its tables
     * @return how many
     * @throws Wrong where the store's are damaged
     */
    int write(SqlReader.Reading store, Path stored, String contest) throws IOException, SQLException {
        List<Line> lines = list(store, contest);
        if (lines.isEmpty()) return 0;
        Path parent = folder.toAbsolutePath().getParent();
        Path part = Files.createTempDirectory(parent, folder.getFileName() + ".");
        try {
            StringBuilder list = new StringBuilder();
            for (Line line : lines) {
                Path file = part.resolve(line.sha256());
                if (stored == null) fetch(store, contest, line, file);
                else if (Files.isRegularFile(stored.resolve(line.sha256())))
                    Files.copy(stored.resolve(line.sha256()), file);
                require(line, file);
                Disk.sync(file);
                list.append(JSON.writeValueAsString(line)).append('\n');
            }
            Files.writeString(part.resolve(LIST), list);
            Disk.sync(part.resolve(LIST));
            Disk.sync(part);
            Files.move(part, folder);
            Disk.sync(parent);
            return lines.size();
        } finally {
            remove(part);
        }
    }

    /** What is in it, each held against its name. @throws Wrong where one is not what its name says, or not there */
    List<Line> checked() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(folder.resolve(LIST))) {
            Line line;
            try {
                line = JSON.readValue(text, Line.class);
                Hex.parse(line.sha256(), Chain.HASH_BYTES);
                Times.parse(line.at());
            } catch (IOException | RuntimeException e) {
                throw new Wrong(LIST + " has a line that is none: " + text);
            }
            require(line, folder.resolve(line.sha256()));
            lines.add(line);
        }
        return lines;
    }

    /** Into a store; the same files again change nothing. */
    void keep(Blobs blobs, String contest, List<Line> lines) throws IOException {
        for (Line line : lines) {
            Path copy = Files.createTempFile(blobs.incoming(), "imported.", ".part");
            try {
                Files.copy(folder.resolve(line.sha256()), copy, StandardCopyOption.REPLACE_EXISTING);
                String kept = blobs.keep(contest, line.type(), copy, Times.parse(line.at()));
                if (!kept.equals(line.sha256())) throw new Wrong("the file " + line.sha256() + " changed meanwhile");
            } finally {
                Backup.deleteIfThere(copy);
            }
        }
    }

    private static void require(Line line, Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new Wrong("the file " + line.sha256() + " is not there");
        if (Files.size(file) != line.size() || !Hex.of(BlobFiles.sha256(file)).equals(line.sha256()))
            throw new Wrong("the file " + line.sha256() + " is not what its name says");
    }

    private static List<Line> list(SqlReader.Reading store, String contest) throws SQLException {
        return store.read(session -> {
            List<Line> lines = new ArrayList<>();
            try (ResultSet rows = session.prepare(ALL, contest).executeQuery()) {
                while (rows.next())
                    lines.add(
                            new Line(Hex.of(rows.getBytes(1)), rows.getString(2), rows.getLong(3), rows.getString(4)));
            }
            return lines;
        });
    }

    private static void fetch(SqlReader.Reading store, String contest, Line line, Path file)
            throws IOException, SQLException {
        byte[] hash = Hex.parse(line.sha256(), Chain.HASH_BYTES);
        byte[] bytes = store.read(session -> {
            try (ResultSet rows = session.prepare(WHOLE, contest, hash).executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        });
        if (bytes != null) Files.write(file, bytes);
        else BlobPieces.read(store, contest, hash, file);
    }

    private static void remove(Path part) {
        try (Stream<Path> left = Files.walk(part)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        } catch (IOException gone) {
            // it was moved to where it belongs
        }
    }
}
