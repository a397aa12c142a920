package io.leitai.web.warmup;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.SingleNode;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Role;
import io.leitai.live.Answer;
import io.leitai.live.LiveContests;
import io.leitai.plan.PlanReader;
import io.leitai.view.ViewName;
import io.leitai.web.socket.Prepared;
import io.leitai.web.socket.WebSocket;
import io.leitai.wire.Down;
import io.leitai.wire.Malformed;
import io.leitai.wire.Up;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a vote that nobody sees, in a contest that is kept nowhere. Java makes code fast once it has run often: without this
 * the hall's first vote is what it learns from, and compiles for as long as the votes last.
 */
public final class Warmup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

    /** Java compiles for good what has run fifteen thousand times. */
    private static final int VOTES = 20_000;

    private static final int VOTES_AT_ONCE = 100;
    private static final int VOTERS = 2_000;

    /** After a restart a whole hall comes back first. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** It rests three times as long as it works. */
    private static final int REST = 3;

    private static final String CONTEST = "warmup";
    private static final String PLAN = """
            id: warmup
            title: 预热
            timezone: Asia/Shanghai
            presenters: [{id: p1, name: 预热, unit: 预热}]
            criteria:
              - {id: results, name: 比成效, max: 100, step: 1}
              - {id: liking, name: 喜爱度, max: 10, step: 1}
            panels:
              - {id: jury, name: 评委, weight: 80, criteria: [results], judges: [{id: j1, name: 评委}]}
              - {id: public, name: 观众, vote: true, weight: 20, criteria: [liking]}
            turn:
              - {phase: scoring, for: 60m}
            """;

    private final LiveContests live =
            LiveContests.open(new ForgetfulLedger(), InstantSource.system(), new Random(1)); // salts that hide nothing
    private final Cluster cluster = new SingleNode(live, 10);
    private final Ears ears = new Ears();
    private final WebSocket socket = new WebSocket(false, 16 * 1024);
    private final EmbeddedChannel wire;
    private final List<CompletableFuture<Answer>> waiting = new ArrayList<>();
    private int said;
    private int receipts;

    private Warmup() {
        socket.listener(ears);
        wire = new EmbeddedChannel(socket);
    }

    /** In the background, a while after the start. */
    public static void start() {
        Thread.ofPlatform().name("warmup").daemon().start(() -> {
            try {
                Thread.sleep(PATIENCE);
                play(VOTES, REST);
            } catch (InterruptedException | RuntimeException e) {
                LOG.warn("Java was not warmed up", e);
            }
        });
    }

    /** @param rest times as long as the work it rests @return how many votes got a receipt */
    static int play(int votes, int rest) throws InterruptedException {
        try (Warmup warmup = new Warmup()) {
            warmup.open();
            while (warmup.said < votes) {
                long began = System.nanoTime();
                warmup.vote(Math.min(VOTES_AT_ONCE, votes - warmup.said));
                Thread.sleep(Duration.ofNanos((System.nanoTime() - began) * rest));
            }
            return warmup.receipts;
        }
    }

    @Override
    public void close() {
        wire.finishAndReleaseAll();
        live.close();
        cluster.close();
    }

    private void open() {
        if (!(PlanReader.read(PLAN) instanceof PlanReader.Read read))
            throw new IllegalStateException("the plan is wrong");
        Actor organiser = new Actor("warmup", Role.ORGANISER);
        cluster.plan("plan", organiser, read.plan(), true).join();
        List<Command> commands = List.of(new Command.Open(), new Command.CallNext(), new Command.StartPhase(null));
        for (Command command : commands)
            cluster.submit(CONTEST, command.getClass().getSimpleName(), organiser, command)
                    .join();
        cluster.watch(
                CONTEST,
                ViewName.parse("hall").orElseThrow(),
                frame -> new Prepared(frame.message().getBytes()));
    }

    /** So many come up the wire, and their answers go down it. */
    private void vote(int votes) {
        for (int n = 0; n < votes; n++) wire.writeInbound(frame(said++));
        for (CompletableFuture<Answer> answer : waiting)
            if (answer.join() instanceof Answer.Receipt r) {
                receipts++;
                Down down = new Down.Receipt(r.id(), r.seq(), r.hash(), r.at());
                socket.send(new Prepared(down.json().getBytes(StandardCharsets.UTF_8)));
            }
        waiting.clear();
        wire.releaseOutbound();
    }

    private static ByteBuf frame(int n) {
        byte[] text = ("{\"id\":\"v-" + n
                        + "\",\"do\":\"giveMarks\",\"presenter\":\"p1\",\"turn\":1,\"marks\":{\"liking\":\"" + n % 11
                        + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
        return Unpooled.buffer(6 + text.length)
                .writeByte(0x81)
                .writeByte(0x80 | text.length)
                .writeInt(0) // the mask
                .writeBytes(text);
    }

    private final class Ears implements WebSocket.Listener {
        @Override
        public void text(String message) {
            try {
                if (!(Up.read(message) instanceof Up.Do vote)) throw new IllegalStateException("no vote: " + message);
                Actor voter = new Actor("a" + said % VOTERS, Role.AUDIENCE);
                waiting.add(cluster.submit(CONTEST, vote.id(), voter, vote.command()));
            } catch (Malformed e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void binary() {}

        @Override
        public void alive() {}

        @Override
        public void filled() {}

        @Override
        public void drained() {}

        @Override
        public void gone() {}
    }
}
