package io.leitai.web.guard;

import java.time.Duration;

/**
 * How much of everything. `docs/security.md` has the table. A hall, a village, a mobile network share one address: what is
 * counted by address is generous, and programs on this very machine are not counted by it at all.
 *
 * @param connectionsPerAddress open at the same time, sockets included
 * @param requestsPerSecond of an address, by those who are not signed in; files of the pages are not counted
 * @param head how long a request's head may take to come, from its first byte or from the connection's start
 * @param body how long a request's body may take, besides a second for each 16 kB
 * @param quiet how long a connection may lie open between two requests
 * @param materialBytes of all files of a contest, those on their way as they will be
 */
public record Limits(
        int connectionsPerAddress,
        int requestsPerSecond,
        Duration head,
        Duration body,
        Duration quiet,
        long materialBytes) {
    public static final int CONNECTIONS_PER_ADDRESS = 5_000;
    public static final int REQUESTS_PER_SECOND = 1_000;
    public static final int MATERIAL_MB = 5_000;

    /** Of a request's first line. */
    public static final int URL_MAX_BYTES = 8 * 1024;

    /** Of all of a request's headers. */
    public static final int HEADERS_MAX_BYTES = 16 * 1024;

    private static final long BYTES_OF_MB = 1024L * 1024;

    public static Limits standard() {
        return of(CONNECTIONS_PER_ADDRESS, REQUESTS_PER_SECOND);
    }

    public static Limits of(int connectionsPerAddress, int requestsPerSecond) {
        return new Limits(
                connectionsPerAddress,
                requestsPerSecond,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(75),
                MATERIAL_MB * BYTES_OF_MB);
    }

    public Limits withMaterial(int megabytes) {
        return new Limits(connectionsPerAddress, requestsPerSecond, head, body, quiet, megabytes * BYTES_OF_MB);
    }
}
