package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.ledger.Parcel;
import io.leitai.web.Presence.Body;
import io.leitai.web.Presence.Named;
import io.leitai.web.Presence.Screen;
import io.leitai.web.Presence.Seat;
import io.leitai.web.Presence.Stock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Who is connected to other nodes: each tells the others what it sees, when it changes and every few seconds. */
final class FarPresence {
    private static final String TOPIC = "presence";
    private static final Parcel<Body> BODY = new Parcel<>(Body.class);
    private static final long AGAIN_MS = 4_000;

    /** A node that says nothing for so long is gone, and who was connected to it comes back to another. */
    private static final long FORGET_AFTER_MS = 10_000;

    private record Told(Body body, long atMs) {}

    private record Said(byte[] body, long atMs) {}

    private final Cluster cluster;
    private final Map<String, Map<String, Told>> byContest = new ConcurrentHashMap<>();
    private final Map<String, Said> said = new ConcurrentHashMap<>();

    FarPresence(Cluster cluster) {
        this.cluster = cluster;
        cluster.onTold(TOPIC, this::hear);
    }

    /** What this node sees. */
    void tell(String contest, Body here) {
        if (cluster.nodes().isEmpty()) return;
        byte[] body = BODY.pack(here);
        long now = nowMs();
        Said before = said.get(contest);
        if (before != null && Arrays.equals(before.body, body) && now - before.atMs < AGAIN_MS) return;
        said.put(contest, new Said(body, now));
        cluster.tell(TOPIC, contest, body);
    }

    /** What all nodes see together. A seat with a socket anywhere is there; else what is newest of it counts. */
    Body together(String contest, Body here) {
        Map<String, Told> far = byContest.getOrDefault(contest, Map.of());
        far.values().removeIf(told -> nowMs() - told.atMs > FORGET_AFTER_MS);
        if (far.isEmpty()) return here;
        List<Body> all = new ArrayList<>(List.of(here));
        far.values().forEach(told -> all.add(told.body));
        Map<String, Seat> seats = new TreeMap<>();
        Map<String, Integer> screens = new TreeMap<>();
        List<Stock> stocks = new ArrayList<>();
        Map<String, Named> named = new TreeMap<>();
        int viewers = 0;
        for (Body body : all) {
            for (Seat seat : body.seats()) seats.merge(seat.role() + "/" + seat.who(), seat, FarPresence::nearer);
            for (Screen screen : body.screens()) screens.merge(screen.page(), screen.count(), Integer::sum);
            viewers += body.viewers();
            stocks.addAll(body.material());
            for (Named screen : body.named()) named.merge(screen.name(), screen, FarPresence::nearer);
        }
        return new Body(
                seats.values().stream()
                        .sorted(Comparator.comparing(Seat::role).thenComparing(Seat::who))
                        .toList(),
                screens.entrySet().stream()
                        .map(e -> new Screen(e.getKey(), e.getValue()))
                        .toList(),
                viewers,
                stocks.stream()
                        .sorted(Comparator.comparing(Stock::page)
                                .thenComparing(Stock::who)
                                .thenComparingInt(Stock::have))
                        .toList(),
                List.copyOf(named.values()));
    }

    private static Seat nearer(Seat a, Seat b) {
        if (a.online() != b.online()) return a.online() ? a : b;
        return a.since().isBefore(b.since()) ? b : a;
    }

    /** The same of a screen; where it is on two nodes, both are counted. */
    private static Named nearer(Named a, Named b) {
        Named newer = a.since().isBefore(b.since()) ? b : a;
        Named shown = a.online() == b.online() ? newer : a.online() ? a : b;
        return new Named(
                shown.name(),
                shown.page(),
                shown.address(),
                shown.online(),
                shown.since(),
                a.count() + b.count(),
                shown.shows(),
                shown.width(),
                shown.height());
    }

    private void hear(String from, String contest, byte[] body) {
        byContest
                .computeIfAbsent(contest, c -> new ConcurrentHashMap<>())
                .put(from, new Told(BODY.unpack(body), nowMs()));
    }

    private static long nowMs() {
        return System.nanoTime() / 1_000_000;
    }
}
