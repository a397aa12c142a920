package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.LateMarks;
import io.leitai.contest.PaperSheet;
import io.leitai.contest.Turn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the desk has to see to beside the sheets; of figures only that they differ. */
final class BesideViews {
    private static final int MOST_PROBLEMS = 50;

    private BesideViews() {}

    /** @param madeAt the phone's claim @param at when they came @param state waiting, admitted or refused */
    record LateLine(
            String judge, String presenter, int turn, Instant madeAt, Instant at, String state, String reason) {}

    /**
     * @param by who entered it, the newest last
     * @param state half: one person did; differs: two did, not the same; agreed: it counts
     * @param differs criteria of which the two say something else
     * @param photo SHA-256 in hex; null: none
     */
    record PaperLine(
            String judge,
            String presenter,
            int turn,
            List<String> by,
            Instant at,
            String state,
            List<String> differs,
            String photo) {}

    /** @param answer null while it is open @param clerk who answered */
    record ProblemLine(
            int problem,
            String judge,
            String kind,
            String text,
            Instant at,
            String answer,
            String clerk,
            Instant answeredAt) {}

    static List<LateLine> late(Contest contest) {
        return contest.onStage().stream()
                .flatMap(turn ->
                        turn.sheets().aside().late().entrySet().stream().map(e -> late(turn, e.getKey(), e.getValue())))
                .sorted(Comparator.comparing(LateLine::at).thenComparing(LateLine::judge))
                .toList();
    }

    private static LateLine late(Turn turn, String judge, LateMarks late) {
        return new LateLine(
                judge,
                turn.presenter(),
                turn.number(),
                late.madeAt(),
                late.at(),
                Parts.lowerCase(late.state()),
                late.reason());
    }

    static List<PaperLine> paper(Contest contest) {
        return contest.onStage().stream()
                .flatMap(turn -> turn.sheets().aside().paper().entrySet().stream()
                        .map(e -> paper(turn, e.getKey(), e.getValue())))
                .sorted(Comparator.comparing(PaperLine::judge))
                .toList();
    }

    private static PaperLine paper(Turn turn, String judge, PaperSheet paper) {
        return new PaperLine(
                judge,
                turn.presenter(),
                turn.number(),
                paper.entries().stream().map(PaperSheet.Entry::clerk).toList(),
                paper.entries().getLast().at(),
                Parts.state(paper),
                paper.differences(),
                paper.photo());
    }

    /** The open ones, and the newest of the others; the newest first. */
    static List<ProblemLine> problems(Contest contest) {
        List<ProblemLine> all = contest.problems().reversed().stream()
                .map(p -> new ProblemLine(
                        p.number(),
                        p.judge(),
                        Parts.camelCase(p.kind()),
                        p.text(),
                        p.at(),
                        p.answer(),
                        p.clerk(),
                        p.answeredAt()))
                .toList();
        return Stream.concat(
                        all.stream().filter(p -> p.answer() == null),
                        all.stream().filter(p -> p.answer() != null).limit(MOST_PROBLEMS))
                .toList();
    }
}
