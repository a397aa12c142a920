package io.leitai.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The nodes that were heard of lately, this one among them. From any thread. */
final class Nodes {
    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);

    /** A node says its word three times in this time. */
    private static final long GONE_AFTER_MS = 1_500;

    /** After that a node that fell silent is not expected back. */
    private static final long MISSED_FOR_MS = 300_000;

    /**
     * What each node says of itself every few hundred milliseconds.
     *
     * @param address HOST:PORT among the members
     * @param hosts how many contests
     * @param sure of which of them nobody else can be the host yet, each with its term
     * @param database whether that answers it
     * @param leaving it stops, gives its contests away and takes none
     * @param drained somebody wished that it do the same and stay
     */
    record Word(
            Passport who,
            String address,
            int hosts,
            Map<String, Long> sure,
            boolean database,
            boolean leaving,
            boolean drained) {
        String process() {
            return who.process();
        }
    }

    private record Heard(Word word, long atMs) {}

    /** Who says that a contest is its own. */
    record Claim(String process, long term) {}

    private final Passport own;
    private final LongSupplier nowMs;
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private final Set<String> strangers = ConcurrentHashMap.newKeySet();

    /** When each fell silent that did not say that it leaves. */
    private final Map<String, Long> lost = new ConcurrentHashMap<>();

    Nodes(Passport own, LongSupplier nowMs) {
        this.own = own;
        this.nowMs = nowMs;
    }

    /** A node that does not fit is not one of us, however it came among the members. */
    void hear(Word word) {
        Optional<String> why = own.against(word.who());
        if (why.isEmpty()) {
            Heard before = heard.put(word.process(), new Heard(word, nowMs.getAsLong()));
            if (before == null && !word.process().equals(own.process()))
                LOG.info("Node {} is there", word.who().node());
            lost.remove(word.process());
        } else if (strangers.add(word.process())) LOG.error("A member is left aside: {}", why.get());
    }

    /** Who has least to do first. */
    List<Word> present() {
        long now = nowMs.getAsLong();
        heard.values().removeIf(h -> {
            boolean gone = now - h.atMs > GONE_AFTER_MS;
            if (gone && !h.word.leaving) {
                lost.put(h.word.process(), now);
                LOG.warn("Node {} is not heard any more", h.word.who().node());
            }
            return gone;
        });
        return heard.values().stream()
                .map(Heard::word)
                .sorted(Comparator.comparingInt(Word::hosts).thenComparing(Word::process))
                .toList();
    }

    Optional<Word> named(String node) {
        return present().stream().filter(word -> word.who().node().equals(node)).findFirst();
    }

    /**
     * Those that take contests, who has least to do first. Where all who stay are drained the first of them by name does: better
     * that than nobody, and all agree which.
     */
    List<String> takers() {
        List<String> takers = present().stream()
                .filter(word -> !word.leaving() && !word.drained())
                .map(Word::process)
                .toList();
        if (!takers.isEmpty()) return takers;
        return present().stream()
                .filter(word -> !word.leaving())
                .map(Word::process)
                .sorted()
                .limit(1)
                .toList();
    }

    boolean isTaker(String process) {
        return takers().contains(process);
    }

    boolean hasOtherTaker() {
        return takers().stream().anyMatch(process -> !process.equals(own.process()));
    }

    /** Those that are there, also if they take no contests. */
    Set<String> processes() {
        return present().stream().map(Word::process).collect(Collectors.toSet());
    }

    /**
     * How many others come first to take a contest: of several that are free at once each node takes another.
     *
     * @param number of the contest among those that are free
     */
    int place(int number) {
        List<String> takers = new ArrayList<>(takers());
        int mine = takers.indexOf(own.process());
        return mine < 0 ? takers.size() : Math.floorMod(mine - number, takers.size());
    }

    /** Whether a host said lately that the contest is its own. */
    boolean isSure(String process, String contest) {
        Heard h = heard.get(process);
        return isFresh(h) && h.word.sure.containsKey(contest);
    }

    boolean isHeard(String process) {
        return isFresh(heard.get(process));
    }

    private boolean isFresh(Heard h) {
        return h != null && nowMs.getAsLong() - h.atMs <= GONE_AFTER_MS;
    }

    /** What another node says of a contest: the highest term counts. */
    Optional<Claim> claim(String contest) {
        return heard.values().stream()
                .filter(this::isFresh)
                .map(Heard::word)
                .filter(word -> !word.process().equals(own.process()) && word.sure.containsKey(contest))
                .map(word -> new Claim(word.process(), word.sure.get(contest)))
                .max(Comparator.comparingLong(Claim::term));
    }

    /** Whether the database answers another node. */
    boolean otherReachesDatabase() {
        return present().stream()
                .anyMatch(word -> word.database && !word.process().equals(own.process()));
    }

    /** Whether a node fell silent lately that meant to stay. */
    boolean missesOne() {
        present();
        long now = nowMs.getAsLong();
        lost.values().removeIf(atMs -> now - atMs > MISSED_FOR_MS);
        return !lost.isEmpty();
    }
}
