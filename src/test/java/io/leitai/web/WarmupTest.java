package io.leitai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmupTest {
    @Test
    void every_vote_goes_the_whole_way_to_its_receipt() throws InterruptedException {
        assertThat(Warmup.play(300, 0)).isEqualTo(300);
    }
}
