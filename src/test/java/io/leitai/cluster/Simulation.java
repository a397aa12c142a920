package io.leitai.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Body;
import io.leitai.ledger.Entry;
import io.leitai.ledger.FaultyLedger;
import io.leitai.ledger.FaultyLedger.Fault;
import io.leitai.ledger.LedgerLines;
import io.leitai.ledger.ResultCheck;
import io.leitai.ledger.Verdict;
import io.leitai.ledger.Verifier;
import io.leitai.live.Answer;
import io.leitai.live.Arena;
import io.leitai.live.FakeClock;
import io.leitai.live.SteppedContests;
import io.leitai.view.ViewName;
import io.leitai.view.Views;
import io.leitai.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One whole contest from one seed, on one thread: people who act and send again until they have an answer, a network that
 * loses, doubles and reorders, a disk that fails, a server that crashes at any point, a second writer, a clock that jumps.
 */
final class Simulation {
    private static final int JUDGES = 3;
    private static final int TICKS = 4_000;
    private static final List<ViewName> VIEWS = Stream.of(
                    "stage",
                    "board",
                    "notice",
                    "hall",
                    "programme",
                    "venue/v1",
                    "judge/j1",
                    "judge/j2",
                    "judge/j3",
                    "console",
                    "gate")
            .map(name -> ViewName.parse(name).orElseThrow())
            .toList();

    private final Random random;
    private final FakeClock clock = new FakeClock();
    private final FaultyLedger ledger = new FaultyLedger();
    private final Secrets secrets = new Secrets(() -> ledger.onDisk(Arena.ID));
    private final Script script;
    private final Network network;
    private final boolean autoLock;
    private final Plan plan;
    private final Map<ViewName, Frame> screens = new HashMap<>();
    private final Client organiser = client(Arena.ORGANISER);
    private final Client director = client(Arena.DIRECTOR);
    private final Client clerk = client(new Actor("wu", Role.CLERK));
    private final Client supervisor = client(new Actor("sun", Role.SUPERVISOR));
    private final List<Client> judges = Stream.iterate(1, n -> n + 1)
            .limit(JUDGES)
            .map(n -> client(Arena.judge(n)))
            .toList();

    private SteppedContests contests;
    private SingleNode node;
    private FakeSchedule schedule;
    private List<Runnable> answers = new ArrayList<>();
    private int server;
    private boolean calm;
    private boolean crashing;
    private boolean connected;

    Simulation(long seed) {
        random = new Random(seed);
        autoLock = random.nextInt(4) == 0;
        plan = random.nextInt(3) == 0
                ? Arena.twoTurns(Arena.ID, 3, JUDGES, autoLock)
                : Arena.plan(Arena.ID, 3, JUDGES, autoLock);
        script = new Script(random, secrets, autoLock);
        network = new Network(random);
        ledger.faults(this::fault);
        start();
    }

    void run() {
        for (int tick = 0; tick < TICKS && !isClosed(); tick++) {
            people();
            tick();
            if (random.nextInt(150) == 0) restart();
        }
        calmDown();
        assertThat(isClosed()).as("the contest came to its end").isTrue();
        everyReceiptIsOnDiskOnce();
        everyScreenShowsWhatTheLedgerSays();
    }

    private void tick() {
        clock.pass(Duration.ofMillis(random.nextInt(autoLock ? 4_000 : 400)));
        if (random.nextInt(200) == 0) clock.pass(Duration.ofSeconds(-5));
        if (!calm && random.nextInt(100) == 0) ledger.failReopening(random.nextInt(20));
        network.tick();
        clients().forEach(Client::tick);
        if (calm || random.nextInt(3) != 0) step();
        connect();
        schedule.pass(random.nextInt(60));
        if (isSuperseded()) restart();
    }

    private void people() {
        if (!organiser.isWaiting() && current() == null) organiser.give(null);
        Contest contest = current();
        if (contest == null) return;
        act(director, script.director(contest));
        for (Client judge : judges) if (random.nextInt(4) == 0) act(judge, script.judge(contest, judge.actor));
        act(clerk, script.clerk(contest));
        act(supervisor, script.supervisor(contest));
    }

    private void act(Client client, Command command) {
        if (command != null && !client.isWaiting()) client.give(command);
    }

    /** What the step answers reaches the network only if the server outlives the step. */
    private void step() {
        contests.step();
        Contest contest = current();
        if (contest != null) secrets.ofStage(contest);
        if (crashing) {
            restart();
            return;
        }
        answers.forEach(Runnable::run);
        answers = new ArrayList<>();
    }

    private Fault fault() {
        if (calm) return Fault.NONE;
        int dice = random.nextInt(100);
        if (dice < 12) crashing = dice % 3 == 0;
        if (dice < 6) return Fault.LOST;
        if (dice < 12) return Fault.KEPT;
        return dice == 12 ? Fault.OTHER_WRITER : Fault.NONE;
    }

    private void restart() {
        crashing = false;
        answers = new ArrayList<>();
        ledger.failReopening(0);
        ledger.reopen();
        start();
    }

    private void start() {
        server++;
        contests = new SteppedContests(ledger, clock, random.nextLong());
        schedule = new FakeSchedule();
        node = new SingleNode(contests.live(), 10, schedule);
        connected = false;
    }

    /** The screens come, or come again, as soon as there is something to see. */
    private void connect() {
        if (connected || current() == null) return;
        connected = true;
        for (ViewName view : VIEWS) node.watch(Arena.ID, view, frame -> show(view, frame));
    }

    private void show(ViewName view, Frame frame) {
        if (view.isPublic()) secrets.assertNoneIn(frame);
        Frame before = screens.get(view);
        boolean older = before != null
                && (frame.term() < before.term() || frame.term() == before.term() && frame.rev() <= before.rev());
        assertThat(older).as("%s is older than what its screen shows", frame).isFalse();
        screens.put(view, frame);
    }

    private Client client(Actor actor) {
        return new Client(actor, this::send);
    }

    private void send(Client from, String commandId, Actor actor, Command command) {
        network.send(() -> {
            int asked = server;
            var answer = command == null
                    ? node.plan(commandId, actor, plan, true)
                    : node.submit(Arena.ID, commandId, actor, command);
            answer.thenAccept(a -> {
                if (asked == server) answers.add(() -> network.send(() -> from.hear(a)));
            });
        });
    }

    private void calmDown() {
        calm = true;
        network.heal();
        ledger.failReopening(0);
        for (int tick = 0; tick < 100; tick++) tick();
        assertThat(network.isEmpty()).isTrue();
        assertThat(clients()).as("everybody has an answer").noneMatch(Client::isWaiting);
        schedule.finish();
    }

    private void everyReceiptIsOnDiskOnce() {
        Map<String, Entry> byId = new HashMap<>();
        for (Entry entry : ledger.onDisk(Arena.ID))
            assertThat(byId.put(entry.commandId(), entry)).as("an id twice").isNull();
        for (Client client : clients())
            client.receipts.forEach((id, receipt) -> {
                Entry entry = byId.get(id);
                assertThat(entry).as("the entry of %s", receipt).isNotNull();
                assertThat(receipt)
                        .isEqualTo(new Answer.Receipt(
                                id, entry.seq(), HexFormat.of().formatHex(entry.hash()), entry.at()));
            });
        assertThat(Verifier.check(ledger, Arena.ID)).isInstanceOf(Verdict.Sound.class);
        everyResultIsWhatASecondCountMakes();
    }

    private void everyResultIsWhatASecondCountMakes() {
        try {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            LedgerLines.write(ledger, Arena.ID, lines, entry -> false);
            assertThat(ResultCheck.check(new ByteArrayInputStream(lines.toByteArray())))
                    .isInstanceOf(ResultCheck.Outcome.Agrees.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void everyScreenShowsWhatTheLedgerSays() {
        Contest contest = replayed();
        for (ViewName view : VIEWS) {
            String expected = new String(
                    Json.bytes(Views.of(contest, view).orElseThrow()), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(screens.get(view).body().toString()).as(view.toString()).isEqualTo(expected);
        }
    }

    private Contest replayed() {
        Contest contest = null;
        for (Entry entry : ledger.onDisk(Arena.ID)) contest = next(contest, Bodies.decode(entry.body()), entry.at());
        return contest;
    }

    private static Contest next(Contest before, Body body, Instant at) {
        return body.events().getFirst() instanceof Event.ContestPlanned planned
                ? Contest.begin(planned, at)
                : before.evolve(body.actor(), body.events(), at);
    }

    /** Null while it is not planned. */
    private Contest current() {
        return node.contest(Arena.ID).orElse(null);
    }

    private boolean isClosed() {
        return current() != null && current().state() == Contest.State.CLOSED;
    }

    private boolean isSuperseded() {
        return contests.live().all().stream()
                .anyMatch(r -> r.readOnly() != null && r.readOnly().contains("another server"));
    }

    private List<Client> clients() {
        return Stream.concat(Stream.of(organiser, director, clerk, supervisor), judges.stream())
                .toList();
    }
}
