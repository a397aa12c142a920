package io.leitai.contest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What directors did and can still have undone.
 *
 * @param open the newest first, bounded
 * @param made how many there ever were
 * @param why nothing more than {@code open} can be undone
 * @param voided turns that became void since the last lock, newest first, bounded: with the marks that the undoing brings back
 */
record Deeds(List<Deed> open, int made, Refusal.Code why, List<Turn> voided) {
    static final int MOST = 20;
    static final Deeds NONE = new Deeds(List.of(), 0, Refusal.Code.NOTHING_TO_UNDO, List.of());

    Optional<Deed> newest() {
        return open.stream().findFirst();
    }

    Optional<Turn> voided(String presenter, int turn) {
        return voided.stream()
                .filter(t -> t.number() == turn && t.presenter().equals(presenter))
                .findFirst();
    }

    Deeds withVoided(Turn turn) {
        return new Deeds(open, made, why, newest(turn, voided));
    }

    Deeds undone(Deed deed) {
        List<Turn> still = new ArrayList<>(voided);
        for (Former former : deed.restore())
            if (former instanceof Former.OnStage f)
                voided(f.presenter(), f.turn()).ifPresent(still::remove);
        return new Deeds(
                open.stream().filter(d -> d.number() != deed.number()).toList(), made, why, List.copyOf(still));
    }

    /** The contest with what its newest entry makes of the list. @param before without the entry */
    static Contest remembered(Contest before, Contest after, Actor by, List<Event> events, Instant at) {
        for (Event event : events)
            if (Undoable.of(event) instanceof Undoable.Ends ends)
                return after.with(after.deeds().ended(ends.why()));
        Event event = events.getFirst();
        if (event instanceof Event.Undone) return after;
        if (Undoable.of(event) instanceof Undoable.Yes yes && Rights.directs(before, by))
            return done(before, after, new Happening(at, event), yes);
        Deeds left = after.deeds().overtaken(before, after);
        return left == after.deeds() ? after : after.with(left);
    }

    /** What can't be put back to the last detail is not offered. */
    private static Contest done(Contest before, Contest after, Happening did, Undoable.Yes yes) {
        List<Former> restore = Formers.between(before, after);
        if (restore.isEmpty() && Formers.isSame(before, after)) return after;
        Deeds deeds = after.deeds();
        boolean exact = Formers.restored(after, restore)
                .filter(restored -> Formers.isSame(before, restored))
                .isPresent();
        if (!exact) return after.with(deeds.ended(Refusal.Code.UNDO_NOT_THIS));
        int number = deeds.made + 1;
        Deed deed = new Deed(number, WireName.of(did.event()), yes.presenter(), yes.about(), did.at(), restore);
        return after.with(new Deeds(newest(deed, deeds.open), number, deeds.why, deeds.voided));
    }

    private Deeds ended(Refusal.Code reason) {
        return new Deeds(List.of(), made, reason, List.of());
    }

    /** Without those whose changes somebody else has changed since, and those below them that these hide. */
    private Deeds overtaken(Contest before, Contest after) {
        if (open.isEmpty() || Formers.isUntouched(before, after)) return this;
        List<Former> stay = new ArrayList<>();
        List<Deed> left = new ArrayList<>();
        for (Deed deed : open) {
            if (isOvertaken(deed, before, after, stay)) stay.addAll(deed.restore());
            else left.add(deed);
        }
        return stay.isEmpty() ? this : new Deeds(List.copyOf(left), made, Refusal.Code.UNDO_OVERTAKEN, voided);
    }

    /** @param stay changes that were made after the deed's, and stay for good */
    private static boolean isOvertaken(Deed deed, Contest before, Contest after, List<Former> stay) {
        for (Former former : deed.restore()) {
            if (Formers.differs(former, before, after)) return true;
            for (Former later : stay) if (Formers.covers(later, former)) return true;
        }
        return false;
    }

    private static <T> List<T> newest(T one, List<T> others) {
        return Stream.concat(Stream.of(one), others.stream()).limit(MOST).toList();
    }
}
