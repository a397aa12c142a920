package io.leitai.web.guard;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** How many lines are open: in all, from each house, of each session. */
public final class Connections {
    /** Descriptors for those who are signed in, for files and for the store. */
    private static final int KEPT_FREE = 200;

    /** Open sockets and streams of one session: many tabs, and what a script opens for itself. */
    private static final int LINES_OF_SESSION = 200;

    private static final Runnable NOTHING = () -> {};

    private final Proxies proxies;
    private final Counted<Long> houses;
    private final Counted<Long> proxied;
    private final Counted<Secret> sessions = new Counted<>(LINES_OF_SESSION);
    private final AtomicInteger all = new AtomicInteger();
    private final int most;

    public Connections(Proxies proxies, int mostOfHouse) {
        this(proxies, mostOfHouse, descriptors());
    }

    Connections(Proxies proxies, int mostOfHouse, int descriptors) {
        this.proxies = proxies;
        this.houses = new Counted<>(mostOfHouse);
        this.proxied = new Counted<>(mostOfHouse);
        this.most = descriptors - KEPT_FREE;
    }

    /**
     * A connection comes. A named proxy's, and one of this machine, is counted for no house.
     *
     * @return to be run when it is gone; null: this house has enough
     */
    public Runnable connect(InetAddress peer) {
        long house = Visitor.house(peer);
        boolean counted = !peer.isLoopbackAddress() && !proxies.isNamed(peer);
        if (counted && !houses.enter(house)) return null;
        all.incrementAndGet();
        return () -> {
            all.decrementAndGet();
            if (counted) houses.leave(house);
        };
    }

    /**
     * A connection becomes a line that stays: a websocket, a stream of events.
     *
     * @param secret of who is signed in; null: a viewer
     * @param owner whether it is the organiser's own token, which may open as many as it likes
     * @return to be run when it is gone; null: there are enough
     */
    public Runnable line(Visitor visitor, Secret secret, boolean owner) {
        if (owner) return NOTHING;
        if (secret != null) return sessions.enter(secret) ? () -> sessions.leave(secret) : null;
        if (all.get() >= most) return null; // what is left is for judges and staff
        if (!visitor.proxied()) return NOTHING; // counted with the connection
        long house = visitor.house();
        return proxied.enter(house) ? () -> proxied.leave(house) : null;
    }

    private static int descriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (int) Math.min(Integer.MAX_VALUE, unix.getMaxFileDescriptorCount())
                : Integer.MAX_VALUE;
    }
}
