package io.leitai.live;

import static io.leitai.live.Arena.DIRECTOR;
import static io.leitai.live.Arena.ID;
import static io.leitai.live.Arena.LI_NA;
import static io.leitai.live.Arena.ORGANISER;
import static io.leitai.live.Arena.judge;
import static io.leitai.live.Arena.marks;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Means;
import io.leitai.contest.Refusal;
import io.leitai.contest.Role;
import io.leitai.ledger.Snapshots;
import io.leitai.ledger.Store;
import io.leitai.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that begins with snapshots is the one that read all of its ledgers, only sooner; whatever the ledgers are in. */
abstract class RestartContract {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    final FakeClock clock = new FakeClock();

    /** The server's folder, its snapshots in {@code snapshots}. */
    Path data;

    Store store;
    Snapshots kept;
    LiveContests live;

    /** Begins a server on the store of this name, new or old, stepped by hand: {@link #store}, {@link #kept}, {@link #live}. */
    abstract void open(String name);

    /** The same, with its threads. */
    abstract void run(String name);

    /** Keeps the database of this name as it is; nobody uses it. */
    abstract void backUp(String name) throws Exception;

    /** Puts in its place what was kept. */
    abstract void restore(String name) throws Exception;

    /** In the database that is open. */
    abstract void sql(String statement) throws SQLException;

    @AfterEach
    void end() {
        if (live != null) live.close();
        if (store != null) store.close();
    }

    @Test
    void a_contest_goes_on_where_it_was_seats_clocks_and_marks() throws Exception {
        begin("a");
        scoring(ID);
        Answer given = tell(ID, "mark-1", LI_NA, marks("p1", "91.5"));
        clock.pass(Duration.ofSeconds(7));
        snapshot();
        tell(ID, "mark-2", judge(2), marks("p1", "88.25"));
        Contest before = contest(ID);
        spoil(2); // whoever read all entries would stumble here

        restart();

        assertThat(live.running(ID).orElseThrow().readOnly()).isNull();
        assertThat(contest(ID).isSameAs(before)).isTrue();
        assertThat(contest(ID).seat(Role.JUDGE, "j1").isHeldBy(Role.JUDGE, 0, "phone-1"))
                .isTrue();
        assertThat(contest(ID).takenUntil()).isNotNull().isEqualTo(before.takenUntil());
        assertThat(tell(ID, "mark-1", LI_NA, marks("p1", "91.5")))
                .as("sent again")
                .isEqualTo(given);
    }

    @Test
    void an_id_from_before_the_snapshot_stands_for_its_own_command_alone() throws Exception {
        begin("a");
        scoring(ID);
        tell(ID, "mark-1", LI_NA, marks("p1", "91.5"));
        snapshot();

        restart();

        Answer other = tell(ID, "mark-1", LI_NA, marks("p1", "19.5"));
        assertThat(other).isEqualTo(new Answer.Refused("mark-1", Refusal.of(Refusal.Code.ID_TAKEN)));
        Answer anothers = tell(ID, "mark-1", judge(2), marks("p1", "91.5"));
        assertThat(anothers).isEqualTo(new Answer.Refused("mark-1", Refusal.of(Refusal.Code.ID_TAKEN)));
        assertThat(tell(ID, "mark-3", judge(3), marks("p1", "70"))).isInstanceOf(Answer.Receipt.class);
    }

    @Test
    void the_chain_below_the_snapshot_is_still_checked_and_a_broken_one_loses_it() throws Exception {
        begin("a");
        scoring(ID);
        snapshot();
        spoil(3);

        restart();
        checked();
        await(() -> live.running(ID).orElseThrow().readOnly() != null);

        assertThat(live.running(ID).orElseThrow().readOnly()).contains(ID).contains("entry 3");
        assertThat(tell(ID, "late", LI_NA, marks("p1", "91.5")))
                .isEqualTo(new Answer.TryAgain("late", Answer.Reason.READ_ONLY));
        assertThat(snapshots()).isEmpty();
    }

    @Test
    void several_contests_each_have_their_own() throws Exception {
        begin("a");
        scoring(ID);
        scoring("xuyang-9");
        tell("xuyang-9", "mark-1", LI_NA, marks("p1", "12.5"));
        snapshot();
        Contest one = contest(ID);
        Contest other = contest("xuyang-9");

        restart();

        assertThat(live.all().stream().map(Live.Running::id)).containsExactly(ID, "xuyang-9");
        assertThat(contest(ID).isSameAs(one)).isTrue();
        assertThat(contest("xuyang-9").isSameAs(other)).isTrue();
    }

    @Test
    void a_snapshot_of_another_chain_is_not_taken_though_the_contest_has_its_name() throws Exception {
        begin("a");
        scoring(ID);
        tell(ID, "mark-1", LI_NA, marks("p1", "91.5"));
        snapshot();
        stop();
        begin("b");
        scoring(ID);
        tell(ID, "mark-1", LI_NA, marks("p1", "10.5"));
        Contest before = contest(ID);
        kill();
        Files.createDirectories(folder.resolve("b/snapshots"));
        Path foreign = Files.list(folder.resolve("a/snapshots")).findFirst().orElseThrow();
        Files.copy(foreign, folder.resolve("b/snapshots").resolve(foreign.getFileName()));

        begin("b");

        assertThat(contest(ID).isSameAs(before)).isTrue();
        assertThat(live.writer().host(ID).orElseThrow().footing().restored()).isEmpty();
        assertThat(snapshots()).isEmpty();
    }

    @Test
    void a_snapshot_that_is_newer_than_a_restored_database_is_not_taken() throws Exception {
        begin("a");
        scoring(ID);
        Contest before = contest(ID);
        stop();
        backUp("a");
        begin("a");
        checked();
        await(() -> live.writer().host(ID).orElseThrow().footing().isSound());
        tell(ID, "mark-1", LI_NA, marks("p1", "91.5"));
        snapshot();
        stop();
        restore("a");

        begin("a");

        assertThat(contest(ID).isSameAs(before)).isTrue();
        assertThat(tell(ID, "mark-1", LI_NA, marks("p1", "50"))).isInstanceOf(Answer.Receipt.class);
    }

    @Test
    void a_snapshot_cut_altered_or_empty_costs_time_and_nothing_else() throws Exception {
        begin("a");
        scoring(ID);
        tell(ID, "mark-1", LI_NA, marks("p1", "91.5"));
        snapshot();
        Contest before = contest(ID);
        kill();
        Path file = Files.list(folder.resolve("a/snapshots")).findFirst().orElseThrow();
        byte[] sound = Files.readAllBytes(file);
        byte[] altered = sound.clone();
        altered[sound.length / 2] ^= 4;
        byte[] cut = Arrays.copyOf(sound, sound.length - 1);
        for (byte[] bad : List.of(altered, cut, new byte[0])) {
            Files.write(file, bad);
            begin("a");
            assertThat(contest(ID).isSameAs(before)).isTrue();
            assertThat(live.running(ID).orElseThrow().readOnly()).isNull();
            assertThat(file).as("gone").doesNotExist();
            kill();
        }
    }

    @Test
    void a_snapshot_by_another_program_or_of_another_term_costs_time_and_nothing_else() throws Exception {
        begin("a");
        scoring(ID);
        tell(ID, "mark-1", LI_NA, marks("p1", "91.5"));
        snapshot();
        Contest before = contest(ID);
        byte[] own = kept.read(ID).orElseThrow();
        Snapshot made = Snapshot.decode(own).snapshot();
        kill();
        byte[] anothers = own.clone();
        anothers[1] ^= 1; // of the program's fingerprint
        byte[] laterTerm = of(made, made.seq(), made.term() + 1, forge(made.contest()));
        byte[] laterEntry = of(made, made.seq() + 9, made.term(), forge(made.contest()));
        for (byte[] bad : List.of(anothers, laterTerm, laterEntry)) {
            Snapshots.in(data.resolve("snapshots")).write(ID, bad);
            begin("a");
            assertThat(contest(ID).isSameAs(before)).isTrue();
            assertThat(live.writer().host(ID).orElseThrow().footing().restored())
                    .isEmpty();
            assertThat(snapshots()).isEmpty();
            kill();
        }
    }

    private static byte[] of(Snapshot made, long seq, long term, Contest contest) {
        return new Snapshot(ID, seq, term, made.at(), made.hash(), made.ids(), contest).encode();
    }

    /** Whoever can write on the disk can make a whole snapshot of anything; what the entries say is found out behind it. */
    @Test
    void a_contest_whose_snapshot_was_not_what_its_entries_say_is_taken_up_anew() throws Exception {
        begin("a");
        scoring(ID);
        tell(ID, "mark-1", LI_NA, marks("p1", "91.5"));
        Contest honest = contest(ID);
        snapshot();
        Snapshot made = Snapshot.decode(kept.read(ID).orElseThrow()).snapshot();
        var forged =
                new Snapshot(ID, made.seq(), made.term(), made.at(), made.hash(), made.ids(), forge(made.contest()));
        kept.write(ID, forged.encode());

        restart();
        assertThat(contest(ID).isSameAs(honest)).as("as yet").isFalse();
        checked();
        await(() -> contest(ID).isSameAs(honest));

        assertThat(snapshots()).isEmpty();
        assertThat(tell(ID, "mark-2", judge(2), marks("p1", "50"))).isInstanceOf(Answer.Receipt.class);
    }

    @Test
    void nothing_is_kept_of_a_chain_that_was_not_checked_yet() throws Exception {
        begin("a");
        scoring(ID);
        kill();
        begin("a");

        live.keeper().round(1);
        assertThat(snapshots()).isEmpty();

        checked();
        await(() -> live.writer().host(ID).orElseThrow().footing().isSound());
        live.keeper().round(1);
        assertThat(snapshots()).hasSize(1);
    }

    @Test
    void a_contest_that_has_not_grown_gets_no_new_one() throws Exception {
        begin("a");
        scoring(ID);
        live.keeper().round(1_000);
        assertThat(snapshots()).isEmpty();
        live.keeper().round(1);
        byte[] first = kept.read(ID).orElseThrow();

        live.keeper().round(1);
        assertThat(kept.read(ID).orElseThrow()).isEqualTo(first);
        tell(ID, "mark-1", LI_NA, marks("p1", "91.5"));
        live.keeper().round(1);
        assertThat(kept.read(ID).orElseThrow()).isNotEqualTo(first);
    }

    @Test
    void a_server_that_is_stopped_leaves_one_for_its_next_start() throws Exception {
        data = folder.resolve("a");
        run("a");
        live.plan("plan", ORGANISER, Arena.plan(ID, 3, 3, false), true).join();
        for (int n = 0; n < SnapshotKeeper.MORE_AT_THE_END; n++)
            live.submit(ID, "notice-" + n, DIRECTOR, new Command.PostNotice("请入座 " + n));
        stop();
        assertThat(snapshots()).hasSize(1);

        begin("a");

        assertThat(live.writer()
                        .host(ID)
                        .orElseThrow()
                        .footing()
                        .restored()
                        .orElseThrow()
                        .seq())
                .isEqualTo(SnapshotKeeper.MORE_AT_THE_END + 1);
    }

    @Test
    void a_commit_that_failed_long_after_is_looked_up_and_answered() throws Exception {
        begin("a");
        scoring(ID);
        tell(ID, "mark-1", LI_NA, marks("p1", "91.5"));
        snapshot();
        Contest before = contest(ID);

        live.writer().takeUpAnew(ID);
        settle();

        assertThat(contest(ID).isSameAs(before)).isTrue();
        assertThat(tell(ID, "mark-1", LI_NA, marks("p1", "91.5"))).isInstanceOf(Answer.Receipt.class);
    }

    // the server, stepped by hand

    private void begin(String name) {
        data = folder.resolve(name);
        open(name);
    }

    private void restart() {
        kill();
        begin(data.getFileName().toString());
    }

    /** Without a word to anybody, as a power cut would. */
    private void kill() {
        store.close();
        live = null;
        store = null;
    }

    private void stop() {
        live.close();
        store.close();
        live = null;
        store = null;
    }

    private void checked() {
        live.check().start();
    }

    /** Steps until it is so. */
    private void await(BooleanSupplier so) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("never came");
            settle();
            Thread.onSpinWait();
        }
    }

    private Answer tell(String contest, String id, Actor actor, Command command) {
        CompletableFuture<Answer> answer = live.submit(contest, id, actor, command);
        settle();
        return answer.join();
    }

    private void scoring(String contest) {
        live.plan("plan", ORGANISER, Arena.plan(contest, 3, 3, false), true);
        settle();
        var seat = new Command.TakeSeat(Means.TOKEN, null, 0, 0, "phone-1", "iPhone", "4711");
        tell(contest, "seat", LI_NA, seat);
        for (Command command : List.of(new Command.Open(), new Command.CallNext(), new Command.StartPhase("present")))
            tell(contest, command.toString(), DIRECTOR, command);
        clock.pass(Duration.ofMinutes(2));
        tell(contest, "ended", DIRECTOR, new Command.EndPhase());
        tell(contest, "scoring", DIRECTOR, new Command.StartPhase("scoring"));
    }

    private void snapshot() {
        live.keeper().round(1);
        assertThat(snapshots()).isNotEmpty();
    }

    private Contest contest(String id) {
        return live.running(id).orElseThrow().contest();
    }

    private Contest forge(Contest contest) {
        return contest.evolve(
                new Event.MarksGiven("j1", "p1", 1, Map.of("speech", new BigDecimal("99.9")), null), clock.instant());
    }

    private List<Path> snapshots() {
        Path kept = data.resolve("snapshots");
        if (!Files.isDirectory(kept)) return List.of();
        try (Stream<Path> files = Files.list(kept)) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An entry on the disk is not what it was. */
    private void spoil(long seq) throws SQLException {
        sql("UPDATE entry SET body = salt WHERE contest = '" + ID + "' AND seq = " + seq);
    }

    final void settle() {
        while (live.writer().step() != Writer.Step.IDLE) {}
    }
}
