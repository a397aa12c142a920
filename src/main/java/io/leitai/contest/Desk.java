package io.leitai.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What the clerks' desk recorded. The nth of each has the number n. */
record Desk(
        PVector<Deduction> deductions,
        PVector<Correction> corrections,
        PMap<Desk.At, BigDecimal> points,
        PVector<RuleProposal> ruleProposals,
        PVector<ReportedProblem> problems) {

    static final Desk EMPTY = new Desk(
            TreePVector.empty(), TreePVector.empty(), HashTreePMap.empty(), TreePVector.empty(), TreePVector.empty());

    /** Where off-stage points belong. @param round which of the plan's turns; 1 for what is given once for all */
    record At(String presenter, String component, int round) {
        Round of() {
            return new Round(presenter, round);
        }
    }

    record Round(String presenter, int round) {}

    Optional<Deduction> deduction(int number) {
        return nth(deductions, number);
    }

    Optional<Correction> correction(int number) {
        return nth(corrections, number);
    }

    /** The points that count against a turn. */
    List<BigDecimal> deducted(String presenter, int turn) {
        return deductions.stream()
                .filter(d -> !d.cancelled() && d.turn() == turn && d.presenter().equals(presenter))
                .map(Deduction::points)
                .toList();
    }

    Desk plus(Deduction deduction) {
        return new Desk(deductions.plus(deduction), corrections, points, ruleProposals, problems);
    }

    Desk plus(Correction correction) {
        return new Desk(deductions, corrections.plus(correction), points, ruleProposals, problems);
    }

    Desk with(Deduction changed) {
        return new Desk(deductions.with(changed.number() - 1, changed), corrections, points, ruleProposals, problems);
    }

    Desk with(Correction changed) {
        return new Desk(deductions, corrections.with(changed.number() - 1, changed), points, ruleProposals, problems);
    }

    /** In the place of what was given there before. */
    Desk with(At at, BigDecimal given) {
        return new Desk(deductions, corrections, points.plus(at, given), ruleProposals, problems);
    }

    Optional<RuleProposal> ruleProposal(int number) {
        return nth(ruleProposals, number);
    }

    Desk plus(RuleProposal proposal) {
        return new Desk(deductions, corrections, points, ruleProposals.plus(proposal), problems);
    }

    Desk with(RuleProposal changed) {
        return new Desk(deductions, corrections, points, ruleProposals.with(changed.number() - 1, changed), problems);
    }

    Optional<ReportedProblem> problem(int number) {
        return nth(problems, number);
    }

    Desk plus(ReportedProblem problem) {
        return new Desk(deductions, corrections, points, ruleProposals, problems.plus(problem));
    }

    Desk with(ReportedProblem changed) {
        return new Desk(deductions, corrections, points, ruleProposals, problems.with(changed.number() - 1, changed));
    }

    private static <T> Optional<T> nth(List<T> all, int number) {
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }
}
