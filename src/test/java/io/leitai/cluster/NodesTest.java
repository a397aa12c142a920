package io.leitai.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who takes contests, as each node reckons it from what the others say. */
class NodesTest {
    private static final Passport A = passport("a");
    private static final Passport B = passport("b");
    private static final Passport C = passport("c");

    private long nowMs;
    private final Nodes nodes = new Nodes(A, () -> nowMs);

    @Test
    void who_has_least_to_do_is_the_first_to_take_one() {
        says(A, 3, false, false);
        says(B, 1, false, false);
        says(C, 2, false, false);
        assertThat(nodes.takers()).containsExactly(B.process(), C.process(), A.process());
    }

    @Test
    void one_that_stops_or_is_drained_takes_none() {
        says(A, 0, false, true);
        says(B, 1, true, false);
        says(C, 2, false, false);
        assertThat(nodes.takers()).containsExactly(C.process());
        assertThat(nodes.hasOtherTaker()).isTrue();
        assertThat(nodes.processes()).as("they are there all the same").hasSize(3);
    }

    @Test
    void where_all_are_drained_the_first_by_name_does_on_every_nodes_reckoning() {
        says(A, 0, false, true);
        says(B, 0, false, true);
        says(C, 5, false, true);
        assertThat(nodes.takers()).containsExactly(A.process());
        says(A, 0, true, true);
        assertThat(nodes.takers()).as("one that stops is none").containsExactly(B.process());
    }

    @Test
    void one_that_fell_silent_takes_none() {
        says(A, 0, false, true);
        says(B, 0, false, false);
        nowMs += 2_000;
        says(A, 0, false, true);
        assertThat(nodes.takers()).containsExactly(A.process());
        assertThat(nodes.hasOtherTaker()).isFalse();
    }

    private void says(Passport who, int hosts, boolean leaving, boolean drained) {
        nodes.hear(new Nodes.Word(who, "10.0.0.1:5701", hosts, Map.of(), true, leaving, drained));
    }

    private static Passport passport(String node) {
        return new Passport(node, node + "-0f1e2d3c", "1.0.0", "3-0f1e2d3c4b5a", "7123/5", "mark");
    }
}
