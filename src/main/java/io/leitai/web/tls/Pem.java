package io.leitai.web.tls;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the two files held at one moment. They are read once, so that what was checked is what is used. */
record Pem(Path certificateFile, Path keyFile, Buffer certificate, Buffer key) {

    static Pem read(Path certificateFile, Path keyFile) throws CertificateUnusable {
        return new Pem(certificateFile, keyFile, bytes(certificateFile), bytes(keyFile));
    }

    boolean isSameAs(Pem other) {
        return other != null && certificate.equals(other.certificate) && key.equals(other.key);
    }

    /** Never the bytes: one of them is a secret. */
    @Override
    public String toString() {
        return certificateFile + " with " + keyFile;
    }

    private static Buffer bytes(Path file) throws CertificateUnusable {
        try {
            return Buffer.buffer(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new CertificateUnusable(file + " is not there");
        } catch (IOException e) {
            throw new CertificateUnusable(file + " can't be read: " + e.getMessage());
        }
    }
}
