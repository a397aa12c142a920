package io.leitai.contest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The changes of a running contest, for those whom they concern.
 *
 * @param newest the newest first, bounded
 * @param made how many there ever were
 */
record Changes(PVector<Change> newest, int made) {
    static final int MOST = 20;
    static final Changes NONE = new Changes(TreePVector.empty(), 0);

    /** What is told is what differs, not what was asked for: so whatever puts something back is told the same way. */
    Changes with(Contest before, Contest after, Event event, Actor by, Instant at) {
        if (!(event instanceof Event.Replans) || before.state() != Contest.State.OPEN) return this;
        List<Change.What> what = between(before, after);
        if (what.isEmpty()) return this;
        Change change = new Change(made + 1, at, by, what, HashTreePMap.empty());
        PVector<Change> all = newest.plus(0, change);
        return new Changes(all.size() > MOST ? all.minus(MOST) : all, made + 1);
    }

    Optional<Change> numbered(int number) {
        return newest.stream().filter(change -> change.number() == number).findFirst();
    }

    Changes with(Change changed) {
        int at = made - changed.number();
        return new Changes(newest.with(at, changed), made);
    }

    private static List<Change.What> between(Contest before, Contest after) {
        List<Change.What> what = new ArrayList<>();
        if (before.programme() != after.programme()) {
            presenters(before, after, what);
            judges(before, after, what);
            phases(before.plan(), after.plan(), what);
        }
        if (before.order() != after.order()) order(before, after, what);
        return what;
    }

    private static void presenters(Contest before, Contest after, List<Change.What> what) {
        for (Plan.Presenter now : after.plan().presenters()) {
            Plan.Presenter was = before.presenter(now.id()).orElse(null);
            if (was != null && !was.equals(now)) what.add(new Change.PresenterReplaced(was, now));
        }
    }

    /** Judges are only ever added; a substitute is the one that comes as another goes. */
    private static void judges(Contest before, Contest after, List<Change.What> what) {
        List<Plan.Judge> all = after.plan().judges();
        List<String> gone = after.retired().stream()
                .filter(judge -> !before.retired().contains(judge))
                .toList();
        for (Plan.Judge judge : all.subList(before.plan().judges().size(), all.size()))
            what.add(
                    gone.size() == 1
                            ? new Change.JudgeSubstituted(gone.getFirst(), judge.id())
                            : new Change.JudgeJoined(judge.id()));
    }

    private static void phases(Plan before, Plan after, List<Change.What> what) {
        Map<String, Plan.Phase> was =
                before.turn().stream().collect(Collectors.toMap(Plan.Phase::id, Function.identity()));
        for (Plan.Phase now : after.turn()) {
            Plan.Phase old = was.get(now.id());
            if (old != null && !old.length().equals(now.length()))
                what.add(new Change.PhaseLength(now.id(), old.length(), now.length()));
        }
    }

    private static void order(Contest before, Contest after, List<Change.What> what) {
        Map<String, Slot> was = new HashMap<>();
        for (Slot slot : before.runningOrder()) was.put(slot.presenter(), slot);
        List<Change.PresenterMoved> moved = new ArrayList<>();
        Change.PresenterMoved called = null;
        for (Slot now : after.runningOrder()) {
            Slot old = was.get(now.presenter());
            if (old == null) what.add(new Change.PresenterJoined(now.presenter(), now.place()));
            else if (isAway(now) && now.status() != old.status())
                what.add(new Change.PresenterAway(now.presenter(), now.status() == PresenterStatus.WITHDRAWN));
            else if (isAway(old) && !isAway(now)) what.add(new Change.PresenterBack(now.presenter(), now.place()));
            else if (now.status() == PresenterStatus.WAITING && now.place() != old.place())
                moved.add(new Change.PresenterMoved(now.presenter(), old.place(), now.place()));
            else if (old.status() == PresenterStatus.WAITING && now.place() < old.place())
                called = new Change.PresenterMoved(now.presenter(), old.place(), now.place());
        }
        if (moved.isEmpty()) return; // who is called in turn passes nobody who waits
        if (called != null) what.add(called);
        // the one who went furthest is the one whom it was about: the others made room
        moved.sort((a, b) -> Integer.compare(distance(b), distance(a)));
        what.addAll(moved);
    }

    private static boolean isAway(Slot slot) {
        return slot.status() == PresenterStatus.SKIPPED || slot.status() == PresenterStatus.WITHDRAWN;
    }

    private static int distance(Change.PresenterMoved moved) {
        return Math.abs(moved.now() - moved.was());
    }
}
