package io.leitai.web.warmup;

import io.leitai.cluster.SingleNode;
import io.leitai.contest.Actor;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.ledger.Store;
import io.leitai.live.LiveContests;
import io.leitai.plan.PlanReader;
import io.leitai.web.SeriesFolder;
import io.leitai.web.Server;
import io.leitai.web.guard.Settings;
import io.leitai.web.signin.Keys;
import io.leitai.web.signin.Links;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A whole server of its own with a contest that is nobody's: on this machine alone, on any free port, in a folder that is
 * deleted. Everything else is as for people: what Java learns on other paths it would have to learn again.
 */
final class Trial implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
    private static final String HOST = "127.0.0.1";
    private static final int FRAMES_PER_SECOND = 10;
    private static final int PHONES = 200;
    private static final int NOTICES = 40;
    private static final int NEWCOMERS = 10;
    private static final String CONTEST = "warmup";
    private static final String API = "/api/v1/contests/" + CONTEST;
    private static final String LIVE = "/live?contest=" + CONTEST + "&view=hall&view=programme";

    /** As browsers do it; of so many phones one is a program, which does not. */
    private static final String BROWSERS_LIVE = LIVE + "&contextTakeover=true";

    private static final String BROWSERS_OFFER = "permessage-deflate; client_max_window_bits";
    private static final int ONE_PROGRAM_IN = 4;
    private static final List<String> PAGES = List.of("/c/" + CONTEST + "/hall", API + "/views/hall");
    private static final List<String> STEPS = List.of("lock", "certify", "reveal");
    private static final String RECEIPT = "{\"receipt\":";
    private static final List<String> ANSWERS = List.of(RECEIPT, "{\"refused\":", "{\"error\":");
    private static final String PLAN = """
            id: warmup
            title: 预热
            timezone: Asia/Shanghai
            presenters: [%s]
            criteria:
              - {id: results, name: 比成效, max: 100, step: 1}
              - {id: liking, name: 喜爱度, max: 10, step: 1}
            panels:
              - {id: jury, name: 评委, weight: 80, criteria: [results], judges: [{id: j1, name: 评委}]}
              - {id: public, name: 观众, vote: true, weight: 20, criteria: [liking]}
            turn:
            %s""";

    /** A turn's phases: a short list is of another class than a long one, and what people vote on while it goes on has no end yet. */
    private enum Flow {
        LONG("scoring", """
              - {phase: present, for: 8m}
              - {phase: questions, for: 5m}
              - {phase: scoring, for: 60m}
            """),
        SHORT("present", """
              - {phase: present, for: 60m}
              - {phase: scoring, for: 5m}
            """);

        private final String vote;
        private final String phases;

        /** @param vote in which phase people vote @param phases as a plan has them */
        Flow(String vote, String phases) {
            this.vote = vote;
            this.phases = phases;
        }
    }

    /** Taken between any two steps. */
    interface Rest {
        void take() throws InterruptedException;
    }

    private final Flow flow;
    private final Rest rest;
    private final String organiser = UUID.randomUUID().toString();
    private final Path folder;
    private final Store store;
    private final LiveContests live;
    private final SingleNode cluster;
    private final Vertx vertx;
    private final Server server;
    private final List<Caller> phones = new ArrayList<>();
    private int port;
    private Caller desk;
    private String judge;
    private int presenter;
    private int said;
    private int came;

    /** @param folder empty, and the trial's to delete */
    private Trial(Path folder, Flow flow, Rest rest) {
        this.flow = flow;
        this.rest = rest;
        this.folder = folder;
        store = Store.open(folder);
        live = LiveContests.open(store.ledger(), store.snapshots(), InstantSource.system(), new SecureRandom());
        cluster = new SingleNode(live, FRAMES_PER_SECOND);
        vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        server = new Server(
                vertx,
                cluster,
                store,
                new Links(),
                Keys.passing(),
                organiser,
                Settings.standard(),
                SeriesFolder.standard());
    }

    /**
     * @param number of the trial: each has another plan than the one before
     * @param rounds that can be played
     * @throws IOException where the machine has no room for it
     */
    static Trial open(int number, int rounds, Rest rest) throws IOException, InterruptedException {
        Flow flow = Flow.values()[number % Flow.values().length];
        Trial trial = new Trial(Files.createTempDirectory("leitai-warmup"), flow, rest);
        try {
            trial.begin(rounds);
            return trial;
        } catch (IOException | InterruptedException | RuntimeException e) {
            trial.close();
            throw e;
        }
    }

    private void begin(int rounds) throws IOException, InterruptedException {
        rest.take();
        port = server.listen(HOST, 0).toCompletionStage().toCompletableFuture().join();
        cluster.plan("plan", new Actor("warmup", Role.ORGANISER), plan(rounds), true)
                .join();
        desk = new Caller(HOST, port);
        command(organiser, "\"do\":\"open\"");
        judge = tokens("{\"role\":\"judge\",\"who\":\"j1\"}").getString(0);
        for (Object token : tokens("{\"role\":\"audience\",\"count\":" + PHONES + "}")) {
            Caller phone = new Caller(HOST, port);
            phones.add(phone);
            comes(phone, (String) token);
            rest.take();
        }
    }

    /** @param token null: a viewer's */
    private void comes(Caller phone, String token) throws IOException {
        if (came++ % ONE_PROGRAM_IN == 0) phone.upgrade(LIVE, token, "");
        else phone.upgrade(BROWSERS_LIVE, token, BROWSERS_OFFER);
    }

    /**
     * One presenter's turn: each phone says that it is there and votes, the judge marks, the result is revealed; notices are
     * posted, pages are opened, and people come and go.
     *
     * @return how many votes got a receipt
     */
    int round() throws IOException, InterruptedException {
        presenter++;
        command(organiser, "\"do\":\"callNext\"");
        command(organiser, "\"do\":\"startPhase\",\"phase\":\"" + flow.vote + "\"");
        for (Caller phone : phones) {
            phone.pong();
            phone.say("{\"id\":\"v-" + said++ + "\"," + marks("liking", said % 11) + "}");
        }
        int receipts = 0;
        for (Caller phone : phones) if (phone.hear(ANSWERS).startsWith(RECEIPT)) receipts++;
        rest.take();
        command(judge, marks("results", said % 101));
        for (String step : STEPS) command(organiser, "\"do\":\"" + step + "\"");
        for (int n = 0; n < NOTICES; n++)
            desk.post(API + "/notices", organiser, "{\"text\":\"" + said + "-" + n + "\"}");
        rest.take();
        for (String page : PAGES) desk.get(page);
        for (int n = 0; n < NEWCOMERS; n++)
            try (Caller newcomer = new Caller(HOST, port)) {
                comes(newcomer, null);
                newcomer.hear();
            }
        rest.take();
        return receipts;
    }

    /** From any state. */
    @Override
    public void close() {
        for (Caller phone : phones) phone.close();
        if (desk != null) desk.close();
        server.close()
                .eventually(vertx::close)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        live.close();
        cluster.close();
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} could not be deleted: {}", folder, e.toString());
        }
    }

    Path folder() {
        return folder;
    }

    private void command(String token, String fields) throws IOException {
        desk.post(API + "/commands", token, "{\"id\":\"c-" + said++ + "\"," + fields + "}");
    }

    private String marks(String criterion, int mark) {
        return "\"do\":\"giveMarks\",\"presenter\":\"p" + presenter + "\",\"turn\":1,\"marks\":{\"" + criterion
                + "\":\"" + mark + "\"}";
    }

    private JsonArray tokens(String wanted) throws IOException {
        return new JsonObject(desk.post(API + "/tokens", organiser, wanted)).getJsonArray("tokens");
    }

    private Plan plan(int rounds) {
        String presenters = IntStream.rangeClosed(1, rounds)
                .mapToObj(n -> "{id: p" + n + ", name: 预热" + n + ", unit: 预热}")
                .collect(Collectors.joining(", "));
        if (PlanReader.read(PLAN.formatted(presenters, flow.phases)) instanceof PlanReader.Read read)
            return read.plan();
        throw new IllegalStateException("the plan is wrong");
    }
}
