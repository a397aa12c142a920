package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.when;

import java.util.List;
import java.util.Optional;

/** Scenes on screens: what each of them needs, and takes. */
final class Scenes {
    /** Characters: as many as can be read from the last row. */
    static final int LONGEST_TEXT = 240;

    /** Screens with a scene of their own. */
    static final int MOST_OWN = 100;

    private Scenes() {}

    static Decision show(Contest contest, Command.ShowScene c) {
        return unless(
                when(c.scene() == null, Refusal.Code.NO_SCENE)
                        .or(() -> screens(contest, c.screens()))
                        .or(() -> missing(contest, c.scene()))
                        .or(() -> words(contest, c)),
                () -> new Event.SceneShown(c.scene(), distinct(c.screens()), text(contest, c), c.venue()));
    }

    /** Each once: the ledger keeps the list for good. */
    private static List<String> distinct(List<String> screens) {
        return screens == null ? null : screens.stream().distinct().toList();
    }

    private static Optional<Refusal> screens(Contest contest, List<String> screens) {
        if (screens == null) return Optional.empty();
        return when(screens.isEmpty(), Refusal.Code.NO_SCREEN)
                .or(() -> screens.stream()
                        .filter(name -> !ScreenName.isKnown(contest, name))
                        .findFirst()
                        .map(name -> Refusal.of(Refusal.Code.UNKNOWN_SCREEN, name)))
                .or(() -> when(
                        contest.house().showing().ownWith(screens) > MOST_OWN,
                        Refusal.Code.TOO_MANY_SCREENS,
                        MOST_OWN));
    }

    /** What is not there yet would leave a screen empty. */
    private static Optional<Refusal> missing(Contest contest, Scene scene) {
        return switch (scene) {
            case AWARD -> when(contest.state() != Contest.State.CLOSED, Refusal.Code.AWARD_TOO_EARLY);
            case DRAW -> when(contest.drawSeed() == null, Refusal.Code.NOT_DRAWN);
            case FLOW, STANDINGS, ORDER, BLACK, WELCOME, STAGE, SCORING, REVEAL, NOTICE, MESSAGE, LOGO ->
                Optional.empty();
        };
    }

    private static Optional<Refusal> words(Contest contest, Command.ShowScene c) {
        return switch (c.scene()) {
            case NOTICE ->
                when(c.venue() != null, Refusal.Code.SCENE_TAKES_LESS).or(() -> text(text(contest, c)));
            case MESSAGE ->
                when(
                                contest.plan().venues().stream()
                                        .noneMatch(venue -> venue.id().equals(c.venue())),
                                Refusal.Code.UNKNOWN_VENUE,
                                c.venue() == null ? "" : c.venue())
                        .or(() -> text(c.text()));
            case FLOW, STANDINGS, ORDER, BLACK, WELCOME, DRAW, STAGE, SCORING, REVEAL, AWARD, LOGO ->
                when(c.text() != null || c.venue() != null, Refusal.Code.SCENE_TAKES_LESS);
        };
    }

    static Optional<Refusal> text(String text) {
        return when(Texts.isBlank(text), Refusal.Code.SCENE_TEXT_EMPTY)
                .or(() -> when(Texts.isLonger(text, LONGEST_TEXT), Refusal.Code.SCENE_TEXT_TOO_LONG, LONGEST_TEXT));
    }

    /** A notice without words is the newest one that was posted: the entry says which, so that a later one does not change the screen. */
    private static String text(Contest contest, Command.ShowScene c) {
        if (c.scene() != Scene.NOTICE || c.text() != null || contest.notices().isEmpty()) return c.text();
        return contest.notices().getFirst().text();
    }
}
