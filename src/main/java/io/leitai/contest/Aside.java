package io.leitai.contest;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What lies beside a turn's sheets.
 *
 * @param lockedAt the first lock; null before
 * @param late by judge
 * @param paper by judge
 * @param nudged by judge: when last
 * @param away judges who do not sit in this turn, since another has their place or they have not yet taken it: why
 */
public record Aside(
        Instant lockedAt,
        PMap<String, LateMarks> late,
        PMap<String, PaperSheet> paper,
        PMap<String, Instant> nudged,
        PMap<String, String> away) {

    static final Aside NOTHING =
            new Aside(null, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    public Optional<LateMarks> lateOf(String judge) {
        return Optional.ofNullable(late.get(judge));
    }

    public Optional<PaperSheet> paperOf(String judge) {
        return Optional.ofNullable(paper.get(judge));
    }

    /** Whether somebody has yet to decide on late marks. */
    boolean isLateWaiting() {
        return late.values().stream().anyMatch(LateMarks::isWaiting);
    }

    Aside locked(Instant at) {
        return new Aside(lockedAt == null ? at : lockedAt, late, paper, nudged, away);
    }

    Aside with(String judge, LateMarks marks) {
        return new Aside(lockedAt, late.plus(judge, marks), paper, nudged, away);
    }

    Aside with(String judge, PaperSheet sheet) {
        return new Aside(lockedAt, late, paper.plus(judge, sheet), nudged, away);
    }

    Aside withNudged(String judge, Instant at) {
        return new Aside(lockedAt, late, paper, nudged.plus(judge, at), away);
    }

    Aside withAway(String judge, String why) {
        return new Aside(lockedAt, late, paper, nudged, away.plus(judge, why));
    }

    Aside withAway(PMap<String, String> all) {
        return new Aside(lockedAt, late, paper, nudged, away.plusAll(all));
    }

    /** What was excused counts no more, and nobody waits for it. */
    Aside without(String judge) {
        return new Aside(lockedAt, late.minus(judge), paper.minus(judge), nudged.minus(judge), away);
    }
}
