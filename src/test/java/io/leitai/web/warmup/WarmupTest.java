package io.leitai.web.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmupTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void every_vote_goes_the_whole_way_to_its_receipt_and_nothing_is_left(int number)
            throws IOException, InterruptedException {
        Trial trial = Trial.open(number, 2, () -> {});
        assertThat(trial.folder()).isDirectoryContaining(file -> file.endsWith("leitai.db"));
        try (trial) {
            assertThat(trial.round() + trial.round()).isEqualTo(400);
        }
        assertThat(trial.folder()).doesNotExist();
    }

    @Test
    void it_ends_with_the_server() {
        Warmup warmup = Warmup.start(() -> 0);
        assertThat(warmup.isOver()).isFalse();
        warmup.close();
        assertThat(warmup.isOver()).isTrue();
    }
}
