package io.leitai.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A ledger in memory that fails when told to. Without faults it keeps the same contract as the real one. A crash of the
 * writer is played by dropping the writer and giving this same ledger to a new one, after {@link #reopen()}.
 */
public final class FaultyLedger implements Ledger {

    /** What goes wrong with one append. */
    public enum Fault {
        NONE,
        /** The commit failed, and nothing is on disk; the writer can't know. */
        LOST,
        /** The commit failed, and yet everything is on disk; the writer can't know. */
        KEPT,
        /** Another writer opened every contest of this append just before. */
        OTHER_WRITER
    }

    private static final int PAGE = 7;

    private static final class Stored {
        long term;
        final List<Entry> entries = new ArrayList<>();
        final Map<String, Entry> byCommand = new HashMap<>();
    }

    private final Map<String, Stored> contests = new LinkedHashMap<>();
    private final Queue<Fault> script = new ArrayDeque<>();
    private Supplier<Fault> faults = () -> Fault.NONE;
    private Runnable beforeAppend = () -> {};
    private boolean diskFull;
    private boolean fenced = true;
    private int failingReopens;
    private boolean mustReopen;
    private int commits;

    /** The next appends go like this, one for each; after them as {@link #faults} says. */
    public synchronized FaultyLedger next(Fault... faults) {
        script.addAll(List.of(faults));
        return this;
    }

    /** Asked before every append that has none scripted: for instance a seeded generator's choice. */
    public synchronized FaultyLedger faults(Supplier<Fault> faults) {
        this.faults = faults;
        return this;
    }

    /** Runs at the start of every append, outside of every lock: a slow disk is one that waits here. */
    public synchronized FaultyLedger beforeAppend(Runnable runnable) {
        beforeAppend = runnable;
        return this;
    }

    /** While full every append and every raised term fails, and nothing is written. */
    public synchronized FaultyLedger diskFull(boolean full) {
        diskFull = full;
        return this;
    }

    /** Without it any term may write: what a ledger must never be. */
    public synchronized FaultyLedger fenced(boolean fenced) {
        this.fenced = fenced;
        return this;
    }

    /** The contest's term; 0 where it was never opened. */
    public synchronized long term(String contest) {
        return stored(contest).term;
    }

    /** The next so many reopenings fail. */
    public synchronized FaultyLedger failReopening(int times) {
        failingReopens = times;
        return this;
    }

    /** What is on disk, whatever the writer knows of it. */
    public synchronized List<Entry> onDisk(String contest) {
        return List.copyOf(stored(contest).entries);
    }

    /** How many appends are on disk. */
    public synchronized int commits() {
        return commits;
    }

    /** Puts another entry in an entry's place, as a bad disk would. */
    public synchronized void damage(Entry instead) {
        stored(instead.contest()).entries.set((int) instead.seq() - 1, instead);
    }

    @Override
    public synchronized long raiseTerm(String contest) {
        requireOpen();
        if (diskFull) throw failed("the disk is full");
        return ++contests.computeIfAbsent(contest, c -> new Stored()).term;
    }

    @Override
    public void append(List<Batch> batches) {
        Runnable wait;
        synchronized (this) {
            wait = beforeAppend;
        }
        wait.run();
        appendNow(batches);
    }

    private synchronized void appendNow(List<Batch> batches) {
        if (mustReopen) throw failed("not reopened since the last failure");
        Fault fault = script.isEmpty() ? faults.get() : script.remove();
        if (diskFull) throw failed("the disk is full");
        if (fault == Fault.OTHER_WRITER) batches.forEach(b -> stored(b.contest()).term++);
        batches.forEach(this::requireNext);
        if (fault == Fault.LOST) throw failed("the commit failed");
        batches.stream().flatMap(b -> b.entries().stream()).forEach(this::store);
        commits++;
        if (fault == Fault.KEPT) throw failed("the commit's answer was lost");
    }

    private void requireNext(Batch batch) {
        Stored stored = stored(batch.contest());
        Entry first = batch.entries().getFirst();
        byte[] head = stored.entries.isEmpty()
                ? Chain.start()
                : stored.entries.getLast().hash();
        if (fenced && stored.term != batch.term()
                || stored.entries.size() != batch.expectedSeq()
                || !Arrays.equals(head, first.prev()))
            throw new StaleWriter(batch.contest() + " is at term " + stored.term + ", entry " + stored.entries.size());
        if (!stored.entries.isEmpty()
                && first.at().isBefore(stored.entries.getLast().at()))
            throw new IllegalArgumentException("an entry before the one before it");
        Set<String> ids = new HashSet<>();
        for (Entry entry : batch.entries())
            if (stored.byCommand.containsKey(entry.commandId()) || !ids.add(entry.commandId()))
                throw failed("command id " + entry.commandId() + " is there already");
    }

    private void store(Entry entry) {
        Stored stored = stored(entry.contest());
        stored.entries.add(entry);
        stored.byCommand.put(entry.commandId(), entry);
    }

    @Override
    public synchronized void reopen() {
        if (failingReopens > 0) {
            failingReopens--;
            throw failed("the store does not open");
        }
        mustReopen = false;
    }

    @Override
    public synchronized List<Head> heads() {
        requireOpen();
        List<Head> heads = new ArrayList<>();
        contests.forEach((contest, stored) -> {
            if (stored.entries.isEmpty()) return;
            Entry last = stored.entries.getLast();
            heads.add(new Head(contest, last.seq(), last.hash(), last.at()));
        });
        return heads;
    }

    @Override
    public void read(String contest, long fromSeq, Consumer<Entry> reader) {
        List<Entry> page;
        for (long seq = fromSeq; !(page = page(contest, seq)).isEmpty(); seq += page.size()) page.forEach(reader);
    }

    private synchronized List<Entry> page(String contest, long fromSeq) {
        requireOpen();
        List<Entry> all = stored(contest).entries;
        int from = (int) Math.min(fromSeq - 1, all.size());
        return List.copyOf(all.subList(from, Math.min(from + PAGE, all.size())));
    }

    @Override
    public synchronized Optional<Entry> find(String contest, String commandId) {
        requireOpen();
        return Optional.ofNullable(stored(contest).byCommand.get(commandId));
    }

    private Stored stored(String contest) {
        return contests.getOrDefault(contest, new Stored());
    }

    private AppendFailed failed(String why) {
        mustReopen = true;
        return new AppendFailed(why, null);
    }

    private void requireOpen() {
        if (mustReopen) throw new IllegalStateException("read or written before it was reopened");
    }
}
