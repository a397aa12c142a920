package io.leitai.web.guard;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/** A range of addresses: {@code 10.0.0.0/8}, {@code fd00::/8}, or one address alone. */
public final class Cidr {
    private final String text;
    private final IpSubnetFilterRule range;

    private Cidr(String text, IpSubnetFilterRule range) {
        this.text = text;
        this.range = range;
    }

    /** Empty where the text is no range. A name is none: who answers for a name can change. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = Visitor.literal(slash < 0 ? text : text.substring(0, slash));
        String length = slash < 0 ? null : text.substring(slash + 1);
        if (address.isEmpty() || length != null && !length.matches("[0-9]{1,3}")) return Optional.empty();
        int most = address.get().getAddress().length * Byte.SIZE;
        int bits = length == null ? most : Integer.parseInt(length);
        if (bits > most) return Optional.empty();
        return Optional.of(new Cidr(text, new IpSubnetFilterRule(address.get(), bits, IpFilterRuleType.ACCEPT)));
    }

    boolean contains(InetAddress address) {
        return range.matches(new InetSocketAddress(address, 0));
    }

    @Override
    public String toString() {
        return text;
    }
}
