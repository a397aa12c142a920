package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What branch venues ask to have shown: it waits for the director, and reaches no screen by itself. */
final class Greeting {
    static final Duration BETWEEN = Duration.ofSeconds(10);

    private Greeting() {}

    /** In the place of one that waits. */
    static Decision send(Contest contest, Actor actor, Command.SendMessage c, Instant now) {
        String text = c.text() == null ? null : c.text().strip();
        Optional<VenueMessage> last = contest.house().messages().of(actor.id());
        boolean tooSoon = last.filter(m -> now.isBefore(m.at().plus(BETWEEN))).isPresent();
        return unless(
                when(isNoVenue(contest, actor.id()), Refusal.Code.UNKNOWN_VENUE, actor.id())
                        .or(() -> Scenes.text(text))
                        .or(() -> when(tooSoon, Refusal.Code.MESSAGE_TOO_SOON, BETWEEN.toSeconds())),
                () -> new Event.MessageSent(contest.house().messages().sent() + 1, actor.id(), text));
    }

    /** The scene holds the words: what a venue sends later does not change a screen. */
    static Decision take(Contest contest, Command.TakeMessage c) {
        Optional<Refusal> gone = notWaiting(contest, c.message());
        if (gone.isPresent()) return new Decision.Refused(gone.get());
        VenueMessage message = contest.house().messages().numbered(c.message()).orElseThrow();
        Command.ShowScene scene = new Command.ShowScene(Scene.MESSAGE, c.screens(), message.text(), message.venue());
        return switch (Scenes.show(contest, scene)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted shown ->
                Decision.accept(shown.events().getFirst(), new Event.MessageTaken(c.message()));
        };
    }

    static Decision decline(Contest contest, Command.DeclineMessage c) {
        return unless(notWaiting(contest, c.message()), () -> new Event.MessageDeclined(c.message()));
    }

    private static Optional<Refusal> notWaiting(Contest contest, int number) {
        Optional<VenueMessage> message = contest.house().messages().numbered(number);
        return when(message.isEmpty(), Refusal.Code.UNKNOWN_MESSAGE, number)
                .or(() -> when(!message.orElseThrow().isWaiting(), Refusal.Code.MESSAGE_DECIDED, number));
    }

    private static boolean isNoVenue(Contest contest, String id) {
        List<Plan.Venue> venues = contest.plan().venues();
        return venues.stream().noneMatch(venue -> venue.id().equals(id));
    }
}
