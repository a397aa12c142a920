package io.leitai.web.signin;

import io.leitai.ledger.Accounts.Account;
import io.leitai.ledger.SignIns;
import io.leitai.ledger.SignIns.SignedIn;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Browsers that signed in with an account. The store has them all; those in use are in memory too, since an open socket asks
 * every second whether it may stay. What another node changed is seen there within {@link #AGAIN}.
 */
public final class StaffSessions {
    private static final Logger LOG = LoggerFactory.getLogger(StaffSessions.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    /** So old may the time of last use in the store become: a page that is open must not write every second. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final Vertx vertx;
    private final SignIns signIns;
    private final long timer;
    private final Map<String, InUse> inUse = new ConcurrentHashMap<>();

    private static final class InUse {
        private volatile Staff staff;
        private volatile Instant seen;
        private volatile Instant asked;

        InUse(Staff staff, Instant seen, Instant asked) {
            this.staff = staff;
            this.seen = seen;
            this.asked = asked;
        }
    }

    public StaffSessions(Vertx vertx, SignIns signIns) {
        this.signIns = signIns;
        this.vertx = vertx;
        timer = vertx.setPeriodic(
                AGAIN.toMillis(),
                tick -> vertx.executeBlocking(this::readAgain, false)
                        // the store is away: who is signed in stays so until it says otherwise
                        .onFailure(why -> LOG.warn("who is signed in could not be read again: {}", why.toString())));
    }

    /** Nothing is read again any more. */
    public void close() {
        vertx.cancelTimer(timer);
    }

    /** Opens a session; the secret is for the browser alone. @param userAgent may be null. Blocks. */
    public String open(String account, String userAgent) {
        String secret = Secrets.make();
        signIns.open(Secrets.hash(secret), account, Device.of(userAgent), Instant.now());
        return secret;
    }

    /** What a session is called that has this secret. */
    public static String named(String secret) {
        return HexFormat.of().formatHex(Secrets.hash(secret));
    }

    /** Blocks. */
    public Optional<Staff> of(String secret) {
        return read(named(secret));
    }

    /** The same session as the store has it now. Blocks. */
    public Optional<Staff> read(String session) {
        Instant now = Instant.now();
        byte[] hash = HexFormat.of().parseHex(session);
        Optional<SignedIn> found = signIns.find(hash, now);
        if (found.isEmpty()) {
            inUse.remove(session);
            return Optional.empty();
        }
        Staff staff = staff(session, found.get());
        InUse known =
                inUse.computeIfAbsent(session, s -> new InUse(staff, found.get().seen(), now));
        known.staff = staff;
        known.asked = now;
        if (Duration.between(known.seen, now).compareTo(SEEN_EVERY) > 0) {
            known.seen = now;
            signIns.seen(hash, now);
        }
        return Optional.of(staff);
    }

    /** As far as this node knows, without a look into the store. */
    Optional<Staff> now(String session) {
        InUse known = inUse.get(session);
        if (known == null) return Optional.empty();
        known.asked = Instant.now();
        return Optional.of(known.staff);
    }

    /** The person has just shown who it is. Blocks. */
    public void looked(String session) {
        signIns.looked(HexFormat.of().parseHex(session), Instant.now());
        read(session);
    }

    /** Blocks. */
    public void end(String session) {
        signIns.end(HexFormat.of().parseHex(session));
        inUse.remove(session);
    }

    /** @param but this one goes on; null: none does. Blocks. */
    public void endAll(String account, String but) {
        signIns.endAll(account, but == null ? null : HexFormat.of().parseHex(but));
        inUse.entrySet()
                .removeIf(one -> one.getValue().staff.account().equals(account)
                        && !one.getKey().equals(but));
    }

    /** What an account may do has changed, or whether it may do anything. Blocks. */
    public void changed(String account) {
        for (Map.Entry<String, InUse> one : inUse.entrySet())
            if (one.getValue().staff.account().equals(account)) read(one.getKey());
    }

    private Void readAgain() {
        Instant old = Instant.now().minus(FORGOTTEN_AFTER);
        inUse.values().removeIf(one -> one.asked.isBefore(old));
        for (Map.Entry<String, InUse> one : inUse.entrySet()) {
            Instant asked = one.getValue().asked;
            read(one.getKey());
            one.getValue().asked = asked;
        }
        return null;
    }

    private static Staff staff(String session, SignedIn found) {
        Account account = found.account();
        return new Staff(
                session, account.id(), account.name(), account.shown(), account.seats(), found.at(), found.looked());
    }
}
