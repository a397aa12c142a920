package io.leitai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Without a browser the tests in {@code src/browser} are not even compiled: somebody has to say so. */
class BrowserPresenceTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Test
    void the_browser_tests_have_their_chromium() {
        boolean present = Files.isExecutable(CHROMIUM);
        if (!present) System.err.println("No " + CHROMIUM + ": the browser tests are left out.");
        if ("true".equals(System.getenv("CI"))) assertThat(CHROMIUM).isExecutable();
        assumeTrue(present, "the browser tests are left out");
    }
}
