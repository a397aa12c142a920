package io.leitai.contest;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What became of every seat but the public's, which come by the thousand and are nobody's in particular. */
record SeatBook(PMap<Actor, SeatState> seats, PVector<SeatAsk> asks, PVector<Spare> spares) {
    static final SeatBook EMPTY = new SeatBook(HashTreePMap.empty(), TreePVector.empty(), TreePVector.empty());

    static boolean isKept(Role role) {
        return role != Role.AUDIENCE && role != Role.CLOCK;
    }

    SeatState of(Role role, String who) {
        return seats.getOrDefault(new Actor(who, role), SeatState.UNTOUCHED);
    }

    Optional<SeatAsk> ask(int number) {
        return number >= 1 && number <= asks.size() ? Optional.of(asks.get(number - 1)) : Optional.empty();
    }

    Optional<Spare> spare(int number) {
        return number >= 1 && number <= spares.size() ? Optional.of(spares.get(number - 1)) : Optional.empty();
    }

    SeatBook minted(Event.SeatsMinted e, Instant at) {
        if (!isKept(e.role())) return this;
        SeatBook book = this;
        for (String who : e.who())
            book = book.with(e.role(), who, of(e.role(), who).minted(e.how(), e.batch(), e.until()), e, at);
        return book;
    }

    SeatBook taken(Event.SeatTaken e, Instant at) {
        SeatState taken = of(e.role(), e.who()).taken(e.phone(), e.device(), at, e.batch());
        SeatBook book = with(e.role(), e.who(), taken, e, at);
        if (e.spare() > 0) book = book.with(book.spares.get(e.spare() - 1).with(Spare.State.USED));
        return e.role() == Role.JUDGE ? book.settled(e.role(), e.who(), e.ask()) : book;
    }

    SeatBook asked(Event.SeatAsked e, Instant at) {
        SeatAsk ask = new SeatAsk(
                e.ask(),
                e.role(),
                e.who(),
                e.means(),
                e.batch(),
                e.spare(),
                e.phone(),
                e.device(),
                e.digits(),
                at,
                SeatAsk.State.OPEN);
        return new SeatBook(seats, asks.plus(ask), spares).with(e.role(), e.who(), of(e.role(), e.who()), e, at);
    }

    SeatBook denied(Event.SeatDenied e, Instant at) {
        SeatAsk ask = asks.get(e.ask() - 1);
        return with(ask.with(SeatAsk.State.DENIED)).with(ask.role(), ask.who(), of(ask.role(), ask.who()), e, at);
    }

    SeatBook revoked(Event.SeatRevoked e, Instant at) {
        return with(e.role(), e.who(), of(e.role(), e.who()).revoked(), e, at).settled(e.role(), e.who(), 0);
    }

    /** Those printed before and not used are void. */
    SeatBook printed(Event.SparesMinted e) {
        PVector<Spare> all = spares;
        for (Spare spare : spares)
            if (spare.state() == Spare.State.OPEN) all = all.with(spare.spare() - 1, spare.with(Spare.State.VOID));
        for (int i = 0; i < e.count(); i++)
            all = all.plus(new Spare(e.first() + i, e.batch(), null, 0, Spare.State.OPEN));
        return new SeatBook(seats, asks, all);
    }

    SeatBook assigned(Event.SpareAssigned e, Instant at) {
        SeatState seat = of(Role.JUDGE, e.judge());
        return with(spares.get(e.spare() - 1).assigned(e.judge(), seat.epoch()))
                .with(Role.JUDGE, e.judge(), seat, e, at);
    }

    /** Whoever still asks for the seat asks for nothing any more. @param granted the number of the one that was nodded at, or 0 */
    private SeatBook settled(Role role, String who, int granted) {
        PVector<SeatAsk> all = asks;
        for (SeatAsk ask : asks) {
            if (!ask.isOf(role, who) || ask.state() != SeatAsk.State.OPEN) continue;
            SeatAsk.State state = ask.ask() == granted ? SeatAsk.State.TAKEN : SeatAsk.State.VOID;
            all = all.with(ask.ask() - 1, ask.with(state));
        }
        return new SeatBook(seats, all, spares);
    }

    private SeatBook with(Role role, String who, SeatState changed, Event event, Instant at) {
        return new SeatBook(seats.plus(new Actor(who, role), changed.with(new Happening(at, event))), asks, spares);
    }

    private SeatBook with(SeatAsk changed) {
        return new SeatBook(seats, asks.with(changed.ask() - 1, changed), spares);
    }

    private SeatBook with(Spare changed) {
        return new SeatBook(seats, asks, spares.with(changed.spare() - 1, changed));
    }
}
