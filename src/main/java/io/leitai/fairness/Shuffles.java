package io.leitai.fairness;

import io.leitai.fairness.Chance.By;
import java.util.Random;
import java.util.function.DoublePredicate;

/**
 * Permutation tests (Fisher, The Design of Experiments, 1935): how often chance, trying all orders or many, gives at least as
 * much. Drawn orders are always the same ones, so that a report is the same whoever makes it. Their p is
 * (hits + 1) / (draws + 1), never 0: Phipson and Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010).
 */
final class Shuffles {
    static final int DRAWS = 10_000;

    /** 10! is 3.6 million orders, which take less time than a page to load. */
    private static final int MOST_IN_ALL_ORDERS = 10;

    private static final long MOST_CHOICES = 100_000;

    /** {@link Random}'s numbers are laid down for ever by Java's specification. */
    private static final long SEED = 19_390_000L;

    private Shuffles() {}

    static Random random() {
        return new Random(SEED);
    }

    static double drawn(int hits) {
        return (hits + 1.0) / (DRAWS + 1.0);
    }

    static void shuffle(double[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) swap(values, i, random.nextInt(i + 1));
    }

    static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    /** How likely two sets of values are at least so much together, or against each other, in any order. */
    static Chance ofOrder(double[] x, double[] y) {
        double[] fixed = centred(x);
        double[] moved = centred(y);
        double least = Math.abs(product(fixed, moved)) * (1 - 1e-9) - 1e-12;
        DoublePredicate asMuch = sum -> Math.abs(sum) >= least;
        if (x.length <= MOST_IN_ALL_ORDERS) return Chance.of(new Orders(fixed, moved, asMuch).share(), By.ALL);
        Random random = random();
        int hits = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            shuffle(moved, random);
            if (asMuch.test(product(fixed, moved))) hits++;
        }
        return Chance.of(drawn(hits), By.DRAWN);
    }

    /** How likely the first ones' mean is at least so far from the others', whoever is chosen for the first. */
    static Chance ofChoice(double[] first, double[] others) {
        double[] all = new double[first.length + others.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(others, 0, all, first.length, others.length);
        double choices = choices(all.length, first.length);
        if (others.length == 0 || 1 / choices > Chance.LEVEL) return Chance.TOO_FEW;
        double[] values = centred(all);
        double sum = 0;
        for (int i = 0; i < first.length; i++) sum += values[i];
        double least = Math.abs(sum) * (1 - 1e-9) - 1e-12;
        if (choices <= MOST_CHOICES) return Chance.of(hits(values, 0, first.length, 0, least) / choices, By.ALL);
        Random random = random();
        int hits = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double drawn = 0;
            for (int i = 0; i < first.length; i++) {
                swap(values, i, i + random.nextInt(values.length - i));
                drawn += values[i];
            }
            if (Math.abs(drawn) >= least) hits++;
        }
        return Chance.of(drawn(hits), By.DRAWN);
    }

    /** @param left how many are yet to be chosen of those from here on */
    private static int hits(double[] values, int from, int left, double sum, double least) {
        if (left == 0) return Math.abs(sum) >= least ? 1 : 0;
        int hits = 0;
        for (int i = from; i <= values.length - left; i++)
            hits += hits(values, i + 1, left - 1, sum + values[i], least);
        return hits;
    }

    private static double choices(int of, int some) {
        double choices = 1;
        for (int i = 1; i <= some; i++) choices = choices * (of - some + i) / i;
        return Math.round(choices);
    }

    private static double[] centred(double[] values) {
        double[] centred = new double[values.length];
        double mean = Stats.mean(values);
        for (int i = 0; i < values.length; i++) centred[i] = values[i] - mean;
        return centred;
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += x[i] * y[i];
        return sum;
    }

    /** All orders by Heap's method: each is one exchange from the last (The Computer Journal 6, 1963). */
    private static final class Orders {
        private final double[] fixed;
        private final double[] moved;
        private final DoublePredicate asMuch;
        private long hits;
        private long tried;

        Orders(double[] fixed, double[] moved, DoublePredicate asMuch) {
            this.fixed = fixed;
            this.moved = moved;
            this.asMuch = asMuch;
        }

        double share() {
            visit(moved.length);
            return (double) hits / tried;
        }

        private void visit(int length) {
            if (length <= 1) {
                tried++;
                if (asMuch.test(product(fixed, moved))) hits++;
                return;
            }
            for (int i = 0; i < length - 1; i++) {
                visit(length - 1);
                swap(moved, length % 2 == 0 ? i : 0, length - 1);
            }
            visit(length - 1);
        }
    }
}
