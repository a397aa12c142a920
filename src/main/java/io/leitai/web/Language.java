package io.leitai.web;

import io.vertx.core.http.HttpServerRequest;

/** The language of sentences: Chinese first, English where it is asked for. */
final class Language {
    private Language() {}

    /** {@code zh} or {@code en}: the query's {@code lang}, else the first of Accept-Language that we speak. */
    static String of(HttpServerRequest request) {
        String asked = request.getParam("lang");
        if (asked != null) return asked.startsWith("en") ? "en" : "zh";
        String accepted = request.getHeader("Accept-Language");
        if (accepted != null)
            for (String one : accepted.split(",")) {
                String language = one.trim().toLowerCase(java.util.Locale.ROOT);
                if (language.startsWith("zh")) return "zh";
                if (language.startsWith("en")) return "en";
            }
        return "zh";
    }
}
