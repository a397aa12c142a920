package io.leitai.ledger;

import io.leitai.contest.Actor;
import io.leitai.contest.Event;
import java.util.List;

/**
 * What an entry says: who, and what happened.
 *
 * @param command SHA-256 of the command as it was sent, in hex: the same id with another command is told apart by it
 */
public record Body(Actor actor, String command, List<Event> events) {
    public Body {
        events = List.copyOf(events);
    }
}
