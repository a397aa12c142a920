package io.leitai.web.account;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import java.time.Duration;

/** What came of something that an account's owner or an organiser asked. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    /** @param status as HTTP says it @param pause before another try; zero: no need */
    record No<T>(int status, Refusal refusal, Duration pause) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> no(int status, Code code, Object... about) {
        return new No<>(status, Refusal.of(code, about), Duration.ZERO);
    }
}
