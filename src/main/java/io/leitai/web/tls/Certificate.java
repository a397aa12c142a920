package io.leitai.web.tls;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;

/**
 * A certificate and its key, found to belong together.
 *
 * @param until when it runs out
 */
record Certificate(PemKeyCertOptions pem, String subject, Instant from, Instant until) {

    /** @throws CertificateUnusable with the file and what is wrong with it */
    static Certificate of(Vertx vertx, Pem files) throws CertificateUnusable {
        X509Certificate own = chain(files).get(0);
        PemKeyCertOptions pem =
                new PemKeyCertOptions().addCertValue(files.certificate()).addKeyValue(files.key());
        if (!isPair(own.getPublicKey(), key(vertx, pem, files))) throw noKey(files);
        return new Certificate(
                pem,
                own.getSubjectX500Principal().getName(),
                own.getNotBefore().toInstant(),
                own.getNotAfter().toInstant());
    }

    boolean isOver(Instant now) {
        return now.isAfter(until);
    }

    private static List<X509Certificate> chain(Pem files) throws CertificateUnusable {
        try {
            var in = new ByteArrayInputStream(files.certificate().getBytes());
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!chain.isEmpty()) return chain;
        } catch (CertificateException e) {
            throw noCertificate(files);
        }
        throw noCertificate(files);
    }

    private static PrivateKey key(Vertx vertx, PemKeyCertOptions pem, Pem files) throws CertificateUnusable {
        try {
            String alias = pem.loadKeyStore(vertx).aliases().nextElement();
            for (KeyManager manager : pem.getKeyManagerFactory(vertx).getKeyManagers())
                if (manager instanceof X509KeyManager known && known.getPrivateKey(alias) != null)
                    return known.getPrivateKey(alias);
        } catch (Exception e) { // whatever the reader of keys throws, it is the file
            throw noKey(files);
        }
        throw noKey(files);
    }

    /** What one signs the other knows. */
    private static boolean isPair(PublicKey known, PrivateKey key) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            byte[] anything = {1, 2, 3};
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(anything);
            byte[] signed = signing.sign();
            Signature knowing = Signature.getInstance(algorithm);
            knowing.initVerify(known);
            knowing.update(anything);
            return knowing.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static CertificateUnusable noCertificate(Pem files) {
        return new CertificateUnusable(files.certificateFile() + " holds no certificate as PEM");
    }

    private static CertificateUnusable noKey(Pem files) {
        return new CertificateUnusable(files.keyFile()
                + " holds no private key (PEM, RSA or EC, without a password) that belongs to the first certificate in "
                + files.certificateFile());
    }
}
