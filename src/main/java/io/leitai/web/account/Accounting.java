package io.leitai.web.account;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.ledger.Accounts;
import io.leitai.ledger.Accounts.Account;
import io.leitai.ledger.Accounts.Note;
import io.leitai.ledger.Seats.Seat;
import io.leitai.web.signin.Keys;
import io.leitai.web.signin.Links;
import io.leitai.web.signin.Secrets;
import io.leitai.web.signin.StaffSessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * How somebody comes in with an account: the first one by the link that the start prints, others by an invitation, all of
 * them by their password. Strangers' work has a lane of its own, so who is signed in never waits behind a flood of them.
 */
public final class Accounting {
    private final Accounts accounts;
    private final StaffSessions sessions;
    private final Links links;
    private final KnownBrowser known;
    private final SecondFactor second;
    private final Tries tries = new Tries();
    private final Lane strangers;

    /**
     * A browser that may be about to sign in.
     *
     * @param house where it comes from @param userAgent may be null
     * @param known its mark, or null @param session which one it has now, or null
     */
    public record Browser(long house, String userAgent, String known, String session) {}

    /** @param session the new secret for the cookie @param known the browser's mark for next time */
    public record In(String session, String known, Account account) {}

    public Accounting(
            Vertx vertx, Accounts accounts, StaffSessions sessions, Links links, Keys keys, SecondFactor second) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.known = new KnownBrowser(keys);
        this.second = second;
        this.strangers = new Lane(vertx, "strangers' passwords");
    }

    /** @param code a one-time password or a recovery code; null where none was asked for yet */
    public Future<Outcome<In>> signIn(Browser browser, String typed, String password, String code) {
        String name = Names.plain(typed);
        Tries.Try one = tries.take(browser.house(), name, known.id(browser.known(), name));
        if (!one.isTaken()) return Future.succeededFuture(tooMany(one.pause()));
        return inLane(() -> {
            Account account = accounts.byName(name).filter(a -> !a.disabled()).orElse(null);
            if (!Passwords.fits(password, account == null ? null : account.password()))
                return Outcome.no(401, Code.PASSWORD_WRONG);
            if (account.hasTotp() && code == null) {
                one.giveBack();
                return Outcome.no(401, Code.TOTP_WANTED);
            }
            if (account.hasTotp() && !second.uses(account, code)) return Outcome.no(401, Code.TOTP_WRONG);
            one.giveBack();
            return Outcome.done(in(browser, account));
        });
    }

    /** The first account: by the link that the start prints, while there is no organiser's. Only from this machine. */
    public Future<Outcome<In>> setUp(
            Browser browser, boolean local, String code, String typed, String typedShown, String password) {
        if (!local) return Future.succeededFuture(Outcome.no(403, Code.SET_UP_ELSEWHERE));
        if (!links.opensSetUp(code)) return Future.succeededFuture(Outcome.no(403, Code.SET_UP_OVER));
        return inLane(() -> {
            Optional<String> name = Names.of(typed);
            Optional<String> shown = Names.shown(typedShown);
            if (name.isEmpty()) return Outcome.no(400, Code.BAD_SIGN_IN_NAME);
            if (shown.isEmpty()) return Outcome.no(400, Code.NAME_MISSING);
            Optional<Outcome.No<In>> weak = weak(password, name.get());
            if (weak.isPresent()) return weak.get();
            if (hasOrganiser(accounts) || !links.takeSetUp(code)) return Outcome.no(403, Code.SET_UP_OVER);
            Account account = new Account(
                    Secrets.name(),
                    name.get(),
                    shown.get(),
                    Passwords.hash(password),
                    "",
                    0,
                    false,
                    Instant.now(),
                    List.of(new Seat("", Role.ORGANISER, name.get())));
            if (!accounts.add(account, note(name.get(), "set-up"))) return Outcome.no(409, Code.SIGN_IN_NAME_TAKEN);
            return Outcome.done(in(browser, account));
        });
    }

    /** Whom an invitation is for; nothing is used up. */
    public Future<Outcome<Account>> invited(long house, String code) {
        Tries.Try one = tries.take(house);
        if (!one.isTaken()) return Future.succeededFuture(tooMany(one.pause()));
        return inLane(() -> {
            Optional<Account> account = accounts.invited(Secrets.hash(code), Instant.now());
            if (account.filter(a -> !a.disabled()).isEmpty()) return Outcome.no(403, Code.INVITATION_OVER);
            one.giveBack();
            return Outcome.done(account.get());
        });
    }

    /** An invitation makes its person's password; used once. */
    public Future<Outcome<In>> accept(Browser browser, String code, String password) {
        Tries.Try one = tries.take(browser.house());
        if (!one.isTaken()) return Future.succeededFuture(tooMany(one.pause()));
        return inLane(() -> {
            byte[] hash = Secrets.hash(code);
            Account account = accounts.invited(hash, Instant.now())
                    .filter(a -> !a.disabled())
                    .orElse(null);
            if (account == null) return Outcome.no(403, Code.INVITATION_OVER);
            one.giveBack();
            Optional<Outcome.No<In>> weak = weak(password, account.name());
            if (weak.isPresent()) return weak.get();
            if (!accounts.accept(hash, account.id(), Passwords.hash(password), note(account.name(), "password")))
                return Outcome.no(403, Code.INVITATION_OVER);
            sessions.endAll(account.id(), null);
            return Outcome.done(in(browser, account));
        });
    }

    /** Whether anybody could let others in. Blocks. */
    public static boolean hasOrganiser(Accounts accounts) {
        return accounts.all().stream().anyMatch(account -> !account.disabled() && isOrganiser(account));
    }

    static boolean isOrganiser(Account account) {
        return account.seats().stream()
                .anyMatch(
                        seat -> seat.role() == Role.ORGANISER && seat.contest().isEmpty());
    }

    static <T> Optional<Outcome.No<T>> weak(String password, String name) {
        if (Passwords.isTooShort(password))
            return Optional.of((Outcome.No<T>) Outcome.<T>no(400, Code.PASSWORD_SHORT, Passwords.SHORTEST));
        if (Passwords.isGuessable(password, name))
            return Optional.of((Outcome.No<T>) Outcome.<T>no(400, Code.PASSWORD_GUESSABLE));
        return Optional.empty();
    }

    static Note note(String by, String what) {
        return new Note(Instant.now(), by, what, "");
    }

    static <T> Outcome<T> tooMany(Duration wait) {
        return new Outcome.No<>(429, Refusal.of(Code.TOO_MANY_TRIES, wait.toSeconds() + 1), wait);
    }

    /** A new session, whatever this browser had: who planted a cookie in it has gained nothing. Blocks. */
    private In in(Browser browser, Account account) {
        if (browser.session() != null) sessions.end(StaffSessions.named(browser.session()));
        return new In(sessions.open(account.id(), browser.userAgent()), known.mark(account.name()), account);
    }

    private <T> Future<Outcome<T>> inLane(Callable<Outcome<T>> work) {
        return strangers.run(work).recover(Accounting::full);
    }

    static <T> Future<Outcome<T>> full(Throwable why) {
        return why instanceof Lane.Full ? Future.succeededFuture(Outcome.no(503, Code.BUSY)) : Future.failedFuture(why);
    }
}
