package io.leitai.contest;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * All that judges wrote for one turn. Counts go along, so that nothing is counted anew when one of 20,000 gives.
 *
 * @param byJudge excused judges have none
 * @param given how many are given, so complete
 * @param reopened judges who may still give, after the lock
 */
public record Sheets(PMap<String, JudgeSheet> byJudge, int given, PSet<String> reopened) {

    static final Sheets NONE = new Sheets(HashTreePMap.empty(), 0, HashTreePSet.empty());

    public Optional<JudgeSheet> of(String judge) {
        return Optional.ofNullable(judge == null ? null : byJudge.get(judge));
    }

    public boolean isReopened(String judge) {
        return judge != null && reopened.contains(judge);
    }

    boolean isGivenBy(String judge) {
        return of(judge).filter(JudgeSheet::isGiven).isPresent();
    }

    /** Giving closes a reopened sheet; a draft does not. */
    Sheets with(String judge, JudgeSheet sheet) {
        int more = sheet.isGiven() && !isGivenBy(judge) ? 1 : 0;
        boolean closes = sheet.draft() == null;
        return new Sheets(byJudge.plus(judge, sheet), given + more, closes ? reopened.minus(judge) : reopened);
    }

    Sheets without(String judge) {
        return new Sheets(byJudge.minus(judge), given - (isGivenBy(judge) ? 1 : 0), reopened.minus(judge));
    }

    Sheets withReopened(String judge) {
        return new Sheets(byJudge, given, reopened.plus(judge));
    }

    Sheets locked() {
        return new Sheets(byJudge, given, HashTreePSet.empty());
    }
}
