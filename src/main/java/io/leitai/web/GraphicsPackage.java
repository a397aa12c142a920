package io.leitai.web;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Television graphics for other renderers: OGraf manifests, a page beside each for CasparCG
 * and SPX ({@link SpxPage}), and all that they load. Served under an address
 * that stays, and as one file to put into a system of its own. Everybody's, and open to renderers of any origin: a graphic without
 * a contest holds nothing.
 */
final class GraphicsPackage {
    static final String ZIP = "leitai-graphics.zip";

    private static final String FOLDER = "/graphics/";
    private static final String MANIFEST = ".ograf.json";

    /** So that the same files make the same zip. */
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** Path in the package to path under webroot. */
    private final Map<String, String> files = new LinkedHashMap<>();

    private final String etag;

    GraphicsPackage(String version) {
        etag = "\"" + version + "\"";
        Assets.text("graphics/package.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(this::take);
        Assets.text("vendor/SHA256SUMS")
                .lines()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1).replaceFirst("^\\*?(\\./)?", ""))
                .filter(path -> path.startsWith("fonts/"))
                .forEach(path -> files.put("vendor/" + path, "vendor/" + path));
    }

    void mount(Router router) {
        router.get(FOLDER + ZIP).handler(this::zip);
        router.get(FOLDER + "*").handler(this::file);
    }

    /** Manifests and their pages stand at the top: a renderer looks for them there, and takes only what lies below. */
    private void take(String path) {
        if (!path.endsWith(MANIFEST)) {
            files.put(path, path);
            return;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        files.put(name, path);
        files.put(name.replace(MANIFEST, ".html"), path);
    }

    /** @param name in the package: a page is made of its manifest */
    private static byte[] bytes(String name, String path) {
        byte[] file = Assets.bytes(path);
        return name.endsWith(".html") ? SpxPage.of(file).bytes() : file;
    }

    private void file(RoutingContext ctx) {
        String name = ctx.request().path().substring(FOLDER.length());
        String path = files.get(name);
        if (path == null) {
            Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND));
            return;
        }
        HttpServerResponse response = open(ctx, type(name));
        if (isKnown(ctx)) {
            response.setStatusCode(304).end();
            return;
        }
        Answering.then(ctx, ctx.vertx().executeBlocking(() -> Assets.bytes(path), false), bytes -> {
            if (!name.endsWith(".html")) {
                response.end(Buffer.buffer(bytes));
                return;
            }
            SpxPage page = SpxPage.of(bytes);
            response.putHeader("Content-Security-Policy", page.policy()).end(Buffer.buffer(page.bytes()));
        });
    }

    private void zip(RoutingContext ctx) {
        HttpServerResponse response = open(ctx, "application/zip");
        if (isKnown(ctx)) {
            response.setStatusCode(304).end();
            return;
        }
        Answering.then(
                ctx,
                ctx.vertx().executeBlocking(this::zipped, false),
                bytes -> response.putHeader("Content-Disposition", "attachment; filename=\"" + ZIP + "\"")
                        .end(Buffer.buffer(bytes)));
    }

    private byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ZIP_TIME);
                zip.putNextEntry(entry);
                zip.write(bytes(file.getKey(), file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private HttpServerResponse open(RoutingContext ctx, String type) {
        return ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    private boolean isKnown(RoutingContext ctx) {
        String have = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        return have != null && have.contains(etag);
    }

    private static String type(String name) {
        if (name.endsWith(".mjs") || name.endsWith(".js")) return "text/javascript; charset=utf-8";
        if (name.endsWith(".html")) return "text/html; charset=utf-8";
        if (name.endsWith(".css")) return "text/css; charset=utf-8";
        if (name.endsWith(".woff2")) return "font/woff2";
        return name.endsWith(".json") ? "application/json" : "text/plain; charset=utf-8";
    }
}
