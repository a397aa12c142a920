package io.leitai.web;

import io.leitai.contest.Refusal;
import java.util.List;

/** What became of an upload, as a line: {@code READY}, or the refusal's code and what it is about, a tab between. */
final class Outcomes {
    private static final String READY = "READY";
    private static final String BETWEEN = "\t";

    private Outcomes() {}

    /** @param why null: it is an exhibit */
    static String text(Refusal why) {
        if (why == null) return READY;
        return why.about().isEmpty()
                ? why.code().name()
                : why.code().name()
                        + BETWEEN
                        + String.join(
                                BETWEEN,
                                why.about().stream()
                                        .map(each -> each.replace(BETWEEN, " "))
                                        .toList());
    }

    /** Null: it is an exhibit. */
    static Refusal refusal(String text) {
        if (text.equals(READY)) return null;
        List<String> words = List.of(text.split(BETWEEN, -1));
        return new Refusal(Refusal.Code.valueOf(words.getFirst()), words.subList(1, words.size()));
    }
}
