package io.leitai.contest;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** Scoring and recount know nothing of each other, and say the same. */
class RecountingTest {
    /** {@code -Dcontests=1000000} tries more, {@code -Dseed=N} only the one of this seed. */
    @Test
    void any_contest_by_any_rules_comes_out_the_same_twice() {
        Long only = Long.getLong("seed");
        long first = only == null ? 1 : only;
        long last = only == null ? Long.getLong("contests", 10_000) : only;
        for (long seed = first; seed <= last; seed++) {
            PaperContest contest = RandomContest.of(seed);
            if (differs(contest)) fail(description(seed, SmallestContest.of(contest, RecountingTest::differs)));
        }
    }

    private static boolean differs(PaperContest contest) {
        return !contest.differences().isEmpty();
    }

    private static String description(long seed, PaperContest contest) {
        StringBuilder text = new StringBuilder("-Dseed=" + seed + " (scoring ≠ recount)\n");
        contest.differences().forEach(one -> text.append(one).append('\n'));
        return text.append(contest).toString();
    }
}
