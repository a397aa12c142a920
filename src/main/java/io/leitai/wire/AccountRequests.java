package io.leitai.wire;

import io.leitai.contest.Role;
import io.leitai.ledger.Seats.Seat;
import java.util.ArrayList;
import java.util.List;

/** Bodies of HTTP requests about accounts. What is in them is never in a log. */
public final class AccountRequests {
    private static final int LONGEST = 400;
    private static final int MOST_ROLES = 100;

    private AccountRequests() {}

    /** @param code of the authenticator, or one on paper; null: none */
    public record SignIn(String name, String password, String code) {
        @Override
        public String toString() {
            return "SignIn[" + name + "]";
        }
    }

    /** {@code {"name":"zhou","password":"…","code":"123456"}}; the last may be left out. */
    public static SignIn signIn(String text) throws Malformed {
        Fields in = fields(text);
        SignIn signIn = new SignIn(shortText(in, "name"), shortText(in, "password"), shortOr(in, "code"));
        in.end();
        return signIn;
    }

    /** @param code the link's */
    public record SetUp(String code, String name, String shown, String password) {
        @Override
        public String toString() {
            return "SetUp[" + name + "]";
        }
    }

    public static SetUp setUp(String text) throws Malformed {
        Fields in = fields(text);
        SetUp setUp = new SetUp(
                shortText(in, "code"), shortText(in, "name"), shortName(in, "shown"), shortText(in, "password"));
        in.end();
        return setUp;
    }

    /** @param password null: only whose invitation it is, is asked */
    public record Invitation(String code, String password) {
        @Override
        public String toString() {
            return "Invitation";
        }
    }

    public static Invitation invitation(String text) throws Malformed {
        Fields in = fields(text);
        Invitation invitation = new Invitation(shortText(in, "code"), shortOr(in, "password"));
        in.end();
        return invitation;
    }

    /** One of the two; the other is null. */
    public record Look(String password, String code) {
        @Override
        public String toString() {
            return "Look";
        }
    }

    public static Look look(String text) throws Malformed {
        Fields in = fields(text);
        Look look = new Look(shortOr(in, "password"), shortOr(in, "code"));
        in.end();
        if ((look.password() == null) == (look.code() == null)) throw in.wrong("password");
        return look;
    }

    public record Change(String old, String password) {
        @Override
        public String toString() {
            return "Change";
        }
    }

    public static Change change(String text) throws Malformed {
        Fields in = fields(text);
        Change change = new Change(shortText(in, "old"), shortText(in, "password"));
        in.end();
        return change;
    }

    /** @param draft as the offer said it @param code what the app shows */
    public record TotpOn(String draft, String code) {}

    public static TotpOn totpOn(String text) throws Malformed {
        Fields in = fields(text);
        TotpOn on = new TotpOn(shortText(in, "draft"), shortText(in, "code"));
        in.end();
        return on;
    }

    public record Create(String name, String shown) {}

    public static Create create(String text) throws Malformed {
        Fields in = fields(text);
        Create create = new Create(shortText(in, "name"), shortName(in, "shown"));
        in.end();
        return create;
    }

    /** {@code {}}. */
    public static void nothing(String text) throws Malformed {
        fields(text).end();
    }

    /** {@code {"everywhere":true}}; may be left out. */
    public static boolean everywhere(String text) throws Malformed {
        Fields in = fields(text);
        boolean everywhere = in.flag("everywhere");
        in.end();
        return everywhere;
    }

    /**
     * {@code {"roles":[{"contest":"weixian-8","role":"director"},{"contest":"weixian-8","role":"presenter","who":"p1"}]}}; without
     * a contest: every contest.
     *
     * @return the seats; {@code who} is empty where it was left out
     */
    public static List<Seat> roles(String text) throws Malformed {
        Fields in = fields(text);
        List<Seat> seats = new ArrayList<>();
        if (!in.has("roles")) throw in.wrong("roles");
        for (Fields one : in.objects("roles")) {
            Role role = Requests.seat(one);
            String contest = one.has("contest") ? one.text("contest") : "";
            String who = one.has("who") ? one.text("who") : "";
            one.end();
            seats.add(new Seat(contest, role, who));
        }
        in.end();
        if (seats.size() > MOST_ROLES) throw in.wrong("roles");
        return seats;
    }

    private static String shortOr(Fields in, String name) throws Malformed {
        return in.has(name) ? shortText(in, name) : null;
    }

    /** Stands on pages beside others' names. */
    private static String shortName(Fields in, String name) throws Malformed {
        in.name(name);
        return shortText(in, name);
    }

    private static String shortText(Fields in, String name) throws Malformed {
        String text = in.text(name);
        if (text.length() > LONGEST) throw in.wrong(name);
        return text;
    }

    private static Fields fields(String text) throws Malformed {
        return new Fields(Up.tree(text));
    }
}
