package io.leitai.web.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * This server's own key, in a file beside the store and never in it: six digits are too few for a hash alone, so a copy of
 * the store must not be enough to find them.
 */
public final class Keys {
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    private Keys(byte[] key) {
        this.key = key;
    }

    /** For one run: what was hashed with it is worth nothing afterwards. */
    public static Keys passing() {
        return new Keys(random());
    }

    /**
     * The key in the file, which is made where it is not there, for this user's eyes alone.
     *
     * @throws IOException where it can't be read or made, or is no key
     */
    public static Keys in(Path file) throws IOException {
        if (!Files.exists(file)) make(file);
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length == BYTES) return new Keys(key);
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IOException(file + " holds no key: 64 hex digits are wanted");
    }

    /** Tells this key from another, without giving it away. */
    public String mark() {
        return HexFormat.of().formatHex(hash("mark", ""), 0, 8);
    }

    /** Of a text that is easy to guess. @param use what for, so that one use's hash is worth nothing in another */
    public byte[] hash(String use, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal((use + '\n' + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static void make(Path file) throws IOException {
        byte[] text = (HexFormat.of().formatHex(random()) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, text, StandardOpenOption.CREATE);
        } catch (FileAlreadyExistsException e) {
            // another node was first
        }
    }

    private static byte[] random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
