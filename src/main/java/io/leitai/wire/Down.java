package io.leitai.wire;

import io.leitai.contest.Refusal;
import java.time.Instant;
import java.util.Map;

/** What the server says on a socket, beside frames, which are encoded once for all (see {@link #frame}). */
public sealed interface Down {

    record Receipt(String id, long seq, String hash, Instant at) implements Down {}

    record Refused(String id, String code, String say) implements Down {
        /** @param language zh or en */
        public static Refused of(String id, Refusal refusal, String language) {
            return new Refused(id, refusal.code().wireName(), refusal.say(language));
        }
    }

    /** @param echo the asker's own number, as JSON */
    record Time(String echo, Instant at) implements Down {}

    record Beat(Instant at) implements Down {}

    /** What this server shows may not be the newest. @param asOf up to when it knew; null: it is the newest again */
    record Behind(Instant asOf) implements Down {}

    /** What came up was no message. */
    record Wrong(String code, String say) implements Down {
        public static Wrong of(Refusal refusal, String language) {
            return new Wrong(refusal.code().wireName(), refusal.say(language));
        }
    }

    /** This page is of another version than the server. */
    record Reload() implements Down {}

    /** The message as JSON, for instance {@code {"receipt":{…}}}. */
    default String json() {
        return switch (this) {
            case Receipt r -> Json.text(Map.of("receipt", r));
            case Refused r -> Json.text(Map.of("refused", r));
            case Time t -> "{\"time\":" + t.echo() + ",\"at\":\"" + Json.time(t.at()) + "\"}";
            case Beat b -> Json.text(Map.of("beat", b));
            case Behind b ->
                b.asOf() == null ? "{\"behind\":null}" : "{\"behind\":{\"asOf\":\"" + Json.time(b.asOf()) + "\"}}";
            case Wrong w -> Json.text(Map.of("error", w));
            case Reload r -> "{\"reload\":true}";
        };
    }

    /** A frame's bytes around a body that is encoded already. @param view the view's name, which needs no escaping */
    static byte[] frame(String view, long term, long rev, Instant at, byte[] body) {
        byte[] head = ("{\"view\":\"" + view + "\",\"term\":" + term + ",\"rev\":" + rev + ",\"at\":\"" + Json.time(at)
                        + "\",\"body\":")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] frame = new byte[head.length + body.length + 1];
        System.arraycopy(head, 0, frame, 0, head.length);
        System.arraycopy(body, 0, frame, head.length, body.length);
        frame[frame.length - 1] = '}';
        return frame;
    }
}
