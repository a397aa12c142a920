package io.leitai.web.account;

import io.leitai.web.signin.Keys;
import io.leitai.web.signin.Secrets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * The mark of a browser that has signed in with a name before. It opens nothing; its tries are counted apart, so that nobody
 * elsewhere keeps the real person out by guessing.
 */
final class KnownBrowser {
    private static final String USE = "known-browser";

    private final Keys keys;

    KnownBrowser(Keys keys) {
        this.keys = keys;
    }

    String mark(String name) {
        String id = Secrets.name();
        return id + "." + seal(name, id);
    }

    /** Which browser it is; null where the mark is not of this name. @param mark may be null */
    String id(String mark, String name) {
        if (mark == null) return null;
        int dot = mark.indexOf('.');
        if (dot < 0) return null;
        String id = mark.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                seal(name, id).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                mark.substring(dot + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return ours ? id : null;
    }

    private String seal(String name, String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.hash(USE, name + '\n' + id));
    }
}
