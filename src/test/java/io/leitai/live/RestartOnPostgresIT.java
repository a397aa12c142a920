package io.leitai.live;

import static io.leitai.live.Arena.DIRECTOR;
import static io.leitai.live.Arena.ID;
import static io.leitai.live.Arena.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command;
import io.leitai.ledger.LeasedLedger;
import io.leitai.ledger.Leases;
import io.leitai.ledger.LedgerReader.Head;
import io.leitai.ledger.PostgresAddress;
import io.leitai.ledger.PostgresServer;
import io.leitai.ledger.Snapshots;
import io.leitai.ledger.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On PostgreSQL, where a node follows every contest and then takes it, once the lease of the node before it is over. */
@Timeout(120)
class RestartOnPostgresIT extends RestartContract {
    private final Map<String, PostgresAddress> databases = new HashMap<>();
    private final Map<String, Follower> followers = new LinkedHashMap<>();
    private PostgresAddress backup;
    private PostgresAddress database;
    private LeasedLedger ledger;
    private Leases leases;
    private final List<Leases> opened = new ArrayList<>();
    private int nodes;

    @Override
    void open(String name) {
        follow(name);
        live = new LiveContests(ledger, kept, clock, new Random(1), () -> List.copyOf(followers.values()));
        for (Follower follower : followers.values()) {
            live.writer().take(follower);
            settle();
        }
    }

    @Override
    void run(String name) {
        follow(name);
        live = LiveContests.openNone(ledger, kept, clock, new Random(1), () -> List.copyOf(followers.values()));
        live.checkChains();
        for (Follower follower : followers.values())
            assertThat(live.take(follower).join()).isTrue();
    }

    private void follow(String name) {
        database = databases.computeIfAbsent(name, n -> PostgresServer.fresh());
        store = Store.open(database);
        PostgresServer.sql(database, "UPDATE host SET lease_until = 0");
        kept = Snapshots.in(data.resolve("snapshots"));
        // whose leases last: these are not about them
        leases = store.leases("node-" + nodes++);
        opened.add(leases);
        ledger = new LeasedLedger(store.ledger(), leases, () -> 0L);
        followers.clear();
        for (Head head : store.ledger().heads()) {
            Follower follower = new Follower(store.ledger(), kept, head.contest());
            follower.catchUp();
            followers.put(head.contest(), follower);
        }
    }

    @AfterEach
    void closeLeases() {
        opened.forEach(Leases::close);
    }

    @Override
    void backUp(String name) {
        leases.close();
        backup = PostgresServer.copy(databases.get(name));
    }

    @Override
    void restore(String name) {
        databases.put(name, backup);
    }

    @Override
    void sql(String statement) {
        PostgresServer.sql(database, statement);
    }

    @Test
    void a_node_that_only_follows_keeps_snapshots_too_and_finds_the_damage_before_it_takes_over() throws Exception {
        data = folder.resolve("host");
        open("shared");
        live.plan("plan", ORGANISER, Arena.plan(ID, 3, 3, false), true);
        settle();
        for (int n = 0; n < 5; n++) live.submit(ID, "notice-" + n, DIRECTOR, new Command.PostNotice("请入座 " + n));
        settle();
        LiveContests host = live;
        Store hosts = store;

        data = folder.resolve("follower");
        follow("shared");
        LiveContests other =
                new LiveContests(ledger, kept, clock, new Random(2), () -> List.copyOf(followers.values()));
        Follower follower = followers.get(ID);
        List<String> told = new CopyOnWriteArrayList<>();
        other.onDamage(told::add);
        other.check().start();
        waitFor(() -> follower.footing().isSound());
        other.keeper().round(1);
        assertThat(Snapshots.in(data.resolve("snapshots")).read(ID)).isPresent();

        sql("UPDATE entry SET salt = substring(prev_hash FROM 1 FOR 16) WHERE seq = 3");
        other.checkAgain(ID);
        waitFor(() -> !told.isEmpty());
        assertThat(told).containsExactly(ID);
        assertThat(follower.running().orElseThrow().readOnly()).contains(ID).contains("entry 3");
        assertThat(Snapshots.in(data.resolve("snapshots")).read(ID)).isEmpty();
        var taken = other.writer().take(follower);
        other.writer().step();
        assertThat(taken.join()).isTrue();
        assertThat(other.running(ID).orElseThrow().readOnly())
                .as("the same sentence")
                .contains("entry 3");
        var refused = other.submit(ID, "late", DIRECTOR, new Command.PostNotice("太晚"));
        other.writer().step();
        assertThat(refused.join()).isEqualTo(new Answer.TryAgain("late", Answer.Reason.READ_ONLY));
        other.close();
        hosts.close();
        live = host;
    }

    private static void waitFor(java.util.function.BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("never came");
            Thread.sleep(10);
        }
    }
}
