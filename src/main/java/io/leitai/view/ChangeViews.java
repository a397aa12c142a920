package io.leitai.view;

import io.leitai.contest.Actor;
import io.leitai.contest.Change;
import io.leitai.contest.Change.What;
import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.contest.PresenterStatus;
import io.leitai.contest.Role;
import io.leitai.contest.Turn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What changed of the plan and the running order while the contest runs, as each is told whom it concerns. */
final class ChangeViews {
    private static final int MOST = 8;

    private ChangeViews() {}

    /** A presenter, a judge or a phase. @param n a judge's number; else 0 */
    record Named(String id, String name, String unit, int n, Map<String, String> en) {}

    /**
     * One thing that changed. What a kind has no use for is null.
     *
     * @param change its number in this contest, from 1
     * @param kind presenterJoined, presenterReplaced, presenterMoved, presenterAway, presenterWithdrawn, presenterBack,
     *     judgeJoined, judgeSubstituted or phaseLength
     * @param who it is about, as called now
     * @param was who was there before
     * @param from a place, or milliseconds
     * @param to the same, or the number of judges
     * @param others how many others have another place by it
     */
    record Line(int change, Instant at, String kind, Named who, Named was, Long from, Long to, int others) {
        /** One thing changed twice: from what it was at first to what it is now. */
        private static Line after(Line earlier, Line now) {
            Named before = earlier.was == null ? now.was : earlier.was;
            return new Line(now.change, now.at, now.kind, now.who, before, earlier.from, now.to, now.others);
        }

        /** Not changed and changed back. */
        private boolean isChange() {
            return (from == null || !from.equals(to)) && !who.equals(was);
        }
    }

    /** @param role of who has read it */
    record Seen(String id, String role, Instant at) {}

    /** For the desks. @param by null where the ledger does not say */
    record OnDesk(Line what, StaffViews.Direction by, List<Seen> seen) {}

    /** @param seen whether a host has read it */
    record ForHost(Line what, boolean seen) {}

    static List<OnDesk> onDesk(Contest contest) {
        return contest.changes().stream()
                .limit(MOST)
                .map(change -> new OnDesk(
                        line(contest, change, change.what().getFirst()),
                        change.by() == null
                                ? null
                                : new StaffViews.Direction(
                                        change.by().id(),
                                        Parts.lowerCase(change.by().role())),
                        seen(contest, change)))
                .toList();
    }

    /** Who has read a later one has read this. */
    private static List<Seen> seen(Contest contest, Change change) {
        Map<Actor, Instant> first = new HashMap<>();
        for (Change later : contest.changes())
            if (later.number() >= change.number())
                later.seen().forEach((who, at) -> first.merge(who, at, (a, b) -> a.isBefore(b) ? a : b));
        return first.entrySet().stream()
                .map(one ->
                        new Seen(one.getKey().id(), Parts.lowerCase(one.getKey().role()), one.getValue()))
                .sorted(Comparator.comparing(Seen::at).thenComparing(Seen::id))
                .toList();
    }

    static List<ForHost> forHost(Contest contest) {
        int read = readBy(contest, who -> who.role() == Role.HOST);
        return contest.changes().stream()
                .limit(MOST)
                .map(change -> new ForHost(line(contest, change, change.what().getFirst()), change.number() <= read))
                .toList();
    }

    /** What a judge has to know: whom to mark, for how long, with how many others. No judge is named to another. */
    static List<Line> forJudge(Contest contest) {
        return mains(contest, what -> !(what instanceof Change.PhaseLength length) || isScoring(contest, length))
                .stream()
                .map(ChangeViews::withoutJudges)
                .toList();
    }

    /** For branch venues: what everybody may see in the running order. */
    static List<Line> forVenues(Contest contest) {
        return mains(contest, ChangeViews::isOfOrder);
    }

    /** What concerns this presenter and was not read: each thing once, as it was before all of it and as it is. */
    static List<Line> forPresenter(Contest contest, String presenter) {
        int read = readBy(contest, new Actor(presenter, Role.PRESENTER)::equals);
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Change change : contest.changes().reversed()) {
            if (change.number() <= read) continue;
            for (What what : change.what())
                if (concerns(contest, what, presenter)) {
                    Line line = line(contest, change, what);
                    lines.merge(line.kind() + line.who().id(), line, Line::after);
                }
        }
        return lines.values().stream().filter(Line::isChange).toList();
    }

    /** Who stands at the lectern, or is about to. */
    static Optional<String> atLectern(Contest contest) {
        return speaker(contest).or(contest::nextPresenter);
    }

    private static Optional<String> speaker(Contest contest) {
        return contest.onStage().filter(turn -> !turn.isRevealed()).map(Turn::presenter);
    }

    private static List<Line> mains(Contest contest, Predicate<What> which) {
        return contest.changes().stream()
                .filter(change -> which.test(change.what().getFirst()))
                .limit(MOST)
                .map(change -> line(contest, change, change.what().getFirst()))
                .toList();
    }

    /** The newest that such a one acknowledged; 0: none. */
    private static int readBy(Contest contest, Predicate<Actor> whom) {
        return contest.changes().stream()
                .filter(change -> change.seen().keySet().stream().anyMatch(whom))
                .mapToInt(Change::number)
                .findFirst()
                .orElse(0);
    }

    private static boolean concerns(Contest contest, What what, String presenter) {
        return switch (what) {
            case Change.PresenterJoined w -> w.presenter().equals(presenter);
            case Change.PresenterReplaced w -> w.now().id().equals(presenter);
            case Change.PresenterMoved w -> w.presenter().equals(presenter);
            case Change.PresenterAway w -> w.presenter().equals(presenter);
            case Change.PresenterBack w -> w.presenter().equals(presenter);
            case Change.JudgeJoined w -> false;
            case Change.JudgeSubstituted w -> false;
            case Change.PhaseLength w -> !isScoring(contest, w) && isToCome(contest, w, presenter);
        };
    }

    /** A length holds from the phase's next start on. */
    private static boolean isToCome(Contest contest, Change.PhaseLength length, String presenter) {
        if (speaker(contest).filter(presenter::equals).isPresent())
            return contest.onStage().orElseThrow().clock(length.phase()).isEmpty();
        return contest.runningOrder().stream()
                .anyMatch(slot -> slot.presenter().equals(presenter) && slot.status() == PresenterStatus.WAITING);
    }

    private static boolean isScoring(Contest contest, Change.PhaseLength length) {
        return Parts.phase(contest, length.phase()).isScoring();
    }

    private static boolean isOfOrder(What what) {
        return switch (what) {
            case Change.PresenterJoined w -> true;
            case Change.PresenterReplaced w -> true;
            case Change.PresenterMoved w -> true;
            case Change.PresenterAway w -> true;
            case Change.PresenterBack w -> true;
            case Change.JudgeJoined w -> false;
            case Change.JudgeSubstituted w -> false;
            case Change.PhaseLength w -> false;
        };
    }

    private static Line withoutJudges(Line line) {
        if (!line.kind().startsWith("judge")) return line;
        Named nobody = new Named("", "", "", line.who().n(), Map.of());
        return new Line(line.change(), line.at(), line.kind(), nobody, null, null, line.to(), 0);
    }

    private static Line line(Contest contest, Change change, What what) {
        return switch (what) {
            case Change.PresenterJoined w ->
                line(change, "presenterJoined", presenter(contest, w.presenter()), null, null, (long) w.place());
            case Change.PresenterReplaced w ->
                line(change, "presenterReplaced", named(w.now()), named(w.was()), null, null);
            case Change.PresenterMoved w ->
                line(change, "presenterMoved", presenter(contest, w.presenter()), null, (long) w.was(), (long) w.now());
            case Change.PresenterAway w ->
                line(
                        change,
                        w.withdrawn() ? "presenterWithdrawn" : "presenterAway",
                        presenter(contest, w.presenter()),
                        null,
                        null,
                        null);
            case Change.PresenterBack w ->
                line(change, "presenterBack", presenter(contest, w.presenter()), null, null, (long) w.place());
            case Change.JudgeJoined w ->
                line(change, "judgeJoined", judge(contest, w.judge()), null, null, (long) Parts.seated(contest));
            case Change.JudgeSubstituted w ->
                line(change, "judgeSubstituted", judge(contest, w.substitute()), judge(contest, w.judge()), null, (long)
                        Parts.seated(contest));
            case Change.PhaseLength w -> {
                Plan.Phase phase = Parts.phase(contest, w.phase());
                yield line(
                        change,
                        "phaseLength",
                        new Named(phase.id(), phase.name(), "", 0, phase.en()),
                        null,
                        w.was().toMillis(),
                        w.now().toMillis());
            }
        };
    }

    private static Line line(Change change, String kind, Named who, Named was, Long from, Long to) {
        int others = (int) change.what().stream()
                .skip(1)
                .filter(Change.PresenterMoved.class::isInstance)
                .count();
        return new Line(change.number(), change.at(), kind, who, was, from, to, others);
    }

    private static Named presenter(Contest contest, String id) {
        return named(contest.presenter(id).orElseThrow());
    }

    private static Named named(Plan.Presenter presenter) {
        return new Named(presenter.id(), presenter.name(), presenter.unit(), 0, presenter.en());
    }

    private static Named judge(Contest contest, String id) {
        Plan.Judge judge = contest.judge(id).orElseThrow();
        return new Named(judge.id(), judge.name(), judge.unit(), contest.judgeNumber(id), judge.en());
    }
}
