package io.leitai.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them: {@code 8m}, {@code 90s}, {@code 1m30s}, {@code 1h}. Whole seconds. */
final class Durations {
    private static final Pattern FORM = Pattern.compile("(?=\\d)(?:(\\d{1,4})h)?(?:(\\d{1,4})m)?(?:(\\d{1,5})s)?");

    private Durations() {}

    static Optional<Duration> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) return Optional.empty();
        return Optional.of(Duration.ofHours(number(form.group(1)))
                .plusMinutes(number(form.group(2)))
                .plusSeconds(number(form.group(3))));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** @throws IllegalArgumentException for parts of a second, which a plan does not know */
    static String write(Duration duration) {
        if (duration.isNegative() || duration.getNano() != 0) throw new IllegalArgumentException(duration.toString());
        if (duration.isZero()) return "0s";
        return part(duration.toHours(), "h")
                + part(duration.toMinutesPart(), "m")
                + part(duration.toSecondsPart(), "s");
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }
}
