package io.leitai.web.guard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom a request really comes from. Anybody can send the headers that a proxy sends: they count only where the machine that
 * sent them is named, and only those of the one kind that it is known to set, since it passes the others through.
 */
public final class Proxies {
    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

    /** The headers that the proxies set. */
    public enum Speak {
        /** {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} */
        X_FORWARDED,
        /** RFC 7239 */
        FORWARDED
    }

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";

    private final List<Cidr> named;
    private final Speak speak;
    private final AtomicBoolean warned = new AtomicBoolean();

    public Proxies(List<Cidr> named, Speak speak) {
        this.named = List.copyOf(named);
        this.speak = speak;
    }

    /** Whether this machine speaks for others. */
    public boolean isNamed(InetAddress address) {
        for (Cidr range : named) if (range.contains(address)) return true;
        return false;
    }

    public Visitor visitor(HttpServerRequest request) {
        InetAddress peer = Visitor.literal(request.remoteAddress().hostAddress())
                .orElseGet(InetAddress::getLoopbackAddress); // a socket that is a file
        MultiMap headers = request.headers();
        boolean forwarded = headers.contains(FOR) || headers.contains(ForwardedHeader.NAME);
        if (!forwarded || !isNamed(peer)) {
            if (forwarded) warnOnce(peer);
            boolean local = peer.isLoopbackAddress() && !forwarded;
            return new Visitor(peer, false, local, request.isSSL(), request.authority());
        }
        return switch (speak) {
            case X_FORWARDED -> visitor(request, peer, list(headers, FOR), last(headers, PROTO), last(headers, HOST));
            case FORWARDED -> {
                List<ForwardedHeader> hops = ForwardedHeader.parse(headers.getAll(ForwardedHeader.NAME));
                List<String> addresses =
                        hops.stream().map(ForwardedHeader::whom).toList();
                ForwardedHeader nearest = hops.isEmpty() ? ForwardedHeader.NOTHING : hops.getLast();
                yield visitor(request, peer, addresses, nearest.proto(), nearest.host());
            }
        };
    }

    /** @param addresses each hop's, the person's own first @param proto null: as it came @param host null: as it came */
    private Visitor visitor(
            HttpServerRequest request, InetAddress peer, List<String> addresses, String proto, String host) {
        InetAddress found = peer;
        for (int i = addresses.size() - 1; i >= 0 && isNamed(found); i--) {
            Optional<InetAddress> before = Visitor.literal(withoutPort(addresses.get(i)));
            if (before.isEmpty()) break; // from here on it is anybody's word
            found = before.get();
        }
        boolean secure =
                proto == null ? request.isSSL() : proto.toLowerCase(Locale.ROOT).equals("https");
        HostAndPort own = host == null ? null : HostAndPort.parseAuthority(host, -1);
        return new Visitor(found, true, false, secure, own == null ? request.authority() : own);
    }

    private void warnOnce(InetAddress peer) {
        if (warned.compareAndSet(false, true))
            LOG.warn(
                    "{} sends headers of a proxy and is not named under proxies: all its requests count as its own",
                    peer.getHostAddress());
    }

    private static List<String> list(MultiMap headers, String name) {
        List<String> all = new ArrayList<>();
        for (String line : headers.getAll(name)) Collections.addAll(all, line.split(","));
        return all.stream().map(String::trim).toList();
    }

    private static String last(MultiMap headers, String name) {
        List<String> all = list(headers, name);
        return all.isEmpty() ? null : all.getLast();
    }

    /** {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711} and both without. */
    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            return end < 0 ? address : address.substring(1, end);
        }
        int colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }
}
