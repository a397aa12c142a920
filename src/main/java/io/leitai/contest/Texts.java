package io.leitai.contest;

import static io.leitai.contest.Refusal.Code.NOTICE_EMPTY;
import static io.leitai.contest.Refusal.Code.NOTICE_TOO_LONG;
import static io.leitai.contest.Refusal.Code.REASON_MISSING;
import static io.leitai.contest.Refusal.Code.REASON_TOO_LONG;
import static io.leitai.contest.Refusal.when;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What people may write: something, and not without end. */
final class Texts {
    /** Characters. */
    static final int LONGEST_REASON = 500;

    /** Bytes in UTF-8. */
    static final int LONGEST_NOTICE = 4096;

    private Texts() {}

    static Optional<Refusal> reason(String text) {
        return when(isBlank(text), REASON_MISSING)
                .or(() -> when(isLonger(text, LONGEST_REASON), REASON_TOO_LONG, LONGEST_REASON));
    }

    /** A reason that may be left out. */
    static Optional<Refusal> note(String text) {
        return when(text != null && isLonger(text, LONGEST_REASON), REASON_TOO_LONG, LONGEST_REASON);
    }

    static Optional<Refusal> notice(String text) {
        return when(isBlank(text), NOTICE_EMPTY)
                .or(() -> when(bytes(text) > LONGEST_NOTICE, NOTICE_TOO_LONG, LONGEST_NOTICE));
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    static boolean isLonger(String text, int characters) {
        return text.codePointCount(0, text.length()) > characters;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
