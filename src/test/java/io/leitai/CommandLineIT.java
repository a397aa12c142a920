package io.leitai;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.web.RunningServer;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar from its user's side: what it prints, and how it fails. */
class CommandLineIT {
    @TempDir
    Path folder;

    @Test
    void the_sample_prints_a_link_for_each_role_and_goes_on_where_it_was() throws Exception {
        String contests;
        try (ServerProcess server = ServerProcess.serve(folder, "--sample", "--drill")) {
            assertThat(server.printed())
                    .filteredOn(line -> line.contains("/join#"))
                    .hasSizeGreaterThan(11);
            assertThat(server.printed())
                    .anyMatch(line -> line.contains("/c/weixian-8/hall"))
                    .anyMatch(line -> line.contains("/c/weixian-8/board"))
                    .anyMatch(line -> line.contains("/c/weixian-8/venue/"))
                    .anyMatch(line -> line.contains("/c/weixian-8/timer"))
                    .anyMatch(line -> line.contains("only this machine"));
            contests = server.get("/api/v1/contests").body();
            assertThat(contests).contains("weixian-8");
            assertThat(server.get("/c/weixian-8/hall").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/v1/series").body())
                    .contains("\"weixian\"", "\"rehearsal\":true,\"by\":\"unit\",\"contests\":8,\"here\":1");
            assertThat(server.get("/series/weixian?rehearsal=true").statusCode())
                    .isEqualTo(200);
        }
        try (ServerProcess again = ServerProcess.serve(folder)) {
            assertThat(again.get("/api/v1/contests").body()).contains("weixian-8");
        }
    }

    @Test
    void a_second_server_on_the_same_data_is_refused() throws Exception {
        try (ServerProcess first = ServerProcess.serve(folder)) {
            List<String> second = ServerProcess.run(folder, "serve", "--port", "0");
            assertThat(second).last().isEqualTo("exit 1");
            assertThat(second).hasSize(2).first().asString().contains("data");
            assertThat(first.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_drill_plays_a_plan_in_a_folder_of_its_own_and_beside_no_real_contest() throws Exception {
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, RunningServer.SMALLEST);
        try (ServerProcess drill = ServerProcess.drill(folder, plan.toString(), "--speed", "100")) {
            assertThat(drill.get("/api/v1/contests").body()).contains("small-1");
            assertThat(folder.resolve("data/drill")).isDirectoryContaining(Files::isDirectory);
        }
        Files.writeString(plan, "id: a b\n");
        assertThat(ServerProcess.run(folder, "drill", plan.toString()))
                .anyMatch(line -> line.contains("plan.yaml:1:5 "))
                .last()
                .isEqualTo("exit 2");
        assertThat(ServerProcess.run(folder, "drill", "--speed", "1000")).last().isEqualTo("exit 2");
    }

    @Test
    void a_port_in_use_is_one_clear_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            List<String> said = ServerProcess.run(folder, "serve", "--port", port);
            assertThat(said).hasSize(2).first().asString().contains(port);
            assertThat(said).last().isEqualTo("exit 1");
        }
    }

    @Test
    void a_foreign_data_folder_is_left_as_it_was() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path foreign = Files.writeString(data.resolve("leitai.db"), "this is somebody's novel, not a database");
        List<String> said = ServerProcess.run(folder, "serve", "--port", "0");
        assertThat(said).last().isEqualTo("exit 1");
        assertThat(said).hasSize(2);
        assertThat(foreign).hasContent("this is somebody's novel, not a database");
    }

    @Test
    void wrong_options_are_all_told_at_once() throws Exception {
        List<String> said = ServerProcess.run(folder, "serve", "--port", "many", "--frames-per-second", "0");
        assertThat(said).last().isEqualTo("exit 2");
        assertThat(said).hasSize(3);
    }

    @Test
    void a_running_store_is_backed_up_and_the_copy_serves() throws Exception {
        Path copy = folder.resolve("copy.db");
        try (ServerProcess server = ServerProcess.serve(folder, "--sample")) {
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
            assertThat(ServerProcess.run(folder, "backup", copy.toString()))
                    .last()
                    .isEqualTo("exit 0");
            assertThat(ServerProcess.run(folder, "backup", copy.toString()))
                    .last()
                    .isEqualTo("exit 1");
        }
        Path restored = Files.createDirectories(folder.resolve("restored"));
        Files.move(copy, restored.resolve("leitai.db"));
        try (ServerProcess server = ServerProcess.serve(folder, "--data", restored.toString())) {
            assertThat(server.get("/api/v1/contests").body()).contains("weixian-8");
        }
    }

    @Test
    void a_contest_moves_to_another_folder_as_a_file() throws Exception {
        Path file = folder.resolve("weixian-8.jsonl");
        try (ServerProcess server = ServerProcess.serve(folder, "--sample")) {
            List<String> said = ServerProcess.run(folder, "export", "weixian-8", file.toString());
            assertThat(said).last().isEqualTo("exit 0");
            assertThat(said).first().asString().startsWith("weixian-8  1 entries  ");
            assertThat(ServerProcess.run(folder, "import", file.toString()))
                    .as("the folder is in use")
                    .last()
                    .isEqualTo("exit 1");
        }
        assertThat(ServerProcess.run(folder, "import", file.toString(), "--data", "other"))
                .last()
                .isEqualTo("exit 0");
        try (ServerProcess server = ServerProcess.serve(folder, "--data", "other")) {
            assertThat(server.get("/api/v1/contests").body()).contains("weixian-8");
        }
        Path cluster = Files.writeString(folder.resolve("cluster.yaml"), "databas: jdbc:mysql://x/y\npasswrd: lotus\n");
        List<String> said = ServerProcess.run(folder, "import", file.toString(), "--cluster", cluster.toString());
        assertThat(said).hasSize(4).last().isEqualTo("exit 2");
        assertThat(said).noneMatch(line -> line.contains("lotus"));
    }

    @Test
    void a_ledger_with_one_changed_byte_is_named_at_its_entry() throws Exception {
        Path file = folder.resolve("ledger.jsonl");
        try (ServerProcess server = ServerProcess.serve(folder, "--sample")) {
            for (String step : List.of("open", "callNext", "startPhase"))
                server.post(
                        ServerProcess.ORGANISER,
                        "/api/v1/contests/weixian-8/commands",
                        "{\"id\":\"" + step + "\",\"do\":\"" + step + "\"}");
            Files.writeString(
                    file, server.get("/api/v1/contests/weixian-8/ledger").body());
        }
        assertThat(ServerProcess.run(folder, "verify", file.toString())).last().isEqualTo("exit 0");
        long third = Files.readString(file).split("\n", 4)[0].getBytes("UTF-8").length
                + 1L
                + Files.readString(file).split("\n", 4)[1].getBytes("UTF-8").length
                + 1L;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            String line = Files.readString(file).split("\n", 4)[2];
            bytes.seek(third + line.indexOf("PresenterCalled"));
            bytes.write('Q');
        }
        List<String> said = ServerProcess.run(folder, "verify", file.toString());
        assertThat(said).last().isEqualTo("exit 1");
        assertThat(said).first().isEqualTo("3");
    }

    @Test
    void a_contest_is_tabulated_without_a_server_and_a_wrong_file_leaves_the_old_result() throws Exception {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                id: night
                title: 歌唱之夜
                timezone: Asia/Shanghai
                presenters: [{id: p1, name: 李娜}, {id: p2, name: 王芳}, {id: p3, name: 陈静}]
                criteria: [{id: voice, name: 音色, max: 10, step: 0.5}]
                panels: [{id: jury, judges: [{id: j1, name: 张伟}, {id: j2, name: 何景川}]}]
                turn: [{phase: scoring, for: 90s}]
                """);
        Path marks = Files.writeString(folder.resolve("marks.csv"), """
                presenter,judge,criterion,mark
                p2,j1,voice,8
                p2,j2,voice,9.5
                p1,j1,voice,8
                p1,j2,voice,
                """);
        Path result = folder.resolve("result.csv");
        String[] command = {
            "tabulate", "--contest", plan.toString(), "--marks", marks.toString(), "--out", result.toString()
        };
        assertThat(ServerProcess.run(folder, command)).containsExactly("exit 0");
        assertThat(result).hasContent("rank,presenter,total,jury.voice\n1,p2,8.75,8.75\n2,p1,8.00,8.00\n,p3,,\n");

        Files.writeString(marks, "presenter,judge,criterion,mark\np2,j1,voice,8.2\np9,j1,voice,8\n");
        assertThat(ServerProcess.run(folder, command))
                .hasSize(5)
                .anyMatch(line -> line.startsWith(marks + ":2:13 "))
                .anyMatch(line -> line.startsWith(marks + ":3:1 "))
                .endsWith("exit 2");
        assertThat(result).content().startsWith("rank,presenter,total,jury.voice\n1,p2,8.75");
    }

    @Test
    void a_series_is_reckoned_from_results_and_a_wrong_one_leaves_the_old_standings() throws Exception {
        Path series = Files.writeString(folder.resolve("series.yaml"), """
                id: nights
                title: 歌唱之夜
                timezone: Asia/Shanghai
                by: unit
                contests: [{id: one, date: 2026-01-10}, {id: two, date: 2026-04-10}]
                """);
        Path one = Files.writeString(
                folder.resolve("one.csv"), "rank,presenter,total,unit,jury.voice\n1,p1,9.5,文化馆,9.5\n2,p2,8,图书馆,8\n");
        Path two = Files.writeString(
                folder.resolve("two.csv"), "rank,presenter,total,unit\n1,p7,9,图书馆\n2,p8,5,文化馆\n,p9,,文化馆\n");
        Path standings = folder.resolve("standings.csv");
        String[] command = {
            "series",
            "--series",
            series.toString(),
            "--result",
            "two=" + two,
            "--result",
            "one=" + one,
            "--out",
            standings.toString()
        };
        assertThat(ServerProcess.run(folder, command)).containsExactly("exit 0");
        String right = "rank,unit,total,before,contests,gain,awards,one,two\n"
                + "1,图书馆,17.00,2,2,,,8.00,9.00\n2,文化馆,14.50,1,2,,,9.50,5.00\n";
        assertThat(standings).hasContent(right);

        Files.writeString(two, "rank,presenter,total,unit\n1,p7,9,图书馆\n3,p8,5,\n");
        assertThat(ServerProcess.run(folder, command))
                .hasSize(5)
                .anyMatch(line -> line.startsWith(two + ":3:1 "))
                .anyMatch(line -> line.startsWith(two + ":3:8 "))
                .endsWith("exit 2");
        assertThat(standings).hasContent(right);
        assertThat(ServerProcess.run(folder, "series", "--series", series.toString(), "--result", "one"))
                .hasSize(2)
                .endsWith("exit 2");
    }

    @Test
    void help_lists_the_commands_that_are_there() throws Exception {
        List<String> help = ServerProcess.run(folder, "--help");
        assertThat(String.join("\n", help))
                .contains("serve", "tabulate", "fairness", "series", "verify", "backup")
                .doesNotContain("relay");
    }
}
