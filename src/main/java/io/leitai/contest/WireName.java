package io.leitai.contest;

import java.util.Locale;

/** What the protocol calls a command or an event, {@code callNext}, and a constant. */
public final class WireName {
    private WireName() {}

    public static String of(Command command) {
        return small(command.getClass());
    }

    public static String of(Event event) {
        return small(event.getClass());
    }

    /** {@code lowerThird}. */
    public static String of(Enum<?> value) {
        String[] words = value.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++)
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        return name.toString();
    }

    private static String small(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
