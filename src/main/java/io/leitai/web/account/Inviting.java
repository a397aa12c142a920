package io.leitai.web.account;

import io.leitai.contest.Actor;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.ledger.Accounts;
import io.leitai.ledger.Accounts.Account;
import io.leitai.ledger.Accounts.Note;
import io.leitai.ledger.Seats.Seat;
import io.leitai.web.signin.Secrets;
import io.leitai.web.signin.StaffSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an organiser does with others' accounts. Every call blocks. */
public final class Inviting {
    public static final Duration INVITATION_LIVES = Duration.ofDays(7);

    /** Judges and the public sit on seats that are no account's: a judge is one phone. */
    private static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.JUDGE, Role.AUDIENCE, Role.CLOCK));
    /** Theirs are seats of one contest's plan. */
    private static final Set<Role> OF_ONE_CONTEST = EnumSet.of(Role.PRESENTER, Role.VENUE);

    private final Accounts accounts;
    private final StaffSessions sessions;

    public Inviting(Accounts accounts, StaffSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public List<Account> all() {
        return accounts.all();
    }

    public List<Accounts.Line> log(int most) {
        return accounts.log(most);
    }

    public Optional<Account> account(String id) {
        return accounts.byId(id);
    }

    /** An account that nobody can sign in with before its invitation was accepted. */
    public Outcome<Account> create(Actor by, String typed, String typedShown) {
        Optional<String> name = Names.of(typed);
        Optional<String> shown = Names.shown(typedShown);
        if (name.isEmpty()) return Outcome.no(400, Code.BAD_SIGN_IN_NAME);
        if (shown.isEmpty()) return Outcome.no(400, Code.NAME_MISSING);
        Account account =
                new Account(Secrets.name(), name.get(), shown.get(), "", "", 0, false, Instant.now(), List.of());
        return accounts.add(account, note(by, "created", ""))
                ? Outcome.done(account)
                : Outcome.no(409, Code.SIGN_IN_NAME_TAKEN);
    }

    /** The secret of a link, this once; links of before are void. The password of before works until it is accepted. */
    public String invite(Actor by, Account account) {
        String code = Secrets.make();
        accounts.invite(
                account.id(), Secrets.hash(code), Instant.now().plus(INVITATION_LIVES), note(by, "invited", ""));
        return code;
    }

    /** Whether an account may have such a seat at all; that its contest has it, the contest says. */
    public static boolean isPossible(Seat seat) {
        return ROLES.contains(seat.role()) && !(seat.contest().isEmpty() && OF_ONE_CONTEST.contains(seat.role()));
    }

    /** Presenters and venues are the plan's; everybody else acts in the own name. */
    public static boolean isNamedByPlan(Role role) {
        return OF_ONE_CONTEST.contains(role);
    }

    public Outcome<Void> setSeats(Actor by, Account account, List<Seat> seats) {
        boolean organises = seats.stream()
                .anyMatch(s -> s.role() == Role.ORGANISER && s.contest().isEmpty());
        if (!organises && isLastOrganiser(account)) return Outcome.no(409, Code.LAST_ORGANISER);
        String about = seats.stream()
                .map(seat -> (seat.contest().isEmpty() ? "*" : seat.contest()) + " "
                        + seat.role().name().toLowerCase(Locale.ROOT)
                        + (isNamedByPlan(seat.role()) ? " " + seat.who() : ""))
                .collect(Collectors.joining(", "));
        accounts.setSeats(account.id(), seats, note(by, "roles", about));
        sessions.changed(account.id());
        return Outcome.done(null);
    }

    public Outcome<Void> setDisabled(Actor by, Account account, boolean disabled) {
        if (disabled && isLastOrganiser(account)) return Outcome.no(409, Code.LAST_ORGANISER);
        accounts.setDisabled(account.id(), disabled, note(by, disabled ? "disabled" : "enabled", ""));
        if (disabled) sessions.endAll(account.id(), null);
        return Outcome.done(null);
    }

    /** Nobody could let anybody in any more. */
    private boolean isLastOrganiser(Account account) {
        return isWorking(account)
                && accounts.all().stream()
                        .noneMatch(other -> isWorking(other) && !other.id().equals(account.id()));
    }

    private static boolean isWorking(Account account) {
        return !account.disabled() && !account.password().isEmpty() && Accounting.isOrganiser(account);
    }

    private static Note note(Actor by, String what, String about) {
        return new Note(Instant.now(), by.id(), what, about);
    }
}
