package io.leitai.web;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers of tus 1.0.0, and RFC 9530's digest of the whole. */
final class Tus {
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String DIGEST = "Repr-Digest";
    static final String BODY = "application/offset+octet-stream";

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    /** As RFC 9110 has dates; Java's own writes a day of one digit. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):");

    private Tus() {}

    /** Answers the request where it speaks another version, or none. */
    static boolean isSpoken(RoutingContext ctx) {
        if (VERSION.equals(ctx.request().getHeader(RESUMABLE))) return true;
        spoken(ctx.response());
        ExhibitsApi.refuse(ctx, 412, Refusal.of(Code.MALFORMED, RESUMABLE));
        return false;
    }

    static HttpServerResponse spoken(HttpServerResponse response) {
        return response.putHeader(RESUMABLE, VERSION)
                .putHeader("Tus-Version", VERSION)
                .putHeader("Tus-Extension", "creation,expiration,termination")
                .putHeader("Tus-Max-Size", String.valueOf(ExhibitsApi.MOST_BYTES));
    }

    static HttpServerResponse told(HttpServerResponse response, long offset, long length, Instant until) {
        return response.putHeader(RESUMABLE, VERSION)
                .putHeader(OFFSET, String.valueOf(offset))
                .putHeader(LENGTH, String.valueOf(length))
                .putHeader("Upload-Expires", DATE.format(until))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** @return -1 where there is none, or none that a file can have */
    static long number(RoutingContext ctx, String header) {
        String text = ctx.request().getHeader(header);
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /** The SHA-256 of the whole file in hex; empty where none is told; null where none can be read. */
    static String digest(RoutingContext ctx) {
        String text = ctx.request().getHeader(DIGEST);
        if (text == null) return "";
        Matcher found = SHA_256.matcher(text);
        return found.find() ? HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1))) : null;
    }
}
