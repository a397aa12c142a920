package io.leitai.web;

import io.leitai.contest.Actor;
import io.leitai.contest.Role;
import io.leitai.wire.Up;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Who is connected to this node: for the console, not for the contest. */
public final class Presence {
    private static final List<Role> SEATED = List.of(
            Role.ORGANISER,
            Role.DIRECTOR,
            Role.CLERK,
            Role.SUPERVISOR,
            Role.HOST,
            Role.JUDGE,
            Role.PRESENTER,
            Role.VENUE);

    /**
     * @param since when it came, or went
     * @param version of the page that came last; empty where it did not say
     * @param battery in percent, as last told; null: never
     * @param unsent commands that waited on the device when it last told; null: never
     */
    public record Seat(
            String role,
            String who,
            boolean online,
            Instant since,
            String version,
            Integer battery,
            Boolean charging,
            Integer unsent) {}

    public record Screen(String page, int count) {}

    /** How much of presenters' material one screen has at hand. @param who a venue's id, or empty */
    public record Stock(String page, String who, int have, int of) {}

    /**
     * A screen with a name.
     *
     * @param address whence it comes, of the one that came last
     * @param since when it came, or went
     * @param count how many are open under this name
     * @param shows what the one that spoke last drew; null: it has not said
     * @param width in its own pixels; 0: it has not said
     */
    public record Named(
            String name,
            String page,
            String address,
            boolean online,
            Instant since,
            int count,
            String shows,
            int width,
            int height) {}

    public record Body(List<Seat> seats, List<Screen> screens, int viewers, List<Stock> material, List<Named> named) {}

    private static final class Here {
        private final Map<Actor, Integer> sockets = new ConcurrentHashMap<>();
        private final Map<Actor, Instant> since = new ConcurrentHashMap<>();
        private final Map<Actor, String> versions = new ConcurrentHashMap<>();
        private final Map<Actor, Up.Health> health = new ConcurrentHashMap<>();
        private final Map<String, Integer> pages = new ConcurrentHashMap<>();
        private final Map<Object, Stock> stocks = new ConcurrentHashMap<>();
        private final NamedScreens named = new NamedScreens();
        private int viewers;
    }

    private final Map<String, Here> contests = new ConcurrentHashMap<>();

    /** @param actor null for a viewer or a screen @param page a screen's page, or empty */
    void came(String contest, Actor actor, String page, Instant now) {
        Here here = contests.computeIfAbsent(contest, c -> new Here());
        synchronized (here) {
            if (actor != null && SEATED.contains(actor.role()) && here.sockets.merge(actor, 1, Integer::sum) == 1)
                here.since.put(actor, now);
            if (actor == null && page.isEmpty()) here.viewers++;
            if (!page.isEmpty()) here.pages.merge(page, 1, Integer::sum);
        }
    }

    /** How the device on this seat is. */
    void told(String contest, Actor actor, Up.Health health) {
        Here here = contests.get(contest);
        if (here == null || actor == null || !SEATED.contains(actor.role())) return;
        synchronized (here) {
            if (here.since.containsKey(actor)) here.health.put(actor, health);
        }
    }

    /** @param screen its socket */
    void stocked(String contest, Object screen, Stock stock) {
        Here here = contests.get(contest);
        if (here != null) here.stocks.put(screen, stock);
    }

    /** The screen is gone. */
    void emptied(String contest, Object screen) {
        Here here = contests.get(contest);
        if (here != null) here.stocks.remove(screen);
    }

    /** The screens of a contest that have a name. */
    NamedScreens screens(String contest) {
        return contests.computeIfAbsent(contest, c -> new Here()).named;
    }

    /** Of which version the page on this seat is. */
    void isOf(String contest, Actor actor, String version) {
        Here here = contests.get(contest);
        if (here == null || actor == null || version.isEmpty() || !SEATED.contains(actor.role())) return;
        synchronized (here) {
            here.versions.put(actor, version);
        }
    }

    void went(String contest, Actor actor, String page, Instant now) {
        Here here = contests.get(contest);
        synchronized (here) {
            if (actor != null && SEATED.contains(actor.role()) && here.sockets.merge(actor, -1, Integer::sum) == 0)
                here.since.put(actor, now);
            if (actor == null && page.isEmpty()) here.viewers--;
            if (!page.isEmpty()) here.pages.computeIfPresent(page, (p, n) -> n > 1 ? n - 1 : null);
        }
    }

    /** When somebody was last connected on this seat: now where somebody is, null where nobody was since the start. */
    public Instant lastSeen(String contest, Actor actor, Instant now) {
        Here here = contests.get(contest);
        if (here == null) return null;
        synchronized (here) {
            return here.sockets.getOrDefault(actor, 0) > 0 ? now : here.since.get(actor);
        }
    }

    /** All sockets of all contests. */
    int viewers() {
        return contests.values().stream().mapToInt(here -> here.viewers).sum();
    }

    private static Seat seat(Here here, Actor actor, Instant since) {
        Up.Health health = here.health.get(actor);
        return new Seat(
                actor.role().name().toLowerCase(Locale.ROOT),
                actor.id(),
                here.sockets.getOrDefault(actor, 0) > 0,
                since,
                here.versions.getOrDefault(actor, ""),
                health == null ? null : health.battery(),
                health == null ? null : health.charging(),
                health == null ? null : health.unsent());
    }

    private static List<Stock> stocks(Here here) {
        return here.stocks.values().stream()
                .sorted(Comparator.comparing(Stock::page)
                        .thenComparing(Stock::who)
                        .thenComparingInt(Stock::have))
                .toList();
    }

    /** All that somebody was ever connected to. */
    Set<String> contests() {
        return Set.copyOf(contests.keySet());
    }

    /** The view's body, as far as this node sees. */
    Body body(String contest) {
        Here here = contests.computeIfAbsent(contest, c -> new Here());
        synchronized (here) {
            List<Seat> seats = here.since.entrySet().stream()
                    .map(e -> seat(here, e.getKey(), e.getValue()))
                    .sorted(Comparator.comparing(Seat::role).thenComparing(Seat::who))
                    .toList();
            List<Screen> screens = new TreeMap<>(here.pages)
                    .entrySet().stream()
                            .map(e -> new Screen(e.getKey(), e.getValue()))
                            .toList();
            return new Body(seats, screens, here.viewers, stocks(here), here.named.list());
        }
    }
}
