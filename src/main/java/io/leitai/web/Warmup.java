package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.SingleNode;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Role;
import io.leitai.live.LiveContests;
import io.leitai.plan.PlanReader;
import io.leitai.view.ViewName;
import io.leitai.web.guard.Pace;
import io.leitai.web.guard.Rates;
import io.leitai.web.guard.Secret;
import io.leitai.web.signin.SecondLook;
import io.leitai.web.socket.Prepared;
import io.leitai.web.socket.WebSocket;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalIoHandler;
import io.netty.channel.local.LocalServerChannel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a vote that nobody sees, in a contest that is kept nowhere, over sockets within this process. Java makes code fast once
 * it has run often: without this the hall's first vote is what it learns from, and compiles for as long as the votes last.
 */
public final class Warmup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

    /** Java compiles for good what has run fifteen thousand times. */
    private static final int VOTES = 20_000;

    private static final int PHONES = 100;

    /** After a restart a whole hall comes back first. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** It rests three times as long as it works. */
    private static final int REST = 3;

    private static final long ANSWER_SECONDS = 10;
    private static final int MESSAGE_MOST_BYTES = 16 * 1024;
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
    private final Metrics metrics = new Metrics();
    private final Commands commands = new Commands(cluster, metrics.receipts());
    private final Rates rates = new Rates(1);
    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
    private final List<Channel> phones = new ArrayList<>();
    private final Semaphore answers = new Semaphore(0);
    private final AtomicInteger receipts = new AtomicInteger();
    private Crowd crowd;
    private int said;

    private Warmup() {}

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
                warmup.vote();
                Thread.sleep(Duration.ofNanos((System.nanoTime() - began) * rest));
            }
            return warmup.receipts.get();
        }
    }

    @Override
    public void close() {
        if (crowd != null) crowd.stop();
        loop.shutdownGracefully(0, ANSWER_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
        live.close();
        cluster.close();
    }

    private void open() throws InterruptedException {
        if (!(PlanReader.read(PLAN) instanceof PlanReader.Read read))
            throw new IllegalStateException("the plan is wrong");
        Actor organiser = new Actor("warmup", Role.ORGANISER);
        cluster.plan("plan", organiser, read.plan(), true).join();
        List<Command> commandsBefore =
                List.of(new Command.Open(), new Command.CallNext(), new Command.StartPhase(null));
        for (Command command : commandsBefore)
            cluster.submit(CONTEST, command.getClass().getSimpleName(), organiser, command)
                    .join();
        cluster.watch(
                CONTEST,
                ViewName.parse("hall").orElseThrow(),
                frame -> new Prepared(frame.message().getBytes()));
        connect();
    }

    private void connect() throws InterruptedException {
        crowd = new Crowd(
                loop.next(),
                gone -> {},
                (asked, health) -> {},
                (socket, material) -> {},
                (socket, screen) -> {},
                metrics.loopLag(),
                new AtomicLong());
        var address = new LocalAddress(Warmup.class);
        new ServerBootstrap()
                .group(loop)
                .channel(LocalServerChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        seat(channel);
                    }
                })
                .bind(address)
                .sync();
        Bootstrap phone = new Bootstrap()
                .group(loop)
                .channel(LocalChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new Phone());
                    }
                });
        for (int n = 0; n < PHONES; n++)
            phones.add(phone.connect(address).sync().channel());
    }

    /** On the event loop. */
    private void seat(Channel channel) {
        String voter = "a" + crowd.sockets().size();
        var socket = new WebSocket(false, MESSAGE_MOST_BYTES);
        var asked = new LiveSocket.Asked(
                CONTEST,
                List.of(),
                new Actor(voter, Role.AUDIENCE),
                () -> true,
                SecondLook.NEVER,
                "",
                "",
                "",
                "zh",
                "",
                false);
        var limits = SocketLimits.ofSeat(rates.vouch(Secret.of(voter), Pace.OWNER), Pace.OWNER, () -> {});
        crowd.add(new LiveSocket(socket, asked, commands, limits, crowd, Optional::empty));
        channel.pipeline().addLast(socket);
    }

    /** Each phone once, and one more voter, so that the hall's count moves. */
    private void vote() throws InterruptedException {
        for (Channel phone : phones) phone.writeAndFlush(frame(said++));
        cluster.submit(
                CONTEST,
                "new-" + said,
                new Actor("new-" + said, Role.AUDIENCE),
                new Command.GiveMarks("p1", 1, Map.of("liking", BigDecimal.TEN), false, null));
        if (!answers.tryAcquire(PHONES, ANSWER_SECONDS, TimeUnit.SECONDS))
            throw new IllegalStateException("no answers to votes");
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

    private final class Phone extends SimpleChannelInboundHandler<ByteBuf> {
        @Override
        protected void channelRead0(ChannelHandlerContext ctx, ByteBuf answer) {
            if (answer.toString(StandardCharsets.UTF_8).contains("\"receipt\"")) receipts.incrementAndGet();
            answers.release();
        }
    }
}
