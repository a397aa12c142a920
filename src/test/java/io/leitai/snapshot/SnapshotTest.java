package io.leitai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Decision;
import io.leitai.contest.Event;
import io.leitai.contest.Role;
import io.leitai.live.Arena;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A snapshot gives back what it was made of, or is refused. */
class SnapshotTest {
    private static final Instant NINE = Instant.parse("2018-09-28T01:00:00Z");
    private static final byte[] HASH = {1, 2, 3};

    @Test
    void what_stands_beside_the_contest_comes_back() throws Snapshot.Unusable {
        Snapshot made = new Snapshot("weixian-8", 7, 3, NINE, HASH, new long[] {1L << 63, 5}, marked(3));

        Snapshot read = Snapshot.decode(made.encode()).snapshot();

        assertThat(read.id()).isEqualTo("weixian-8");
        assertThat(read.seq()).isEqualTo(7);
        assertThat(read.term()).isEqualTo(3);
        assertThat(read.at()).isEqualTo(NINE);
        assertThat(read.hash()).isEqualTo(HASH);
        assertThat(read.ids()).containsExactly(1L << 63, 5);
        assertThat(read.contest().isSameAs(made.contest())).isTrue();
    }

    @Test
    void two_thousand_judges_sheets_come_back_and_take_more() throws Snapshot.Unusable {
        Contest contest = marked(2_000);
        Snapshot.Opened opened = Snapshot.decode(of(contest).encode());

        assertThat(opened.snapshot().contest().onStage().orElseThrow().sheets().byJudge())
                .hasSize(2_000)
                .isEqualTo(contest.onStage().orElseThrow().sheets().byJudge());
        assertThat(give(opened.snapshot().contest(), 2_001).isSameAs(give(contest, 2_001)))
                .isTrue();
    }

    @Test
    void a_snapshot_of_what_came_from_a_snapshot_and_was_not_looked_at_is_the_same() throws Snapshot.Unusable {
        byte[] bytes = of(marked(2_000)).encode();

        assertThat(Snapshot.decode(bytes).snapshot().encode()).hasSameSizeAs(bytes);
        assertThat(Snapshot.decode(Snapshot.decode(bytes).snapshot().encode())
                        .snapshot()
                        .contest()
                        .isSameAs(marked(2_000)))
                .isTrue();
    }

    @Test
    void one_flipped_in_any_bit_is_refused() {
        byte[] sound = of(marked(3)).encode();
        Random random = new Random(20261127);
        for (int i = 0; i < 3_000; i++) {
            byte[] flipped = sound.clone();
            flipped[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> Snapshot.decode(flipped)).isInstanceOf(Snapshot.Unusable.class);
        }
    }

    @Test
    void one_cut_anywhere_or_with_something_behind_it_is_refused() {
        byte[] sound = of(marked(3)).encode();
        for (int length = 0; length < sound.length + 40; length++) {
            if (length == sound.length) continue;
            byte[] other = Arrays.copyOf(sound, length);
            assertThatThrownBy(() -> Snapshot.decode(other)).isInstanceOf(Snapshot.Unusable.class);
        }
    }

    @Test
    void one_of_another_program_is_refused_though_it_is_whole() throws Exception {
        byte[] other = of(marked(3)).encode();
        other[20] ^= 1; // in the fingerprint
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(other, 0, other.length - 32);
        System.arraycopy(sha256.digest(), 0, other, other.length - 32, 32);

        assertThatThrownBy(() -> Snapshot.decode(other))
                .isInstanceOf(Snapshot.Unusable.class)
                .hasMessage("another version wrote it");
    }

    private static Snapshot of(Contest contest) {
        return new Snapshot("weixian-8", 7, 3, NINE, HASH, new long[0], contest);
    }

    /** By so many of its judges, one of whom has a name that no UTF-8 has. */
    private static Contest marked(int judges) {
        Event.ContestPlanned planned = Contest.plan(Arena.plan("weixian-8", 3, 2_001, false), true);
        Contest contest = Contest.begin(planned, NINE);
        contest = after(contest, Arena.DIRECTOR, new Command.Open());
        contest = after(contest, Arena.DIRECTOR, new Command.CallNext());
        contest = after(contest, Arena.DIRECTOR, new Command.StartPhase(null));
        contest = after(contest, Arena.DIRECTOR, new Command.PostNotice("请入座 𠮷\uD800"));
        for (int n = 1; n <= judges; n++) contest = give(contest, n);
        return contest;
    }

    private static Contest give(Contest contest, int judge) {
        BigDecimal mark = BigDecimal.valueOf(judge * 31 % 100_000_001, 6);
        return after(
                contest,
                new Actor("j" + judge, Role.JUDGE),
                new Command.GiveMarks("p1", 1, Map.of("speech", mark), false, null));
    }

    private static Contest after(Contest contest, Actor actor, Command command) {
        Contest after = contest;
        Instant now = NINE.plusSeconds(5);
        switch (contest.decide(actor, command, now)) {
            case Decision.Refused refused -> throw new AssertionError(refused);
            case Decision.Accepted accepted -> {
                after = after.evolve(actor, accepted.events(), now);
            }
        }
        return after;
    }
}
