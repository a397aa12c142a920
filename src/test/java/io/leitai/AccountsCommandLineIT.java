package io.leitai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first account and a forgotten password, as the person at the machine meets them. */
class AccountsCommandLineIT {
    private static final String GOOD = "three hens under the old tree";

    @TempDir
    Path folder;

    private static List<String> setUpLinks(ServerProcess server) {
        return server.printed().stream()
                .filter(line -> line.contains("/setup#"))
                .map(line -> line.replaceAll(".*/setup#(\\S+).*", "$1"))
                .toList();
    }

    private static int setUp(ServerProcess server, String code) throws Exception {
        return server.post(
                        "",
                        "/api/v1/setup",
                        "{\"code\":\"" + code + "\",\"name\":\"zhou-min\",\"shown\":\"周敏\",\"password\":\"" + GOOD
                                + "\"}")
                .statusCode();
    }

    private static int signIn(ServerProcess server, String password) throws Exception {
        return server.post("", "/api/v1/signin", "{\"name\":\"zhou-min\",\"password\":\"" + password + "\"}")
                .statusCode();
    }

    @Test
    void a_server_prints_a_link_for_the_first_account_until_there_is_one_and_a_rehearsal_prints_none()
            throws Exception {
        try (ServerProcess drill = ServerProcess.serve(folder, "--sample", "--drill")) {
            assertThat(setUpLinks(drill)).isEmpty();
        }
        try (ServerProcess server = ServerProcess.serve(folder)) {
            assertThat(setUpLinks(server)).hasSize(1);
            assertThat(setUp(server, setUpLinks(server).getFirst())).isEqualTo(200);
            assertThat(signIn(server, GOOD)).isEqualTo(200);
        }
        try (ServerProcess again = ServerProcess.serve(folder)) {
            assertThat(setUpLinks(again)).isEmpty();
            assertThat(signIn(again, GOOD)).isEqualTo(200);
        }
    }

    @Test
    void a_forgotten_password_is_made_anew_at_the_machine() throws Exception {
        try (ServerProcess server = ServerProcess.serve(folder)) {
            setUp(server, setUpLinks(server).getFirst());
            assertThat(ServerProcess.run(folder, "reset-password", "zhou-min"))
                    .as("the folder is the server's")
                    .last()
                    .isEqualTo("exit 1");
        }
        assertThat(ServerProcess.run(folder, "reset-password", "somebody"))
                .containsExactly("There is no account somebody; there are: zhou-min", "exit 1");
        List<String> said = ServerProcess.run(folder, "reset-password", "Zhou-Min");
        assertThat(said).last().isEqualTo("exit 0");
        String code = said.getFirst().replaceAll("^/invite#", "");
        try (ServerProcess server = ServerProcess.serve(folder)) {
            String another = "seven lanterns and a drum";
            var accepted = server.post(
                    "", "/api/v1/invitation", "{\"code\":\"" + code + "\",\"password\":\"" + another + "\"}");
            assertThat(accepted.statusCode()).isEqualTo(200);
            assertThat(signIn(server, GOOD)).isEqualTo(401);
            assertThat(signIn(server, another)).isEqualTo(200);
        }
    }
}
