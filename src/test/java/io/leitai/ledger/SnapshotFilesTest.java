package io.leitai.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFilesTest {
    @TempDir
    Path data;

    private Path folder;

    private SnapshotFiles snapshots() {
        folder = data.resolve("snapshots");
        return new SnapshotFiles(folder);
    }

    @Test
    void the_newest_one_is_there_alone() throws IOException {
        SnapshotFiles snapshots = snapshots();
        assertThat(snapshots.read("weixian-8")).isEmpty();

        snapshots.write("weixian-8", "old".getBytes(UTF_8));
        snapshots.write("weixian-8", "new".getBytes(UTF_8));

        assertThat(snapshots.read("weixian-8").orElseThrow()).asString(UTF_8).isEqualTo("new");
        assertThat(files()).hasSize(1);
        snapshots.discard("weixian-8");
        assertThat(files()).isEmpty();
    }

    @Test
    void contests_whose_names_differ_by_a_capital_have_one_each() throws IOException {
        SnapshotFiles snapshots = snapshots();
        for (String contest : List.of("a", "A", "../a")) snapshots.write(contest, contest.getBytes(UTF_8));

        for (String contest : List.of("a", "A", "../a"))
            assertThat(snapshots.read(contest).orElseThrow()).asString(UTF_8).isEqualTo(contest);
        assertThat(files().stream().map(f -> f.getFileName().toString().toLowerCase()))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void nobody_else_may_read_them() throws IOException {
        assumeThat(data.getFileSystem().supportedFileAttributeViews()).contains("posix");
        snapshots().write("weixian-8", new byte[] {1});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
                .isEqualTo("rw-------");
    }

    /** Each is three megabytes of one byte: a mixed or a short one would be seen. */
    @Test
    void a_process_killed_while_it_writes_leaves_a_whole_one_and_the_next_sweeps_up() throws Exception {
        for (int round = 0; round < 5; round++) {
            Process writing = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writing.class.getName(),
                            data.resolve("snapshots").toString())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader says = new BufferedReader(new InputStreamReader(writing.getInputStream(), UTF_8))) {
                for (int n = 0; n <= round; n++) assertThat(says.readLine()).isEqualTo("written");
            }
            writing.destroyForcibly().waitFor();

            byte[] left = snapshots().read("weixian-8").orElseThrow();
            byte[] whole = new byte[Writing.BYTES];
            Arrays.fill(whole, left[0]);
            assertThat(Arrays.equals(left, whole)).isTrue();
        }
        snapshots().write("weixian-8", new byte[] {1});
        assertThat(files()).hasSize(1);
    }

    /** Writes without an end. */
    static final class Writing {
        static final int BYTES = 3 << 20;

        private Writing() {}

        public static void main(String[] args) throws IOException {
            SnapshotFiles snapshots = new SnapshotFiles(Path.of(args[0]));
            byte[] bytes = new byte[BYTES];
            for (byte n = 1; ; n++) {
                Arrays.fill(bytes, n);
                snapshots.write("weixian-8", bytes);
                System.out.println("written");
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
