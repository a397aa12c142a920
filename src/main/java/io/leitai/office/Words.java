package io.leitai.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The words printed around a plan's own, in one language.
 *
 * @param language {@code zh-CN} or {@code en}
 */
record Words(String language, Map<String, String> all) {
    private static final Words CHINESE = load("zh-CN");
    private static final Words ENGLISH = load("en");

    static Words in(String language) {
        return language.startsWith("en") ? ENGLISH : CHINESE;
    }

    /** @param about what the sentence's {@code %s} stand for */
    String say(String key, Object... about) {
        return all.get(key).formatted(about);
    }

    /** A plan's text in this language, or as the plan has it. */
    String of(String text, String field, Map<String, String> english) {
        return this == ENGLISH ? english.getOrDefault(field, text) : text;
    }

    private static Words load(String language) {
        String file = "/templates/office/" + language + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Words(
                    language,
                    words.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(k -> k, words::getProperty)));
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
