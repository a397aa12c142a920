package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.contest.Scene;
import io.leitai.contest.Shown;
import io.leitai.contest.Turn;
import io.leitai.contest.VenueMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What who runs a branch venue has in hand. Its message is nobody's else before it is taken, so no public view.
 *
 * @param presenter on stage; null: nobody
 * @param phase null: none is on
 * @param message the venue's newest; null: none
 * @param onScreen whether a screen shows it now
 * @param changes the newest first
 */
record BranchView(
        Parts.Head contest,
        PublicViews.VenueLine venue,
        Parts.Person presenter,
        Parts.Phase phase,
        boolean paused,
        Parts.Next next,
        OwnMessage message,
        boolean onScreen,
        List<ChangeViews.Line> changes) {

    private static final int MOST_ON_DESK = 20;

    /** @param state waiting, taken or declined */
    record OwnMessage(int message, String text, Instant at, String state) {}

    /** @param waiting how many wait */
    record OnDesk(int waiting, List<Waiting> oldest) {}

    /** One that waits. */
    record Waiting(int message, PublicViews.VenueLine venue, String text, Instant at) {}

    static Optional<Record> of(Contest contest, String id) {
        return contest.plan().venues().stream()
                .filter(venue -> venue.id().equals(id))
                .findFirst()
                .map(venue -> of(contest, venue));
    }

    private static BranchView of(Contest contest, Plan.Venue venue) {
        Turn turn = contest.onStage().orElse(null);
        VenueMessage message = contest.messageOf(venue.id()).orElse(null);
        return new BranchView(
                Parts.Head.of(contest),
                PublicViews.line(venue),
                turn == null
                        ? null
                        : Parts.Person.of(contest.presenter(turn.presenter()).orElseThrow()),
                turn == null ? null : Parts.Phase.of(contest, turn),
                turn != null && turn.is(Turn.Status.PAUSED),
                Parts.next(contest),
                message == null
                        ? null
                        : new OwnMessage(
                                message.number(), message.text(), message.at(), Parts.lowerCase(message.state())),
                message != null && isOnScreen(contest, message),
                ChangeViews.forVenues(contest));
    }

    private static boolean isOnScreen(Contest contest, VenueMessage message) {
        return Stream.concat(Stream.of(contest.shown()), contest.shownOn().values().stream())
                .anyMatch(shown -> shows(shown, message));
    }

    private static boolean shows(Shown shown, VenueMessage message) {
        return shown.scene() == Scene.MESSAGE
                && message.venue().equals(shown.venue())
                && message.text().equals(shown.text());
    }

    /** The oldest first: they have waited longest. */
    static OnDesk onDesk(Contest contest) {
        List<VenueMessage> waiting = contest.messagesWaiting();
        List<Waiting> oldest = waiting.stream()
                .limit(MOST_ON_DESK)
                .map(message -> new Waiting(
                        message.number(),
                        contest.plan().venues().stream()
                                .filter(venue -> venue.id().equals(message.venue()))
                                .findFirst()
                                .map(PublicViews::line)
                                .orElseThrow(),
                        message.text(),
                        message.at()))
                .toList();
        return new OnDesk(waiting.size(), oldest);
    }
}
