package io.leitai.web.hook;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.Frame;
import io.leitai.ledger.Hooks;
import io.leitai.ledger.Hooks.Hook;
import io.leitai.ledger.Hooks.Message;
import io.leitai.ledger.Hooks.State;
import io.leitai.view.ViewName;
import io.leitai.view.ViewName.Topic;
import io.leitai.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings messages to webhooks, on a thread of its own. A message is on disk before it is sent and until it was heard or given up, so that a
 * restart loses none; what changed while the server was down is noticed at its start.
 */
public final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final ViewName SCOREBOARD = ViewName.of(Topic.SCOREBOARD);
    private static final long LOOK_MS = 1_000;
    private static final int AT_ONCE = 20;
    private static final int KEPT = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Another node may send it again after this: the one that took it is gone. */
    private static final Duration TAKEN = Duration.ofMinutes(1);

    private static final int GONE = 410;

    private final Cluster cluster;
    private final Hooks hooks;
    private final AllowedHosts allowed;
    private final Backoff backoff;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("webhooks").daemon().factory());
    /** Null until the first message: it brings all of TLS with it, and most servers send none. Guarded by this. */
    private HttpClient http;

    /** By contest; the thread's alone. */
    private final Map<String, AutoCloseable> watches = new HashMap<>();

    public Postman(Cluster cluster, Hooks hooks, AllowedHosts allowed, Backoff backoff, InstantSource clock) {
        this.cluster = cluster;
        this.hooks = hooks;
        this.allowed = allowed;
        this.backoff = backoff;
        this.clock = clock;
        long lookMs = Math.min(
                LOOK_MS,
                backoff.waits().isEmpty() ? LOOK_MS : backoff.waits().get(0).toMillis());
        thread.scheduleWithFixedDelay(guarded(this::look), 0, Math.max(1, lookMs), TimeUnit.MILLISECONDS);
    }

    /** The hook, and its secret as text: the only time that anybody sees it. */
    public record Added(Hook hook, String secret) {}

    /** Told of the present scoreboard at once. @param url one that {@link AllowedHosts#allow} lets through */
    public Added add(String contest, String url) {
        byte[] secret = Signature.newSecret();
        Hook hook = new Hook("wh_" + random(), contest, url, secret, clock.instant(), "", "");
        hooks.add(hook);
        soon(this::look);
        return new Added(hook, Signature.text(secret));
    }

    /** A message of type {@code webhook.test}, so that a receiver can be tried before the show. */
    public void test(Hook hook) {
        Message message = message(hook, "msg_" + random(), "webhook.test", Map.of("contest", hook.contest()));
        hooks.tell(hook.id(), hook.told(), message, KEPT);
        soon(this::look);
    }

    /** Goes on with what waits. */
    public void resume(Hook hook) {
        hooks.stop(hook.id(), "");
        soon(this::look);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        synchronized (this) {
            if (http != null) http.shutdownNow();
        }
        watches.values().forEach(Postman::end);
    }

    private synchronized HttpClient client() {
        if (http == null)
            http = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();
        return http;
    }

    private void look() {
        List<Hook> all = hooks.all();
        // of several nodes a contest's host alone tells of it
        watches.entrySet().removeIf(watch -> {
            if (cluster.hosts(watch.getKey())) return false;
            end(watch.getValue());
            return true;
        });
        for (Hook hook : all)
            if (!watches.containsKey(hook.contest())
                    && cluster.hosts(hook.contest())
                    && cluster.frame(hook.contest(), SCOREBOARD).isPresent())
                watches.put(
                        hook.contest(), cluster.watch(hook.contest(), SCOREBOARD, frame -> soon(() -> changed(frame))));
        for (Hook hook : all)
            if (hook.told().isEmpty() && cluster.hosts(hook.contest()))
                cluster.frame(hook.contest(), SCOREBOARD).ifPresent(this::changed);
        if (!all.isEmpty()) for (Message message : hooks.due(clock.instant(), AT_ONCE)) send(message);
    }

    private void changed(Frame frame) {
        if (!cluster.hosts(frame.contest())) return;
        String told = sha256(frame.body().getBytes());
        for (Hook hook : hooks.all()) {
            if (!hook.contest().equals(frame.contest()) || hook.told().equals(told)) continue;
            String token = frame.term() + "-" + frame.rev();
            String id = "msg_"
                    + sha256((hook.id() + "/" + token).getBytes(StandardCharsets.UTF_8))
                            .substring(0, 24);
            Map<String, Object> data = Map.of(
                    "contest",
                    frame.contest(),
                    "token",
                    token,
                    "scoreboard",
                    Json.raw(frame.body().getBytes()));
            hooks.tell(hook.id(), told, message(hook, id, "scoreboard.changed", data), KEPT);
        }
        soon(() -> hooks.due(clock.instant(), AT_ONCE).forEach(this::send));
    }

    private Message message(Hook hook, String id, String type, Map<String, Object> data) {
        Instant now = clock.instant();
        byte[] body = Json.bytes(new Body(type, now, data));
        return new Message(id, hook.id(), now, body, 0, now, State.WAITING, "");
    }

    private record Body(String type, Instant timestamp, Map<String, Object> data) {}

    private void send(Message message) {
        Optional<Hook> hook = hooks.hook(message.hook());
        if (hook.isEmpty() || !hooks.take(message, clock.instant().plus(TAKEN))) return;
        URI uri = AllowedHosts.parse(hook.get().url());
        if (uri == null || !allowed.allow(uri)) {
            failed(message, "the host is not in webhook-hosts");
            return;
        }
        long seconds = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Leitai")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", Signature.of(hook.get().secret(), message.id(), seconds, message.body()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.body()))
                .build();
        client().sendAsync(request, BodyHandlers.discarding())
                .whenComplete((answer, error) -> soon(() -> {
                    if (error != null) failed(message, "no answer");
                    else answered(message, answer.statusCode());
                }));
    }

    private void answered(Message message, int status) {
        if (status >= 200 && status < 300) {
            hooks.attempted(
                    message.id(), State.DELIVERED, message.attempts() + 1, clock.instant(), String.valueOf(status));
        } else if (status == GONE) {
            hooks.attempted(message.id(), State.DEAD, message.attempts() + 1, clock.instant(), String.valueOf(status));
            hooks.stop(message.hook(), "gone");
        } else {
            failed(message, String.valueOf(status));
        }
    }

    private void failed(Message message, String answer) {
        int attempts = message.attempts() + 1;
        Optional<Duration> wait = backoff.after(attempts, ThreadLocalRandom.current());
        Instant due = clock.instant().plus(wait.orElse(Duration.ZERO));
        hooks.attempted(message.id(), wait.isPresent() ? State.WAITING : State.DEAD, attempts, due, answer);
        if (wait.isEmpty()) hooks.stop(message.hook(), "no-answer");
    }

    private void soon(Runnable task) {
        try {
            thread.execute(guarded(task));
        } catch (RejectedExecutionException closing) {
            // what waits is on disk
        }
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("A webhook could not be told", e);
            }
        };
    }

    private static void end(AutoCloseable watch) {
        try {
            watch.close();
        } catch (Exception e) {
            LOG.warn("A scoreboard could not be left", e);
        }
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
