package io.leitai.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leitai.contest.Command;
import io.leitai.contest.Refusal;
import java.util.List;

/** What a client says on a socket. */
public sealed interface Up {

    /** @param id 1 to 64 characters, the client's own */
    record Do(String id, Command command) implements Up {}

    /** @param echo a JSON number, to be sent back */
    record Time(String echo) implements Up {}

    /**
     * How a phone is, for the desk to see; no command, and in no ledger.
     *
     * @param battery in percent; null where the phone does not tell
     * @param charging null where the phone does not tell
     * @param unsent commands that wait on the phone for an answer
     */
    record Health(Integer battery, Boolean charging, int unsent) implements Up {}

    /**
     * How much of presenters' material a screen has at hand; no command, and in no ledger.
     *
     * @param have files of them
     */
    record Material(int have, int of) implements Up {}

    /**
     * What a screen shows, for the console to see; no command, and in no ledger.
     *
     * @param shows the scene that it drew
     * @param width of its picture, in pixels of its own
     */
    record Screen(String shows, int width, int height) implements Up {}

    /** @param text one message */
    static Up read(String text) throws Malformed {
        JsonNode message = tree(text);
        if (message.size() == 1 && message.path("time").isNumber())
            return new Time(message.get("time").asText());
        if (message.size() == 1 && message.path("health").isObject()) return health(new Fields(message.get("health")));
        if (message.size() == 1 && message.path("material").isObject())
            return material(new Fields(message.get("material")));
        if (message.size() == 1 && message.path("screen").isObject()) return screen(new Fields(message.get("screen")));
        Fields fields = new Fields(message);
        return new Do(fields.id(), CommandJson.read(fields));
    }

    /**
     * A command as a button sends it.
     *
     * @param id the press's own
     * @param name the command's
     * @param text the command's fields without {@code id} and {@code do}; empty: it has none
     */
    static Do press(String id, String name, String text) throws Malformed {
        ObjectNode message = (ObjectNode) tree(text.isBlank() ? "{}" : text);
        for (String ours : List.of("id", "do"))
            if (message.has(ours)) throw new Malformed(null, Refusal.of(Refusal.Code.MALFORMED, ours));
        Fields fields = new Fields(message.put("id", id).put("do", name));
        return new Do(fields.id(), CommandJson.read(fields));
    }

    /** The same with a command that is there already. */
    static Do press(String id, Command command) throws Malformed {
        return new Do(new Fields(Json.MAPPER.createObjectNode().put("id", id)).id(), command);
    }

    /** Whether a press on "next" takes a step too that is asked for twice. @param text {@code {"sure":true}}, or nothing */
    static boolean sure(String text) throws Malformed {
        if (text.isBlank()) return false;
        Fields fields = new Fields(tree(text));
        boolean sure = fields.has("sure") && fields.flag("sure");
        fields.end();
        return sure;
    }

    private static Health health(Fields in) throws Malformed {
        Integer battery = in.has("battery") ? in.whole("battery") : null;
        Boolean charging = in.has("charging") ? in.flag("charging") : null;
        int unsent = in.wholeOr("unsent", 0);
        in.end();
        if (battery != null && (battery < 0 || battery > 100)) throw in.wrong("battery");
        if (unsent < 0 || unsent > 999) throw in.wrong("unsent");
        return new Health(battery, charging, unsent);
    }

    private static Material material(Fields in) throws Malformed {
        int have = in.whole("have");
        int of = in.whole("of");
        in.end();
        if (of < 0 || of > 99_999) throw in.wrong("of");
        if (have < 0 || have > of) throw in.wrong("have");
        return new Material(have, of);
    }

    private static Screen screen(Fields in) throws Malformed {
        String shows = in.name("shows");
        int width = in.whole("width");
        int height = in.whole("height");
        in.end();
        if (!shows.matches("[a-zA-Z]{1,16}")) throw in.wrong("shows");
        if (width < 1 || width > 99_999) throw in.wrong("width");
        if (height < 1 || height > 99_999) throw in.wrong("height");
        return new Screen(shows, width, height);
    }

    /** The JSON object in the text. */
    static JsonNode tree(String text) throws Malformed {
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            if (node != null && node.isObject()) return node;
            throw new Malformed(null, Refusal.of(Refusal.Code.MALFORMED, "{…}"));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "JSON" : "JSON " + at.getLineNr() + ":" + at.getColumnNr();
            throw new Malformed(null, Refusal.of(Refusal.Code.MALFORMED, where));
        } catch (NumberFormatException e) { // an exponent beyond any number
            throw new Malformed(null, Refusal.of(Refusal.Code.MALFORMED, "JSON"));
        }
    }
}
