package io.leitai.contest;

import java.util.List;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What goes on around the stage. Lists are newest first and bounded.
 *
 * @param showing on the screens
 * @param direction who directs; null: whoever may
 * @param awards given at the close
 * @param air over the television picture
 * @param seats who sits where
 * @param material what presenters have to show
 * @param timing what the clocks' desk knows
 * @param changes of the plan and the running order while the contest runs
 */
record House(
        PStack<Notice> notices,
        Showing showing,
        Actor direction,
        PVector<Happening> log,
        List<Event.AwardGiven> awards,
        Air air,
        SeatBook seats,
        Material material,
        Timing timing,
        Changes changes) {

    static final int MOST_NOTICES = 10;
    static final int MOST_HAPPENINGS = 50;
    static final House QUIET = new House(
            ConsPStack.empty(),
            Showing.FLOW,
            null,
            TreePVector.empty(),
            List.of(),
            Air.CLEAR,
            SeatBook.EMPTY,
            Material.NONE,
            Timing.NONE,
            Changes.NONE);

    House with(Notice notice) {
        return new House(
                newest(notices.plus(notice), MOST_NOTICES),
                showing,
                direction,
                log,
                awards,
                air,
                seats,
                material,
                timing,
                changes);
    }

    /** @param fallen which had made room for it, and has its place again; null: none */
    House without(Notice posted, Notice fallen) {
        PStack<Notice> left = notices.minus(posted);
        if (fallen != null && left.size() < MOST_NOTICES) left = left.plus(left.size(), fallen);
        return new House(left, showing, direction, log, awards, air, seats, material, timing, changes);
    }

    /** What happens by the thousand is nobody's to read. */
    House with(Happening happening) {
        if (happening.event() instanceof Event.Frequent) return this;
        return new House(
                notices,
                showing,
                direction,
                newest(log.plus(0, happening), MOST_HAPPENINGS),
                awards,
                air,
                seats,
                material,
                timing,
                changes);
    }

    House with(Showing newShowing) {
        return new House(notices, newShowing, direction, log, awards, air, seats, material, timing, changes);
    }

    House with(Actor director) {
        return new House(notices, showing, director, log, awards, air, seats, material, timing, changes);
    }

    House with(List<Event.AwardGiven> newAwards) {
        return new House(
                notices, showing, direction, log, List.copyOf(newAwards), air, seats, material, timing, changes);
    }

    House with(Material newMaterial) {
        return new House(notices, showing, direction, log, awards, air, seats, newMaterial, timing, changes);
    }

    House with(Air newAir) {
        return new House(notices, showing, direction, log, awards, newAir, seats, material, timing, changes);
    }

    House with(SeatBook book) {
        return new House(notices, showing, direction, log, awards, air, book, material, timing, changes);
    }

    House with(Timing newTiming) {
        return new House(notices, showing, direction, log, awards, air, seats, material, newTiming, changes);
    }

    House with(Changes newChanges) {
        return newChanges == changes
                ? this
                : new House(notices, showing, direction, log, awards, air, seats, material, timing, newChanges);
    }

    /** A vector, not a stack: of that the oldest can't be dropped without a copy of all others, for every mark. */
    private static PVector<Happening> newest(PVector<Happening> all, int most) {
        return all.size() > most ? all.minus(all.size() - 1) : all;
    }

    private static PStack<Notice> newest(PStack<Notice> all, int most) {
        return all.size() > most ? all.minus(all.size() - 1) : all;
    }
}
