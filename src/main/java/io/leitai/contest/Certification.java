package io.leitai.contest;

import io.leitai.scoring.Result;
import io.leitai.scoring.Scoring;
import io.leitai.scoring.Sheet;
import java.math.BigDecimal;
import java.util.List;

/** From the lock to the reveal. */
final class Certification {
    private Certification() {}

    /** From the sheets given and the deductions as they are; judges who gave none are left out. */
    static Result result(Contest contest, Turn turn) {
        return result(contest, turn, turn.sheets(), turn.deducted());
    }

    /** @param deducted the sum of the deductions; null: those recorded */
    static Result result(Contest contest, Turn turn, Sheets sheets, BigDecimal deducted) {
        return Scoring.score(contest.plan().rules(), given(contest, sheets), points(contest, turn, deducted));
    }

    private static List<Sheet> given(Contest contest, Sheets sheets) {
        return contest.plan().judges().stream()
                .filter(j -> sheets.isGivenBy(j.id()))
                .map(j -> new Sheet(
                        j.id(),
                        j.panel(),
                        sheets.of(j.id()).orElseThrow().given().marks()))
                .toList();
    }

    private static List<BigDecimal> points(Contest contest, Turn turn, BigDecimal deducted) {
        if (deducted == null) return contest.desk().points(turn.presenter(), turn.number());
        return deducted.signum() == 0 ? List.of() : List.of(deducted);
    }
}
