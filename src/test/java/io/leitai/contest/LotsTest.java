package io.leitai.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LotsTest {
    @Test
    void a_lot_is_what_sha256sum_prints() {
        assertThat(Lots.lot("2026-11-23", "p1"))
                .isEqualTo("bebf9dc7fb2fb4f7d262306308515d5f249ba9f7ea9a370ff7eb73c1f3411a1d");
    }

    @Test
    void the_same_seed_gives_the_same_order_whatever_the_order_was_before() {
        List<String> drawn = Lots.draw("2026-11-23", List.of("p1", "p2", "p3", "p4"));
        assertThat(drawn).containsExactly("p3", "p2", "p1", "p4");
        assertThat(Lots.draw("2026-11-23", List.of("p4", "p3", "p2", "p1"))).isEqualTo(drawn);
    }
}
