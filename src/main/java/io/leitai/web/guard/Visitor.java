package io.leitai.web.guard;

import io.netty.util.NetUtil;
import io.vertx.core.net.HostAndPort;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where a request comes from, a named proxy's word taken into account.
 *
 * @param address the person's own, or that of the first machine on the way that nobody here vouches for
 * @param proxied whether a named proxy brought it
 * @param local whether a program on this very machine asks, and nothing says that it asks for somebody else
 * @param secure whether the person's browser speaks https
 * @param host what the browser has in its address bar; null where the request names none
 */
public record Visitor(InetAddress address, boolean proxied, boolean local, boolean secure, HostAndPort host) {
    private static final int PREFIX_BYTES = 8;

    /** As the browser calls this server, for links: {@code https://arena.example.org}. */
    public String base() {
        String name = host == null ? "localhost" : host.port() < 0 ? host.host() : host.host() + ":" + host.port();
        return (secure ? "https://" : "http://") + name;
    }

    /** What is counted as one: an IPv4 address, or an IPv6 network of 64 bits, of which one house has all addresses. */
    public long house() {
        return house(address);
    }

    /** The same of an address. */
    public static long house(InetAddress address) {
        byte[] bytes = address.getAddress();
        long house = 0;
        for (int i = 0; i < Math.min(bytes.length, PREFIX_BYTES); i++) house = house << Byte.SIZE | bytes[i] & 0xFF;
        return house;
    }

    /** An address in figures; nothing is looked up. */
    public static Optional<InetAddress> literal(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        if (bytes == null) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // the length is right
        }
    }
}
