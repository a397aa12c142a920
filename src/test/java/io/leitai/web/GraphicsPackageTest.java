package io.leitai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The television graphics as other systems take them. */
class GraphicsPackageTest {
    private static final Path SCHEMAS = Path.of("src/test/resources/ograf");
    private static final String MANIFEST = "https://ograf.ebu.io/v1/specification/json-schemas/graphics/schema.json";
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) \"(\\.[^\"]+)\"");
    private static final Pattern RESOURCE =
            Pattern.compile("(?:href|src)=\"([^\"]+)\"|url\\(\"([^\"]+)\"\\)|styles\\(\"([^\"]+)\"\\)");

    @TempDir
    Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_manifest_is_one_of_ograf_v1() throws Exception {
        Schema schema = schema();
        Map<String, byte[]> files = unzip();
        List<String> manifests = files.keySet().stream()
                .filter(name -> name.endsWith(".ograf.json"))
                .toList();
        assertThat(manifests).hasSize(6);
        for (String name : manifests) {
            String manifest = text(files, name);
            assertThat(schema.validate(manifest, InputFormat.JSON)).as(name).isEmpty();
            JsonNode json = RunningServer.json(manifest);
            assertThat(files).as(name).containsKey(json.get("main").asText());
            assertThat(json.get("id").asText()).startsWith("io.leitai.");
        }
        assertThat(schema.validate("{\"id\":\"x\"}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void all_that_a_file_of_the_package_loads_is_in_it() throws Exception {
        Map<String, byte[]> files = unzip();
        for (String name : files.keySet()) {
            if (name.endsWith(".woff2")) continue;
            Path folder = Path.of("/" + name).getParent();
            Matcher loads =
                    name.endsWith("js") ? IMPORT.matcher(text(files, name)) : RESOURCE.matcher(text(files, name));
            while (loads.find()) {
                String what = loads.group(1) != null ? loads.group(1) : loads.group(2);
                assertThat(files)
                        .as(name + " loads " + what)
                        .containsKey(folder.resolve(what).normalize().toString().substring(1));
            }
        }
        assertThat(files).containsKeys("css/fonts-han.css", "graphics/graphic.css", "graphics/parts/reveal.js");
    }

    @Test
    void nothing_in_it_is_too_new_for_a_renderer_or_comes_from_elsewhere() throws Exception {
        Map<String, byte[]> files = unzip();
        files.forEach((name, bytes) -> {
            if (!name.endsWith("js") && !name.endsWith(".html")) return;
            String code = new String(bytes, StandardCharsets.UTF_8).replaceAll("(?m)//.*$|/\\*.*?\\*/", "");
            assertThat(code)
                    .as(name)
                    .doesNotContain("?.", "??", "replaceChildren", "import(")
                    .doesNotContain("https://");
        });
    }

    @Test
    void an_spx_definition_stands_in_each_page_and_runs_under_the_pages_own_policy() throws Exception {
        Map<String, byte[]> files = unzip();
        for (String name : files.keySet()) {
            if (!name.endsWith(".html")) continue;
            Matcher script = Pattern.compile("window.SPXGCTemplateDefinition = (\\{.*?\\});\n</script>", Pattern.DOTALL)
                    .matcher(text(files, name));
            assertThat(script.find()).as(name).isTrue();
            JsonNode definition = RunningServer.json(script.group(1));
            assertThat(definition.get("playserver").asText()).isEqualTo("OVERLAY");
            assertThat(definition.get("out").asText()).isEqualTo("manual");
            assertThat(definition.get("DataFields").findValuesAsText("field")).contains("source", "language");
            assertThat(server.get("/graphics/" + name)
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .contains("'sha256-")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void files_are_served_to_any_renderer_and_kept_until_they_change() {
        for (String name : List.of("lower-third.ograf.json", "graphics/lower-third.mjs", "leitai-graphics.zip")) {
            var answer = server.get("/graphics/" + name);
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            String etag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(server.get("/graphics/" + name, "If-None-Match", etag).statusCode())
                    .isEqualTo(304);
        }
        assertThat(server.get("/graphics/graphics/lower-third.mjs")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("text/javascript");
        for (String none : List.of("nothing.js", "../config/leitai.yaml", "graphics/package.txt", ""))
            assertThat(server.get("/graphics/" + none).statusCode()).as(none).isEqualTo(404);
    }

    private static Schema schema() throws IOException {
        Map<String, String> known = new HashMap<>();
        try (var files = Files.newDirectoryStream(SCHEMAS, "*.json")) {
            for (Path file : files) {
                String schema = Files.readString(file);
                known.put(RunningServer.json(schema).get("$id").asText(), schema);
            }
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(known))
                .getSchema(SchemaLocation.of(MANIFEST));
    }

    private Map<String, byte[]> unzip() throws IOException, InterruptedException {
        byte[] bytes = server.http()
                .send(server.request("/graphics/leitai-graphics.zip").build(), BodyHandlers.ofByteArray())
                .body();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
