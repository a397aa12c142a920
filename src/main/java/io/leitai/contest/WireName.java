package io.leitai.contest;

/** What the protocol calls a command or an event: its record's name with a small first letter, {@code callNext}. */
public final class WireName {
    private WireName() {}

    public static String of(Command command) {
        return small(command.getClass());
    }

    public static String of(Event event) {
        return small(event.getClass());
    }

    private static String small(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
