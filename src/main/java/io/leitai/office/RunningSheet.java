package io.leitai.office;

import io.leitai.contest.Plan;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The running order on paper.
 *
 * @param across the paper lies on its long side
 * @param kinds whether any presenter is of a kind
 * @param summary how long a turn and the whole take by the plan
 */
public record RunningSheet(boolean across, boolean kinds, List<Step> steps, String summary, List<Line> lines) {
    /** More phases than these want the paper across. */
    private static final int MOST_UPRIGHT_PHASES = 3;

    /** A phase of the turn. @param parts what is spoken on, in order; may be empty */
    public record Step(String name, String length, String parts) {}

    static RunningSheet of(PrintJob job, Words words) {
        Plan plan = job.plan();
        List<Plan.Presenter> presenters = job.presenters();
        List<Line> lines = IntStream.range(0, presenters.size())
                .mapToObj(i -> Line.of(i + 1, presenters.get(i), plan, words))
                .toList();
        return new RunningSheet(
                plan.turn().size() > MOST_UPRIGHT_PHASES,
                lines.stream().anyMatch(line -> !line.kind().isEmpty()),
                plan.turn().stream().map(phase -> step(phase, words)).toList(),
                summary(plan, lines.size(), words),
                lines);
    }

    private static Step step(Plan.Phase phase, Words words) {
        String parts = phase.parts().stream()
                .map(part -> words.of(part.name(), "name", part.en()))
                .collect(Collectors.joining(words.say("listComma")));
        return new Step(words.of(phase.name(), "name", phase.en()), clock(phase.length()), parts);
    }

    private static String summary(Plan plan, int presenters, Words words) {
        Duration turn = plan.turn().stream().map(Plan.Phase::length).reduce(Duration.ZERO, Duration::plus);
        return words.say("summary", presenters, clock(turn), clock(turn.multipliedBy(presenters)));
    }

    /** 8:00, 1:55:00. */
    static String clock(Duration length) {
        String seconds = "%02d".formatted(length.toSecondsPart());
        return length.toHours() > 0
                ? "%d:%02d:%s".formatted(length.toHours(), length.toMinutesPart(), seconds)
                : length.toMinutesPart() + ":" + seconds;
    }
}
