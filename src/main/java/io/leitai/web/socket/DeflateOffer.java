package io.leitai.web.socket;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first of a client's offers of permessage-deflate that we can keep (RFC 7692 section 7). What the client says is
 * deflated each by itself, so that a socket costs us no memory; what we say may refer to the message before, where it wants that.
 */
final class DeflateOffer {
    private static final String NAME = "permessage-deflate";
    private static final String EACH_BY_ITSELF = "server_no_context_takeover";
    private static final String OUR_WINDOW_BITS = "15";
    private static final Set<String> WINDOW_BITS = Set.of("8", "9", "10", "11", "12", "13", "14", OUR_WINDOW_BITS);

    private DeflateOffer() {}

    /**
     * @param contextTakeover whether messages may refer to the one before, as far as the offer allows it
     * @return the extension for the answer; empty where nothing fits
     */
    static String accepted(List<String> headers, boolean contextTakeover) {
        for (String header : headers)
            for (String offer : header.split(",")) {
                String answer = answer(offer.toLowerCase(Locale.ROOT).split(";", -1), contextTakeover);
                if (!answer.isEmpty()) return answer;
            }
        return "";
    }

    /** Whether under an extension that was agreed upon messages may refer to the one before. */
    static boolean hasContextTakeover(String extension) {
        return !extension.isEmpty() && !extension.contains(EACH_BY_ITSELF);
    }

    private static String answer(String[] offer, boolean contextTakeover) {
        if (!offer[0].trim().equals(NAME)) return "";
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < offer.length; i++) {
            int equals = offer[i].indexOf('=');
            String name = (equals < 0 ? offer[i] : offer[i].substring(0, equals)).trim();
            String value = equals < 0
                    ? null
                    : offer[i].substring(equals + 1).replace('"', ' ').trim();
            if (!seen.add(name) || !isKept(name, value)) return "";
        }
        String answer = NAME;
        if (!contextTakeover || seen.contains(EACH_BY_ITSELF)) answer += "; " + EACH_BY_ITSELF;
        answer += "; client_no_context_takeover";
        return seen.contains("server_max_window_bits")
                ? answer + "; server_max_window_bits=" + OUR_WINDOW_BITS
                : answer;
    }

    private static boolean isKept(String parameter, String value) {
        return switch (parameter) {
            case EACH_BY_ITSELF, "client_no_context_takeover" -> value == null;
            case "server_max_window_bits" -> OUR_WINDOW_BITS.equals(value);
            case "client_max_window_bits" -> value == null || WINDOW_BITS.contains(value);
            default -> false;
        };
    }
}
