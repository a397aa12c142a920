package io.leitai.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** A class of the built jar with a few bytes changed, for a node of another build: no switch of the product does that. */
final class OtherBuild {
    private OtherBuild() {}

    /**
     * @param name such as {@code io/leitai/Main.class}
     * @param once a pattern that is there once @param instead as long
     * @return {@code folder}, to go before the jar
     */
    static Path in(Path folder, String name, String once, String instead) throws IOException {
        try (JarFile jar = new JarFile(NodeProcess.jar());
                InputStream in = jar.getInputStream(jar.getEntry(name))) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.split(once, -1)).hasSize(2);
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, bytes.replaceFirst(once, instead), StandardCharsets.ISO_8859_1);
            return folder;
        }
    }
}
