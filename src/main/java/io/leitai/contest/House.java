package io.leitai.contest;

import java.util.List;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/**
 * What goes on around the stage. Lists are newest first and bounded.
 *
 * @param direction who directs; null: whoever may
 * @param awards given at the close
 * @param air over the television picture
<<<<<<< HEAD
 * @param material what presenters have to show
=======
 * @param seats who sits where
>>>>>>> main
 */
record House(
        PStack<Notice> notices,
        Scene scene,
        Actor direction,
        PStack<Happening> log,
        List<Event.AwardGiven> awards,
        Air air,
<<<<<<< HEAD
        Material material) {
=======
        SeatBook seats) {
>>>>>>> main

    static final int MOST_NOTICES = 10;
    static final int MOST_HAPPENINGS = 50;
    static final House QUIET =
<<<<<<< HEAD
            new House(ConsPStack.empty(), Scene.FLOW, null, ConsPStack.empty(), List.of(), Air.CLEAR, Material.NONE);

    House with(Notice notice) {
        return new House(newest(notices.plus(notice), MOST_NOTICES), scene, direction, log, awards, air, material);
=======
            new House(ConsPStack.empty(), Scene.FLOW, null, ConsPStack.empty(), List.of(), Air.CLEAR, SeatBook.EMPTY);

    House with(Notice notice) {
        return new House(newest(notices.plus(notice), MOST_NOTICES), scene, direction, log, awards, air, seats);
>>>>>>> main
    }

    /** What happens by the thousand is nobody's to read. */
    House with(Happening happening) {
<<<<<<< HEAD
        if (happening.event() instanceof Event.Frequent) return this;
        return new House(
                notices, scene, direction, newest(log.plus(happening), MOST_HAPPENINGS), awards, air, material);
    }

    House with(Scene newScene) {
        return new House(notices, newScene, direction, log, awards, air, material);
    }

    House with(Actor director) {
        return new House(notices, scene, director, log, awards, air, material);
    }

    House with(List<Event.AwardGiven> newAwards) {
        return new House(notices, scene, direction, log, List.copyOf(newAwards), air, material);
    }

    House with(Material newMaterial) {
        return new House(notices, scene, direction, log, awards, air, newMaterial);
    }

    House with(Air newAir) {
        return new House(notices, scene, direction, log, awards, newAir, material);
=======
        if (happening.event() instanceof Event.VoteCast || happening.event() instanceof Event.MarksDrafted) return this;
        return new House(notices, scene, direction, newest(log.plus(happening), MOST_HAPPENINGS), awards, air, seats);
    }

    House with(Scene newScene) {
        return new House(notices, newScene, direction, log, awards, air, seats);
    }

    House with(Actor director) {
        return new House(notices, scene, director, log, awards, air, seats);
    }

    House with(List<Event.AwardGiven> newAwards) {
        return new House(notices, scene, direction, log, List.copyOf(newAwards), air, seats);
    }

    House with(Air newAir) {
        return new House(notices, scene, direction, log, awards, newAir, seats);
    }

    House with(SeatBook book) {
        return new House(notices, scene, direction, log, awards, air, book);
>>>>>>> main
    }

    private static <T> PStack<T> newest(PStack<T> all, int most) {
        return all.size() > most ? all.minus(all.size() - 1) : all;
    }
}
