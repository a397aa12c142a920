package io.leitai.cluster;

import io.leitai.contest.Event;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What two nodes must have in common to understand each other: {@link Post#VERSION}, and a digest of every record that goes from
 * one to the other or that both read in the ledger. So a new command or event can't be forgotten.
 */
final class Speech {
    private static final int DIGITS = 12;

    /** Such as {@code 2-0f1e2d3c4b5a}. */
    static final String OWN = Post.VERSION + "-" + digest(Post.Asked.class, Post.Planned.class, Event.class);

    private final Map<String, String> forms = new TreeMap<>();

    private Speech() {}

    static String digest(Class<?>... roots) {
        Speech speech = new Speech();
        for (Class<?> root : roots) speech.add(root);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(speech.forms.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType());
            for (Type argument : generic.getActualTypeArguments()) add(argument);
        } else if (type instanceof Class<?> named
                && named.getName().startsWith("io.leitai.")
                && forms.putIfAbsent(named.getName(), "") == null) {
            forms.put(named.getName(), form(named));
        }
    }

    private String form(Class<?> type) {
        if (type.isEnum()) return Arrays.toString(type.getEnumConstants());
        if (type.isSealed()) {
            for (Class<?> kind : type.getPermittedSubclasses()) add(kind);
            return "";
        }
        if (!type.isRecord()) return "";
        StringBuilder form = new StringBuilder();
        for (RecordComponent part : type.getRecordComponents()) {
            add(part.getGenericType());
            form.append(part.getName())
                    .append(':')
                    .append(part.getGenericType().getTypeName())
                    .append(' ');
        }
        return form.toString();
    }
}
