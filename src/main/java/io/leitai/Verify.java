package io.leitai;

import io.leitai.ledger.Verdict;
import io.leitai.ledger.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an exported ledger's chain, offline. */
@Command(
        name = "verify",
        description = "Checks a ledger's chain: prints its head's hash, or the first bad entry and exits with 1",
        mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {
    @Parameters(paramLabel = "LEDGER.jsonl", description = "As GET …/ledger or `export` gives it")
    private Path file;

    @Option(names = "--head", paramLabel = "HASH", description = "The hash that the last entry must have")
    private String head;

    @Override
    public Integer call() {
        try (InputStream lines = Files.newInputStream(file)) {
            return switch (Verifier.verify(lines, head)) {
                case Verdict.Sound sound -> {
                    System.out.println(sound.head());
                    yield 0;
                }
                case Verdict.Broken broken -> {
                    System.out.println(broken.seq());
                    System.err.println("entry " + broken.seq() + ": " + broken.why());
                    yield 1;
                }
            };
        } catch (IOException e) {
            System.err.println(file + " can't be read: " + e.getMessage());
            return 2;
        }
    }
}
