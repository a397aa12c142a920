package io.leitai.contest;

import io.leitai.scoring.Criterion;
import io.leitai.scoring.MarkTable;
import io.leitai.scoring.Result;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Standing;
import io.leitai.scoring.Tally;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A contest as it stands. Immutable. */
public final class Contest {
    private final Programme programme;
    private final State state;
    private final RunningOrder order;
    private final Turns turns;
    private final Desk desk;
    private final House house;
    private final Deeds deeds;

    /** A contest opens once and closes once. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED
    }

    Contest(Programme programme, State state, RunningOrder order, Turns turns, Desk desk, House house, Deeds deeds) {
        this.programme = programme;
        this.state = state;
        this.order = order;
        this.turns = turns;
        this.desk = desk;
        this.house = house;
        this.deeds = deeds;
    }

    /** The first event of a contest's ledger. */
    public static Event.ContestPlanned plan(Plan plan, boolean rehearsal) {
        return new Event.ContestPlanned(plan, rehearsal, plan.rules().hash());
    }

    /** The contest as it stands after its first event. */
    public static Contest begin(Event.ContestPlanned planned, Instant at) {
        return new Contest(
                Programme.of(planned),
                State.PLANNED,
                RunningOrder.of(planned.plan().presenters()),
                Turns.NONE,
                Desk.EMPTY,
                House.QUIET.with(Material.of(planned.plan())).with(new Happening(at, planned)),
                Deeds.NONE);
    }

    /** What becomes of a command given by {@code actor} at {@code now}, the server's time. */
    public Decision decide(Actor actor, Command command, Instant now) {
        return Rulebook.decide(this, actor, command, now);
    }

    /**
     * The contest after the event.
     *
     * @param by whose it is: the ledger entry's actor; null where nobody asks
     * @param at when it happened: the ledger entry's time
     * @throws IllegalStateException where the event can't follow: a damaged ledger
     */
    public Contest evolve(Event event, Actor by, Instant at) {
        Contest after = new Evolution(this, event, at).after();
        return after.with(after.house
                .with(new Happening(at, event))
                .with(after.house.changes().with(this, after, event, by, at)));
    }

    /** The same, by nobody. */
    public Contest evolve(Event event, Instant at) {
        return evolve(event, null, at);
    }

    /**
     * The contest after an entry of its ledger, which also says what can be undone.
     *
     * @param by who gave the command that this came of
     */
    public Contest evolve(Actor by, List<Event> events, Instant at) {
        Contest after = this;
        for (Event event : events) after = after.evolve(event, by, at);
        return Deeds.remembered(this, after, by, events, at);
    }

    // the contest

    /** As it is now: presenters, judges and phases may have changed since the start. */
    public Plan plan() {
        return programme.plan();
    }

    public boolean rehearsal() {
        return programme.rehearsal();
    }

    public String rulesHash() {
        return programme.rulesHash();
    }

    public State state() {
        return state;
    }

    /** The one step that the flow asks for; empty once closed. */
    public Optional<NextStep> nextStep() {
        return Flow.nextStep(this);
    }

    // the running order

    /** Every presenter of the plan. */
    public List<Slot> runningOrder() {
        return order.slots();
    }

    /** Who is called next; empty when nobody waits. */
    public Optional<String> nextPresenter() {
        return Ceremonies.left(this).order().next();
    }

    /** What the lots were drawn from, or null. */
    public String drawSeed() {
        return order.seed();
    }

    public Optional<Plan.Presenter> presenter(String id) {
        return programme.presenter(id);
    }

    // the stage

    /** The turn on stage; after its reveal too, until the next call. */
    public Optional<Turn> onStage() {
        return turns.stage();
    }

    /** The presenter's newest turn that counts, on stage or revealed. */
    public Optional<Turn> turnOf(String presenter) {
        return turns.of(presenter);
    }

    /** Until when marks are taken for the turn on stage; null: until the lock, or not at all. */
    public Instant takenUntil() {
        return turns.stage()
                .filter(t -> !t.isLocked())
                .map(t -> Flow.takenUntil(programme, t))
                .orElse(null);
    }

    /** When {@link Actor#CLOCK} is to lock the turn on stage; empty where a person locks, or the clock stands. */
    public Optional<Instant> autoLockAt() {
        boolean byClock =
                programme.phase(Plan.Phase.SCORING).filter(Plan.Phase::autoLock).isPresent();
        return byClock ? Optional.ofNullable(takenUntil()) : Optional.empty();
    }

    // judges

    public Optional<Plan.Judge> judge(String id) {
        return programme.judge(id);
    }

    /** What this judge marks, in the plan's order. @throws java.util.NoSuchElementException where there is no such judge */
    public List<Criterion> criteriaOf(String judge) {
        Rules rules = plan().rules();
        return rules.isPlain()
                ? rules.criteria()
                : rules.markedBy(judge(judge).orElseThrow().panel());
    }

    /** From 1, in the plan's order; 0 where there is no such judge. */
    public int judgeNumber(String id) {
        return programme.judgeNumber(id);
    }

    /** Judges who do not mark this presenter. */
    Set<String> excused(String presenter) {
        return turns.excuses(presenter).keySet();
    }

    /** Judges who do not mark in this turn: excused from the presenter, or another sits in their place. */
    public Set<String> excused(Turn turn) {
        Set<String> away = turn.sheets().aside().away().keySet();
        if (away.isEmpty()) return excused(turn.presenter());
        Set<String> all = new HashSet<>(away);
        all.addAll(excused(turn.presenter()));
        return all;
    }

    /** Judges whose place another has taken. */
    public Set<String> retired() {
        return turns.retired().keySet();
    }

    /** Why the judge does not mark the presenter, or may mark again after the lock; null where neither is so. */
    public String reason(String judge, Turn turn) {
        String excuse = turns.excuses(turn.presenter()).get(judge);
        if (excuse != null) return excuse;
        String away = turn.sheets().aside().away().get(judge);
        return away != null ? away : turn.sheets().reopenings().get(judge);
    }

    /** How many judges are to mark this turn: without the excused, and without those added after its lock. */
    public int judgesOf(Turn turn) {
        int counted = counted(turn);
        long excused = excused(turn).stream()
                .filter(j -> judgeNumber(j) <= counted && !turn.sheets().isGivenBy(j))
                .count();
        return counted - (int) excused;
    }

    /** The judges whose sheet for this turn is not given. A search through all: not for every mark. */
    public List<Plan.Judge> missing(Turn turn) {
        Set<String> excused = excused(turn);
        return plan().judges().subList(0, counted(turn)).stream()
                .filter(j -> !excused.contains(j.id()) && !turn.sheets().isGivenBy(j.id()))
                .toList();
    }

    /** The judges who can give now and have not, or not again. A search through all: not for every mark. */
    public List<Plan.Judge> awaited(Turn turn) {
        if (!turn.isLocked()) return missing(turn);
        return plan().judges().stream()
                .filter(j -> turn.sheets().isReopened(j.id()))
                .toList();
    }

    /** This judge's sheets in force over the whole contest, newest first. */
    public List<GivenSheet> givenBy(String judge) {
        return turns.everybodys().stream()
                .flatMap(t -> t.sheets().of(judge).filter(JudgeSheet::isGiven).stream()
                        .map(s -> new GivenSheet(
                                t.presenter(),
                                t.number(),
                                s.given().marks(),
                                s.given().at(),
                                s.given().way())))
                .sorted(Comparator.comparing(GivenSheet::at)
                        .reversed()
                        .thenComparing(GivenSheet::presenter)
                        .thenComparing(GivenSheet::turn))
                .toList();
    }

    // results

    /**
     * What certifying the turn now would give; for the gate's eyes only. Computed at each call.
     */
    public Result resultNow(Turn turn) {
        return Certification.result(this, turn);
    }

    /** The steps of this turn's reveal; empty while it has no result. */
    public List<RevealStep> revealSteps(Turn turn) {
        return turn.result() == null ? List.of() : RevealSteps.of(this, turn);
    }

    /** Those of them that the hall has seen. */
    public List<RevealStep> revealStepsSeen(Turn turn) {
        return RevealSteps.seen(this, turn);
    }

    /** Whether any result of this presenter is revealed. */
    public boolean hasRevealed(String presenter) {
        return turns.all(presenter).stream().anyMatch(Turn::isRevealed);
    }

    /** In the order of the reveals, as corrected since; the turn on stage only once revealed. */
    public List<Revealed> revealed() {
        return turns.revealedTurns().stream()
                .map(t -> new Revealed(t.presenter(), t.number(), t.result(), t.corrected()))
                .toList();
    }

    /** Revealed totals by rank, equal ones in the plan's order; without those who withdrew or have no total. */
    public List<Standing> standings() {
        return Standings.now(this);
    }

    /** The same without the newest reveal. */
    public List<Standing> standingsBefore() {
        return Standings.before(this);
    }

    /** What {@link #standings} would be with the turn on stage revealed; for the gate's eyes only. Computed at each call. */
    public List<Standing> standingsWith(Turn turn) {
        return Standings.with(this, turn);
    }

    /** The ranks of all that count, revealed or not. */
    List<Standing> ranks() {
        return turns.isCeremonyGoing() ? turns.ceremony().standings() : standings();
    }

    /** Whether the turn's result stands: it is revealed, or certified and kept for the ceremony. */
    boolean counts(Turn turn) {
        return turn.isRevealed() || Ceremonies.isSealed(this, turn);
    }

    /** The reveal of all at the end; empty before, and where each is revealed after its turn. */
    public Optional<Ceremony> ceremony() {
        return Optional.ofNullable(turns.ceremony());
    }

    /** Whether some of what a ceremony is to reveal is not. */
    public boolean isCeremonyGoing() {
        return turns.isCeremonyGoing();
    }

    /** What the next press of a ceremony shows; empty where there is none, or all is revealed. */
    public Optional<CeremonyStep> nextOfCeremony() {
        return Ceremonies.upcoming(this);
    }

    /** Every revealed turn's sheets and what was given off the stage, of those who did not withdraw. */
    public MarkTable table() {
        return Reckoning.table(this);
    }

    /** The plan's, by which {@link #tallies} ranks what is revealed so far. */
    public Rules rulesSoFar() {
        return Reckoning.rules(this);
    }

    /** How the standings came about, step by step. Computed at each call. */
    public List<Tally> tallies() {
        return Reckoning.tallies(this);
    }

    /** The same with this turn; for the gate's eyes only. Computed at each call. */
    public List<Tally> talliesWith(Turn turn) {
        return Reckoning.with(this, turn);
    }

    /** By the ranks as they are, once closed; empty before. */
    public List<Event.AwardGiven> awards() {
        return house.awards();
    }

    // records

    /** In the order of their numbers, from 1. */
    public List<Deduction> deductions() {
        return desk.deductions();
    }

    /** Whether a result that these points are part of was revealed. */
    public boolean isRevealed(OffStagePoints points) {
        return OffStage.isRevealed(this, points.presenter(), points.component(), points.round());
    }

    /** Off-stage points as they stand, by presenter, component and round. */
    public List<OffStagePoints> points() {
        return desk.points().entrySet().stream()
                .map(e -> new OffStagePoints(
                        e.getKey().presenter(),
                        e.getKey().component(),
                        e.getKey().round(),
                        e.getValue()))
                .sorted(Comparator.comparing(OffStagePoints::presenter)
                        .thenComparing(OffStagePoints::component)
                        .thenComparing(OffStagePoints::round))
                .toList();
    }

    /** Other rules that were proposed, in the order of their numbers, from 1. */
    public List<RuleProposal> ruleProposals() {
        return desk.ruleProposals();
    }

    /** In the order of their numbers, from 1. */
    public List<Correction> corrections() {
        return desk.corrections();
    }

    /** What judges told the desk, in the order of their numbers, from 1. */
    public List<ReportedProblem> problems() {
        return desk.problems();
    }

    // around it

    /** The newest 10, newest first. */
    public List<Notice> notices() {
        return house.notices();
    }

    /** On every screen that was told nothing of its own. */
    public Shown shown() {
        return house.showing().all();
    }

    public Scene scene() {
        return shown().scene();
    }

    /** Screens that were told something of their own, by name. */
    public Map<String, Shown> shownOn() {
        return house.showing().byScreen();
    }

    /** What lies over the television picture, each graphic once at most. */
    public List<OnAir> onAir() {
        return house.air().list();
    }

    /** What the lectern's monitor tells the presenter; null: nothing. */
    public Cue cue() {
        return house.timing().cue();
    }

    /** Null where nothing says when it was to start. */
    public Timetable timetable() {
        return Timetable.of(this);
    }

    /** What the presenter has to show, in order. */
    public List<Exhibit> exhibits(String presenter) {
        return house.material().folder(presenter).exhibits();
    }

    /** How often anybody's exhibits changed: who keeps them looks again when it rises. */
    public int exhibitChanges() {
        return house.material().changes();
    }

    /** What the screens show of them; only while the presenter is on stage. */
    public Optional<ShownExhibit> shownExhibit() {
        return Optional.ofNullable(house.material().shown());
    }

    /** Who directs; null until somebody took the direction. */
    public Actor direction() {
        return house.direction();
    }

    /** What the director did last, while it can be undone. */
    public Optional<Deed> newestDeed() {
        return deeds.newest();
    }

    /** Why it can't be, or nothing can; empty where it can. */
    public Optional<Refusal> notUndoable() {
        return Undoing.refusal(this);
    }

    /** What changed of the plan and the running order while it runs; the newest 20, newest first. */
    public List<Change> changes() {
        return house.changes().newest();
    }

    /** The newest 50, newest first. */
    public List<Happening> log() {
        return house.log();
    }

    // seats

    /** The seat as it stands; the public's are not kept. */
    public SeatState seat(Role role, String who) {
        return house.seats().of(role, who);
    }

    /** Every seat that something happened with. */
    public Map<Actor, SeatState> seats() {
        return house.seats().seats();
    }

    /** Phones that asked for a taken seat, in the order of their numbers, from 1. */
    public List<SeatAsk> asks() {
        return house.seats().asks();
    }

    /** Cards that were nobody's when they were printed, in the order of their numbers, from 1. */
    public List<Spare> spares() {
        return house.seats().spares();
    }

    // as a whole

    /** Whether the two can't be told apart: nothing that was or will be made of them differs. */
    public boolean isSameAs(Contest other) {
        return programme.equals(other.programme)
                && state == other.state
                && order.equals(other.order)
                && turns.equals(other.turns)
                && desk.equals(other.desk)
                && house.equals(other.house)
                && deeds.equals(other.deeds);
    }

    // for the rules in this package

    Programme programme() {
        return programme;
    }

    RunningOrder order() {
        return order;
    }

    Turns turns() {
        return turns;
    }

    Desk desk() {
        return desk;
    }

    House house() {
        return house;
    }

    Deeds deeds() {
        return deeds;
    }

    Contest with(Programme changed) {
        return new Contest(changed, state, order, turns, desk, house, deeds);
    }

    Contest with(State changed) {
        return new Contest(programme, changed, order, turns, desk, house, deeds);
    }

    Contest with(RunningOrder changed) {
        return new Contest(programme, state, changed, turns, desk, house, deeds);
    }

    Contest with(Turns changed) {
        return new Contest(programme, state, order, changed, desk, house, deeds);
    }

    Contest with(Desk changed) {
        return new Contest(programme, state, order, turns, changed, house, deeds);
    }

    Contest with(House changed) {
        return new Contest(programme, state, order, turns, desk, changed, deeds);
    }

    Contest with(Deeds changed) {
        return new Contest(programme, state, order, turns, desk, house, changed);
    }

    private int counted(Turn turn) {
        return turn.isLocked() ? turn.judges() : plan().judges().size();
    }
}
