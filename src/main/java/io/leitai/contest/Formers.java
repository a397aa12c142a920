package io.leitai.contest;

import static io.leitai.contest.Contest.State.OPEN;
import static io.leitai.contest.Contest.State.PLANNED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PStack;
import org.pcollections.TreePVector;

/** Finds what an action changed, and puts it back. */
final class Formers {
    private Formers() {}

    /** What it takes to put {@code before} back in the place of {@code after}, in the order in which it is to be done. */
    static List<Former> between(Contest before, Contest after) {
        List<Former> all = new ArrayList<>();
        if (before.state() == PLANNED && after.state() == OPEN) all.add(new Former.Unopened());
        stage(before, after).ifPresent(all::add);
        if (!before.order().equals(after.order())) all.add(order(before.order(), after.order()));
        House was = before.house();
        House is = after.house();
        // nearly everything is the very same: compared part by part, Java's compiler takes seconds for this method
        if (was.timing() != is.timing() && !Objects.equals(before.cue(), after.cue()))
            all.add(new Former.Cued(before.cue()));
        if (!was.showing().equals(is.showing()))
            all.add(new Former.Scenes(was.showing().all(), was.showing().own()));
        if (was.air() != is.air()) all.addAll(pictures(before, after));
        if (was.material() != is.material() && !Objects.equals(shown(before), shown(after)))
            all.add(new Former.Page(shown(before)));
        if (before.programme() != after.programme()) all.addAll(lengths(before, after));
        if (was.notices() != is.notices()) notice(was.notices(), is.notices()).ifPresent(all::add);
        if (was.messages() != is.messages()) all.addAll(decided(before, after));
        if (!Objects.equals(before.turns().ranked(), after.turns().ranked()))
            all.add(ranks(before.turns().ranked()));
        return all;
    }

    /** Empty where the contest has not what it takes. */
    static Optional<Contest> restored(Contest contest, List<Former> all) {
        Contest now = contest;
        for (Former former : all) {
            if (!fits(now, former)) return Optional.empty();
            now = restored(now, former);
        }
        return Optional.of(now);
    }

    /** Whether everything that directing changes is the same, but for the numbers of the graphics, which never come again. */
    static boolean isSame(Contest one, Contest other) {
        return one.state() == other.state()
                && one.order().equals(other.order())
                && one.turns().equals(other.turns())
                && one.programme().equals(other.programme())
                && one.house().timing().equals(other.house().timing())
                && one.house().showing().equals(other.house().showing())
                && one.house().material().equals(other.house().material())
                && one.house().messages().equals(other.house().messages())
                && one.notices().equals(other.notices())
                && (one.house().air() == other.house().air() || unnumbered(one).equals(unnumbered(other)));
    }

    /** Whether the very parts that anything could put back are there: what a mark leaves as they were, told without a look at each. */
    static boolean isUntouched(Contest before, Contest after) {
        Turns was = before.turns();
        Turns is = after.turns();
        return before.house() == after.house()
                && before.order() == after.order()
                && before.programme() == after.programme()
                && before.state() == after.state()
                && was.excuses() == is.excuses()
                && was.retired() == is.retired()
                && was.ranked() == is.ranked()
                && isSameStage(before, after)
                && isSameClock(before, after);
    }

    /** Whether what this puts back is not the same in the two. */
    static boolean differs(Former former, Contest one, Contest other) {
        return switch (former) {
            case Former.Unopened f -> one.state() != other.state();
            case Former.NotCalled f -> !isSameStage(one, other);
            case Former.OnStage f -> !isSameStage(one, other) || !isSameJury(one, other);
            case Former.Order f -> !one.order().equals(other.order());
            case Former.Clocks f -> !isSameStage(one, other) || !isSameClock(one, other);
            case Former.Cued f -> !Objects.equals(one.cue(), other.cue());
            case Former.Scenes f -> !one.house().showing().equals(other.house().showing());
            case Former.Picture f -> !Objects.equals(on(one, f.graphic()), on(other, f.graphic()));
            case Former.Page f -> !Objects.equals(shown(one), shown(other)) || !isThere(other, f.shown());
            case Former.PhaseLength f ->
                !one.programme().phase(f.phase()).equals(other.programme().phase(f.phase()));
            case Former.Unposted f -> !other.notices().contains(f.posted());
            case Former.Undecided f -> isDecided(one, f.message()) != isDecided(other, f.message());
            case Former.Ranks f ->
                !Objects.equals(one.turns().ranked(), other.turns().ranked());
        };
    }

    /**
     * Whether a change that stays for good leaves nothing to put back of one before it. The way of the show has an order: who
     * was called since can't have been called before the opening.
     */
    static boolean covers(Former later, Former earlier) {
        return switch (later) {
            case Former.Unopened l -> true;
            case Former.NotCalled l -> true;
            case Former.OnStage l -> true;
            case Former.Order l -> true;
            case Former.Clocks l -> true;
            case Former.PhaseLength l -> true;
            case Former.Ranks l -> true;
            case Former.Picture l -> earlier instanceof Former.Picture e && e.graphic() == l.graphic();
            case Former.Cued l -> earlier instanceof Former.Cued;
            case Former.Scenes l -> earlier instanceof Former.Scenes;
            case Former.Page l -> earlier instanceof Former.Page;
            case Former.Undecided l -> earlier instanceof Former.Undecided e && e.message() == l.message();
            case Former.Unposted l -> false;
        };
    }

    private static boolean isDecided(Contest contest, int message) {
        return contest.house()
                .messages()
                .numbered(message)
                .filter(m -> !m.isWaiting())
                .isPresent();
    }

    private static boolean fits(Contest contest, Former former) {
        return switch (former) {
            case Former.Unopened f -> contest.state() == OPEN;
            case Former.NotCalled f ->
                isOnStage(contest, f.presenter(), f.turn())
                        && (f.onStage() == null || contest.order().has(f.onStage()));
            case Former.OnStage f ->
                contest.onStage().isEmpty()
                        && contest.deeds().voided(f.presenter(), f.turn()).isPresent();
            case Former.Order f ->
                f.order().size() == contest.order().order().size()
                        && new HashSet<>(f.order())
                                .equals(new HashSet<>(contest.order().order()))
                        && f.order()
                                .containsAll(f.places().stream()
                                        .map(Former.Place::presenter)
                                        .toList());
            case Former.Clocks f -> isOnStage(contest, f.presenter(), f.turn());
            case Former.Page f -> isThere(contest, f.shown());
            case Former.PhaseLength f -> contest.programme().phase(f.phase()).isPresent();
            case Former.Cued f -> true;
            // a venue may have sent another since, which has its place
            case Former.Undecided f -> true;
            case Former.Scenes f -> true;
            case Former.Picture f -> true;
            case Former.Unposted f -> true;
            case Former.Ranks f -> true;
        };
    }

    private static Contest restored(Contest contest, Former former) {
        House house = contest.house();
        Turns turns = contest.turns();
        return switch (former) {
            case Former.Unopened f ->
                contest.with(PLANNED).with(house.with(house.timing().opened(null)));
            case Former.NotCalled f -> uncalled(contest, f);
            case Former.OnStage f ->
                contest.with(turns.onStage(
                        contest.deeds().voided(f.presenter(), f.turn()).orElseThrow()));
            case Former.Order f -> contest.with(order(contest.order(), f));
            case Former.Clocks f ->
                contest.with(turns.with(
                        turns.stage().orElseThrow().withClocks(f.status(), TreePVector.from(f.clocks()), f.part())));
            case Former.Cued f -> contest.with(house.with(house.timing().with(f.cue())));
            case Former.Undecided f -> contest.with(house.with(house.messages().undecided(f.message())));
            case Former.Scenes f -> contest.with(house.with(new Showing(f.all(), HashTreePMap.from(f.own()))));
            case Former.Picture f -> contest.with(house.with(air(house.air(), f)));
            case Former.Page f -> contest.with(house.with(house.material().showing(f.shown())));
            case Former.PhaseLength f ->
                contest.with(contest.programme()
                        .withPhase(contest.programme()
                                .phase(f.phase())
                                .orElseThrow()
                                .withLength(f.length())));
            case Former.Unposted f -> contest.with(house.without(f.posted(), f.fallen()));
            case Former.Ranks f -> contest.with(turns.with(f.made() ? new Turns.Ranked(f.now(), f.before()) : null));
        };
    }

    // the stage

    private static Optional<Former> stage(Contest before, Contest after) {
        Turn was = before.onStage().orElse(null);
        Turn is = after.onStage().orElse(null);
        if (isSameStage(before, after))
            return isSameClock(before, after)
                    ? Optional.empty()
                    : Optional.of(
                            new Former.Clocks(was.presenter(), was.number(), was.status(), was.clocks(), was.part()));
        if (is != null && before.turns().of(is.presenter(), is.number()).isEmpty())
            return Optional.of(new Former.NotCalled(
                    is.presenter(),
                    is.number(),
                    before.turns().onStage(),
                    before.house().timing().firstCalledAt() == null));
        return was == null ? Optional.empty() : Optional.of(new Former.OnStage(was.presenter(), was.number()));
    }

    /** With the presenter goes what names him on television, and what he showed. */
    private static Contest uncalled(Contest contest, Former.NotCalled f) {
        Contest left = Evolution.leaving(contest);
        House house = left.house();
        return left.with(left.turns().uncalled(f.onStage()))
                .with(f.first() ? house.with(house.timing().uncalled()) : house);
    }

    private static boolean isOnStage(Contest contest, String presenter, int turn) {
        return Known.isOnStage(contest, presenter, turn)
                && !contest.onStage().orElseThrow().isLocked();
    }

    private static boolean isSameStage(Contest one, Contest other) {
        if (one.turns() == other.turns()) return true;
        Turn a = one.onStage().orElse(null);
        Turn b = other.onStage().orElse(null);
        return a == b
                || a != null
                        && b != null
                        && a.number() == b.number()
                        && a.presenter().equals(b.presenter());
    }

    /** Of the same turn, or of none. */
    private static boolean isSameClock(Contest one, Contest other) {
        if (one.turns() == other.turns()) return true;
        Turn a = one.onStage().orElse(null);
        Turn b = other.onStage().orElse(null);
        return a == b
                || a.status() == b.status() && a.clocks().equals(b.clocks()) && Objects.equals(a.part(), b.part());
    }

    /** Who marks whom, and by what. */
    private static boolean isSameJury(Contest one, Contest other) {
        return one.turns().excuses().equals(other.turns().excuses())
                && one.turns().retired().equals(other.turns().retired())
                && one.plan().judges().equals(other.plan().judges())
                && one.rulesHash().equals(other.rulesHash());
    }

    // the running order

    private static Former order(RunningOrder before, RunningOrder after) {
        List<Former.Place> places = before.order().stream()
                .map(p -> new Former.Place(p, before.status(p), before.calls(p), before.held(p)))
                .filter(p -> p.status() != after.status(p.presenter())
                        || p.calls() != after.calls(p.presenter())
                        || p.held() != after.held(p.presenter()))
                .toList();
        return new Former.Order(before.order(), places, before.seed());
    }

    private static RunningOrder order(RunningOrder now, Former.Order f) {
        PMap<String, PresenterStatus> statuses = now.statuses();
        PMap<String, Integer> calls = now.calls();
        PMap<String, Integer> held = now.held();
        for (Former.Place place : f.places()) {
            statuses = statuses.plus(place.presenter(), place.status());
            calls = counted(calls, place.presenter(), place.calls());
            held = counted(held, place.presenter(), place.held());
        }
        return new RunningOrder(TreePVector.from(f.order()), statuses, calls, held, f.seed());
    }

    private static PMap<String, Integer> counted(PMap<String, Integer> counts, String presenter, int count) {
        return count == 0 ? counts.minus(presenter) : counts.plus(presenter, count);
    }

    // around the stage

    /** Played anew, for a page that has seen its number would not show it. */
    private static Air air(Air air, Former.Picture f) {
        OnAir was = f.was();
        return was == null
                ? air.without(f.graphic())
                : air.with(
                        new OnAir(was.graphic(), air.played() + 1, was.at(), was.presenter(), was.name(), was.text()));
    }

    private static OnAir on(Contest contest, Graphic graphic) {
        return contest.house().air().graphics().get(graphic);
    }

    private static List<OnAir> unnumbered(Contest contest) {
        return contest.onAir().stream()
                .map(a -> new OnAir(a.graphic(), 0, a.at(), a.presenter(), a.name(), a.text()))
                .toList();
    }

    private static ShownExhibit shown(Contest contest) {
        return contest.house().material().shown();
    }

    /** Whether the page can be shown again: it may have been removed. */
    private static boolean isThere(Contest contest, ShownExhibit page) {
        return page == null
                || contest.house()
                        .material()
                        .exhibit(page.presenter(), page.exhibit())
                        .filter(e -> page.page() <= e.pageCount())
                        .isPresent();
    }

    private static List<Former> pictures(Contest before, Contest after) {
        List<Former> all = new ArrayList<>();
        for (Graphic graphic : Graphic.values())
            if (!Objects.equals(on(before, graphic), on(after, graphic)))
                all.add(new Former.Picture(graphic, on(before, graphic)));
        return all;
    }

    private static List<Former> lengths(Contest before, Contest after) {
        List<Former> all = new ArrayList<>();
        for (Plan.Phase phase : before.plan().turn())
            if (!after.programme().phase(phase.id()).equals(Optional.of(phase)))
                all.add(new Former.PhaseLength(phase.id(), phase.length()));
        return all;
    }

    private static List<Former> decided(Contest before, Contest after) {
        List<Former> all = new ArrayList<>();
        for (VenueMessage waiting : before.house().messages().waiting())
            if (isDecided(after, waiting.number())) all.add(new Former.Undecided(waiting.number()));
        return all;
    }

    private static Optional<Former> notice(PStack<Notice> was, PStack<Notice> is) {
        if (was.equals(is)) return Optional.empty();
        boolean fell = is.size() == was.size();
        return Optional.of(new Former.Unposted(is.getFirst(), fell ? was.get(was.size() - 1) : null));
    }

    private static Former ranks(Turns.Ranked ranked) {
        return ranked == null
                ? new Former.Ranks(false, List.of(), List.of())
                : new Former.Ranks(true, ranked.now(), ranked.before());
    }
}
