package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.when;

import java.util.Optional;

/** Graphics over the television picture: what each of them needs, and takes. */
final class Graphics {
    /** Characters. */
    static final int LONGEST_NAME = 60;

    static final int LONGEST_LINE = 120;

    static final int LONGEST_TICKER = 500;

    private Graphics() {}

    static Decision play(Contest contest, Command.PlayGraphic c) {
        if (c.graphic() == null) return Decision.refuse(Refusal.Code.NO_GRAPHIC);
        return switch (c.graphic()) {
            case LOWER_THIRD -> lowerThird(contest, c);
            case TICKER ->
                unless(
                        tooMuch(c.presenter() != null || c.name() != null)
                                .or(() -> when(Texts.isBlank(c.text()), Refusal.Code.TICKER_EMPTY))
                                .or(() -> tooLong(c.text(), LONGEST_TICKER)),
                        () -> played(c, null));
            case SCORE, CLOCK, STANDINGS, REVEAL ->
                unless(tooMuch(c.presenter() != null || c.name() != null || c.text() != null), () -> played(c, null));
        };
    }

    /** What is not there can be taken away: whoever clears the picture in a hurry is not told off. */
    static Decision stop(Command.StopGraphic c) {
        return Decision.accept(new Event.GraphicStopped(c.graphic()));
    }

    private static Decision lowerThird(Contest contest, Command.PlayGraphic c) {
        if (c.name() != null)
            return unless(
                    tooMuch(c.presenter() != null)
                            .or(() -> when(Texts.isBlank(c.name()), Refusal.Code.NAME_MISSING))
                            .or(() -> tooLong(c.name(), LONGEST_NAME))
                            .or(() -> c.text() == null ? Optional.empty() : tooLong(c.text(), LONGEST_LINE)),
                    () -> played(c, null));
        Optional<Refusal> refusal = tooMuch(c.text() != null);
        if (refusal.isPresent()) return new Decision.Refused(refusal.get());
        if (c.presenter() != null)
            return unless(Known.presenter(contest, c.presenter()), () -> played(c, c.presenter()));
        return contest.onStage()
                .map(turn -> Decision.accept(played(c, turn.presenter())))
                .orElseGet(() -> Decision.refuse(Refusal.Code.NOBODY_ON_STAGE));
    }

    private static Event played(Command.PlayGraphic c, String presenter) {
        return new Event.GraphicPlayed(c.graphic(), presenter, c.name(), c.text());
    }

    private static Optional<Refusal> tooMuch(boolean has) {
        return when(has, Refusal.Code.GRAPHIC_TAKES_LESS);
    }

    private static Optional<Refusal> tooLong(String text, int longest) {
        return when(Texts.isLonger(text, longest), Refusal.Code.GRAPHIC_TOO_LONG, longest);
    }
}
