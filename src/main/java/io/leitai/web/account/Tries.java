package io.leitai.web.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often somebody may try. A try is taken before the password is looked at and given back where it was right, so only wrong
 * ones count, and many at once are no way around. `docs/decisions/0014-staff-accounts.md` has the odds.
 */
final class Tries {
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 50_000;

    /** From one address, whatever names: a hall's staff may share it. */
    static final int A_HOUSE = 40;
    /** For one name from one address. */
    static final int A_NAME_IN_A_HOUSE = 6;
    /** For one name from browsers that never signed in with it: one comes back every 20 seconds. */
    static final int A_NAME = 30;
    /** For a browser that did: no stranger uses these up. */
    static final int A_KNOWN = 10;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(WITHIN.multipliedBy(2))
            .build();

    /** One try, which was taken where {@link #pause} is zero. */
    record Try(Duration pause, List<Bucket> from) {
        boolean isTaken() {
            return pause.isZero();
        }

        /** It was right: it counts for nothing. */
        void giveBack() {
            from.forEach(bucket -> bucket.addTokens(1));
        }
    }

    /** @param name as typed @param known this browser's mark for this name, or null */
    Try take(long house, String name, String known) {
        return known != null
                ? take(bucket("k" + name + '\n' + known, A_KNOWN))
                : take(
                        bucket("h" + house, A_HOUSE),
                        bucket("p" + house + '\n' + name, A_NAME_IN_A_HOUSE),
                        bucket("n" + name, A_NAME));
    }

    /** For a secret that can't be guessed: the count is for the store's sake. */
    Try take(long house) {
        return take(bucket("h" + house, A_HOUSE));
    }

    /** By somebody who is signed in already. */
    Try take(String session) {
        return take(bucket("s" + session, A_KNOWN));
    }

    private static Try take(Bucket... buckets) {
        List<Bucket> taken = new ArrayList<>();
        for (Bucket bucket : buckets) {
            if (bucket.tryConsume(1)) {
                taken.add(bucket);
                continue;
            }
            taken.forEach(other -> other.addTokens(1));
            long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            return new Try(Duration.ofNanos(Math.max(1, nanos)), List.of());
        }
        return new Try(Duration.ZERO, taken);
    }

    private Bucket bucket(String key, int most) {
        return buckets.get(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WITHIN))
                        .build());
    }
}
