package io.leitai.contest;

import static io.leitai.contest.Decision.accept;
import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ASK_OVER;
import static io.leitai.contest.Refusal.Code.CODE_EXPIRED;
import static io.leitai.contest.Refusal.Code.CODE_UNKNOWN;
import static io.leitai.contest.Refusal.Code.CODE_USED;
import static io.leitai.contest.Refusal.Code.CODE_VOID;
import static io.leitai.contest.Refusal.Code.NOBODY_SEATED;
import static io.leitai.contest.Refusal.Code.NO_RIGHT;
import static io.leitai.contest.Refusal.Code.SEAT_CROWDED;
import static io.leitai.contest.Refusal.Code.SPARE_UNASSIGNED;
import static io.leitai.contest.Refusal.when;

import java.time.Instant;
import java.util.Optional;

/**
 * Who sits down on a seat. A judge has one active phone: a second one asks, and the desk nods at the one whose four digits
 * it sees. A rehearsal's links need no nod.
 */
final class Seating {
    private static final int MOST_ASKS_A_SEAT = 3;

    private Seating() {}

    static Decision take(Contest contest, Actor actor, Command.TakeSeat c, Instant now) {
        SeatState seat = contest.seat(actor.role(), actor.id());
        Optional<Refusal> refusal =
                Minting.unknown(contest, actor.role(), actor.id()).or(() -> opensNothing(contest, actor, seat, c, now));
        if (refusal.isPresent()) return new Decision.Refused(refusal.get());
        if (actor.role() == Role.JUDGE && seat.phone() != null && c.means() != Means.LINK)
            return ask(contest, actor, c, now);
        return accept(new Event.SeatTaken(
                actor.role(), actor.id(), c.means(), c.batch(), c.spare(), c.phone(), c.device(), 0, null));
    }

    private static Decision ask(Contest contest, Actor actor, Command.TakeSeat c, Instant now) {
        long asking = contest.asks().stream()
                .filter(a -> a.isOf(actor.role(), actor.id()) && a.isOpen(now))
                .count();
        return unless(
                when(asking >= MOST_ASKS_A_SEAT, SEAT_CROWDED),
                () -> new Event.SeatAsked(
                        contest.asks().size() + 1,
                        actor.role(),
                        actor.id(),
                        c.means(),
                        c.batch(),
                        c.spare(),
                        c.phone(),
                        c.device(),
                        c.digits()));
    }

    static Decision approve(Contest contest, Actor actor, Command.ApproveSeat c, Instant now) {
        Optional<SeatAsk> ask = contest.house().seats().ask(c.ask()).filter(a -> a.isOpen(now));
        if (ask.isEmpty()) return Decision.refuse(ASK_OVER);
        SeatAsk a = ask.get();
        return accept(new Event.SeatTaken(
                a.role(), a.who(), a.means(), a.batch(), a.spare(), a.phone(), a.device(), a.ask(), actor.id()));
    }

    static Decision deny(Contest contest, Actor actor, Command.DenySeat c) {
        boolean open = contest.house()
                .seats()
                .ask(c.ask())
                .filter(a -> a.state() == SeatAsk.State.OPEN)
                .isPresent();
        return unless(when(!open, ASK_OVER), () -> new Event.SeatDenied(c.ask(), actor.id()));
    }

    static Decision revoke(Contest contest, Actor actor, Command.RevokeSeat c) {
        boolean desk = actor.role() != Role.ORGANISER;
        return unless(
                when(desk && c.role() != Role.JUDGE, NO_RIGHT)
                        .or(() -> when(!SeatBook.isKept(c.role()), Refusal.Code.NO_SEAT))
                        .or(() -> Minting.unknown(contest, c.role(), c.who()))
                        .or(() -> when(contest.seat(c.role(), c.who()) == SeatState.UNTOUCHED, NOBODY_SEATED))
                        .or(() -> Texts.reason(c.reason())),
                () -> new Event.SeatRevoked(c.role(), c.who(), c.reason(), actor.id()));
    }

    private static Optional<Refusal> opensNothing(
            Contest contest, Actor actor, SeatState seat, Command.TakeSeat c, Instant now) {
        return switch (c.means()) {
            case LINK -> when(!contest.rehearsal(), CODE_UNKNOWN);
            case ACCOUNT -> when(true, CODE_UNKNOWN);
            case TOKEN -> when(c.epoch() != seat.epoch(), CODE_VOID);
            case SLIP -> spent(seat.slip(), c, now);
            case DIGITS -> spent(seat.digits(), c, now);
            case SPARE ->
                contest.house()
                        .seats()
                        .spare(c.spare())
                        .filter(s -> s.batch().equals(c.batch()))
                        .map(s -> spent(s, actor, seat))
                        .orElseGet(() -> when(true, CODE_VOID));
        };
    }

    private static Optional<Refusal> spent(SeatState.Code code, Command.TakeSeat c, Instant now) {
        if (code == null || !code.batch().equals(c.batch())) return when(true, CODE_VOID);
        return when(code.used(), CODE_USED)
                .or(() -> when(code.until() != null && !now.isBefore(code.until()), CODE_EXPIRED));
    }

    private static Optional<Refusal> spent(Spare spare, Actor actor, SeatState seat) {
        return when(spare.state() == Spare.State.USED, CODE_USED)
                .or(() -> when(spare.state() == Spare.State.VOID, CODE_VOID))
                .or(() -> when(spare.judge() == null, SPARE_UNASSIGNED, spare.spare()))
                .or(() -> when(!spare.judge().equals(actor.id()) || spare.epoch() != seat.epoch(), CODE_VOID));
    }
}
