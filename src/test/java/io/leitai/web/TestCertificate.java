package io.leitai.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates for this machine, signed by themselves, as PEM files; made with the JDK's own tool. */
public final class TestCertificate {
    private static final char[] PASSWORD = "password".toCharArray();

    private final List<Certificate> chain;
    private final byte[] key;

    private TestCertificate(List<Certificate> chain, byte[] key) {
        this.chain = chain;
        this.key = key;
    }

    /** Signed by itself. @param algorithm "EC" or "RSA" @param more for instance -startdate */
    public static TestCertificate make(Path folder, String algorithm, String name, String... more) {
        Path store = store(folder);
        generate(store, "own", algorithm, name, more);
        return of(store);
    }

    /** Signed by another, which is in the file too. */
    static TestCertificate signed(Path folder, String algorithm, String name) {
        Path store = store(folder);
        generate(store, "authority", algorithm, "authority", "-ext", "bc:c");
        generate(store, "own", algorithm, name, "-signer", "authority");
        return of(store);
    }

    private static Path store(Path folder) {
        try {
            return Files.createTempDirectory(folder, "keys").resolve("keys.p12");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void generate(Path store, String alias, String algorithm, String name, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                algorithm,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD),
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=ip:127.0.0.1,dns:localhost"));
        command.addAll(List.of(more));
        try {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes());
            if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) throw new AssertionError(said);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static TestCertificate of(Path store) {
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
            return new TestCertificate(
                    List.of(keys.getCertificateChain("own")),
                    keys.getKey("own", PASSWORD).getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The own first. */
    public String certificatePem() {
        StringBuilder all = new StringBuilder();
        try {
            for (Certificate one : chain) all.append(pem("CERTIFICATE", one.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        return all.toString();
    }

    public String keyPem() {
        return pem("PRIVATE KEY", key);
    }

    /** For a client that trusts what is in this file now, and nothing else. */
    public static SSLContext trusting(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }
}
