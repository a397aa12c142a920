package io.leitai.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.contest.Command;
import io.leitai.contest.Refusal;

/** What a client says on a socket. */
public sealed interface Up {

    /** @param id 1 to 64 characters, the client's own */
    record Do(String id, Command command) implements Up {}

    /** @param echo a JSON number, to be sent back */
    record Time(String echo) implements Up {}

    /** @param text one message */
    static Up read(String text) throws Malformed {
        JsonNode message = tree(text);
        if (message.size() == 1 && message.path("time").isNumber())
            return new Time(message.get("time").asText());
        Fields fields = new Fields(message);
        return new Do(fields.id(), CommandJson.read(fields));
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
        }
    }
}
