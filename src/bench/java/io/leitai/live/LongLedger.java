package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.ledger.Snapshots;
import io.leitai.ledger.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Fills a data folder, or goes on filling it, and ends without a word to anybody, as a killed server does: {@code LongLedger
 * FOLDER CONTESTS PRESENTERS JUDGES ENTRIES votes|marks}. Each contest {@code c1}… gets its part of the entries, the same
 * number for each presenter; the last presenter stays on stage, with some unrevealed.
 */
public final class LongLedger {
    private static final int AT_ONCE = 2_000;

    private final Random random = new Random();
    private final LiveContests live;
    private final List<CompletableFuture<Answer>> answers = new ArrayList<>();

    private LongLedger(Store store) {
        live = new LiveContests(store.ledger(), Snapshots.NONE, InstantSource.system(), random);
    }

    public static void main(String[] args) {
        Store store = Store.open(Path.of(args[0]));
        int contests = Integer.parseInt(args[1]);
        int presenters = Integer.parseInt(args[2]);
        int judges = Integer.parseInt(args[3]);
        int entries = Integer.parseInt(args[4]);
        LongLedger filling = new LongLedger(store);
        for (int c = 1; c <= contests; c++)
            filling.fill("c" + c, presenters, judges, entries / contests, args[5].equals("votes"));
        Runtime.getRuntime().halt(0);
    }

    private void fill(String contest, int presenters, int judges, int entries, boolean votes) {
        if (live.running(contest).isPresent()) {
            give(contest, presenters, judges, entries, votes);
            return;
        }
        answers.add(live.plan(id(), Crowd.ORGANISER, Crowd.plan(contest, presenters, judges), true));
        finish();
        one(contest, new Command.Open());
        for (int p = 1; p <= presenters; p++) {
            one(contest, new Command.CallNext());
            one(contest, new Command.StartPhase(null));
            give(contest, p, judges, entries / presenters, votes);
            if (p < presenters)
                for (Command c : List.of(new Command.Lock(), new Command.Certify(), new Command.Reveal()))
                    one(contest, c);
        }
    }

    private void give(String contest, int presenter, int judges, int entries, boolean votes) {
        for (int n = 1; n <= entries; n++) {
            Actor who = votes ? Crowd.voter(random.nextInt(50_000)) : Crowd.judge(n % judges + 1);
            Command what =
                    votes ? Crowd.vote(presenter, random.nextInt(101)) : Crowd.mark(presenter, random.nextInt(201));
            answers.add(live.submit(contest, id(), who, what));
            if (answers.size() == AT_ONCE) finish();
        }
        finish();
    }

    private void one(String contest, Command command) {
        answers.add(live.submit(contest, id(), Crowd.DIRECTOR, command));
        finish();
    }

    private void finish() {
        while (live.writer().step() == Writer.Step.MORE) {}
        for (CompletableFuture<Answer> answer : answers)
            if (!(answer.join() instanceof Answer.Receipt))
                throw new IllegalStateException(answer.join().toString());
        answers.clear();
    }

    /** As phones make them: of version 7, so in the order of their time. */
    private String id() {
        long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(time, random.nextLong() >>> 2 | 1L << 63).toString();
    }
}
