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
    private static final int SLIPS_MAX = 1_000;
    private static final List<Role> SEATS = List.of(
            Role.ORGANISER,
            Role.DIRECTOR,
            Role.CLERK,
            Role.SUPERVISOR,
            Role.HOST,
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
        Role role = seat(in);
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

    /** The {@code role} of a seat. */
    static Role seat(Fields in) throws Malformed {
        String name = in.text("role");
        return SEATS.stream()
                .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> in.wrong("role"));
    }

    /** The {@code text} of a notice. */
    public static String notice(String text) throws Malformed {
        return only(text, "text");
    }

    /** The {@code node} that shall host a contest. */
    public static String host(String text) throws Malformed {
        return only(text, "node");
    }

    /** The {@code url} of a webhook. */
    public static String url(String text) throws Malformed {
        return only(text, "url");
    }

    /** @param contest whose six digits they are, else null @param attempt the browser's secret for this try, or null */
    public record Redeem(String code, String contest, String attempt) {}

    /** {@code {"code":"…","contest":"weixian-8","try":"…"}}; the last two may be left out. */
    public static Redeem redeem(String text) throws Malformed {
        Fields in = fields(text);
        Redeem redeem = new Redeem(in.text("code"), in.textOr("contest", null), in.textOr("try", null));
        in.end();
        if (redeem.code().length() > CODE_MAX) throw in.wrong("code");
        return redeem;
    }

    /** @param who empty: every judge, or so many of the public as {@code count} says */
    public record Slips(Role role, List<String> who, int count) {}

    /** {@code {"role":"judge"}}, {@code {"role":"judge","who":["j1"]}} or {@code {"role":"audience","count":200}}. */
    public static Slips slips(String text) throws Malformed {
        Fields in = fields(text);
        Role role = seat(in);
        Slips slips = new Slips(role, in.has("who") ? in.list("who") : List.of(), in.wholeOr("count", 0));
        in.end();
        if (slips.count() < 0 || slips.count() > SLIPS_MAX) throw in.wrong("count");
        return slips;
    }

    /** The {@code count} of spare cards. */
    public static int spares(String text) throws Malformed {
        Fields in = fields(text);
        int count = in.whole("count");
        in.end();
        return count;
    }

    /** {@code {"role":"judge","who":"j1"}}. */
    public static Mint digits(String text) throws Malformed {
        Fields in = fields(text);
        Mint mint = new Mint(seat(in), List.of(in.text("who")));
        in.end();
        return mint;
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
