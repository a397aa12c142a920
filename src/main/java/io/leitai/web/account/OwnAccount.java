package io.leitai.web.account;

import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Accounts;
import io.leitai.ledger.Accounts.Account;
import io.leitai.web.signin.Staff;
import io.leitai.web.signin.StaffSessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What somebody who is signed in does with the own account. */
public final class OwnAccount {
    private final Accounts accounts;
    private final StaffSessions sessions;
    private final SecondFactor second;
    private final Tries tries = new Tries();
    private final Lane members;

    /** @param recoveryLeft codes on paper that were not used */
    public record Self(Account account, int recoveryLeft) {}

    /** @param draft to be sent again with the first digits @param secret for typing @param uri for a square */
    public record TotpOffer(String draft, String secret, String uri) {}

    public OwnAccount(Vertx vertx, Accounts accounts, StaffSessions sessions, SecondFactor second) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.second = second;
        this.members = new Lane(vertx, "members' passwords");
    }

    public Future<Outcome<Self>> self(Staff staff) {
        return inLane(() -> Outcome.done(new Self(account(staff), accounts.recoveryLeft(staff.account()))));
    }

    /** Shows once more who it is: by the password, or by the one-time password where the account has one. */
    public Future<Outcome<Void>> look(Staff staff, String password, String code) {
        Tries.Try one = tries.take(staff.session());
        if (!one.isTaken()) return Future.succeededFuture(Accounting.tooMany(one.pause()));
        return inLane(() -> {
            Account account = account(staff);
            boolean right = code != null
                    ? account.hasTotp() && second.uses(account, code)
                    : Passwords.fits(password, account.password());
            if (!right) return Outcome.no(401, code != null ? Code.TOTP_WRONG : Code.PASSWORD_WRONG);
            one.giveBack();
            sessions.looked(staff.session());
            return Outcome.done(null);
        });
    }

    /** Other browsers are signed out. */
    public Future<Outcome<Void>> changePassword(Staff staff, String old, String password) {
        Tries.Try one = tries.take(staff.session());
        if (!one.isTaken()) return Future.succeededFuture(Accounting.tooMany(one.pause()));
        return inLane(() -> {
            Account account = account(staff);
            if (!Passwords.fits(old, account.password())) return Outcome.no(401, Code.PASSWORD_WRONG);
            one.giveBack();
            Optional<Outcome.No<Void>> weak = Accounting.weak(password, account.name());
            if (weak.isPresent()) return weak.get();
            accounts.setPassword(account.id(), Passwords.hash(password), Accounting.note(account.name(), "password"));
            sessions.endAll(account.id(), staff.session());
            return Outcome.done(null);
        });
    }

    /** @param host as the browser calls this server */
    public TotpOffer offerTotp(Staff staff, String host) {
        String draft = SecondFactor.draft();
        byte[] secret = second.secret(staff.account(), draft);
        return new TotpOffer(draft, Totp.text(secret), Totp.uri(secret, staff.name(), host));
    }

    /** On, once the app shows the right digits. The codes on paper, shown this once. */
    public Future<Outcome<List<String>>> switchTotpOn(Staff staff, String draft, String digits) {
        Tries.Try one = tries.take(staff.session());
        if (!one.isTaken()) return Future.succeededFuture(Accounting.tooMany(one.pause()));
        return afterLook(staff, () -> {
            long step = second.proves(staff.account(), draft, digits);
            if (step < 0) return Outcome.no(401, Code.TOTP_WRONG);
            one.giveBack();
            List<String> codes = SecondFactor.newRecovery();
            accounts.setTotp(
                    staff.account(),
                    draft,
                    second.recoveryHashes(staff.account(), codes),
                    Accounting.note(staff.name(), "totp-on"));
            accounts.useStep(staff.account(), step);
            return Outcome.done(codes);
        });
    }

    public Future<Outcome<Void>> switchTotpOff(Staff staff) {
        return afterLook(staff, () -> {
            accounts.setTotp(staff.account(), "", List.of(), Accounting.note(staff.name(), "totp-off"));
            return Outcome.done(null);
        });
    }

    /** New codes on paper; those of before are void. */
    public Future<Outcome<List<String>>> renewRecovery(Staff staff) {
        return afterLook(staff, () -> {
            if (!account(staff).hasTotp()) return Outcome.no(409, Code.TOTP_OFF);
            List<String> codes = SecondFactor.newRecovery();
            accounts.setRecovery(
                    staff.account(),
                    second.recoveryHashes(staff.account(), codes),
                    Accounting.note(staff.name(), "recovery"));
            return Outcome.done(codes);
        });
    }

    /** This browser, or all of them. */
    public Future<Outcome<Void>> signOut(Staff staff, boolean everywhere) {
        return inLane(() -> {
            if (everywhere) sessions.endAll(staff.account(), null);
            else sessions.end(staff.session());
            return Outcome.done(null);
        });
    }

    /** Whatever would let somebody in who found this browser open. */
    private <T> Future<Outcome<T>> afterLook(Staff staff, Callable<Outcome<T>> work) {
        if (!staff.looksFresh(second.now())) return Future.succeededFuture(Outcome.no(403, Code.SECOND_LOOK));
        return inLane(work);
    }

    private Account account(Staff staff) {
        return accounts.byId(staff.account()).orElseThrow();
    }

    private <T> Future<Outcome<T>> inLane(Callable<Outcome<T>> work) {
        return members.run(work).recover(Accounting::full);
    }
}
