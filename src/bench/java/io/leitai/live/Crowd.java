package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Decision;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.plan.PlanReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Plans with many people in them, and what those people do. */
public final class Crowd {
    public static final Actor ORGANISER = new Actor("zhao", Role.ORGANISER);
    public static final Actor DIRECTOR = new Actor("chen", Role.DIRECTOR);

    private Crowd() {}

    /** Presenters p1…; judges j1… of 0 to 100 by halves, and a public that votes 0 to 10 by tenths. */
    static Plan plan(String id, int presenters, int judges) {
        StringBuilder yaml = new StringBuilder("id: " + id + "\ntitle: 擂台赛\ntimezone: Asia/Shanghai\npresenters:\n");
        for (int p = 1; p <= presenters; p++)
            yaml.append("  - {id: p" + p + ", name: 擂手" + p + ", unit: 单位" + p + "}\n");
        yaml.append("criteria:\n  - {id: speech, name: 演讲, max: 100, step: 0.5}\n")
                .append("  - {id: liking, name: 喜爱, max: 10, step: 0.1}\n")
                .append("panels:\n  - id: jury\n    criteria: [speech]\n    judges:\n");
        for (int j = 1; j <= judges; j++) yaml.append("      - {id: j" + j + ", name: 评委" + j + "}\n");
        yaml.append("  - {id: public, vote: true, criteria: [liking]}\n");
        yaml.append("turn: [{phase: present, for: 8m}, {phase: scoring, for: 90s}]\n");
        return switch (PlanReader.read(yaml.toString().getBytes(StandardCharsets.UTF_8))) {
            case PlanReader.Read read -> read.plan();
            case PlanReader.Wrong wrong ->
                throw new IllegalStateException(wrong.problems().toString());
        };
    }

    public static Actor judge(int n) {
        return new Actor("j" + n, Role.JUDGE);
    }

    public static Actor voter(int n) {
        return new Actor("voter-%08d".formatted(n), Role.AUDIENCE);
    }

    public static Command mark(int presenter, int halves) {
        return give(presenter, "speech", BigDecimal.valueOf(halves % 201 * 5L, 1));
    }

    public static Command vote(int presenter, int tenths) {
        return give(presenter, "liking", BigDecimal.valueOf(tenths % 101, 1));
    }

    /** A contest with p1 on stage and the marking begun. */
    public static Contest scoring(String id, int presenters, int judges, Instant at) {
        Contest contest = Contest.begin(Contest.plan(plan(id, presenters, judges), true), at);
        for (Command c : List.of(new Command.Open(), new Command.CallNext(), new Command.StartPhase("scoring")))
            contest = after(contest, DIRECTOR, c, at);
        return contest;
    }

    /** @throws IllegalStateException where the command is refused */
    public static Contest after(Contest contest, Actor actor, Command command, Instant at) {
        if (!(contest.decide(actor, command, at) instanceof Decision.Accepted accepted))
            throw new IllegalStateException(command + " is refused");
        return contest.evolve(actor, accepted.events(), at);
    }

    private static Command give(int presenter, String criterion, BigDecimal mark) {
        return new Command.GiveMarks("p" + presenter, 1, Map.of(criterion, mark), false, null);
    }
}
