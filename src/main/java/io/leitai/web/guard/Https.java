package io.leitai.web.guard;

import java.nio.file.Path;

/**
 * How people come by https, where this server speaks it itself; a proxy in front may speak it instead.
 *
 * @param certificate PEM: the server's own first, then those that vouch for it; null: no https of our own
 * @param key PEM: the private key of it; null with the certificate alone
 * @param redirectPort where plain http is only told to come by https; 0: nowhere
 * @param hstsDays how long a browser that came by https asks by nothing else; 0: it may forget
 */
public record Https(Path certificate, Path key, int redirectPort, int hstsDays) {
    public static final int HSTS_DAYS = 365;

    /** As without any configuration. */
    public static Https none() {
        return new Https(null, null, 0, HSTS_DAYS);
    }

    public boolean isOurs() {
        return certificate != null;
    }
}
