package io.leitai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whether the oldest browsers that are promised, Chromium 87 and Safari 14.0, can read what the pages load. A script with one
 * construct that they don't know is a blank page on somebody's phone, and no newer browser shows it.
 */
class OldBrowsersIT extends InTheBrowser {
    private static final Path WEBROOT = Path.of("webroot");
    private static final String PARSER = "/META-INF/resources/webjars/acorn/8.15.0/dist/acorn.js";

    /**
     * Reads a module as ECMAScript 2022, of which Safari 14.0 has public fields alone, and names what it does not have. Calls
     * are known by their name only: one that a library of ours has under the same name is to be called otherwise.
     */
    private static final String TOO_NEW = """
            ({ text, file }) => {
              const tooNew = [];
              const say = (node, what) => tooNew.push(`${file}:${node.loc.start.line} ${what}`);
              const calls = new Set(["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "hasOwn", "randomUUID",
                "withResolvers", "groupBy", "fromAsync", "showModal", "requestIdleCallback", "timeout", "isWellFormed", "checkVisibility"]);
              const globals = new Set(["structuredClone", "requestIdleCallback", "WeakRef", "FinalizationRegistry", "AggregateError", "Temporal",
                "OffscreenCanvas", "CompressionStream", "BroadcastChannel", "Iterator"]);
              const kinds = { PrivateIdentifier: "a private name", StaticBlock: "a static block", ImportAttribute: "an import's attribute" };
              const look = (node, inside) => {
                if (node === null || typeof node !== "object") return;
                if (Array.isArray(node)) return node.forEach((one) => look(one, inside));
                const awaits = node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await);
                if (awaits && !inside) say(node, "await outside of a function");
                if (kinds[node.type]) say(node, kinds[node.type]);
                if (node.type === "PropertyDefinition" && node.static) say(node, "a static field");
                if (node.regex && (/\\(\\?<[=!]/.test(node.regex.pattern) || /[dv]/.test(node.regex.flags))) say(node, "a regular expression");
                const to = node.type === "CallExpression" ? node.callee : node.type === "NewExpression" ? node.callee : null;
                if (to && to.type === "MemberExpression" && !to.computed && !to.optional && calls.has(to.property.name)) say(to, to.property.name);
                if (to && to.type === "Identifier" && globals.has(to.name)) say(to, to.name);
                const within = inside || /Function/.test(node.type);
                for (const key in node) if (key !== "loc" && key !== "value") look(node[key], within);
                if (node.value && typeof node.value.type === "string") look(node.value, within);
              };
              try {
                look(acorn.parse(text, { ecmaVersion: 2022, sourceType: "module", locations: true }), false);
              } catch (error) {
                tooNew.push(`${file}: ${error.message}`);
              }
              return tooNew;
            }""";

    @Test
    void every_script_is_one_that_the_oldest_browsers_can_read() throws IOException {
        try (Device device = chromium.screen("en", 800, 600)) {
            Page page = reader(device);
            List<String> tooNew = new ArrayList<>();
            for (Path script : scripts()) tooNew.addAll(tooNew(page, script.toString(), Files.readString(script)));
            assertThat(tooNew).isEmpty();
        }
    }

    /** Else the test above could look away. */
    @Test
    void what_is_too_new_is_found() throws IOException {
        try (Device device = chromium.screen("en", 800, 600)) {
            Page page = reader(device);
            List<String> all = List.of(
                    "class A { #a = 1 }",
                    "class A { static a = 1 }",
                    "class A { static {} }",
                    "await 1",
                    "/(?<=a)b/",
                    "[1].at(-1)",
                    "crypto.randomUUID()",
                    "structuredClone({})",
                    "import a from './a.json' with { type: 'json' }");
            for (String one : all) assertThat(tooNew(page, "x.js", one)).as(one).isNotEmpty();
            for (String one : List.of("class A { a = b?.c ?? 1 }", "a ??= 1", "async () => { await a.b() }"))
                assertThat(tooNew(page, "x.js", one)).as(one).isEmpty();
        }
    }

    private static Page reader(Device device) throws IOException {
        Page page = device.page();
        try (InputStream parser = OldBrowsersIT.class.getResourceAsStream(PARSER)) {
            page.evaluate(new String(parser.readAllBytes(), StandardCharsets.UTF_8));
        }
        return page;
    }

    @SuppressWarnings("unchecked") // it gives a list of strings
    private static List<String> tooNew(Page page, String file, String text) {
        return (List<String>) page.evaluate(TOO_NEW, Map.of("file", file, "text", text));
    }

    private static List<Path> scripts() {
        try (Stream<Path> all = Files.walk(WEBROOT)) {
            List<Path> scripts = all.filter(file -> file.toString().matches(".*\\.m?js"))
                    .sorted()
                    .toList();
            assertThat(scripts).as("scripts").hasSizeGreaterThan(50);
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
