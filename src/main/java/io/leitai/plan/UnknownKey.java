package io.leitai.plan;

import io.leitai.plan.Yaml.Position;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** A key that a plan does not know: a slip of the fingers as a rule, so the nearest known one is named. */
final class UnknownKey {
    private UnknownKey() {}

    /** @return the key that was meant, as far as can be told */
    static Optional<String> report(String key, Position at, String[] known, Problems problems) {
        String quoted = Problems.quote(key);
        String[] parts = key.split("[:：]", 2);
        if (parts.length == 2) {
            problems.add(
                    at,
                    "“%s”里的冒号不对：冒号要用半角“:”，后面空一格。".formatted(quoted),
                    "The colon in \"%s\" is wrong: write \":\" and a space after it.".formatted(quoted));
            return Optional.of(parts[0]);
        }
        Optional<String> near = nearest(key, known);
        problems.add(
                at,
                "这里没有“%s”这个键%s可以写：%s。"
                        .formatted(quoted, near.map("，是不是要写“%s”？"::formatted).orElse("，"), String.join("、", known)),
                "There is no key \"%s\" here%s Allowed: %s."
                        .formatted(
                                quoted,
                                near.map("; did you mean \"%s\"?"::formatted).orElse("."),
                                String.join(", ", known)));
        return near;
    }

    /** The known word that takes the fewest changes, if these are few enough to be a slip. */
    static Optional<String> nearest(String word, String[] known) {
        if (word.length() > 40) return Optional.empty();
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(known)
                .filter(k -> changes(lower, k.toLowerCase(Locale.ROOT)) <= 1 + k.length() / 4)
                .min(Comparator.comparingInt(k -> changes(lower, k.toLowerCase(Locale.ROOT))));
    }

    /** Letters put in, left out, replaced or swapped with their neighbour, at the least. */
    private static int changes(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
