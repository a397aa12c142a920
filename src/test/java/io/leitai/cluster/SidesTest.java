package io.leitai.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Node b's look at its own side, four times a second. */
class SidesTest {
    private static final int STEP_MS = 250;

    private final Sides sides = new Sides("b");
    private final Map<String, Long> counts = new HashMap<>();
    private long nowMs = 10_000;

    /** For a while the nodes count on in the database, and b hears some of them. @return whether b was ever on the smaller side */
    private boolean pass(int ms, Set<String> countOn, Set<String> heard) {
        boolean ever = false;
        for (int passed = 0; passed < ms; passed += STEP_MS) {
            nowMs += STEP_MS;
            if (passed % (2 * STEP_MS) == 0) countOn.forEach(node -> counts.merge(node, 1L, Long::sum));
            ever |= sides.isSmaller(counts, heard, nowMs);
        }
        return ever;
    }

    @Test
    void nodes_that_hear_each_other_are_one_side() {
        assertThat(pass(20_000, Set.of("a", "b", "c"), Set.of("a", "b", "c"))).isFalse();
    }

    @Test
    void one_that_hears_neither_of_two_others_is_the_smaller_side_until_it_hears_them_again() {
        pass(5_000, Set.of("a", "b", "c"), Set.of("a", "b", "c"));
        assertThat(pass(1_500, Set.of("a", "b", "c"), Set.of("b"))).isTrue();
        assertThat(pass(250, Set.of("a", "b", "c"), Set.of("a", "b", "c"))).isFalse();
    }

    @Test
    void one_that_still_hears_another_is_not_when_only_the_third_is_cut_off() {
        pass(5_000, Set.of("a", "b", "c"), Set.of("a", "b", "c"));
        assertThat(pass(10_000, Set.of("a", "b", "c"), Set.of("b", "c"))).isFalse();
    }

    @Test
    void of_two_nodes_that_do_not_hear_each_other_the_first_by_name_goes_on() {
        pass(5_000, Set.of("b", "c"), Set.of("b", "c"));
        assertThat(pass(10_000, Set.of("b", "c"), Set.of("b"))).isFalse();
        pass(5_000, Set.of("a", "b"), Set.of("a", "b"));
        assertThat(pass(10_000, Set.of("a", "b"), Set.of("b"))).isTrue();
    }

    @Test
    void who_is_left_when_all_others_die_goes_on_without_a_break() {
        pass(5_000, Set.of("a", "b", "c"), Set.of("a", "b", "c"));
        // a dead node counts no more, and is heard of for a little while yet
        assertThat(pass(1_500, Set.of("b"), Set.of("a", "b", "c"))).isFalse();
        assertThat(pass(20_000, Set.of("b"), Set.of("b"))).isFalse();
    }

    @Test
    void a_node_that_comes_has_time_to_be_heard() {
        pass(5_000, Set.of("b"), Set.of("b"));
        assertThat(pass(2_500, Set.of("a", "b", "c"), Set.of("b"))).isFalse();
        assertThat(pass(10_000, Set.of("a", "b", "c"), Set.of("a", "b", "c"))).isFalse();
    }

    @Test
    void one_that_did_not_reach_the_database_for_a_while_is_no_newcomer() {
        pass(5_000, Set.of("a", "b", "c"), Set.of("a", "b", "c"));
        pass(5_000, Set.of("b", "c"), Set.of("a", "b", "c"));
        assertThat(pass(1_000, Set.of("a", "b", "c"), Set.of("b"))).isTrue();
    }

    @Test
    void one_that_stood_still_and_wakes_among_nodes_that_went_on_is_the_smaller_side_until_it_has_heard_them() {
        pass(5_000, Set.of("a", "b", "c"), Set.of("a", "b", "c"));
        counts.replaceAll((node, count) -> count + 20);
        nowMs += 10_000;
        sides.isSmaller(counts, Set.of("b"), nowMs);
        assertThat(pass(1_000, Set.of("a", "b", "c"), Set.of("a", "b", "c"))).isFalse();
    }
}
