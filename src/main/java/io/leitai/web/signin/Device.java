package io.leitai.web.signin;

import java.util.List;

/** What a browser says it is, in a few words for people's eyes: "iPhone · WeChat". Nothing is decided by it. */
final class Device {
    private record Word(String sign, String says) {}

    private static final List<Word> MACHINES = List.of(
            new Word("HarmonyOS", "HarmonyOS"),
            new Word("OpenHarmony", "HarmonyOS"),
            new Word("iPhone", "iPhone"),
            new Word("iPad", "iPad"),
            new Word("Android", "Android"),
            new Word("Windows", "Windows"),
            new Word("Macintosh", "Mac"),
            new Word("Linux", "Linux"));
    private static final List<Word> BROWSERS = List.of(
            new Word("MicroMessenger", "WeChat"),
            new Word("DingTalk", "DingTalk"),
            new Word("Edg", "Edge"),
            new Word("Firefox", "Firefox"),
            new Word("Chrome", "Chrome"),
            new Word("Safari", "Safari"));

    private Device() {}

    /** @param userAgent the header, or null */
    static String of(String userAgent) {
        if (userAgent == null) return "?";
        String machine = first(MACHINES, userAgent);
        String browser = first(BROWSERS, userAgent);
        if (machine == null || browser == null) return machine != null ? machine : browser != null ? browser : "?";
        return machine + " · " + browser;
    }

    private static String first(List<Word> words, String in) {
        return words.stream()
                .filter(word -> in.contains(word.sign()))
                .map(Word::says)
                .findFirst()
                .orElse(null);
    }
}
