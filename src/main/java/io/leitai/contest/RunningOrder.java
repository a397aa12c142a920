package io.leitai.contest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Who takes the stage when. Those on stage or done stand before those to come, in the order of their calls; so a place
 * is the number of the presenter's appearance. Who withdrew keeps the position, but has no place. Where each has several
 * turns, who has had one queues again behind the others, and is done after the last.
 *
 * @param calls how often each was called; absent: never
 * @param held how many turns of each were revealed; absent: none
 * @param seed what the lots were drawn from, or null
 */
record RunningOrder(
        PVector<String> order,
        PMap<String, PresenterStatus> statuses,
        PMap<String, Integer> calls,
        PMap<String, Integer> held,
        String seed) {

    static RunningOrder of(List<Plan.Presenter> presenters) {
        RunningOrder order = new RunningOrder(
                TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), null);
        for (Plan.Presenter p : presenters) order = order.added(p.id(), order.order.size() + 1);
        return order;
    }

    boolean has(String presenter) {
        return presenter != null && statuses.containsKey(presenter);
    }

    PresenterStatus status(String presenter) {
        return statuses.get(presenter);
    }

    int calls(String presenter) {
        return calls.getOrDefault(presenter, 0);
    }

    int held(String presenter) {
        return held.getOrDefault(presenter, 0);
    }

    /** Nobody begins another turn before those who wait for an earlier one. */
    Optional<String> next() {
        return order.stream()
                .filter(p -> status(p) == PresenterStatus.WAITING)
                .min(Comparator.comparingInt(this::held));
    }

    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        int place = 0;
        for (String p : order) {
            boolean out = status(p) == PresenterStatus.WITHDRAWN;
            slots.add(new Slot(out ? 0 : ++place, p, status(p)));
        }
        return List.copyOf(slots);
    }

    /** How many have a place. */
    int places() {
        return (int) order.stream()
                .filter(p -> status(p) != PresenterStatus.WITHDRAWN)
                .count();
    }

    /** The places of those on stage or done, which nobody can be moved before. */
    int placesTaken() {
        return (int) order.stream().filter(this::isGone).count();
    }

    RunningOrder drawn(String newSeed, List<String> newOrder) {
        return new RunningOrder(TreePVector.from(newOrder), statuses, calls, held, newSeed);
    }

    /** @param place where to, counted among those who did not withdraw */
    RunningOrder moved(String presenter, int place) {
        PVector<String> others = order.minus(presenter);
        return withOrder(others.plus(position(others, place), presenter));
    }

    /** Behind all who have had no more turns. */
    RunningOrder toTheEnd(String presenter) {
        PVector<String> others = order.minus(presenter);
        int position = others.size();
        while (position > 0 && isAhead(others.get(position - 1), held(presenter))) position--;
        return withOrder(others.plus(position, presenter));
    }

    /** @param more whether the plan has another turn for the presenter */
    RunningOrder revealed(String presenter, boolean more) {
        RunningOrder counted =
                new RunningOrder(order, statuses, calls, held.plus(presenter, held(presenter) + 1), seed);
        return more
                ? counted.with(presenter, PresenterStatus.WAITING).toTheEnd(presenter)
                : counted.with(presenter, PresenterStatus.DONE);
    }

    /** The presenter's newest turn is on stage again, unrevealed. */
    RunningOrder takenBack(String presenter) {
        PVector<String> others = order.minus(presenter);
        int position = others.size();
        while (position > 0 && !isGone(others.get(position - 1))) position--;
        return new RunningOrder(
                others.plus(position, presenter),
                statuses.plus(presenter, PresenterStatus.ON_STAGE),
                calls,
                held.plus(presenter, held(presenter) - 1),
                seed);
    }

    RunningOrder added(String presenter, int place) {
        return withOrder(order.plus(position(order, place), presenter)).with(presenter, PresenterStatus.WAITING);
    }

    /** In turn or out of it: right behind those who were called before, so in front of one who withdrew uncalled. */
    RunningOrder called(String presenter) {
        PVector<String> others = order.minus(presenter);
        int position = others.size();
        while (position > 0 && !isGone(others.get(position - 1))) position--;
        return new RunningOrder(
                others.plus(position, presenter),
                statuses.plus(presenter, PresenterStatus.ON_STAGE),
                calls.plus(presenter, calls(presenter) + 1),
                held,
                seed);
    }

    RunningOrder with(String presenter, PresenterStatus status) {
        return new RunningOrder(order, statuses.plus(presenter, status), calls, held, seed);
    }

    /** By a plan of so many turns: who has had them all is done, who has not waits again. */
    RunningOrder withTurns(int turns) {
        RunningOrder changed = this;
        for (String p : order) {
            boolean all = held(p) >= turns;
            if (status(p) == PresenterStatus.DONE && !all)
                changed = changed.with(p, PresenterStatus.WAITING).toTheEnd(p);
            if (status(p) == PresenterStatus.WAITING && all && held(p) > 0)
                changed = changed.withOrder(changed.order.minus(p).plus(changed.placesTaken(), p))
                        .with(p, PresenterStatus.DONE);
        }
        return changed;
    }

    private RunningOrder withOrder(PVector<String> changed) {
        return new RunningOrder(changed, statuses, calls, held, seed);
    }

    /** Whether one to come has had more turns than so many. */
    private boolean isAhead(String presenter, int turns) {
        PresenterStatus status = status(presenter);
        boolean toCome = status == PresenterStatus.WAITING || status == PresenterStatus.SKIPPED;
        return toCome && held(presenter) > turns;
    }

    private boolean isGone(String presenter) {
        return status(presenter) == PresenterStatus.ON_STAGE || status(presenter) == PresenterStatus.DONE;
    }

    private int position(List<String> among, int place) {
        int position = 0;
        for (int left = place - 1; position < among.size(); position++) {
            if (status(among.get(position)) == PresenterStatus.WITHDRAWN) continue;
            if (left-- == 0) break;
        }
        return position;
    }
}
