package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.ledger.Ledger;
import io.leitai.ledger.Snapshots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One contest that this process hosts. All but {@link #inbox} and {@link #running()} is the writer's alone.
 *
 * <p>A host is sure of what is on disk, or has {@linkplain #lose lost} it after a failed commit and plays nothing until
 * it has {@linkplain #find found} it again, or reads only.
 */
final class Host implements Kept {
    private static final Logger LOG = LoggerFactory.getLogger(Host.class);

    /** Twenty thousand votes within one slow commit fit; who comes later is told to try again. */
    static final int INBOX_LIMIT = 32_768;

    /** How the clock's own command ids begin; no client's may. */
    static final String CLOCK_PREFIX = "clock/lock/";

    final String id;
    final Inbox inbox = new Inbox(INBOX_LIMIT);

    private long term;
    private Tip tip = Replay.NOTHING;
    private SavedCommands saved = new SavedCommands();
    private String readOnly;
    private String closed;
    private boolean lost;
    private Instant lockAsked;
    private List<Submission> unsure = List.of();
    private volatile Live.Running running;
    private volatile Footing footing = new Footing();

    Host(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Footing footing() {
        return footing;
    }

    /** The contest after its newest commit; empty before the first. */
    @Override
    public Optional<Live.Running> running() {
        return Optional.ofNullable(running);
    }

    /** Begins a new term with what is on disk. A damaged ledger makes the host read only. */
    void open(Ledger ledger, Snapshots snapshots) {
        term = ledger.raiseTerm(id);
        Restored restored = Restored.find(ledger, snapshots, id).orElse(null);
        footing.begin(restored);
        begin(
                restored == null
                        ? Replay.of(ledger, id, tip)
                        : restored.replay(ledger).to(ledger, tip));
    }

    /** As {@link #open(Ledger, Snapshots)}, going on from what was read before. */
    void open(Ledger ledger, Replay known, Footing follower) {
        term = ledger.raiseTerm(id);
        footing = follower;
        known.readOn(ledger);
        begin(known);
    }

    private void begin(Replay replay) {
        tip = replay.tip();
        saved = replay.saved();
        readOnly = closed != null ? closed : footing.damage() != null ? footing.damage() : replay.damage();
        publish();
    }

    /** Nothing can be written until the next start, and why. */
    void close(String why) {
        closed = why;
        readOnly = why;
        publish();
    }

    boolean isReadOnly() {
        return readOnly != null;
    }

    /** Why, where it reads only. */
    Optional<String> readOnly() {
        return Optional.ofNullable(readOnly);
    }

    boolean isLost() {
        return lost;
    }

    boolean isPlanned() {
        return tip.contest() != null;
    }

    Batch.Played play(List<Submission> submissions, RandomGenerator salts) {
        return Batch.play(id, term, tip, saved, salts, submissions);
    }

    /** For a host that reads only: who was saved gets the receipt. */
    void answerReadingOnly(List<Submission> submissions) {
        for (Submission s : submissions) answerFromDisk(s, Answer.Reason.READ_ONLY);
    }

    Ledger.Batch toWrite(Batch.Played played) {
        return new Ledger.Batch(id, term, tip.seq(), played.entries());
    }

    /** The batch is on disk: now it is true. */
    void settle(Batch.Played played) {
        if (!played.entries().isEmpty()) {
            tip = played.after();
            saved.putAll(played.saved());
            publish();
        }
        for (Batch.Outcome o : played.outcomes()) o.submission().answer().complete(o.answer());
    }

    /** It is not known what of this is on disk: nobody is answered by guess. */
    void lose(List<Submission> submissions) {
        lost = true;
        unsure = new ArrayList<>(submissions);
    }

    /** Reads what is on disk again, and answers those who waited for it. */
    void find(Ledger ledger, Snapshots snapshots) {
        open(ledger, snapshots);
        lost = false;
        lockAsked = null;
        Answer.Reason otherwise = isReadOnly() ? Answer.Reason.READ_ONLY : Answer.Reason.NOT_SAVED;
        unsure.forEach(s -> answerFromDisk(s, otherwise));
        unsure = List.of();
    }

    /** Another server writes the contest now. Whether what was unsure is on disk, that one knows. */
    void supersede(String why) {
        lost = false;
        unsure.forEach(s -> s.tryAgain(Answer.Reason.NOT_SAVED));
        unsure = List.of();
        close(why);
    }

    /** What is known to be on disk, for who follows the contest from now on. */
    Replay known() {
        return new Replay(id, tip, term, saved);
    }

    /** The contest is to be hosted elsewhere: who waits asks there, with the same id. */
    void dismiss() {
        inbox.close();
        unsure.forEach(s -> s.tryAgain(Answer.Reason.NOT_SAVED));
        unsure = List.of();
        inbox.take(INBOX_LIMIT).forEach(s -> s.tryAgain(Answer.Reason.NOT_SAVED));
    }

    /** The store does not answer: nobody is kept waiting until it does. */
    void giveUp(String why) {
        lost = true;
        readOnly = why;
        publish();
        unsure.forEach(s -> s.tryAgain(Answer.Reason.NOT_SAVED));
        unsure = List.of();
        inbox.take(INBOX_LIMIT).forEach(s -> s.tryAgain(Answer.Reason.NOT_SAVED));
    }

    /** When marks lock by themselves, where that was not asked for yet. */
    Optional<Instant> lockDue() {
        if (!isPlanned() || isReadOnly() || lost) return Optional.empty();
        return tip.contest().autoLockAt().filter(due -> !due.equals(lockAsked));
    }

    /** Behind every mark that came in time. After a restart the same lock has the same id. */
    void askForLock(Instant now) {
        Instant due = lockDue().orElse(null);
        if (due == null || now.isBefore(due)) return;
        String commandId = CLOCK_PREFIX + due.toEpochMilli();
        if (inbox.put(Submission.of(commandId, Actor.CLOCK, new Command.Lock(), now)) == Inbox.Put.TAKEN)
            lockAsked = due;
    }

    private void answerFromDisk(Submission submission, Answer.Reason otherwise) {
        Saved found = lookUp(submission);
        if (found == null) submission.tryAgain(otherwise);
        else submission.answer().complete(Batch.again(found, submission));
    }

    /** Null where it is not there, or where the ledger can't say. */
    private Saved lookUp(Submission submission) {
        try {
            return saved.get(submission.id());
        } catch (RuntimeException e) {
            LOG.warn("Command {} of contest {} can't be looked up", submission.id(), id, e);
            return null;
        }
    }

    private void publish() {
        if (isPlanned()) running = new Live.Running(tip.contest(), id, term, tip.seq(), tip.at(), readOnly);
    }
}
