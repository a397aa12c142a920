package io.leitai.web.signin;

import io.leitai.contest.Actor;
import io.leitai.contest.Role;
import io.leitai.ledger.Seats.Seat;
import io.leitai.web.guard.Pace;
import java.util.List;
import java.util.Locale;

/**
 * Who sent a request.
 *
 * @param seats that this one sits on; empty for a viewer
 * @param byCookie a browser, whose requests another site could have forged
 * @param staff who signed in with an account, whose seats are among these; else null
 */
public record Who(List<Seat> seats, boolean byCookie, Staff staff) {
    public static final Who NOBODY = new Who(List.of(), false, null);

    public boolean isSignedIn() {
        return !seats.isEmpty();
    }

    /** How fast such a one may give commands. */
    public Pace pace() {
        boolean owner =
                !byCookie && seats.stream().anyMatch(seat -> seat.contest().isEmpty());
        if (owner) return Pace.OWNER;
        boolean crowd = seats.stream().allMatch(seat -> seat.role() == Role.AUDIENCE);
        return crowd ? Pace.CROWD : Pace.SEAT;
    }

    /**
     * The one who acts in a contest.
     *
     * @param as {@code role/who}, or null where only one seat fits
     * @return null for nobody, and where it is not clear who
     */
    public Actor actor(String contest, String as) {
        List<Actor> fitting = seats.stream()
                .filter(seat -> seat.contest().isEmpty() || seat.contest().equals(contest))
                .map(Who::actor)
                .filter(actor -> as == null || as.equals(name(actor)))
                .distinct()
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** The seat on which somebody acts so in a contest; null where there is none. */
    public Seat seat(String contest, Actor actor) {
        return seats.stream()
                .filter(seat -> seat.contest().isEmpty() || seat.contest().equals(contest))
                .filter(seat -> actor(seat).equals(actor))
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody acts so by an account, and not by a link or a token. */
    public boolean isByAccount(String contest, Actor actor) {
        Seat seat = staff == null || actor == null ? null : seat(contest, actor);
        return seat != null && staff.seats().contains(seat);
    }

    static Actor actor(Seat seat) {
        return new Actor(seat.who(), seat.role());
    }

    /** As in {@code as}: {@code judge/j1}. */
    public static String name(Actor actor) {
        return actor.role().name().toLowerCase(Locale.ROOT) + "/" + actor.id();
    }
}
