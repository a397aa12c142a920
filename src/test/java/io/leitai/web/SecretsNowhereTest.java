package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whoever reads the log, at its most talkative, the store's files or the published ledger, can sign in as nobody. */
class SecretsNowhereTest {
    private static final String C = "small-1";
    private static final String PASSWORD = "three hens under the old tree";

    @TempDir
    Path data;

    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();

    @Test
    void no_secret_is_in_a_log_in_the_store_or_in_the_ledger() throws IOException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        Map<Logger, Level> before = new HashMap<>();
        // those that the configuration quiets are the ones that would tell most
        for (Logger logger : context.getLoggerList())
            if (logger.getLevel() != null) before.put(logger, logger.getLevel());
        var listening = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                logged.add(event.getLoggerName() + " " + event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()));
            }
        };
        listening.setContext(context);
        listening.start();
        root.addAppender(listening);
        before.keySet().forEach(logger -> logger.setLevel(Level.DEBUG));
        String ledger;
        try (RunningServer server = new RunningServer(data)) {
            ledger = lives(server);
            LoggerFactory.getLogger(SecretsNowhereTest.class).debug("the log is listened to");
        } finally {
            before.forEach(Logger::setLevel);
            root.detachAppender(listening);
        }
        assertThat(secrets).hasSizeGreaterThan(7).doesNotContainValue(null);
        assertThat(logged).anyMatch(line -> line.endsWith("the log is listened to"));
        secrets.forEach((what, secret) -> {
            assertThat(logged)
                    .as(what + " in the log")
                    .noneMatch(line -> forms(secret).anyMatch(line::contains));
            assertThat(ledger).as(what + " in the ledger").doesNotContain(secret);
        });
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            secrets.forEach((what, secret) -> {
                assertThat(forms(secret).anyMatch(form -> holds(bytes, form.getBytes(StandardCharsets.UTF_8))))
                        .as(what + " in " + file.getFileName())
                        .isFalse();
                byte[] raw = raw(secret);
                assertThat(raw.length >= 16 && holds(bytes, raw))
                        .as(what + " as bytes in " + file.getFileName())
                        .isFalse();
            });
        }
    }

    /** Everybody comes in, by every way there is, well and badly; then a contest runs. @return the published ledger */
    private String lives(RunningServer server) {
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        secrets.put("organiser's token", ORGANISER);
        secrets.put("director's token", server.mint(C, "director", "zhou"));
        secrets.put("judge's token", server.mint(C, "judge", "j2"));
        secrets.put("start's link", server.links().makeSetUp());
        StaffBrowser staff = new StaffBrowser(server);
        assertThat(staff.setUp(secrets.get("start's link"), "zhou-min", "周敏", PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        secrets.put("password", PASSWORD);
        secrets.put("account's cookie", staff.cookie("leitai-account"));
        staff.signIn("zhou-min", "not " + PASSWORD);
        JsonNode invited = json(staff.post("/api/v1/accounts/" + staff.create("feng-lei") + "/invite", "{}")
                .body());
        secrets.put("invitation", invited.get("link").asText().split("#")[1]);
        String slip = json(server.post(
                                ORGANISER, "/api/v1/contests/" + C + "/slips", "{\"role\":\"judge\",\"who\":[\"j1\"]}")
                        .body())
                .at("/slips/0/link")
                .asText()
                .split("#")[1];
        secrets.put("slip's code", slip);
        var redeemed = server.send(server.request("/api/v1/redeem", "Content-Type", "application/json")
                .header("Origin", server.base())
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + slip + "\",\"try\":\"try-12345678\"}")));
        String cookie =
                redeemed.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        secrets.put("judge's cookie", cookie.split("=")[1]);
        server.get("/c/" + C + "/judge/j1", "Cookie", cookie);
        try (Phone phone = server.phone("contest=" + C + "&view=judge/j1&as=judge/j1", "Cookie", cookie)) {
            phone.hearFrame("judge/j1", body -> true);
        }
        server.must(ORGANISER, C, "o1", "'do':'open'");
        server.must(ORGANISER, C, "o2", "'do':'callNext'");
        server.must(ORGANISER, C, "o3", "'do':'startPhase'");
        server.must(
                secrets.get("judge's token"),
                C,
                "m1",
                "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'40','results':'41'}");
        return server.get("/api/v1/contests/" + C + "/ledger", "Authorization", "Bearer " + ORGANISER)
                .body();
    }

    /** As it is, and as a header or a dump might have it. */
    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                secret,
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the secret's letters stand for, where they are base64. */
    private static byte[] raw(String secret) {
        try {
            return Base64.getUrlDecoder().decode(secret);
        } catch (IllegalArgumentException other) {
            return new byte[0];
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).toList());
        }
    }

    private static boolean holds(byte[] all, byte[] wanted) {
        for (int i = 0; i + wanted.length <= all.length; i++)
            if (all[i] == wanted[0] && Arrays.equals(all, i, i + wanted.length, wanted, 0, wanted.length)) return true;
        return false;
    }
}
