package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Shown;
import java.time.Instant;
import java.util.List;

/** What the director put on the screens. One part for all of them: it holds nothing that is not public. */
final class ScreenParts {
    private ScreenParts() {}

    /** @param venue whose message it is; null: the house's notice */
    record Words(String text, PublicViews.VenueLine venue, Instant at) {}

    /** @param screen its name; {@code venues}: those of all branch venues @param words null for scenes without */
    record OnScreen(String screen, String scene, Words words) {}

    static Words words(Contest contest, Shown shown) {
        if (shown.text() == null) return null;
        PublicViews.VenueLine venue = contest.plan().venues().stream()
                .filter(one -> one.id().equals(shown.venue()))
                .findFirst()
                .map(PublicViews::line)
                .orElse(null);
        return new Words(shown.text(), venue, shown.at());
    }

    static List<OnScreen> onScreens(Contest contest) {
        return contest.shownOn().entrySet().stream()
                .map(one -> new OnScreen(
                        one.getKey(), Parts.lowerCase(one.getValue().scene()), words(contest, one.getValue())))
                .toList();
    }
}
