package io.leitai.contest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Each venue's newest message; so there are never more than venues.
 *
 * @param sent how many there ever were
 */
record VenueMessages(PMap<String, VenueMessage> byVenue, int sent) {
    static final VenueMessages NONE = new VenueMessages(HashTreePMap.empty(), 0);

    Optional<VenueMessage> of(String venue) {
        return Optional.ofNullable(byVenue.get(venue));
    }

    Optional<VenueMessage> numbered(int number) {
        return byVenue.values().stream().filter(m -> m.number() == number).findFirst();
    }

    List<VenueMessage> waiting() {
        return byVenue.values().stream()
                .filter(VenueMessage::isWaiting)
                .sorted(Comparator.comparing(VenueMessage::number))
                .toList();
    }

    VenueMessages with(Event.MessageSent e, Instant at) {
        VenueMessage message = new VenueMessage(e.message(), e.venue(), e.text(), at, VenueMessage.State.WAITING, null);
        return new VenueMessages(byVenue.plus(e.venue(), message), e.message());
    }

    /** The message waits again, where its venue has sent no other. */
    VenueMessages undecided(int number) {
        return numbered(number)
                .map(message -> with(message.decided(VenueMessage.State.WAITING, null)))
                .orElse(this);
    }

    VenueMessages with(VenueMessage changed) {
        return new VenueMessages(byVenue.plus(changed.venue(), changed), sent);
    }
}
