package io.leitai.contest;

import static io.leitai.contest.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each mark must cost the same however many were given: a rule that looks at all sheets would take minutes here. */
class CrowdTest {
    private static final int JUDGES = 20_000;

    @Test
    void twenty_thousand_judges_score_one_presenter() {
        List<Plan.Judge> judges = IntStream.rangeClosed(1, JUDGES)
                .mapToObj(i -> judge("j" + i, "评委" + i, i % 2 == 0 ? "hall" : "mass"))
                .toList();
        Scenario scoring = Stories.scoringRuns(Scenario.given(plan(judges))
                .with(DIRECTOR, new Open())
                .with(DIRECTOR, new CallNext())
                .with(DIRECTOR, new StartPhase(null)));
        for (Plan.Judge judge : judges)
            scoring = scoring.with(new Actor(judge.id(), Role.JUDGE), Stories.give(ZHAO, 1, marks("20", "60")));
        scoring.check(c ->
                        assertThat(c.onStage().orElseThrow().sheets().given()).isEqualTo(JUDGES))
                .check(c -> assertThat(c.missing(c.onStage().orElseThrow())).isEmpty())
                .with(DIRECTOR, new Lock())
                .with(DIRECTOR, new Certify())
                .check(c ->
                        assertThat(c.onStage().orElseThrow().result().total()).isEqualTo("80.00"));
    }
}
