package io.leitai.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private static BigDecimal points(String number) {
        return new BigDecimal(number);
    }

    private static Distribution of(String... marks) {
        Distribution all = Distribution.EMPTY;
        for (String mark : marks) all = all.plus(points(mark));
        return all;
    }

    /** @param distinct about how many distinct marks come up */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 101, 100_000})
    void votes_given_and_taken_back_at_random_answer_as_a_sorted_list(int distinct) {
        Random random = new Random(distinct);
        List<BigDecimal> list = new ArrayList<>();
        Distribution votes = Distribution.EMPTY;
        for (int step = 0; step < 4_000; step++) {
            boolean takesBack = !list.isEmpty() && random.nextInt(step < 2_000 ? 4 : 2) == 0;
            BigDecimal mark = takesBack
                    ? list.get(random.nextInt(list.size()))
                    : BigDecimal.valueOf(random.nextInt(distinct) - distinct / 3, random.nextInt(3));
            votes = takesBack ? votes.minus(mark) : votes.plus(mark);
            if (takesBack) list.remove(mark);
            else list.add(mark);
            if (step % 50 == 0) assertSame(votes, list, random);
        }
        assertSame(votes, list, random);
        for (BigDecimal mark : List.copyOf(list)) votes = votes.minus(mark);
        assertThat(votes).isEqualTo(Distribution.EMPTY);
    }

    private static void assertSame(Distribution votes, List<BigDecimal> list, Random random) {
        List<BigDecimal> sorted = list.stream().sorted().toList();
        assertThat(votes.size()).isEqualTo(sorted.size());
        assertThat(votes.sum()).isEqualByComparingTo(sum(sorted));
        for (int k = 0; k < sorted.size(); k++) assertThat(votes.at(k)).isEqualByComparingTo(sorted.get(k));
        int highest = random.nextInt(sorted.size() + 1);
        int lowest = random.nextInt(sorted.size() - highest + 1);
        List<BigDecimal> left = sorted.subList(lowest, sorted.size() - highest);
        assertThat(votes.sumWithout(highest, lowest)).isEqualByComparingTo(sum(left));
        if (left.isEmpty()) return;
        List<Fraction> fractions = left.stream().map(Fraction::of).toList();
        assertThat(votes.medianWithout(highest, lowest)).isEqualTo(Fraction.median(fractions));
    }

    private static BigDecimal sum(List<BigDecimal> marks) {
        return marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void marks_in_any_order_make_a_shallow_tree(boolean descending) {
        Distribution votes = Distribution.EMPTY;
        for (int i = 0; i < 20_000; i++) votes = votes.plus(BigDecimal.valueOf(descending ? -i : i));
        assertThat(votes.depth()).isLessThan(36); // log₂ 20,000 / log₂ (4/3)
        for (int i = 0; i < 19_990; i++) votes = votes.minus(BigDecimal.valueOf(descending ? -i : i));
        assertThat(votes.depth()).isLessThan(9);
    }

    @Test
    void a_vote_more_leaves_the_one_before_as_it_was() {
        Distribution two = of("8", "9");
        Distribution three = two.plus(points("7"));
        assertThat(two.size()).isEqualTo(2);
        assertThat(two.sum()).isEqualTo(points("17"));
        assertThat(three.minus(points("7"))).isEqualTo(two);
    }

    @Test
    void equal_marks_are_one_whatever_zeros_they_have() {
        assertThat(of("8.0", "8", "8.00", "1E+1")).isEqualTo(of("10", "8", "8", "8"));
        assertThat(of("8.0", "10").hashCode()).isEqualTo(of("10", "8").hashCode());
        assertThat(of("8.50", "8", "8.0")).hasToString("{8=2, 8.5=1}");
        assertThat(of("8.0").minus(points("8.000"))).isEqualTo(Distribution.EMPTY);
        assertThat(of("8")).isNotEqualTo(of("8", "8"));
    }

    @Test
    void marks_can_be_made_others() {
        Distribution halves = of("1", "2", "2", "3").map(mark -> mark.divideToIntegralValue(points("2")));
        assertThat(halves).isEqualTo(of("0", "1", "1", "1"));
    }

    @Test
    void what_is_not_there_is_not_answered() {
        Distribution two = of("8", "9");
        assertThatThrownBy(() -> two.minus(points("7"))).isInstanceOf(IllegalArgumentException.class);
        for (int k : List.of(-1, 2)) assertThatThrownBy(() -> two.at(k)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> two.sumWithout(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> two.medianWithout(1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(Distribution.EMPTY::median).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(Stream.of(two.sumWithout(1, 1), Distribution.EMPTY.sum()))
                .allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("0"));
    }
}
