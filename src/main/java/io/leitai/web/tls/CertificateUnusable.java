package io.leitai.web.tls;

/** The files hold no certificate that browsers could be shown; the message says which and why. */
public final class CertificateUnusable extends Exception {
    CertificateUnusable(String message) {
        super(message);
    }
}
