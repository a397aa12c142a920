package io.leitai;

import io.leitai.ledger.ResultCheck;
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

/** Checks an exported ledger's chain and results, offline. */
@Command(
        name = "verify",
        description = {
            "Checks a ledger's chain, and counts its results again from the sheets by another way:",
            "prints the head's hash, or the first bad entry and exits with 1"
        },
        mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {
    @Parameters(paramLabel = "LEDGER.jsonl", description = "As GET …/ledger or `export` gives it")
    private Path file;

    @Option(names = "--head", paramLabel = "HASH", description = "The hash that the last entry must have")
    private String head;

    /** The chain is sound; so are the results, as far as the sheets are there to tell. */
    private int recounted(Verdict.Sound sound) throws IOException {
        try (InputStream lines = Files.newInputStream(file)) {
            ResultCheck.Outcome outcome = ResultCheck.check(lines);
            if (outcome instanceof ResultCheck.Outcome.Differs differs) {
                System.out.println(differs.seq());
                System.err.println("entry " + differs.seq() + ": " + differs.why());
                return 1;
            }
            System.out.println(sound.head());
            System.err.println(
                    switch (outcome) {
                        case ResultCheck.Outcome.Agrees agrees ->
                            agrees.results() + " results were counted again and agree";
                        case ResultCheck.Outcome.NotCounted not ->
                            "results were not counted again: entry " + not.seq() + ": " + not.why();
                        case ResultCheck.Outcome.Differs differs -> "";
                    });
            return 0;
        }
    }

    @Override
    public Integer call() {
        try (InputStream lines = Files.newInputStream(file)) {
            return switch (Verifier.verify(lines, head)) {
                case Verdict.Sound sound -> recounted(sound);
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
