package io.leitai.cluster;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Plan;
import io.leitai.contest.Refusal;
import io.leitai.ledger.Parcel;
import io.leitai.live.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What nodes say to each other, as bytes. {@link #VERSION} rises when the way of packing changes; what is packed tells by itself
 * that it changed ({@link Speech}). Nodes that differ in either do not join.
 */
public final class Post {
    static final int VERSION = 3;

    private static final String AT = "leitai.";
    private static final Parcel<Asked> ASKED = new Parcel<>(Asked.class);
    private static final Parcel<Planned> PLANNED = new Parcel<>(Planned.class);

    /** A command on its way to a contest's host. @param underMs how long it was under way when it was sent */
    public record Asked(String contest, String id, Actor actor, Command command, int underMs) {
        Asked under(int ms) {
            return new Asked(contest, id, actor, command, ms);
        }
    }

    /** A new contest on its way to the node that shall host it. */
    public record Planned(String id, Actor actor, Plan plan, boolean rehearsal) {}

    private Post() {}

    /** Where a node hears of something on the bus. @param receiver a process, or HOST:PORT of whoever is there */
    static String address(String what, String receiver) {
        return AT + what + "." + receiver;
    }

    /** Whom an address is for, as {@link #address} was told; null: it is none of those. */
    static String receiver(String address) {
        if (!address.startsWith(AT)) return null;
        int dot = address.indexOf('.', AT.length());
        return dot < 0 ? null : address.substring(dot + 1);
    }

    static JsonObject pack(Nodes.Word word) {
        Passport who = word.who();
        return new JsonObject()
                .put("node", who.node())
                .put("process", who.process())
                .put("release", who.release())
                .put("speech", who.speech())
                .put("database", who.database())
                .put("key", who.key())
                .put("address", word.address())
                .put("hosts", word.hosts())
                .put("sure", new JsonObject(Map.copyOf(word.sure())))
                .put("reachesDatabase", word.database())
                .put("leaving", word.leaving())
                .put("drained", word.drained());
    }

    static Nodes.Word word(JsonObject json) {
        return new Nodes.Word(
                new Passport(
                        json.getString("node"),
                        json.getString("process"),
                        json.getString("release"),
                        json.getString("speech"),
                        json.getString("database"),
                        json.getString("key")),
                json.getString("address"),
                json.getInteger("hosts"),
                sure(json.getJsonObject("sure")),
                json.getBoolean("reachesDatabase"),
                json.getBoolean("leaving"),
                json.getBoolean("drained"));
    }

    private static Map<String, Long> sure(JsonObject terms) {
        return terms.fieldNames().stream().collect(Collectors.toMap(contest -> contest, terms::getLong));
    }

    static Buffer pack(Asked asked) {
        return Buffer.buffer(ASKED.pack(asked));
    }

    static Asked asked(Buffer bytes) {
        return ASKED.unpack(bytes.getBytes());
    }

    static JsonObject told(String topic, String from, String contest, byte[] what) {
        return new JsonObject()
                .put("topic", topic)
                .put("from", from)
                .put("contest", contest)
                .put("what", what);
    }

    /** That a node give a contest to another, or take it itself. */
    static JsonObject wish(String contest, String to) {
        return new JsonObject().put("contest", contest).put("to", to);
    }

    /** That a node give all its contests away, or take some again. */
    static JsonObject drain(boolean drained) {
        return new JsonObject().put("drained", drained);
    }

    static boolean wantsDrained(JsonObject wish) {
        return wish.getBoolean("drained");
    }

    static Buffer pack(Planned planned) {
        return Buffer.buffer(PLANNED.pack(planned));
    }

    static Planned planned(Buffer bytes) {
        return PLANNED.unpack(bytes.getBytes());
    }

    static JsonObject pack(Answer answer) {
        return switch (answer) {
            case Answer.Receipt r ->
                new JsonObject()
                        .put("is", "receipt")
                        .put("id", r.id())
                        .put("seq", r.seq())
                        .put("hash", r.hash())
                        .put("at", r.at().toString());
            case Answer.Refused r ->
                new JsonObject()
                        .put("is", "refused")
                        .put("id", r.id())
                        .put("code", r.refusal().code().name())
                        .put("about", new JsonArray(r.refusal().about()));
            case Answer.TryAgain t ->
                new JsonObject()
                        .put("is", "tryAgain")
                        .put("id", t.id())
                        .put("reason", t.reason().name());
            case Answer.Unknown u -> new JsonObject().put("is", "unknown").put("id", u.id());
        };
    }

    static Answer answer(JsonObject json) {
        String id = json.getString("id");
        return switch (json.getString("is")) {
            case "receipt" ->
                new Answer.Receipt(
                        id, json.getLong("seq"), json.getString("hash"), Instant.parse(json.getString("at")));
            case "refused" ->
                new Answer.Refused(
                        id,
                        new Refusal(
                                Refusal.Code.valueOf(json.getString("code")),
                                json.getJsonArray("about").stream()
                                        .map(String::valueOf)
                                        .toList()));
            case "tryAgain" -> new Answer.TryAgain(id, Answer.Reason.valueOf(json.getString("reason")));
            case "unknown" -> new Answer.Unknown(id);
            default -> throw new IllegalArgumentException("no answer: " + json.getString("is"));
        };
    }

    /** A line of JSON, then the frame's message as it is sent to sockets. */
    static Buffer pack(Frame frame) {
        JsonObject head = new JsonObject()
                .put("contest", frame.contest())
                .put("view", frame.view())
                .put("term", frame.term())
                .put("rev", frame.rev())
                .put("body", frame.body().length());
        return Buffer.buffer(head.encode()).appendByte((byte) '\n').appendBuffer(frame.message());
    }

    static Frame frame(Buffer bytes) {
        int line = 0;
        while (bytes.getByte(line) != '\n') line++;
        JsonObject head = new JsonObject(bytes.getString(0, line, StandardCharsets.UTF_8.name()));
        int end = bytes.length();
        Buffer message = bytes.getBuffer(line + 1, end);
        Buffer body = bytes.getBuffer(end - 1 - head.getInteger("body"), end - 1);
        return new Frame(
                head.getString("contest"),
                head.getString("view"),
                head.getLong("term"),
                head.getLong("rev"),
                message,
                body);
    }
}
