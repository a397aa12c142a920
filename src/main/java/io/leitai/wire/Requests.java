package io.leitai.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Bodies of HTTP requests that are no commands. */
public final class Requests {
    private static final int MINT_MAX = 20_000;
    private static final int CODE_MAX = 200;
    private static final List<Role> SEATS = List.of(
            Role.ORGANISER,
            Role.DIRECTOR,
            Role.CLERK,
            Role.SUPERVISOR,
            Role.JUDGE,
            Role.PRESENTER,
            Role.VENUE,
            Role.AUDIENCE,
            Role.BROADCASTER,
            Role.AUDITOR);

    private Requests() {}

    /** @param who one for each seat */
    public record Mint(Role role, List<String> who) {}

    /** {@code {"role":"judge","who":"j1"}} or {@code {"role":"audience","count":500}}. */
    public static Mint mint(String text) throws Malformed {
        Fields in = fields(text);
        String name = in.text("role");
        Role role = SEATS.stream()
                .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> in.wrong("role"));
        if (role != Role.AUDIENCE || in.has("who")) {
            Mint mint = new Mint(role, List.of(in.text("who")));
            in.end();
            return mint;
        }
        int count = in.whole("count");
        in.end();
        if (count < 1 || count > MINT_MAX) throw in.wrong("count");
        List<String> who = new ArrayList<>(count);
        for (int i = 0; i < count; i++) who.add("a-" + UUID.randomUUID());
        return new Mint(role, who);
    }

    /** The {@code text} of a notice. */
    public static String notice(String text) throws Malformed {
        return only(text, "text");
    }

    /** The {@code url} of a webhook. */
    public static String url(String text) throws Malformed {
        return only(text, "url");
    }

    /** The {@code code} of a link. */
    public static String code(String text) throws Malformed {
        String code = only(text, "code");
        if (code.length() > CODE_MAX) throw new Malformed(null, Refusal.of(Code.MALFORMED, "code"));
        return code;
    }

    public static Malformed notUtf8() {
        return new Malformed(null, Refusal.of(Code.MALFORMED, "UTF-8"));
    }

    private static String only(String text, String name) throws Malformed {
        Fields in = fields(text);
        String value = in.text(name);
        in.end();
        return value;
    }

    private static Fields fields(String text) throws Malformed {
        JsonNode body = Up.tree(text);
        return new Fields(body);
    }
}
