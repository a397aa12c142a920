package io.leitai.web.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One hop of {@code Forwarded: for=192.0.2.60;proto=https;host=example.org} (RFC 7239); what it does not say is null, and whom it is for is "" then. */
record ForwardedHeader(String whom, String proto, String host) {
    static final String NAME = "Forwarded";
    static final ForwardedHeader NOTHING = new ForwardedHeader("", null, null);

    /** In the order of the hops, the person's own first. */
    static List<ForwardedHeader> parse(List<String> lines) {
        List<ForwardedHeader> hops = new ArrayList<>();
        for (String line : lines) for (String hop : split(line, ',')) hops.add(hop(hop));
        return hops;
    }

    private static ForwardedHeader hop(String text) {
        String whom = "";
        String proto = null;
        String host = null;
        for (String pair : split(text, ';')) {
            int equals = pair.indexOf('=');
            if (equals < 0) continue;
            String value = unquoted(pair.substring(equals + 1).trim());
            switch (pair.substring(0, equals).trim().toLowerCase(Locale.ROOT)) {
                case "for" -> whom = value;
                case "proto" -> proto = value;
                case "host" -> host = value;
                default -> {} // "by" and what others invent
            }
        }
        return new ForwardedHeader(whom, proto, host);
    }

    /** Not within quotation marks, where anything may stand. */
    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (quoted && c == '\\') i++;
            else if (!quoted && c == at) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\\", "") : value;
    }
}
