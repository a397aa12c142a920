package io.leitai.faults;

import static io.leitai.faults.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that does not fit says why in one line and ends; the one that is there goes on. */
class RefusedNodesIT {
    @TempDir
    static Path folder;

    private static Machines machines;

    @BeforeAll
    static void start() {
        machines = new Machines(folder, "a", "b");
        machines.start("a").base();
    }

    @AfterAll
    static void stop() {
        machines.close();
    }

    @Test
    void a_wrong_url() throws Exception {
        assertThat(said(file("b").replaceFirst("jdbc:postgresql:", "jdbc:mysql:"), 2))
                .contains("is no URL such as jdbc:postgresql://");
        assertThat(said(file("b").replaceFirst("127.0.0.1:[0-9]+/", "127.0.0.1:1/"), 1))
                .contains("check that it runs and that the URL is right");
        assertThat(said(file("b").replaceFirst("/postgres\\?", "/nothing?"), 1)).contains("has no such database");
    }

    @Test
    void a_password_in_the_url() throws Exception {
        assertThat(said(file("b").replaceFirst("\\?", "?password=geheim&"), 2))
                .contains("has a password in its URL")
                .doesNotContain("geheim");
    }

    @Test
    void a_wrong_password() throws Exception {
        Path hosts = folder.resolve("postgres").resolve("pg_hba.conf");
        machines.run("CREATE ROLE geheim LOGIN PASSWORD 'right'");
        Files.writeString(hosts, "host all geheim 127.0.0.1/32 scram-sha-256\n" + Files.readString(hosts));
        machines.ask("SELECT pg_reload_conf()");
        String file = file("b").replaceFirst("user: .*", "user: geheim\npassword: wrong");
        await(() -> said(file, 1).contains("does not let us in"), "the server has read its settings");
        assertThat(said(file, 1))
                .contains("check user and password, and pg_hba.conf")
                .doesNotContain("wrong");
    }

    @Test
    void tables_of_a_newer_version() throws Exception {
        String entries = machines.ask("SELECT count(*) FROM entry");
        machines.ask("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success)"
                + " VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true) RETURNING 1");
        try {
            assertThat(said(file("b"), 1))
                    .contains("was written by a newer Leitai (its tables are of version 999")
                    .contains("start that one, or name another database");
        } finally {
            machines.ask("DELETE FROM flyway_schema_history WHERE version = '999' RETURNING 1");
        }
        assertThat(machines.ask("SELECT count(*) FROM entry")).isEqualTo(entries);
    }

    @Test
    void a_node_that_speaks_otherwise() throws Exception {
        machines.write("b", file("b"));
        Path other =
                OtherBuild.in(folder.resolve("other"), "io/leitai/cluster/Speech.class", "[0-9]-\u0001", "0-\u0001");
        NodeProcess node = machines.begin("b", other);
        assertThat(node.exit()).as(node.printed().toString()).isEqualTo(1);
        assertThat(String.join("\n", node.printed()))
                .contains("Node a is of version")
                .contains("which does not speak with this one")
                .contains("stop all nodes, then start them in one version");
        assertThat(machines.node("a").get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void another_node_of_its_name() throws Exception {
        assertThat(said(file("b").replaceFirst("node: b", "node: a"), 1)).contains("There is a node named a already");
    }

    @Test
    void another_key() throws Exception {
        Path key = machines.home("b").resolve("data").resolve("leitai.key");
        String right = Files.readString(key);
        Files.writeString(key, "cd".repeat(32) + "\n");
        try {
            assertThat(said(file("b"), 1)).contains("Node a has another leitai.key");
        } finally {
            Files.writeString(key, right);
        }
    }

    @Test
    void another_database_under_the_same_name() throws Exception {
        assertThat(said(file("b").replaceFirst("/postgres\\?", "/template1?"), 1))
                .contains("Node a uses another database under the same cluster name");
    }

    @Test
    void an_address_of_a_public_interface_and_everything_else_that_is_wrong_at_once() throws Exception {
        assertThat(said(
                        file("b")
                                .replaceFirst("address: .*", "address: 8.8.8.8:5701")
                                .replaceFirst("cluster: .*", "cluster: a b"),
                        2))
                .contains("is not of a private interface")
                .contains("cluster \"a b\" is no name");
    }

    @Test
    void an_address_of_another_machine() throws Exception {
        assertThat(said(file("b").replaceAll("127\\.0\\.0\\.1:([0-9]+)(?=[\\n,\\]])", "10.255.255.254:$1"), 1))
                .contains("10.255.255.254 is no address of this machine")
                .hasLineCount(1);
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        String port = file("a").replaceAll("(?s).*address: 127\\.0\\.0\\.1:([0-9]+).*", "$1");
        assertThat(said(file("b").replaceFirst("address: .*", "address: 127.0.0.1:" + port), 1))
                .contains("127.0.0.1:" + port + ": another program listens there")
                .hasLineCount(1);
    }

    private static String file(String name) throws Exception {
        return machines.settings(name);
    }

    private static String said(String file, int exit) throws Exception {
        machines.write("b", file);
        NodeProcess node = machines.begin("b");
        assertThat(node.exit()).as(node.printed().toString()).isEqualTo(exit);
        assertThat(machines.node("a").get("/health").statusCode()).isEqualTo(200);
        return String.join("\n", node.printed());
    }
}
