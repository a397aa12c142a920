package io.leitai;

import io.leitai.contest.Plan;
import io.leitai.plan.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample contest: {@code config/contests/weixian-8.yaml} here, else the one in the jar. */
final class Sample {
    private static final String FILE = "config/contests/weixian-8.yaml";

    private Sample() {}

    static Plan plan() {
        return switch (PlanReader.read(bytes())) {
            case PlanReader.Read read -> read.plan();
            case PlanReader.Wrong wrong -> throw new Failure(FILE + " has errors: " + wrong.problems());
        };
    }

    private static byte[] bytes() {
        try {
            if (Files.exists(Path.of(FILE))) return Files.readAllBytes(Path.of(FILE));
            try (InputStream in = Sample.class.getResourceAsStream("/" + FILE)) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
