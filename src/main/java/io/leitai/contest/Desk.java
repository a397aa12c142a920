package io.leitai.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What the clerks' desk recorded. The nth of each has the number n. */
record Desk(PVector<Deduction> deductions, PVector<Correction> corrections) {

    static final Desk EMPTY = new Desk(TreePVector.empty(), TreePVector.empty());

    Optional<Deduction> deduction(int number) {
        return nth(deductions, number);
    }

    Optional<Correction> correction(int number) {
        return nth(corrections, number);
    }

    /** The points that count against a turn. */
    List<BigDecimal> points(String presenter, int turn) {
        return deductions.stream()
                .filter(d -> !d.cancelled() && d.turn() == turn && d.presenter().equals(presenter))
                .map(Deduction::points)
                .toList();
    }

    Desk plus(Deduction deduction) {
        return new Desk(deductions.plus(deduction), corrections);
    }

    Desk plus(Correction correction) {
        return new Desk(deductions, corrections.plus(correction));
    }

    Desk with(Deduction changed) {
        return new Desk(deductions.with(changed.number() - 1, changed), corrections);
    }

    Desk with(Correction changed) {
        return new Desk(deductions, corrections.with(changed.number() - 1, changed));
    }

    private static <T> Optional<T> nth(List<T> all, int number) {
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }
}
