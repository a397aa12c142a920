package io.leitai.web.guard;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What says from where a request comes. */
public final class ForwardedFuzz {
    private ForwardedFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        for (ForwardedHeader hop : ForwardedHeader.parse(List.of(text.split("\n"))))
            Visitor.literal(hop.whom()).ifPresent(Visitor::house);
        Cidr.parse(text).ifPresent(range -> range.contains(InetAddress.getLoopbackAddress()));
        Visitor.literal(text).ifPresent(Visitor::house);
    }
}
