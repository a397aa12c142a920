package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.JudgeSheet;
import io.leitai.contest.PaperSheet;
import io.leitai.contest.PhaseClock;
import io.leitai.contest.Plan;
import io.leitai.contest.Turn;
import io.leitai.contest.WireName;
import io.leitai.scoring.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pieces that several views are made of. `docs/protocol.md` shows their JSON; `en` is empty where the plan has no English. */
final class Parts {
    /** Above so many judges a screen counts them, and shows no light for each. */
    private static final int MOST_LIGHTS = 30;

    private Parts() {}

    /** What a screen's head says. */
    record Head(
            String id,
            String title,
            String edition,
            String date,
            String hall,
            String timezone,
            boolean rehearsal,
            String state,
            Map<String, String> en) {
        static Head of(Contest contest) {
            Plan plan = contest.plan();
            return new Head(
                    plan.id(),
                    plan.title(),
                    plan.edition(),
                    plan.date(),
                    plan.hall(),
                    plan.timezone().getId(),
                    contest.rehearsal(),
                    lowerCase(contest.state()),
                    plan.en());
        }
    }

    record Person(String id, String name, String unit, String title, Map<String, String> en) {
        static Person of(Plan.Presenter presenter) {
            return new Person(presenter.id(), presenter.name(), presenter.unit(), presenter.title(), presenter.en());
        }
    }

    /**
     * The phase that is on. The scoring stays on until the lock, so that a screen keeps its lights.
     *
     * @param endsAt while it runs
     * @param leftMs while it is paused, negative in overtime; 0 once its time is over
     */
    record Phase(
            String id,
            String name,
            long lengthMs,
            Instant endsAt,
            Long leftMs,
            List<Long> warningsMs,
            boolean scoring,
            Map<String, String> en) {
        static Phase of(Contest contest, Turn turn) {
            PhaseClock clock = turn.clock().orElse(null);
            if (clock == null) return null;
            Plan.Phase phase = phase(contest, clock.phase());
            boolean awaitsLock = phase.isScoring() && turn.is(Turn.Status.ENDED);
            if (clock.isDone() && !awaitsLock) return null;
            return new Phase(
                    phase.id(),
                    phase.name(),
                    clock.allowed().toMillis(),
                    clock.endsAt(),
                    Parts.leftOnClock(clock),
                    phase.warnings().stream()
                            .filter(warning -> warning.compareTo(clock.allowed()) < 0)
                            .map(Duration::toMillis)
                            .toList(),
                    phase.isScoring(),
                    phase.en());
        }
    }

    private static Long leftOnClock(PhaseClock clock) {
        if (clock.isDone()) return 0L;
        return clock.isPaused() ? clock.left().toMillis() : null;
    }

    /** @param state done, now or next */
    record PhaseState(String id, String name, String state, Map<String, String> en) {}

    record Part(String id, String name, boolean now, Map<String, String> en) {}

    /** @param n the judge's number, from 1 */
    record Light(int n, boolean scored, boolean excused) {}

    /**
     * Who has given, never what.
     *
     * @param lights empty where there are too many
     * @param votes how many of the public have voted; null where it does not
     */
    record Lights(int scored, int of, List<Light> lights, Integer votes) {}

    /** The turn on stage, without a figure. @param round which of the plan's turns @param rounds how many it has */
    record StagePart(
            String state,
            int turn,
            int round,
            int rounds,
            int place,
            int of,
            Person presenter,
            Phase phase,
            List<PhaseState> phases,
            List<Part> parts,
            Lights judges) {
        static StagePart of(Contest contest) {
            Turn turn = contest.onStage().orElse(null);
            int of = (int) contest.runningOrder().stream()
                    .filter(slot -> slot.place() > 0)
                    .count();
            if (turn == null)
                return new StagePart(
                        Parts.state(contest),
                        0,
                        0,
                        roundsOf(contest),
                        0,
                        of,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        new Lights(0, seated(contest), List.of(), votes(contest, 0)));
            return new StagePart(
                    Parts.state(contest),
                    turn.number(),
                    turn.round(),
                    roundsOf(contest),
                    Parts.place(contest, turn.presenter()),
                    of,
                    Person.of(contest.presenter(turn.presenter()).orElseThrow()),
                    Phase.of(contest, turn),
                    Parts.phases(contest, turn),
                    Parts.parts(contest, turn),
                    Parts.lights(contest, turn));
        }
    }

    /**
     * @param place 0 for who withdrew
     * @param state waiting, onStage, done, skipped or withdrawn
     * @param turn the number of the turn that counts; 0 before the first
     */
    record Slot(
            String presenter,
            String name,
            String unit,
            String title,
            String kind,
            int place,
            String state,
            int turn,
            Map<String, String> en) {}

    /** @param previousRank before the newest reveal; null for who is new */
    record Row(
            int rank,
            Integer previousRank,
            String presenter,
            String name,
            String unit,
            BigDecimal total,
            Map<String, String> en) {}

    record Next(String presenter, String name, String unit, Map<String, String> en) {}

    record NoticeLine(Instant at, String text) {}

    /** The contest's state and the stage's in one word. */
    static String state(Contest contest) {
        return switch (contest.state()) {
            case PLANNED -> "planned";
            case OPEN -> contest.onStage().map(turn -> lowerCase(turn.status())).orElse("waiting");
            case CLOSED -> "closed";
        };
    }

    /** half, differs or agreed. */
    static String state(PaperSheet paper) {
        if (paper.isAgreed()) return "agreed";
        return paper.differences().isEmpty() ? "half" : "differs";
    }

    static List<Slot> order(Contest contest) {
        return contest.runningOrder().stream()
                .map(slot -> {
                    Plan.Presenter presenter =
                            contest.presenter(slot.presenter()).orElseThrow();
                    return new Slot(
                            presenter.id(),
                            presenter.name(),
                            presenter.unit(),
                            presenter.title(),
                            presenter.kind(),
                            slot.place(),
                            camelCase(slot.status()),
                            contest.turnOf(presenter.id()).map(Turn::number).orElse(0),
                            presenter.en());
                })
                .toList();
    }

    /** How many judges sit, with nobody on stage. */
    static int seated(Contest contest) {
        return contest.plan().judges().size() - contest.retired().size();
    }

    static Next next(Contest contest) {
        return contest.nextPresenter()
                .flatMap(contest::presenter)
                .map(p -> new Next(p.id(), p.name(), p.unit(), p.en()))
                .orElse(null);
    }

    static List<Row> standings(Contest contest) {
        Map<String, Integer> before = new HashMap<>();
        for (Standing standing : contest.standingsBefore()) before.put(standing.presenter(), standing.rank());
        return contest.standings().stream()
                .map(standing -> {
                    Plan.Presenter presenter =
                            contest.presenter(standing.presenter()).orElseThrow();
                    return new Row(
                            standing.rank(),
                            before.get(standing.presenter()),
                            presenter.id(),
                            presenter.name(),
                            presenter.unit(),
                            standing.total(),
                            presenter.en());
                })
                .toList();
    }

    static List<NoticeLine> notices(Contest contest) {
        return contest.notices().stream()
                .map(notice -> new NoticeLine(notice.at(), notice.text()))
                .toList();
    }

    static int place(Contest contest, String presenter) {
        return contest.runningOrder().stream()
                .filter(slot -> slot.presenter().equals(presenter))
                .mapToInt(io.leitai.contest.Slot::place)
                .findFirst()
                .orElse(0);
    }

    static Plan.Phase phase(Contest contest, String id) {
        return contest.plan().turn().stream()
                .filter(phase -> phase.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** done, now or next. */
    static String stateOf(Plan.Phase phase, Turn turn) {
        PhaseClock clock = turn.clock(phase.id()).orElse(null);
        if (clock == null) return "next";
        return clock.isDone() ? "done" : "now";
    }

    static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** {@code ON_STAGE} is {@code onStage}. */
    static String camelCase(Enum<?> value) {
        return WireName.of(value);
    }

    private static int roundsOf(Contest contest) {
        return contest.plan().rules().how().turns().count();
    }

    private static List<PhaseState> phases(Contest contest, Turn turn) {
        return contest.plan().turn().stream()
                .map(phase -> new PhaseState(phase.id(), phase.name(), stateOf(phase, turn), phase.en()))
                .toList();
    }

    /** The parts of the phase that is on, or was on last. */
    private static List<Part> parts(Contest contest, Turn turn) {
        return turn.clock().map(clock -> phase(contest, clock.phase()).parts()).orElse(List.of()).stream()
                .map(part -> new Part(part.id(), part.name(), part.id().equals(turn.part()), part.en()))
                .toList();
    }

    private static Integer votes(Contest contest, int count) {
        return contest.plan().rules().votePanel().isPresent() ? count : null;
    }

    private static Lights lights(Contest contest, Turn turn) {
        List<Plan.Judge> judges = contest.plan().judges();
        List<Light> lights = new ArrayList<>();
        if (judges.size() <= MOST_LIGHTS)
            for (Plan.Judge judge : judges)
                if (!turn.sheets().aside().away().containsKey(judge.id()))
                    lights.add(new Light(
                            contest.judgeNumber(judge.id()),
                            turn.sheets()
                                    .of(judge.id())
                                    .filter(JudgeSheet::isGiven)
                                    .isPresent(),
                            contest.excused(turn).contains(judge.id())));
        return new Lights(
                turn.sheets().given(),
                contest.judgesOf(turn),
                lights,
                votes(contest, turn.votes().count()));
    }
}
