package io.leitai.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Webhooks, and their messages until they are delivered or given up. Every writing is durable on return, and throws
 * {@link Ledger.AppendFailed} where it is not known whether it happened.
 */
public interface Hooks {

    /**
     * @param secret what its messages are signed with
     * @param stopped why nothing is sent any more; empty while it goes on
     * @param told the fingerprint of what it was told last; empty before the first
     */
    record Hook(String id, String contest, String url, byte[] secret, Instant at, String stopped, String told) {}

    /** WAITING until delivered, or given up: DEAD. */
    enum State {
        WAITING,
        DELIVERED,
        DEAD
    }

    /** @param due when it is to be sent next @param answer what came of the newest attempt; empty before the first */
    record Message(
            String id, String hook, Instant at, byte[] body, int attempts, Instant due, State state, String answer) {}

    void add(Hook hook);

    /** With all its messages. */
    void remove(String hook);

    List<Hook> all();

    Optional<Hook> hook(String id);

    /** @param stopped empty: it goes on */
    void stop(String hook, String stopped);

    /**
     * Puts a message on its way and remembers the fingerprint, in one; older ones that wait make room, so that one hook never keeps more
     * than {@code most}.
     *
     * @return false where a message of this id is there: another node was faster
     */
    boolean tell(String hook, String told, Message message, int most);

    /** Those of hooks that go on, the earliest due first. */
    List<Message> due(Instant now, int most);

    /** Nobody else sends it before {@code until}. False where it was taken, or changed, since it was read. */
    boolean take(Message message, Instant until);

    /** What became of an attempt. */
    void attempted(String message, State state, int attempts, Instant due, String answer);

    /** The newest, newest first. */
    List<Message> messages(String hook, int most);
}
