package io.leitai.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Decision;
import io.leitai.contest.Event;
import io.leitai.contest.Plan;
import io.leitai.plan.PlanReader;
import io.leitai.wire.Json;
import java.time.Instant;
import java.util.List;

/** A contest that goes on command by command; a view that an event changes and does not say it touches fails the test. */
final class ViewedContest {
    private static final Instant NINE = Instant.parse("2026-11-27T01:00:00Z");

    private final List<String> watched;
    private Contest contest;

    /** @param plan as YAML @param watched names of views */
    ViewedContest(String plan, List<String> watched) {
        Plan read = ((PlanReader.Read) PlanReader.read(plan)).plan();
        this.contest = Contest.begin(Contest.plan(read, true), NINE);
        this.watched = watched;
    }

    void does(Actor actor, Command command) {
        Decision decision = contest.decide(actor, command, NINE);
        assertThat(decision).as(command.toString()).isInstanceOf(Decision.Accepted.class);
        for (Event event : ((Decision.Accepted) decision).events()) {
            Contest before = contest;
            contest = contest.evolve(event, actor, NINE);
            for (String name : watched) {
                ViewName view = ViewName.parse(name).orElseThrow();
                if (!Views.of(before, view).equals(Views.of(contest, view)))
                    assertThat(Views.touches(event, view))
                            .as("%s by %s", view, event)
                            .isTrue();
            }
        }
    }

    /** The view's body as JSON. */
    String text(String view) {
        return Json.text(Views.of(contest, ViewName.parse(view).orElseThrow()).orElseThrow());
    }
}
