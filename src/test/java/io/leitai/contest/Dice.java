package io.leitai.contest;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance from a seed. */
record Dice(Random random) {
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to this, inclusive. */
    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    /** From the first to the second, inclusive. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    BigDecimal number(String... texts) {
        return new BigDecimal(any(texts));
    }

    <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
