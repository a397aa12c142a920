package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.NO_VOTE;
import static io.leitai.contest.Refusal.Code.VOTE_NOT_DRAFTED;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.Criterion;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the public gives, where a panel is a vote: the same marks in the same time as judges, until the lock. */
final class Voting {
    private Voting() {}

    static Decision vote(Contest contest, Actor voter, Command.GiveMarks command, Instant now) {
        Map<String, BigDecimal> marks = command.marks() == null ? Map.of() : command.marks();
        List<Criterion> criteria = criteria(contest.plan().rules());
        return unless(
                when(criteria.isEmpty(), NO_VOTE)
                        .or(() -> when(command.draft(), VOTE_NOT_DRAFTED))
                        .or(() -> Known.presenter(contest, command.presenter()))
                        .or(() -> Marking.notOnStage(contest, command))
                        .or(() -> late(contest, now))
                        .or(() -> Marks.refusal(criteria, marks, true)),
                () -> new Event.VoteCast(
                        voter.id(),
                        command.presenter(),
                        command.turn(),
                        Marks.plain(marks.get(criteria.getFirst().id()))));
    }

    /** Of the public's panel, which marks one; empty where there is none. */
    private static List<Criterion> criteria(Rules rules) {
        return rules.votePanel().map(rules::markedBy).orElse(List.of());
    }

    private static Optional<Refusal> late(Contest contest, Instant now) {
        return Marking.outOfTime(contest, contest.onStage().orElseThrow(), null, now);
    }
}
