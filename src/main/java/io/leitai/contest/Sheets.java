package io.leitai.contest;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * All that judges wrote for one turn. Counts go along, so that nothing is counted anew when one of 20,000 gives.
 *
 * @param byJudge excused judges have none
 * @param given how many are given, so complete
 * @param reopenings by judge who may still give after the lock: why
 * @param aside what lies beside the sheets, and makes no figure
 */
public record Sheets(PMap<String, JudgeSheet> byJudge, int given, PMap<String, String> reopenings, Aside aside) {

    static final Sheets NONE = new Sheets(HashTreePMap.empty(), 0, HashTreePMap.empty(), Aside.NOTHING);

    public Optional<JudgeSheet> of(String judge) {
        return Optional.ofNullable(judge == null ? null : byJudge.get(judge));
    }

    /** Judges who may still give, after the lock. */
    public Set<String> reopened() {
        return reopenings.keySet();
    }

    public boolean isReopened(String judge) {
        return judge != null && reopenings.containsKey(judge);
    }

    boolean isGivenBy(String judge) {
        return of(judge).filter(JudgeSheet::isGiven).isPresent();
    }

    /** Giving closes a reopened sheet; a draft does not. */
    Sheets with(String judge, JudgeSheet sheet) {
        int more = sheet.isGiven() && !isGivenBy(judge) ? 1 : 0;
        boolean closes = sheet.draft() == null;
        return new Sheets(
                byJudge.plus(judge, sheet), given + more, closes ? reopenings.minus(judge) : reopenings, aside);
    }

    Sheets without(String judge) {
        return new Sheets(
                byJudge.minus(judge),
                given - (isGivenBy(judge) ? 1 : 0),
                reopenings.minus(judge),
                aside.without(judge));
    }

    Sheets withReopened(String judge, String reason) {
        return new Sheets(byJudge, given, reopenings.plus(judge, reason), aside);
    }

    Sheets locked(Instant at) {
        return new Sheets(byJudge, given, HashTreePMap.empty(), aside.locked(at));
    }

    Sheets with(Aside changed) {
        return new Sheets(byJudge, given, reopenings, changed);
    }
}
