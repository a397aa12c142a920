package io.leitai.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.ledger.LeasedLedger;
import io.leitai.ledger.Leases;
import io.leitai.ledger.PostgresServer;
import io.leitai.ledger.Snapshots;
import io.leitai.ledger.Store;
import io.leitai.live.Arena;
import io.leitai.live.LiveContests;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node knows of its own leases, on PostgreSQL. */
class HostingIT {
    private static final Passport OWN = new Passport("a", "a-12345678", "1", "speech", "database", "key");

    @TempDir
    Path folder;

    @Test
    void what_it_has_given_back_is_not_its_own_even_before_it_asks_the_database_again() throws Exception {
        try (Store store = Store.open(PostgresServer.fresh());
                Leases leases = store.leases(OWN.process())) {
            Snapshots snapshots = Snapshots.in(folder);
            var ledger = new LeasedLedger(store.ledger(), leases, System::nanoTime);
            var nodes = new Nodes(OWN, () -> 0);
            nodes.hear(new Nodes.Word(OWN, "127.0.0.1:1", 0, Map.of(), true, false, false));
            var moved = new CompletableFuture<Void>();
            try (Following following = new Following(store.ledger(), snapshots, contest -> false, news -> {});
                    LiveContests live = LiveContests.openNone(
                            ledger, snapshots, InstantSource.system(), new Random(1), following::followers);
                    Hosting hosting = new Hosting(
                            ledger, leases, live, following, nodes, OWN.process(), () -> moved.complete(null))) {
                following.start();
                live.plan("plan", Arena.ORGANISER, Arena.plan(), true).join();
                following.upToDate(Arena.ID).join();
                hosting.start();
                moved.get(1, TimeUnit.MINUTES);
                assertThat(hosting.hostOf(Arena.ID)).contains(OWN.process());
                hosting.leave();

                assertThat(hosting.giveUp(Arena.ID)).isTrue();

                assertThat(hosting.hostOf(Arena.ID)).isEmpty();
            }
        }
    }
}
