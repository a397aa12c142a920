package io.leitai.contest;

import static io.leitai.contest.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Anybody asks for anything at any time: what is accepted can always be followed, and the contest stays whole. */
class RandomWalkTest {
    private static final int WALKS = 400;
    private static final int WALKS_TO_A_CEREMONY = 150;
    private static final int STEPS = 500;
    private static final List<Actor> ACTORS =
            List.of(ORGANISER, DIRECTOR, CLERK, SUPERVISOR, LI_NA, WANG_FANG, CHEN_JIE, Actor.CLOCK);

    private static final List<Rules> RULES =
            List.of(plan(true).rules(), OtherRules.twoTurns(), OtherRules.rankSums(), OtherRules.withVote());

    private static final List<Plan> PLANS = List.of(
            plan(true),
            plan(false),
            plan(OtherRules.twoTurns()),
            plan(OtherRules.rankSums()),
            plan(OtherRules.withVote()));

    private static final List<Plan> CEREMONIES = List.of(
            CeremonyTest.atTheEnd(plan(false), null),
            CeremonyTest.atTheEnd(plan(OtherRules.twoTurns()), 0),
            CeremonyTest.atTheEnd(plan(OtherRules.rankSums()), 4));

    private record Entry(Actor by, List<Event> events, Instant at) {}

    /** Now and then they go on from a snapshot; in the end they are what a replay makes of the same events. */
    @Test
    void contests_survive_whatever_is_asked_of_them_and_their_restarts() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 1; seed <= WALKS; seed++)
            for (Entry entry : walk(new Random(seed), PLANS))
                entry.events().forEach(event -> happened.add(event.getClass()));
        for (int seed = 1; seed <= WALKS_TO_A_CEREMONY; seed++)
            for (Entry entry : walk(new Random(seed), CEREMONIES))
                entry.events().forEach(event -> happened.add(event.getClass()));
        happened.add(Event.ContestPlanned.class);
        assertThat(happened).containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
    }

    private static List<Entry> walk(Random random, List<Plan> plans) {
        Plan plan = random(random, plans);
        Event.ContestPlanned planned = Contest.plan(plan, true);
        Contest contest = Contest.begin(planned, NINE);
        List<Entry> ledger = new ArrayList<>();
        Instant now = NINE;
        UndoneContest undone = new UndoneContest();
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMillis(random.nextInt(20_000));
            Command command = command(random, contest, now);
            Actor actor = actor(random, contest, command);
            Decision decision = contest.decide(actor, command, now);
            if (decision instanceof Decision.Accepted accepted) {
                Contest before = contest;
                contest = before.evolve(actor, accepted.events(), now);
                ledger.add(new Entry(actor, accepted.events(), now));
                checkWhole(contest);
                undone.follow(before, contest, accepted.events());
                if (step % 50 == 0) contest = SameContest.fromSnapshot(contest);
            }
        }
        Contest replayed = replayed(planned, ledger);
        checkSame(contest, replayed);
        SameContest.check(contest, replayed);
        return ledger;
    }

    @Test
    void deciding_changes_nothing() {
        Contest before = Stories.zhaoLocked().contest();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Command command = command(random, before, NINE);
            before.decide(actor(random, before, command), command, NINE.plusSeconds(600));
        }
        checkSame(before, Stories.zhaoLocked().contest());
    }

    private static Contest replayed(Event.ContestPlanned planned, List<Entry> ledger) {
        Contest contest = Contest.begin(planned, NINE);
        for (Entry entry : ledger) contest = contest.evolve(entry.by(), entry.events(), entry.at());
        return contest;
    }

    private static void checkSame(Contest one, Contest other) {
        assertThat(one.plan()).isEqualTo(other.plan());
        assertThat(one.state()).isEqualTo(other.state());
        assertThat(one.runningOrder()).isEqualTo(other.runningOrder());
        assertThat(one.onStage()).isEqualTo(other.onStage());
        assertThat(one.revealed()).isEqualTo(other.revealed());
        assertThat(one.standings()).isEqualTo(other.standings());
        assertThat(one.deductions()).isEqualTo(other.deductions());
        assertThat(one.corrections()).isEqualTo(other.corrections());
        assertThat(one.onAir()).isEqualTo(other.onAir());
        assertThat(one.shownExhibit()).isEqualTo(other.shownExhibit());
        assertThat(one.house().material()).isEqualTo(other.house().material());
        assertThat(one.seats()).isEqualTo(other.seats());
        assertThat(one.asks()).isEqualTo(other.asks());
        assertThat(one.spares()).isEqualTo(other.spares());
        assertThat(one.log()).isEqualTo(other.log());
    }

    private static void checkWhole(Contest contest) {
        checkOrder(contest);
        contest.onStage().ifPresent(turn -> checkTurn(contest, turn));
        contest.shownExhibit().ifPresent(shown -> checkShown(contest, shown));
        assertThat(contest.nextStep().isEmpty()).isEqualTo(contest.state() == Contest.State.CLOSED);
        contest.nextStep().ifPresent(next -> assertThat(next.missing()).isNotNegative());
    }

    private static void checkShown(Contest contest, ShownExhibit shown) {
        assertThat(contest.onStage().map(Turn::presenter)).contains(shown.presenter());
        assertThat(contest.exhibits(shown.presenter()))
                .anyMatch(e -> e.id().equals(shown.exhibit()) && shown.page() <= e.pageCount());
    }

    private static void checkOrder(Contest contest) {
        List<Slot> order = contest.runningOrder();
        assertThat(order).hasSameSizeAs(contest.plan().presenters());
        assertThat(new HashSet<>(order.stream().map(Slot::presenter).toList())).hasSameSizeAs(order);
        boolean toCome = false;
        int place = 0;
        for (Slot slot : order) {
            boolean gone =
                    Set.of(PresenterStatus.ON_STAGE, PresenterStatus.DONE).contains(slot.status());
            if (slot.status() == PresenterStatus.WITHDRAWN)
                assertThat(slot.place()).isZero();
            else assertThat(slot.place()).isEqualTo(++place);
            assertThat(gone && toCome)
                    .as("called before those to come: %s", order)
                    .isFalse();
            toCome |= !gone && slot.status() != PresenterStatus.WITHDRAWN;
        }
    }

    private static void checkTurn(Contest contest, Turn turn) {
        long given = turn.sheets().byJudge().values().stream()
                .filter(JudgeSheet::isGiven)
                .count();
        assertThat(turn.sheets().given()).isEqualTo((int) given);
        assertThat(contest.missing(turn))
                .hasSize(contest.judgesOf(turn) - turn.sheets().given());
        boolean certified = turn.is(Turn.Status.CERTIFIED) || turn.isRevealed();
        assertThat(turn.result() != null).isEqualTo(certified);
        if (turn.is(Turn.Status.CERTIFIED) && contest.ceremony().isEmpty())
            assertThat(turn.result()).isEqualTo(contest.resultNow(turn));
        turn.clock()
                .ifPresent(clock -> assertThat(List.of(clock.isRunning(), clock.isPaused(), clock.isDone()))
                        .containsOnlyOnce(true));
        assertThat(turn.isClockGoing())
                .isEqualTo(turn.clock().filter(c -> !c.isDone()).isPresent());
    }

    /** Mostly somebody who may. */
    private static Actor actor(Random random, Contest contest, Command command) {
        if (command instanceof GiveMarks give)
            return give.marks().size() == 1 && random.nextBoolean()
                    ? new Actor("audience-" + random.nextInt(30), Role.AUDIENCE)
                    : random(random, List.of(LI_NA, WANG_FANG, CHEN_JIE));
        if (command instanceof AcknowledgeChange)
            return random(random, List.of(new Actor("lin-xiao", Role.HOST), new Actor(ZHAO, Role.PRESENTER)));
        if (command instanceof TakeSeat) return random(random, List.of(LI_NA, WANG_FANG, CHEN_JIE));
        if (command instanceof ReportProblem) return random(random, List.of(LI_NA, WANG_FANG, CHEN_JIE));
        if (command instanceof EnterPaperSheet) return random(random, List.of(CLERK, SUPERVISOR, ORGANISER));
        if (random.nextInt(10) == 0) return random(random, ACTORS);
        return contest.direction() != null && random.nextBoolean() ? contest.direction() : ORGANISER;
    }

    /** The flow's next step, a mark, or anything. */
    private static Command command(Random random, Contest contest, Instant now) {
        if (random.nextInt(40) == 0) return new Undo(0);
        int dice = random.nextInt(10);
        if (dice < 4 && contest.nextStep().isPresent()) {
            Command next = contest.nextStep().orElseThrow().command();
            Turn turn = contest.onStage().orElse(null);
            boolean waits = turn != null && turn.sheets().aside().isLateWaiting();
            if (waits && next instanceof Certify && random.nextBoolean()) return late(random, turn);
            if (!(next instanceof Close) || random.nextInt(30) == 0) return next;
        }
        return dice < 7 ? mark(random, contest, now) : anything(random, contest);
    }

    private static Command late(Random random, Turn turn) {
        String judge = random(random, List.copyOf(turn.sheets().aside().late().keySet()));
        return random.nextBoolean()
                ? new AdmitLateMarks(judge, turn.presenter(), turn.number(), REASON)
                : new RefuseLateMarks(judge, turn.presenter(), turn.number(), REASON);
    }

    private static Command mark(Random random, Contest contest, Instant now) {
        Map<String, BigDecimal> marks = new HashMap<>();
        if (random.nextInt(8) > 0) marks.put("problems", BigDecimal.valueOf(random.nextInt(62) * 5L, 1));
        if (random.nextInt(8) > 0) marks.put("results", BigDecimal.valueOf(random.nextInt(72)));
        String presenter = contest.onStage().map(Turn::presenter).orElse(ZHAO);
        int turn = contest.onStage().map(Turn::number).orElse(1) - (random.nextInt(10) == 0 ? 1 : 0);
        Instant madeAt = random.nextBoolean() ? null : now.minusSeconds(random.nextInt(100));
        return new GiveMarks(presenter, turn, marks, random.nextInt(4) == 0, madeAt);
    }

    private static Command anything(Random random, Contest contest) {
        String anybody = random(random, contest.plan().presenters()).id();
        String presenter = random.nextBoolean()
                ? anybody
                : contest.onStage().map(Turn::presenter).orElse(anybody);
        String judge = random(random, contest.plan().judges()).id();
        int turn = contest.turnOf(presenter).map(Turn::number).orElse(1);
        int number = 1 + random.nextInt(5);
        BigDecimal points = BigDecimal.valueOf(random.nextInt(300), 2);
        Duration time = Duration.ofSeconds(random.nextInt(240) - 120);
        if (random.nextInt(20) == 0) return overThePicture(random, presenter);
        if (random.nextInt(12) == 0) return withExhibits(random, presenter);
        if (random.nextInt(10) == 0) return seats(random, contest, judge);
        return switch (random.nextInt(55)) {
            case 0 -> new DrawLots("seed" + number);
            case 1 -> new CallPresenter(presenter);
            case 2 -> new MovePresenter(presenter, number);
            case 3 -> new Defer(presenter);
            case 4 -> new Skip(presenter);
            case 5 -> random.nextInt(4) == 0 ? new Withdraw(presenter, REASON) : new Pause();
            case 6, 7 -> new BringBack(presenter);
            case 8 -> new StartPhase(random.nextBoolean() ? "present" : "scoring");
            case 9 -> new StartPart("ask");
            case 10 -> new Pause();
            case 11 -> new Resume();
            case 12, 13 -> new AddTime(time);
            case 14 -> new EndPhase();
            case 15 -> new Lock();
            case 16, 17 -> new ReopenSheet(judge, presenter, turn, REASON);
            case 18 -> new Excuse(judge, presenter, REASON);
            case 19, 20 -> new Deduct(presenter, turn, points, REASON);
            case 21 -> new CancelDeduction(contest.deductions().size(), REASON);
            case 22 -> new ProposeCorrection(presenter, turn, judge, marks("20", "50"), null, REASON);
            case 23 -> new ProposeCorrection(presenter, turn, null, null, points, REASON);
            case 24 -> new ConfirmCorrection(contest.corrections().size());
            case 25 -> new RejectCorrection(contest.corrections().size(), REASON);
            case 26 -> new AddPresenter(presenter("late" + random.nextInt(12), "后来者"), random.nextInt(6));
            case 27 -> new ReplacePresenter(presenter(presenter, "替补"), REASON);
            case 28 -> new AddJudge(judge("extra" + random.nextInt(4), "增补评委", "hall"));
            case 29 -> new SetPhaseLength("scoring", time);
            case 30 -> new TakeDirection();
            case 31 -> new PostNotice("请入座");
            case 32 -> new ShowScene(random(random, List.of(Scene.values())));
            case 33 -> new GivePoints(presenter, "visit", 0, points, REASON);
            case 34 -> new GivePoints(presenter, "difficulty", 1 + random.nextInt(2), points, null);
            case 35 ->
                new ProposeCorrection(
                        presenter,
                        turn,
                        null,
                        null,
                        null,
                        random.nextBoolean() ? "visit" : "difficulty",
                        points,
                        REASON);
            case 36 -> new ProposeRules(random(random, RULES), REASON);
            case 37, 38 -> new ConfirmRules(contest.ruleProposals().size());
            case 50 -> new OpenCeremony();
            case 51 -> new RevealNext();
            case 52, 53 -> new RevealBack();
            case 39 -> new RejectRules(contest.ruleProposals().size(), REASON);
            case 40, 41, 42, 43 ->
                new EnterPaperSheet(
                        judge, presenter, turn, marks(random.nextBoolean() ? "20" : "21", "50"), null, REASON);
            case 44 -> new AdmitLateMarks(judge, presenter, turn, REASON);
            case 45 -> new RefuseLateMarks(judge, presenter, turn, REASON);
            case 46 ->
                random.nextInt(6) == 0
                        ? new SubstituteJudge(
                                judge,
                                judge("substitute" + random.nextInt(4), "接替评委", ""),
                                random.nextBoolean(),
                                REASON)
                        : new NudgeJudges(List.of(judge));
            case 47 -> new NudgeJudges(List.of(judge));
            case 48 -> new ReportProblem(ReportedProblem.Kind.OTHER, "看不清");
            case 49 -> new AnswerProblem(contest.problems().size(), "马上到");
            default -> new MintSeats(Role.JUDGE, List.of(judge));
        };
    }

    private static Command withExhibits(Random random, String presenter) {
        String id = "x" + random.nextInt(3);
        return switch (random.nextInt(8)) {
            case 0, 1 -> new AddExhibit(presenter, ExhibitingTest.photos(id, 1 + random.nextInt(3)));
            case 2 -> new AddExhibit(presenter, ExhibitingTest.film(id));
            case 3 -> new RemoveExhibit(presenter, id);
            case 4 -> new ShowExhibit(id, random.nextInt(3));
            case 5 -> new PlayVideo(random.nextBoolean(), Duration.ofSeconds(random.nextInt(9)));
            case 6 -> new HideExhibit();
            default -> new TurnPage(random.nextInt(3) - 1);
        };
    }

    private static Command seats(Random random, Contest contest, String judge) {
        String phone = "phone" + random.nextInt(1000);
        int spare = Math.max(1, contest.spares().size() - random.nextInt(3));
        String batch =
                contest.spares().isEmpty() ? "none" : contest.spares().getLast().batch();
        return switch (random.nextInt(9)) {
            case 0 -> new MintSeats(Role.JUDGE, List.of("li-na", "wang-fang", "chen-jie"), Means.SLIP, "slips");
            case 1 -> new MintSpares(1 + random.nextInt(3), phone);
            case 2 -> new AssignSpare(spare, judge);
            case 3 -> new TakeSeat(Means.SPARE, batch, spare, 0, phone, "iPhone", "1234");
            case 4, 5 -> new TakeSeat(Means.SLIP, "slips", 0, 0, phone, "iPhone", "1234");
            case 6 -> new ApproveSeat(Math.max(1, contest.asks().size()));
            case 7 -> new DenySeat(Math.max(1, contest.asks().size()));
            default -> new RevokeSeat(Role.JUDGE, judge, REASON);
        };
    }

    private static Command overThePicture(Random random, String presenter) {
        Graphic graphic = random(random, List.of(Graphic.values()));
        return switch (random.nextInt(9)) {
            case 7 -> new AcknowledgeChange(1 + random.nextInt(40));
            case 0 -> new StopGraphic(null);
            case 1 -> new StopGraphic(graphic);
            case 2 -> new PlayGraphic(graphic, presenter, null, null);
            case 3 -> new PlayGraphic(graphic, null, "主持人", null);
            case 4 -> new PlayGraphic(graphic, null, null, "祝贺");
            case 5 -> new CuePresenter(random.nextBoolean() ? null : "请看右屏", random.nextBoolean());
            case 6 -> new ClearCue();
            default -> new PlayGraphic(graphic, null, null, null);
        };
    }

    private static <T> T random(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
