package io.leitai.web.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;

/**
 * How fast somebody may ask. Who is signed in is counted by the session; everybody else by the house that he comes from,
 * since who is not known can't be told from his neighbour. Of both only so many are remembered: whoever comes from more
 * addresses than that makes the oldest forgotten, and no memory full.
 */
public final class Rates {
    private static final int HOUSES = 50_000;
    private static final int SESSIONS = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    /** Requests of a session, whatever its role; a page and what it asks for is about ten. */
    private static final int SESSION_PER_SECOND = 2_000;

    private static final int BURST_SECONDS = 5;

    private final int requestsPerSecond;
    private final Cache<Long, Bucket> houses = remembered(HOUSES);
    private final Cache<Secret, Session> sessions = remembered(SESSIONS);

    /** What a session has left. */
    private record Session(Bucket requests, Bucket commands) {}

    public Rates(int requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
    }

    /**
     * @param secrets what came with the request, known or not
     * @return zero: go on; else how long to wait
     */
    public Duration take(Visitor visitor, List<Secret> secrets) {
        for (Secret secret : secrets) {
            Session session = sessions.getIfPresent(secret);
            if (session != null) return take(session.requests());
        }
        if (visitor.local()) return Duration.ZERO;
        return take(houses.get(visitor.house(), house -> bucket(requestsPerSecond, BURST_SECONDS)));
    }

    /**
     * This secret opened a seat: from now on it is counted by itself.
     *
     * @return what its session has left of commands, shared by all its sockets and requests
     */
    public Bucket vouch(Secret secret, Pace pace) {
        return sessions.get(
                        secret,
                        s -> new Session(
                                bucket(Math.max(SESSION_PER_SECOND, pace.perSecond()), BURST_SECONDS),
                                bucket(pace.perSecond(), pace.burstSeconds())))
                .commands();
    }

    /** Zero where there was one to take; else how long until there is. */
    public static Duration take(Bucket bucket) {
        if (bucket.tryConsume(1)) return Duration.ZERO;
        return Duration.ofNanos(Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int perSecond, int burstSeconds) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) perSecond * burstSeconds).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static <K, V> Cache<K, V> remembered(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
    }
}
