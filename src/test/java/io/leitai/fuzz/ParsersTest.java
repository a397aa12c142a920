package io.leitai.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.ledger.LinesFuzz;
import io.leitai.plan.PlansFuzz;
import io.leitai.tabulate.TablesFuzz;
import io.leitai.web.guard.ForwardedFuzz;
import io.leitai.web.socket.FramesFuzz;
import io.leitai.web.socket.HandshakeFuzz;
import io.leitai.wire.CommandsFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that reads what strangers send takes it or refuses it in words; nothing else comes out. Each seed once, then
 * thousands of inputs nearly as good, the same in every run. docs/security.md says how to look further, and where findings go.
 */
class ParsersTest {
    private static final Path SEEDS = Path.of("src/test/resources/fuzz");
    private static final long RANDOM = 8;

    enum Target {
        FRAMES(FramesFuzz::fuzzerTestOneInput, 400_000),
        HANDSHAKE(HandshakeFuzz::fuzzerTestOneInput, 200_000),
        COMMANDS(CommandsFuzz::fuzzerTestOneInput, 60_000),
        PLANS(PlansFuzz::fuzzerTestOneInput, 10_000),
        TABLES(TablesFuzz::fuzzerTestOneInput, 30_000),
        LINES(LinesFuzz::fuzzerTestOneInput, 60_000),
        FORWARDED(ForwardedFuzz::fuzzerTestOneInput, 200_000);

        private final Consumer<byte[]> reads;
        private final int inputs;

        Target(Consumer<byte[]> reads, int inputs) {
            this.reads = reads;
            this.inputs = inputs;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 5, unit = TimeUnit.MINUTES) // an input that never ends
    void takes_or_refuses_whatever_comes(Target target) throws IOException {
        List<byte[]> seeds = seeds(target);
        assertThat(seeds).hasSizeGreaterThan(2);
        for (byte[] seed : seeds) read(target, seed);
        Mutator mutator = new Mutator(RANDOM, seeds);
        for (int i = 0; i < target.inputs; i++) read(target, mutator.next());
    }

    private static void read(Target target, byte[] input) {
        try {
            target.reads.accept(input);
        } catch (Throwable e) {
            throw new AssertionError(
                    "the input, in base64: " + Base64.getEncoder().encodeToString(input), e);
        }
    }

    private static List<byte[]> seeds(Target target) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve(target.name().toLowerCase(java.util.Locale.ROOT)))) {
            return files.sorted().map(ParsersTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
