package io.leitai.web.signin;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Means;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.contest.SeatAsk;
import io.leitai.contest.SeatState;
import io.leitai.contest.Spare;
import io.leitai.ledger.Seats;
import io.leitai.ledger.Seats.Seat;
import io.leitai.live.Answer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Makes of a code a seat. What the contest calls the browser is a hash of the code and of the browser's own secret for this
 * try: so a browser whose answer was lost, or that waits for a nod, sends the same again and gets what it is due, and a
 * code that is used up opens nothing for anybody else.
 */
public final class Redeeming {
    private static final int PHONE_BYTES = 9;
    private static final int FOUR_DIGITS = 10_000;

    private final Vertx vertx;
    private final Cluster cluster;
    private final Seats seats;
    private final SignIn signIn;
    private final Guesses guesses = new Guesses();

    public Redeeming(Vertx vertx, Cluster cluster, Seats seats, SignIn signIn) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.seats = seats;
        this.signIn = signIn;
    }

    public Future<Redeemed> redeem(Offer offer) {
        String contest = offer.isDigits() ? offer.contest() == null ? "" : offer.contest() : null;
        if (guesses.isOver(offer.house(), contest)) return Future.succeededFuture(Redeemed.refused(429, Code.TOO_MANY));
        return vertx.executeBlocking(() -> signIn.open(offer), false).compose(found -> {
            if (found.isPresent()) return opened(offer, found.get());
            guesses.wrong(offer.house(), contest);
            return Future.succeededFuture(
                    Redeemed.refused(403, offer.isDigits() ? Code.DIGITS_UNKNOWN : Code.CODE_UNKNOWN));
        });
    }

    private Future<Redeemed> opened(Offer offer, Opened opened) {
        Seat seat = opened.seat();
        if (seat.contest().isEmpty()) return issue(offer, seat);
        Contest contest = cluster.contest(seat.contest()).orElse(null);
        if (contest == null) return Future.succeededFuture(Redeemed.refused(404, Code.UNKNOWN_CONTEST));
        if (opened.means() == Means.SPARE) {
            String judge = judgeOf(contest, opened.card());
            if (judge == null)
                return Future.succeededFuture(Redeemed.refused(409, Code.SPARE_UNASSIGNED, opened.card()));
            seat = new Seat(seat.contest(), Role.JUDGE, judge);
        }
        Seat wanted = seat;
        return vertx.executeBlocking(() -> sitting(offer, wanted), false).compose(there -> {
            if (there.isPresent()) return Future.succeededFuture(new Redeemed.Seated(there.get(), null));
            if (wanted.role() == Role.AUDIENCE) return ofThePublic(offer, opened, wanted);
            return take(offer, opened, wanted, contest);
        });
    }

    /** Null: nobody's yet. */
    private static String judgeOf(Contest contest, int card) {
        return contest.spares().stream()
                .filter(spare -> spare.spare() == card)
                .map(Spare::judge)
                .filter(judge -> judge != null)
                .findFirst()
                .orElse(null);
    }

    /** This browser sits there already: a link opened again from a chat. Blocks. */
    private Optional<Seat> sitting(Offer offer, Seat wanted) {
        if (offer.session() == null) return Optional.empty();
        return signIn.ofSession(offer.session()).seats().stream()
                .filter(seat -> seat.contest().equals(wanted.contest())
                        && seat.role() == wanted.role()
                        && seat.who().equals(wanted.who()))
                .findFirst();
    }

    /** The public's seats are no entries in the ledger: a slip of theirs is used up in the store. */
    private Future<Redeemed> ofThePublic(Offer offer, Opened opened, Seat seat) {
        if (opened.means() != Means.SLIP) return issue(offer, seat);
        return vertx.executeBlocking(() -> seats.use(opened.hash(), Instant.now()), false)
                .compose(mine ->
                        mine ? issue(offer, seat) : Future.succeededFuture(Redeemed.refused(403, Code.CODE_USED)));
    }

    private Future<Redeemed> take(Offer offer, Opened opened, Seat seat, Contest before) {
        byte[] name = Secrets.hash("phone\n" + offer.code() + '\n' + offer.attempt());
        String phone = HexFormat.of().formatHex(name, 0, PHONE_BYTES);
        String digits =
                "%04d".formatted(Integer.remainderUnsigned(ByteBuffer.wrap(name).getInt(PHONE_BYTES), FOUR_DIGITS));
        Redeemed known = stands(before, seat, phone);
        if (known != null) return settled(offer, known);
        int epoch = before.seat(seat.role(), seat.who()).epoch();
        // of the seat as it is now: what was granted before it was taken back is no answer any more
        String id = "seat-" + phone + "-" + epoch;
        Command command = new Command.TakeSeat(
                opened.means(),
                opened.batch(),
                opened.card(),
                opened.seat().epoch(),
                phone,
                Device.of(offer.userAgent()),
                digits);
        return Future.fromCompletionStage(
                        cluster.submit(seat.contest(), id, new Actor(seat.who(), seat.role()), command),
                        vertx.getOrCreateContext())
                .compose(answer -> switch (answer) {
                    case Answer.Receipt r -> settled(offer, after(seat, phone, epoch));
                    case Answer.Refused r -> Future.succeededFuture(new Redeemed.Refused(status(r), r.refusal()));
                    case Answer.TryAgain t -> Future.succeededFuture(Redeemed.refused(503, Code.BUSY));
                    case Answer.Unknown u -> Future.succeededFuture(Redeemed.refused(404, Code.UNKNOWN_CONTEST));
                });
    }

    /** An old receipt may be all there was: then somebody else sits there since, or the seat was taken back. */
    private Redeemed after(Seat seat, String phone, int epoch) {
        Contest contest = cluster.contest(seat.contest()).orElseThrow();
        Redeemed known = stands(contest, seat, phone);
        if (known != null) return known;
        SeatState now = contest.seat(seat.role(), seat.who());
        if (now.epoch() != epoch) return Redeemed.refused(403, Code.CODE_VOID);
        if (seat.role() == Role.JUDGE) return Redeemed.refused(403, Code.CODE_USED);
        return new Redeemed.Seated(seat.as(epoch, phone), null);
    }

    /** What the contest says of this browser; null: it does not know it. */
    private static Redeemed stands(Contest contest, Seat seat, String phone) {
        SeatState now = contest.seat(seat.role(), seat.who());
        if (phone.equals(now.phone())) return new Redeemed.Seated(seat.as(now.epoch(), phone), null);
        SeatAsk ask = contest.asks().stream()
                .filter(one -> one.phone().equals(phone))
                .findFirst()
                .orElse(null);
        if (ask == null) return null;
        if (ask.isOpen(Instant.now())) return new Redeemed.Waits(seat.contest(), ask);
        return Redeemed.refused(403, ask.state() == SeatAsk.State.DENIED ? Code.SEAT_DENIED : Code.ASK_OVER);
    }

    private Future<Redeemed> settled(Offer offer, Redeemed outcome) {
        return outcome instanceof Redeemed.Seated seated
                ? issue(offer, seated.seat())
                : Future.succeededFuture(outcome);
    }

    /** A session that gets a seat gets a new secret too: one that somebody planted is worth nothing then. */
    private Future<Redeemed> issue(Offer offer, Seat seat) {
        return vertx.executeBlocking(
                () -> {
                    String secret = Secrets.make();
                    byte[] session = Secrets.hash(secret);
                    if (offer.session() != null) seats.rename(Secrets.hash(offer.session()), session);
                    seats.sit(session, seat, Instant.now());
                    return new Redeemed.Seated(seat, secret);
                },
                false);
    }

    private static int status(Answer.Refused refused) {
        Refusal.Code code = refused.refusal().code();
        return code == Code.SEAT_CROWDED ? 409 : 403;
    }
}
