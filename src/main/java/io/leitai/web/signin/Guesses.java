package io.leitai.web.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often somebody may be wrong. Only wrong tries are counted, so a hall behind one address that types its codes right is
 * never held up. `docs/decisions/0013-seats-are-in-the-ledger.md` has the odds.
 */
final class Guesses {
    /** Wrong links and tokens from one house: they can't be guessed, so this is for the store's sake. */
    private static final int LINKS_A_HOUSE = 300;

    /** Wrong six digits. */
    static final int DIGITS_A_HOUSE = 10;

    static final int DIGITS_A_CONTEST = 20;

    static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 50_000;

    private final Cache<Long, Bucket> links = remembered();
    private final Cache<Long, Bucket> digits = remembered();
    private final Cache<String, Bucket> contests = remembered();
    private final AtomicLong wrong = new AtomicLong();

    /** Whether another try is one too many. @param house where it comes from @param contest null: no digits */
    boolean isOver(long house, String contest) {
        if (contest == null) return isEmpty(links.get(house, h -> bucket(LINKS_A_HOUSE)));
        return isEmpty(digits.get(house, h -> bucket(DIGITS_A_HOUSE)))
                || isEmpty(contests.get(contest, c -> bucket(DIGITS_A_CONTEST)));
    }

    void wrong(long house, String contest) {
        wrong.incrementAndGet();
        if (contest == null) {
            links.get(house, h -> bucket(LINKS_A_HOUSE)).tryConsume(1);
            return;
        }
        digits.get(house, h -> bucket(DIGITS_A_HOUSE)).tryConsume(1);
        contests.get(contest, c -> bucket(DIGITS_A_CONTEST)).tryConsume(1);
    }

    /** Since the start. */
    long wrong() {
        return wrong.get();
    }

    private static boolean isEmpty(Bucket bucket) {
        return bucket.getAvailableTokens() < 1;
    }

    private static Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillIntervally(most, WITHIN))
                .build();
    }

    private static <K> Cache<K, Bucket> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WITHIN.multipliedBy(2))
                .build();
    }
}
