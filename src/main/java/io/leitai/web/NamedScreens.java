package io.leitai.web;

import io.leitai.web.Presence.Named;
import io.leitai.wire.Up;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Screens with a name that are, or were, connected to this node for one contest. Whoever opens a page can give a name, so they are bounded. */
final class NamedScreens {
    /** Beyond them who is away longest is forgotten, and where all are there the next is not listed. */
    static final int MOST = 200;

    private static final class One {
        private final Map<Object, String> sockets = new HashMap<>();
        private String page;
        private String address;
        private Instant since;
        private Up.Screen told;
    }

    private final Map<String, One> byName = new HashMap<>();
    private final Map<Object, String> names = new HashMap<>();

    /** @param name empty: it is no screen */
    synchronized void came(Object socket, String name, String page, String address, Instant now) {
        if (name.isEmpty() || !byName.containsKey(name) && !isRoom()) return;
        One one = byName.computeIfAbsent(name, n -> new One());
        if (one.sockets.isEmpty()) one.since = now;
        one.sockets.put(socket, address);
        one.page = page;
        one.address = address;
        names.put(socket, name);
    }

    synchronized void told(Object socket, Up.Screen told) {
        String name = names.get(socket);
        if (name != null) byName.get(name).told = told;
    }

    synchronized void went(Object socket, Instant now) {
        String name = names.remove(socket);
        if (name == null) return;
        One one = byName.get(name);
        one.sockets.remove(socket);
        if (one.sockets.isEmpty()) one.since = now;
        else one.address = one.sockets.values().iterator().next();
    }

    synchronized List<Named> list() {
        return byName.entrySet().stream()
                .map(e -> named(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    private boolean isRoom() {
        if (byName.size() < MOST) return true;
        Optional<Map.Entry<String, One>> longest = byName.entrySet().stream()
                .filter(e -> e.getValue().sockets.isEmpty())
                .min(Comparator.comparing(e -> e.getValue().since));
        longest.ifPresent(e -> byName.remove(e.getKey()));
        return longest.isPresent();
    }

    private static Named named(String name, One one) {
        Up.Screen told = one.told;
        return new Named(
                name,
                one.page,
                one.address,
                !one.sockets.isEmpty(),
                one.since,
                one.sockets.size(),
                told == null ? null : told.shows(),
                told == null ? 0 : told.width(),
                told == null ? 0 : told.height());
    }
}
