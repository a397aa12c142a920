package io.leitai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leitai.web.guard.Https;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    @TempDir
    Path folder;

    @Test
    void without_a_word_it_listens_to_this_machine_alone() throws Exception {
        Config config = Config.read(null, Map.of(), Map.of());
        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.data()).isEqualTo(Path.of("data"));
        assertThat(config.isLoopbackOnly()).isTrue();
    }

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws Exception {
        Path file = file("port: 9001\nhost: 127.0.0.2\ndata: here\n");
        Config config =
                Config.read(file, Map.of("LEITAI_PORT", "9002", "LEITAI_HOST", "127.0.0.3"), Map.of("port", "9003"));
        assertThat(config.port()).isEqualTo(9003);
        assertThat(config.host()).isEqualTo("127.0.0.3");
        assertThat(config.data()).isEqualTo(Path.of("here"));
    }

    @Test
    void it_warms_up_unless_told_otherwise() throws Exception {
        assertThat(Config.read(null, Map.of(), Map.of()).warmUp()).isTrue();
        assertThat(Config.read(null, Map.of("LEITAI_WARM_UP", "false"), Map.of())
                        .warmUp())
                .isFalse();
        Config.Invalid invalid = catchThrowableOfType(
                Config.Invalid.class, () -> Config.read(null, Map.of("LEITAI_WARM_UP", "later"), Map.of()));
        assertThat(invalid).hasMessage("warm-up: \"later\" is neither true nor false");
    }

    @Test
    void all_problems_are_told_at_once() throws Exception {
        Path file = file("prot: 9001\nframes-per-second: many\norigins: [tv.example.org]\n");
        Config.Invalid invalid = catchThrowableOfType(
                Config.Invalid.class,
                () -> Config.read(file, Map.of("LEITAI_PROT", "1"), Map.of("organiser-token", " ", "port", "99999")));
        assertThat(invalid.getMessage().lines())
                .hasSize(6)
                .anyMatch(line -> line.contains("\"prot\""))
                .anyMatch(line -> line.contains("LEITAI_PROT"))
                .anyMatch(line -> line.contains("frames-per-second"))
                .anyMatch(line -> line.contains("tv.example.org"))
                .anyMatch(line -> line.contains("organiser-token"))
                .anyMatch(line -> line.contains("99999"));
    }

    @Test
    void a_file_that_is_not_there_or_no_yaml_is_told() throws Exception {
        assertThat(catchThrowableOfType(
                        Config.Invalid.class, () -> Config.read(folder.resolve("none.yaml"), Map.of(), Map.of())))
                .hasMessageContaining("none.yaml");
        Path broken = file("port: [1\n");
        assertThat(catchThrowableOfType(Config.Invalid.class, () -> Config.read(broken, Map.of(), Map.of())))
                .hasMessageContaining("leitai.yaml");
    }

    @Test
    void the_token_is_in_no_text_of_the_configuration() throws Exception {
        Config config = Config.read(null, Map.of("LEITAI_ORGANISER_TOKEN", "a-long-secret-of-ours"), Map.of());
        assertThat(config.organiserToken()).isEqualTo("a-long-secret-of-ours");
        assertThat(config.toString()).doesNotContain("secret");
    }

    @Test
    void listed_origins_may_stand_in_one_line_or_in_a_list() throws Exception {
        List<String> both = List.of("https://a.example", "https://b.example:8443");
        assertThat(Config.read(file("origins: [\"https://a.example\", \"https://b.example:8443\"]"), Map.of(), Map.of())
                        .doors()
                        .origins())
                .isEqualTo(both);
        assertThat(Config.read(null, Map.of("LEITAI_ORIGINS", "https://a.example, https://b.example:8443"), Map.of())
                        .doors()
                        .origins())
                .isEqualTo(both);
    }

    @Test
    void https_needs_both_files_and_a_redirect_needs_https() throws Exception {
        Config config =
                Config.read(file("tls-certificate: c.pem\ntls-key: k.pem\nredirect-port: 80\n"), Map.of(), Map.of());
        assertThat(config.doors().https()).isEqualTo(new Https(Path.of("c.pem"), Path.of("k.pem"), 80, 365));
        assertThat(catchThrowableOfType(
                        Config.Invalid.class, () -> Config.read(null, Map.of("LEITAI_TLS_KEY", "k.pem"), Map.of())))
                .hasMessageContaining("tls-certificate: is missing");
        assertThat(catchThrowableOfType(
                        Config.Invalid.class, () -> Config.read(null, Map.of(), Map.of("redirect-port", "80"))))
                .hasMessageContaining("redirect-port");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("leitai.yaml"), yaml);
    }
}
