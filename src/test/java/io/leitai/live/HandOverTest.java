package io.leitai.live;

import static io.leitai.live.Arena.DIRECTOR;
import static io.leitai.live.Arena.ID;
import static io.leitai.live.Arena.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command;
import io.leitai.ledger.Entry;
import io.leitai.ledger.FaultyLedger.Fault;
import io.leitai.ledger.LeasedLedger;
import io.leitai.ledger.Snapshots;
import io.leitai.ledger.Verdict;
import io.leitai.ledger.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three nodes, one contest and bad luck from a seed: pauses, lost commits, lost answers, a database that goes away. */
class HandOverTest {
    private static final int NODES = 3;
    private static final int TURNS = 600;

    private SharedDatabase database = new SharedDatabase();
    private final FakeClock clock = new FakeClock();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, CompletableFuture<Answer>> sent = new HashMap<>();
    private final TreeSet<String> waiting = new TreeSet<>();
    private final Map<String, Answer.Receipt> receipts = new HashMap<>();
    private int takeOvers;

    private final class Node {
        final SharedDatabase.Way way;
        final LeasedLedger ledger;
        final LiveContests live;
        final Follower follower;
        boolean paused;

        Node(String name, long seed) {
            way = database.new Way(name);
            ledger = new LeasedLedger(way, way, database::nanos);
            follower = new Follower(ledger, Snapshots.NONE, ID);
            live = new LiveContests(ledger, Snapshots.NONE, clock, new Random(seed), () -> List.of(follower));
        }

        boolean hosts() {
            return live.running(ID).isPresent();
        }

        void step() {
            if (!paused) live.writer().step();
        }

        /** What a node does each second. */
        void tick() {
            if (paused) return;
            try {
                Map<String, Long> held = ledger.renew();
                follower.catchUp();
                if (hosts() && !held.containsKey(ID)) live.writer().leave(follower);
                if (!hosts() && !held.containsKey(ID)) take();
            } catch (RuntimeException e) {
                // away: a later tick
            }
            live.writer().step();
        }

        void take() {
            CompletableFuture<Boolean> taken = live.writer().take(follower);
            live.writer().step();
            if (taken.isDone() && !taken.isCompletedExceptionally() && taken.join()) takeOvers++;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void every_receipt_is_in_the_ledger_once_and_no_stale_host_writes(long seed) {
        play(seed);
        assertThat(database.staleWrites).isEmpty();
        assertThat(takeOvers).as("there was something to survive").isGreaterThan(3);
        assertThat(receipts).hasSizeGreaterThan(50);
        Map<String, Entry> onDisk = new HashMap<>();
        for (Entry entry : database.ledger.onDisk(ID))
            assertThat(onDisk.put(entry.commandId(), entry)).isNull();
        receipts.forEach((id, receipt) -> {
            assertThat(onDisk.get(id).seq()).isEqualTo(receipt.seq());
            assertThat(HexFormat.of().formatHex(onDisk.get(id).hash())).isEqualTo(receipt.hash());
        });
        assertThat(onDisk).as("all was sent until there was a receipt").hasSize(receipts.size() + 1);
        assertThat(Verifier.check(database.ledger, ID)).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void without_the_fence_the_same_luck_does_harm_and_these_tests_find_it_out() {
        boolean found = false;
        for (long seed = 1; seed <= 12 && !found; seed++) {
            database = new SharedDatabase();
            database.ledger.fenced(false);
            play(seed);
            found = !database.staleWrites.isEmpty();
        }
        assertThat(found).isTrue();
    }

    private void play(long seed) {
        nodes.clear();
        sent.clear();
        waiting.clear();
        receipts.clear();
        takeOvers = 0;
        Random dice = new Random(seed);
        for (int n = 0; n < NODES; n++) nodes.add(new Node("n" + n, seed * NODES + n));
        nodes.getFirst().live.plan("plan", ORGANISER, Arena.plan(), false);
        nodes.getFirst().step();
        for (int turn = 0; turn < TURNS; turn++) turn(dice, turn);
        nodes.forEach(node -> {
            node.paused = false;
            node.way.away = false;
            node.way.next = Fault.NONE;
            node.way.meanwhile = () -> {};
        });
        for (int round = 0; round < 200 && !waiting.isEmpty(); round++) {
            pass(700);
            nodes.forEach(Node::tick);
            new ArrayList<>(waiting).forEach(id -> nodes.forEach(node -> send(node, id)));
            nodes.forEach(Node::step);
            collect();
        }
        assertThat(waiting).isEmpty();
    }

    private void turn(Random dice, int turn) {
        Node node = nodes.get(dice.nextInt(NODES));
        switch (dice.nextInt(12)) {
            case 0, 1, 2 -> {
                waiting.add("n" + turn);
                nodes.forEach(each -> send(each, "n" + turn));
            }
            case 3, 4 -> nodes.forEach(Node::tick);
            case 5, 6 -> nodes.forEach(Node::step);
            case 7 -> pass(dice.nextInt(1500));
            case 8 -> node.paused = !node.paused;
            case 9 -> node.way.next = dice.nextBoolean() ? Fault.LOST : Fault.KEPT;
            case 10 -> node.way.away = dice.nextInt(3) == 0;
            default -> node.way.meanwhile = () -> stopInTheMiddle(node);
        }
        for (String id : new ArrayList<>(waiting)) if (dice.nextInt(8) == 0) nodes.forEach(each -> send(each, id));
        collect();
    }

    /** The host stops after it looked at its lease and before its commit arrives; the others go on. */
    private void stopInTheMiddle(Node stopped) {
        pass(4000);
        for (Node other : nodes) {
            if (other == stopped || other.paused || other.way.away) continue;
            other.tick();
            if (other.hosts()) return;
        }
    }

    private void send(Node node, String id) {
        CompletableFuture<Answer> before = sent.get(id);
        if (!node.hosts() || receipts.containsKey(id) || before != null && !before.isDone()) return;
        sent.put(id, node.live.submit(ID, id, DIRECTOR, new Command.PostNotice("请入座 " + id)));
    }

    private void collect() {
        sent.entrySet().removeIf(each -> {
            if (!each.getValue().isDone()) return false;
            if (each.getValue().join() instanceof Answer.Receipt receipt) {
                receipts.put(each.getKey(), receipt);
                waiting.remove(each.getKey());
            }
            return true;
        });
    }

    private void pass(long ms) {
        database.pass(ms);
        clock.pass(Duration.ofMillis(ms));
    }
}
