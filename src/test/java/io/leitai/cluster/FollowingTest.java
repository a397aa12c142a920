package io.leitai.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command;
import io.leitai.ledger.Store;
import io.leitai.live.Answer;
import io.leitai.live.Arena;
import io.leitai.live.Live;
import io.leitai.live.LiveContests;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTest {
    private static final int NOTICES = 20;

    @TempDir
    Path folder;

    @Test
    void whoever_asks_is_told_when_all_is_known_that_was_written_before() {
        try (Store store = Store.open(folder);
                LiveContests host =
                        LiveContests.open(store.ledger(), store.snapshots(), InstantSource.system(), new Random(1));
                Following following = new Following(store.ledger(), store.snapshots(), contest -> false, news -> {})) {
            following.start();
            done(host.plan("plan", Arena.ORGANISER, Arena.plan(), true));
            following.upToDate(Arena.ID).join();
            assertThat(following.running(Arena.ID)).as("a new contest").isPresent();
            following.upToDate("made-up").join();
            assertThat(following.running("made-up")).isEmpty();
            for (int n = 1; n <= NOTICES; n++) {
                done(host.submit(Arena.ID, "notice-" + n, Arena.DIRECTOR, new Command.PostNotice("请入座" + n)));

                following.upToDate(Arena.ID).join();

                assertThat(following.running(Arena.ID).map(Live.Running::seq))
                        .isEqualTo(host.running(Arena.ID).map(Live.Running::seq));
            }
        }
    }

    private static void done(CompletableFuture<Answer> answer) {
        assertThat(answer.join()).isInstanceOf(Answer.Receipt.class);
    }
}
