package io.leitai.live;

import io.leitai.contest.Contest;
import io.leitai.contest.Decision;
import io.leitai.contest.Event;
import io.leitai.contest.Refusal;
import io.leitai.contest.Role;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Body;
import io.leitai.ledger.Chain;
import io.leitai.ledger.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands of one contest played at once, on what the contest would be after each: nothing of it is true before the
 * entries are on disk, not even a refusal, since that may rest on an entry before it.
 */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final String contest;
    private final long term;
    private final SavedCommands savedBefore;
    private final RandomGenerator salts;
    private final Map<String, Saved> saved = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private Tip tip;

    /** @param answer given once the batch is on disk */
    record Outcome(Submission submission, Answer answer) {}

    /**
     * @param entries to be written, may be none
     * @param events of all entries, in order
     * @param saved the entries' command ids
     * @param outcomes one for each submission
     */
    record Played(
            Tip after, List<Entry> entries, List<Event> events, Map<String, Saved> saved, List<Outcome> outcomes) {

        boolean hasEntries() {
            return !entries.isEmpty();
        }

        List<Submission> submissions() {
            return outcomes.stream().map(Outcome::submission).toList();
        }
    }

    private Batch(String contest, long term, Tip tip, SavedCommands savedBefore, RandomGenerator salts) {
        this.contest = contest;
        this.term = term;
        this.tip = tip;
        this.savedBefore = savedBefore;
        this.salts = salts;
    }

    /**
     * @param tip what the batch begins on
     * @param saved the commands on disk
     */
    static Played play(
            String contest,
            long term,
            Tip tip,
            SavedCommands saved,
            RandomGenerator salts,
            List<Submission> submissions) {
        var batch = new Batch(contest, term, tip, saved, salts);
        for (Submission s : submissions) batch.outcomes.add(new Outcome(s, batch.play(s)));
        return new Played(batch.tip, batch.entries, batch.events, batch.saved, batch.outcomes);
    }

    private Answer play(Submission submission) {
        Saved now = saved.get(submission.id());
        Saved earlier = now == null ? savedBefore.get(submission.id()) : now;
        if (earlier != null) return again(earlier, submission);
        Instant at = timeOf(submission);
        try {
            return switch (decide(submission, at)) {
                case null -> new Answer.Unknown(submission.id());
                case Decision.Refused refused -> new Answer.Refused(submission.id(), refused.refusal());
                case Decision.Accepted accepted -> accept(submission, accepted.events(), at);
            };
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            LOG.error("Command {} of {} in contest {} failed", submission.id(), submission.actor(), contest, e);
            return new Answer.Refused(submission.id(), Refusal.of(Refusal.Code.SERVER_FAULT));
        }
    }

    /** The first receipt for the same command; a refusal where the id stands for another one. */
    static Answer again(Saved earlier, Submission submission) {
        return earlier.isOf(submission)
                ? earlier.receipt(submission.id())
                : new Answer.Refused(submission.id(), Refusal.of(Refusal.Code.ID_TAKEN));
    }

    private Instant timeOf(Submission submission) {
        Instant at = submission.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        return at.isBefore(tip.at()) ? tip.at() : at;
    }

    /** Null where there is no such contest. */
    private Decision decide(Submission submission, Instant at) {
        return switch (submission.request()) {
            case Request.Give give ->
                tip.contest() == null ? null : tip.contest().decide(submission.actor(), give.command(), at);
            case Request.Prepare prepare -> decide(submission, prepare);
        };
    }

    private Decision decide(Submission submission, Request.Prepare prepare) {
        if (submission.actor().role() != Role.ORGANISER) return new Decision.Refused(Refusal.of(Refusal.Code.NO_RIGHT));
        if (tip.contest() != null) return new Decision.Refused(Refusal.of(Refusal.Code.EXISTS));
        return new Decision.Accepted(List.of(Contest.plan(prepare.plan(), prepare.rehearsal())));
    }

    private Answer accept(Submission submission, List<Event> happened, Instant at) {
        Contest after = Replay.follow(tip.contest(), submission.actor(), happened, at);
        byte[] salt = new byte[Chain.SALT_BYTES];
        salts.nextBytes(salt);
        var body = new Body(submission.actor(), submission.digest(), happened);
        Entry entry =
                Chain.next(tip.hash(), contest, tip.seq() + 1, term, at, submission.id(), salt, Bodies.encode(body));
        Saved mine = Saved.of(entry, body);
        saved.put(submission.id(), mine);
        entries.add(entry);
        events.addAll(happened);
        tip = new Tip(after, entry.seq(), entry.hash(), at);
        return mine.receipt(submission.id());
    }
}
