package io.leitai.live;

import static io.leitai.live.Arena.DIRECTOR;
import static io.leitai.live.Arena.ID;
import static io.leitai.live.Arena.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command;
import io.leitai.ledger.Line;
import io.leitai.ledger.PostgresAddress;
import io.leitai.ledger.PostgresServer;
import io.leitai.ledger.Store;
import io.leitai.ledger.Verdict;
import io.leitai.ledger.Verifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A writer whose line to its database breaks. */
@Timeout(120)
class LiveOnPostgresIT {
    private final PostgresAddress database = PostgresServer.fresh();
    private final Line line = new Line(PostgresServer.port());
    private Store store;
    private Live live;

    @BeforeEach
    void open_a_planned_contest() {
        store = Store.open(PostgresServer.by(line.port(), database));
        live = LiveContests.open(store.ledger(), new FakeClock(), new Random(1));
        live.plan("plan", ORGANISER, Arena.plan(), false).join();
    }

    @AfterEach
    void close() throws IOException {
        line.mend();
        live.close();
        store.close();
        line.close();
    }

    @Test
    void a_commit_whose_answer_was_lost_is_looked_up_and_gets_its_receipt() throws Exception {
        line.breakAt(Line.Break.AFTER_COMMIT);
        Answer answer = notice("n1").get(30, TimeUnit.SECONDS);
        assertThat(answer).isInstanceOf(Answer.Receipt.class);
        assertThat(live.running(ID).orElseThrow().term())
                .as("the ledger was read again")
                .isEqualTo(2);
        assertThat(notice("n1").get(30, TimeUnit.SECONDS)).as("sent again").isEqualTo(answer);
        assertOnce("n1");
    }

    @Test
    void a_commit_that_never_arrived_is_not_acknowledged_and_may_be_sent_again() throws Exception {
        line.breakAt(Line.Break.BEFORE_COMMIT);
        assertThat(notice("n1").get(30, TimeUnit.SECONDS))
                .isEqualTo(new Answer.TryAgain("n1", Answer.Reason.NOT_SAVED));
        assertThat(notice("n1").get(30, TimeUnit.SECONDS)).isInstanceOf(Answer.Receipt.class);
        assertOnce("n1");
    }

    @Test
    void while_the_database_is_away_nobody_gets_a_receipt_and_afterwards_all_goes_on() throws Exception {
        line.cut();
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < 50; i++) sent.add(notice("n" + i));
        for (int i = 0; i < 50; i++)
            assertThat(sent.get(i).get(60, TimeUnit.SECONDS))
                    .isEqualTo(new Answer.TryAgain("n" + i, Answer.Reason.NOT_SAVED));
        assertThat(live.running(ID)).as("screens have what they had").isPresent();
        line.mend();
        for (int i = 0; i < 50; i++) assertThat(untilReceipt("n" + i)).isNotNull();
        for (int i = 0; i < 50; i++) assertOnce("n" + i);
        assertSound();
    }

    @Test
    void a_line_that_breaks_at_random_loses_no_receipt_and_doubles_no_command() throws Exception {
        Random dice = new Random(20261127);
        Map<String, Answer.Receipt> receipts = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            line.breakAt(Line.Break.values()[dice.nextInt(3)]);
            receipts.put("n" + i, untilReceipt("n" + i));
        }
        line.breakAt(Line.Break.NEVER);
        receipts.forEach((id, receipt) ->
                assertThat(store.ledger().find(ID, id).orElseThrow().seq()).isEqualTo(receipt.seq()));
        assertThat(live.running(ID).orElseThrow().seq()).isEqualTo(61);
        assertSound();
    }

    private Answer.Receipt untilReceipt(String id) throws Exception {
        while (true) if (notice(id).get(60, TimeUnit.SECONDS) instanceof Answer.Receipt receipt) return receipt;
    }

    private CompletableFuture<Answer> notice(String id) {
        return live.submit(ID, id, DIRECTOR, new Command.PostNotice("午饭推迟：" + id));
    }

    private void assertOnce(String id) {
        List<String> ids = new ArrayList<>();
        store.ledger().read(ID, 1, entry -> ids.add(entry.commandId()));
        assertThat(ids).containsOnlyOnce(id);
    }

    private void assertSound() {
        assertThat(Verifier.check(store.ledger(), ID)).isInstanceOf(Verdict.Sound.class);
    }
}
