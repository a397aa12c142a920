package io.leitai.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A graphic as a page for CasparCG, with the definition that SPX reads in it
 * (https://github.com/TuomoKu/SPX-GC, "template definition"). All of it stands in the graphic's OGraf manifest; only the layer has
 * no word there, and stands beside under a name of our own.
 */
record SpxPage(String html, String definition) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String LAYER = "v_leitai_layer";

    /** @param manifest of a graphic */
    static SpxPage of(byte[] manifest) {
        try {
            JsonNode graphic = JSON.readTree(manifest);
            String script = "\nwindow.SPXGCTemplateDefinition = "
                    + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(definition(graphic)) + ";\n";
            String html = """
                    <!doctype html>
                    <html lang="zh-CN" data-graphic="%s">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>%s</title>
                    <link rel="stylesheet" href="graphics/template.css">
                    <script>%s</script>
                    <script type="module" src="graphics/template.js"></script>
                    </head>
                    <body></body>
                    </html>
                    """.formatted(word(graphic), graphic.get("name").asText(), script);
            return new SpxPage(html, script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    /** SPX reads its definition in the page itself: that one script may stand there, by its hash. */
    String policy() {
        return "default-src 'none'; script-src 'self' 'sha256-" + sha256(definition)
                + "'; style-src 'self'; font-src 'self'; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types graphics-xml";
    }

    private static ObjectNode definition(JsonNode graphic) {
        String layer = graphic.get(LAYER).asText();
        ObjectNode definition = JSON.createObjectNode()
                .put("description", graphic.get("name").asText())
                .put("playserver", "OVERLAY")
                .put("playchannel", "1")
                .put("playlayer", layer)
                .put("webplayout", layer)
                .put("steps", graphic.get("stepCount").asText())
                .put("out", "manual")
                .put("dataformat", "json")
                .put("uicolor", "2");
        ArrayNode fields = definition.putArray("DataFields");
        graphic.at("/schema/properties").properties().stream()
                .sorted(Comparator.comparingInt(p -> p.getValue().get("order").asInt()))
                .forEach(p -> fields.add(field(p.getKey(), p.getValue())));
        return definition;
    }

    private static ObjectNode field(String name, JsonNode property) {
        ObjectNode field = JSON.createObjectNode()
                .put("field", name)
                .put("ftype", type(property.get("gddType").asText()))
                .put("title", property.get("title").asText())
                .put("value", property.get("default").asText());
        List<JsonNode> choices = property.path("enum").valueStream().toList();
        if (choices.isEmpty()) return field;
        ArrayNode items = field.putArray("items");
        JsonNode labels = property.at("/gddOptions/labels");
        for (JsonNode choice : choices)
            items.addObject().put("text", labels.get(choice.asText()).asText()).put("value", choice.asText());
        return field;
    }

    /** The graphic's word in the protocol, {@code lowerThird}, of the name of its file, {@code graphics/lower-third.mjs}. */
    private static String word(JsonNode graphic) {
        String main = graphic.get("main").asText();
        String file = main.substring(main.lastIndexOf('/') + 1, main.lastIndexOf('.'));
        return Pattern.compile("-(.)")
                .matcher(file)
                .replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT));
    }

    /** What SPX calls OGraf's kinds of text. */
    private static String type(String gdd) {
        return switch (gdd) {
            case "single-line" -> "textfield";
            case "multi-line" -> "textarea";
            case "select" -> "dropdown";
            default -> throw new IllegalArgumentException("no field of SPX for " + gdd);
        };
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
