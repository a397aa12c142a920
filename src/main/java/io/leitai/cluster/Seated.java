package io.leitai.cluster;

import io.leitai.contest.Event;
import java.util.List;

/** Whether somebody took a seat or was sent away: then a socket somewhere may be nobody's any more. */
final class Seated {
    private Seated() {}

    static boolean isAmong(List<Event> events) {
        return events.stream().anyMatch(e -> e instanceof Event.SeatTaken || e instanceof Event.SeatRevoked);
    }
}
