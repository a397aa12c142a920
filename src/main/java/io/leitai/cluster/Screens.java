package io.leitai.cluster;

import io.leitai.live.Live;
import io.leitai.view.ViewName;
import io.leitai.view.Views;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node's screens watch: of contests hosted here by themselves, of the others by asking their hosts. */
final class Screens {
    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);

    private record Key(String contest, ViewName view) {}

    /** A view as this node has read it itself. */
    private record Read(Record body, Frame frame) {}

    private final Predicate<String> hostsHere;
    private final Function<String, Optional<String>> hostOf;
    private final Function<String, Optional<Live.Running>> running;
    private final SingleNode local;
    private final EventBus bus;
    private final String own;
    private final Schedule schedule;
    private final Relays relays;
    private final Map<Key, Watching> watched = new ConcurrentHashMap<>();
    private final Map<Key, Read> read = new ConcurrentHashMap<>();

    /** Tells apart what was read, for caches alone; no client sees it. */
    private long reading = -1 - new SecureRandom().nextLong(1L << 50);

    Screens(
            Predicate<String> hostsHere,
            Function<String, Optional<String>> hostOf,
            Function<String, Optional<Live.Running>> running,
            SingleNode local,
            Predicate<String> isSure,
            EventBus bus,
            String own,
            Schedule schedule) {
        this.hostsHere = hostsHere;
        this.hostOf = hostOf;
        this.running = running;
        this.local = local;
        this.bus = bus;
        this.own = own;
        this.schedule = schedule;
        this.relays = new Relays(local, bus, isSure, schedule);
    }

    /** From now on other nodes' wishes are heard, and their frames. */
    void listen() {
        bus.<JsonObject>consumer(Post.address("watch", own), message -> {
            JsonObject wish = message.body();
            ViewName.parse(wish.getString("view"))
                    .ifPresent(view ->
                            schedule.run(() -> relays.want(wish.getString("contest"), view, wish.getString("node"))));
        });
        bus.<Buffer>consumer(Post.address("frames", own), message -> {
            Frame frame = Post.frame(message.body());
            Key key = new Key(frame.contest(), ViewName.parse(frame.view()).orElseThrow());
            schedule.run(() -> {
                Watching watching = watched.get(key);
                if (watching != null) watching.show(frame);
            });
        });
    }

    Optional<Frame> frame(String contest, ViewName view) {
        if (hostsHere.test(contest)) return local.frame(contest, view);
        Watching watching = watched.get(new Key(contest, view));
        if (watching != null && watching.newest() != null) return Optional.of(watching.newest());
        return running.apply(contest).flatMap(now -> read(new Key(contest, view), now));
    }

    AutoCloseable watch(String contest, ViewName view, Consumer<Frame> watcher) {
        Frame first = frame(contest, view)
                .orElseThrow(() -> new IllegalArgumentException("no view " + view + " of " + contest));
        Key key = new Key(contest, view);
        var seat = new Watching.Seat(watcher);
        schedule.run(() -> {
            Watching watching = watched.computeIfAbsent(key, k -> new Watching());
            watching.join(seat, first);
            connect(key, watching);
        });
        return () -> {
            seat.leave();
            schedule.run(() -> leave(key, seat));
        };
    }

    private void leave(Key key, Watching.Seat seat) {
        Watching watching = watched.get(key);
        if (watching == null) return;
        watching.leave(seat);
        if (!watching.isEmpty()) return;
        watched.remove(key);
        close(watching.local);
    }

    /** From any thread: contests have other hosts than before. */
    void routesChanged() {
        schedule.run(() -> watched.forEach(this::connect));
    }

    /** From any thread, every few seconds: the bus may have lost a wish or a frame. */
    void askAgain() {
        routesChanged();
        schedule.run(relays::forgetSilent);
    }

    private void connect(Key key, Watching watching) {
        if (hostsHere.test(key.contest)) {
            if (watching.local == null && local.frame(key.contest, key.view).isPresent())
                watching.local = local.watch(key.contest, key.view, watching::show);
            return;
        }
        close(watching.local);
        watching.local = null;
        hostOf.apply(key.contest)
                .filter(node -> !node.equals(own))
                .ifPresent(node -> bus.send(
                        Post.address("watch", node),
                        new JsonObject()
                                .put("contest", key.contest)
                                .put("view", key.view.toString())
                                .put("node", own)));
    }

    /** By this node's own reading; its rev is 0, so that any frame of the host goes before it. */
    private synchronized Optional<Frame> read(Key key, Live.Running now) {
        Record body = Views.of(now.contest(), key.view).orElse(null);
        if (body == null) return Optional.empty();
        Read known = read.get(key);
        if (known != null && known.frame.term() == now.term() && known.body.equals(body))
            return Optional.of(known.frame);
        Frame shown = Picture.encode(key.contest, key.view, now.term(), 0, now.at(), body);
        Frame frame = new Frame(shown.contest(), shown.view(), shown.term(), --reading, shown.message(), shown.body());
        read.put(key, new Read(body, frame));
        return Optional.of(frame);
    }

    static void close(AutoCloseable handle) {
        try {
            if (handle != null) handle.close();
        } catch (Exception e) {
            LOG.warn("A watcher could not be let go", e);
        }
    }
}
