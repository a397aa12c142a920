package io.leitai.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A ledger's file from anywhere. */
public final class LinesFuzz {
    private LinesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            switch (Verifier.verify(new ByteArrayInputStream(input), null)) {
                case Verdict.Broken broken -> {
                    if (broken.seq() < 1 || broken.why().isBlank()) throw new AssertionError(broken.toString());
                }
                case Verdict.Sound sound -> {
                    // and another head is none of this file's
                    if (!(Verifier.verify(new ByteArrayInputStream(input), "0".repeat(64)) instanceof Verdict.Broken))
                        throw new AssertionError("sound with any head");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
