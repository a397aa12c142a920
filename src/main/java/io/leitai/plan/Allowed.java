package io.leitai.plan;

import io.leitai.contest.PlainText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a scalar may be.
 *
 * @param zh what is allowed, to stand behind "要写："
 * @param en the same, to stand behind "must be"
 * @param parse the value, or empty where the text is no such thing
 */
record Allowed<T>(String zh, String en, Function<String, Optional<T>> parse) {
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,7}(\\.\\d{1,6})?");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");

    static final Allowed<String> ID = new Allowed<>(
            "一个编号：半角字母、数字、“_”“.”“-”，以字母或数字开头，最多 64 个",
            "an id: at most 64 of the letters A-Z and a-z, digits, \"_\", \".\" and \"-\", starting with a letter or digit",
            text -> Optional.of(text).filter(t -> ID_FORM.matcher(t).matches()));

    /** RESULT.csv has columns {@code PANEL.CRITERION}, which a dot more would make ambiguous. */
    static final Allowed<String> COLUMN_ID = new Allowed<>(
            "一个没有“.”的编号（结果表的列名是“评委组.评分项”）：半角字母、数字、“_”“-”，以字母或数字开头，最多 64 个",
            "an id without \".\" (the result's columns are PANEL.CRITERION): at most 64 of the letters A-Z and a-z, digits,"
                    + " \"_\" and \"-\", starting with a letter or digit",
            text -> ID.parse().apply(text).filter(t -> t.indexOf('.') < 0));

    static final Allowed<Boolean> YES_OR_NO = oneOf(Map.of("true", true, "false", false));

    static final Allowed<ZoneId> TIMEZONE = new Allowed<>(
            "时区名，例如 Asia/Shanghai",
            "a time zone of the IANA list, such as Asia/Shanghai",
            text -> Optional.of(text)
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .map(ZoneId::of));

    static final Allowed<LocalTime> TIME_OF_DAY = new Allowed<>(
            "一天里的时刻，例如 \"14:30\"（要加引号）",
            "a time of day such as \"14:30\" (in quotes)",
            text -> Optional.of(text).filter(t -> TIME.matcher(t).matches()).map(LocalTime::parse));

    static Allowed<String> text(int atMost) {
        return new Allowed<>(
                "一行文字，1 到 %d 个字，没有控制字符".formatted(atMost),
                "one line of text, 1 to %d characters, without control characters".formatted(atMost),
                text -> Optional.of(text)
                        .filter(t -> !t.isEmpty() && t.codePointCount(0, t.length()) <= atMost)
                        .filter(PlainText::isName));
    }

    /** Both ends inclusive; kept as written, trailing zeros too. */
    static Allowed<BigDecimal> decimal(BigDecimal least, BigDecimal most) {
        return new Allowed<>(
                "%s 到 %s 的数，小数最多 6 位".formatted(least.toPlainString(), most.toPlainString()),
                "a number from %s to %s with at most 6 decimals".formatted(least.toPlainString(), most.toPlainString()),
                text -> Optional.of(text)
                        .filter(t -> DECIMAL.matcher(t).matches())
                        .map(BigDecimal::new)
                        .filter(n -> n.compareTo(least) >= 0 && n.compareTo(most) <= 0));
    }

    /** Both ends inclusive. */
    static Allowed<Integer> whole(int least, int most) {
        return new Allowed<>(
                "%d 到 %d 的整数".formatted(least, most),
                "a whole number from %d to %d".formatted(least, most),
                text -> Optional.of(text)
                        .filter(t -> WHOLE.matcher(t).matches())
                        .map(Integer::valueOf)
                        .filter(n -> n >= least && n <= most));
    }

    /** Both ends inclusive. */
    static Allowed<Duration> duration(Duration least, Duration most) {
        String from = Durations.write(least);
        String to = Durations.write(most);
        return new Allowed<>(
                "%s 到 %s 的时长，写成 8m、90s、1m30s 或 1h".formatted(from, to),
                "a time from %s to %s, written like 8m, 90s, 1m30s or 1h".formatted(from, to),
                text -> Durations.read(text).filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0));
    }

    /** One of these words. */
    static <T> Allowed<T> oneOf(Map<String, T> choices) {
        var sorted = choices.keySet().stream().sorted().toList();
        return new Allowed<>(
                "其中之一：" + String.join("、", sorted),
                "one of " + String.join(", ", sorted),
                text -> Optional.ofNullable(choices.get(text)));
    }

    /** One of an enumeration's values, written as {@code halfUp} for {@code HALF_UP}. */
    static <E extends Enum<E>> Allowed<E> oneOf(Class<E> type) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) choices.put(word(value), value);
        return oneOf(choices);
    }

    static String word(Enum<?> value) {
        String[] parts = value.name().toLowerCase(java.util.Locale.ROOT).split("_");
        var word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++)
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        return word.toString();
    }
}
