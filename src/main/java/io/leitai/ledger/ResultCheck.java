package io.leitai.ledger;

import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.SecondCount;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Counts an exported contest's results a second time, from the sheets in it and by another way than the one that made
 * them. Meant for lines whose chain is sound.
 */
public final class ResultCheck {
    private Contest contest;
    private int results;

    private ResultCheck() {}

    /** What came of it. */
    public sealed interface Outcome {
        /** @param results how many certifications, corrections and changes of the ranks were counted again */
        record Agrees(int results) implements Outcome {}

        /** @param seq the entry whose figures are not what the sheets make @param why one clause for a person */
        record Differs(long seq, String why) implements Outcome {}

        /** @param why one clause for a person: a body is withheld, or written by another version */
        record NotCounted(long seq, String why) implements Outcome {}
    }

    public static Outcome check(InputStream lines) throws IOException {
        ResultCheck check = new ResultCheck();
        LedgerLines.Source source = new LedgerLines.Source(lines);
        for (LedgerLines.Line line; (line = source.next()) != null; ) {
            if (line.body() == null) return new Outcome.NotCounted(line.seq(), "its body is withheld");
            try {
                for (Event event : Bodies.decode(line.body()).events()) {
                    List<String> differences = check.step(event, line);
                    if (!differences.isEmpty()) return new Outcome.Differs(line.seq(), String.join("; ", differences));
                }
            } catch (Bodies.Unreadable e) {
                return new Outcome.NotCounted(line.seq(), "its body is not an event that this version knows");
            } catch (IllegalStateException e) {
                return new Outcome.Differs(line.seq(), e.getMessage());
            }
        }
        return new Outcome.Agrees(check.results);
    }

    private List<String> step(Event event, LedgerLines.Line line) {
        if (contest == null) {
            if (!(event instanceof Event.ContestPlanned planned))
                throw new IllegalStateException("the first event plans no contest");
            contest = Contest.begin(planned, line.at());
            return List.of();
        }
        Contest before = contest;
        contest = before.evolve(event, line.at());
        return switch (event) {
            case Event.ResultCertified e -> counted(new SecondCount(before).differences(e));
            case Event.ResultCorrected e -> counted(new SecondCount(contest).differences(e));
            case Event.CeremonyOpened e -> counted(new SecondCount(contest).differences(e));
            case Event.ResultRevealed e -> counted(new SecondCount(contest).rankDifferences());
            case Event.PresenterWithdrawn e -> counted(new SecondCount(contest).rankDifferences());
            case Event.PresenterBroughtBack e -> counted(new SecondCount(contest).rankDifferences());
            case Event.RulesChanged e -> counted(new SecondCount(contest).differences(e));
            case Event.ContestClosed e -> counted(new SecondCount(contest).rankDifferences());
            default -> List.of();
        };
    }

    private List<String> counted(List<String> differences) {
        results++;
        return differences;
    }
}
