package io.leitai.web.socket;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first of a client's offers of permessage-deflate that we can keep (RFC 7692 section 7). Neither side keeps a window from
 * one message to the next, so that a socket costs no memory and one message's bytes serve all.
 */
final class DeflateOffer {
    private static final String NAME = "permessage-deflate";
    private static final String ACCEPTED = NAME + "; server_no_context_takeover; client_no_context_takeover";
    private static final String OUR_WINDOW_BITS = "15";

    private DeflateOffer() {}

    /** @return the extension for the answer; empty where nothing fits */
    static String accepted(List<String> headers) {
        for (String header : headers)
            for (String offer : header.split(",")) {
                String answer = answer(offer.trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1));
                if (!answer.isEmpty()) return answer;
            }
        return "";
    }

    private static String answer(String[] offer) {
        if (!offer[0].equals(NAME)) return "";
        Set<String> seen = new HashSet<>();
        String answer = ACCEPTED;
        for (int i = 1; i < offer.length; i++) {
            String[] parameter = offer[i].split("\\s*=\\s*", 2);
            String value = parameter.length < 2 ? null : parameter[1].replace("\"", "");
            if (!seen.add(parameter[0]) || !isKept(parameter[0], value)) return "";
            if (parameter[0].equals("server_max_window_bits")) answer += "; server_max_window_bits=" + OUR_WINDOW_BITS;
        }
        return answer;
    }

    private static boolean isKept(String parameter, String value) {
        return switch (parameter) {
            case "server_no_context_takeover", "client_no_context_takeover" -> value == null;
            case "server_max_window_bits" -> OUR_WINDOW_BITS.equals(value);
            case "client_max_window_bits" -> value == null || value.matches("8|9|1[0-5]");
            default -> false;
        };
    }
}
