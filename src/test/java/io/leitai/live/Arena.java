package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.scoring.Component;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import io.leitai.scoring.TieRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A small contest and its people, for tests. */
public final class Arena {
    public static final String ID = "weixian-8";
    public static final Actor ORGANISER = new Actor("zhao", Role.ORGANISER);
    public static final Actor DIRECTOR = new Actor("chen", Role.DIRECTOR);
    public static final Actor LI_NA = judge(1);

    private Arena() {}

    public static Actor judge(int n) {
        return new Actor("j" + n, Role.JUDGE);
    }

    public static Plan plan() {
        return plan(ID, 3, 3, false);
    }

    /** Presenters p1…, judges j1…, one criterion "speech" of 0 to 100; marks and totals have six digits, so
     * that a figure is known again wherever it shows; marks are taken 10 s longer. */
    public static Plan plan(String id, int presenters, int judges, boolean autoLock) {
        return new Plan(
                id,
                "擂台赛",
                "第八场",
                Map.of(),
                "",
                "",
                ZoneId.of("Asia/Shanghai"),
                "大礼堂",
                List.of(new Plan.Venue("v1", "常庄镇", "township", Map.of())),
                List.of(),
                IntStream.rangeClosed(1, presenters)
                        .mapToObj(n -> new Plan.Presenter("p" + n, "擂手" + n, "单位" + n, "", "", Map.of()))
                        .toList(),
                new Rules(
                        List.of(new Criterion(
                                "speech",
                                "演讲",
                                BigDecimal.ZERO,
                                new BigDecimal("100"),
                                new BigDecimal("0.000001"),
                                BigDecimal.ONE)),
                        List.of(new Panel("jury", "评委", BigDecimal.ONE, 0, 0)),
                        new Rounding(6, RoundingMode.HALF_UP)),
                IntStream.rangeClosed(1, judges)
                        .mapToObj(n -> new Plan.Judge("j" + n, "评委" + n, "", "", "jury", Map.of()))
                        .toList(),
                List.of(
                        phase("present", Duration.ofMinutes(8), false),
                        phase("scoring", Duration.ofSeconds(90), autoLock)),
                new Plan.Visibility(Plan.Marks.NAMED, Plan.Marks.ANONYMOUS),
                List.of());
    }

    /** The same with two turns each, a bonus for a turn and a visit before all, and lots among equals. */
    public static Plan twoTurns(String id, int presenters, int judges, boolean autoLock) {
        Plan plan = plan(id, presenters, judges, autoLock);
        Rules rules = plan.rules();
        Method method = new Method(
                Method.Order.JUDGES_FIRST,
                Method.Combine.SHARE,
                Method.Winner.HIGHEST,
                Method.Steps.NONE,
                new Method.Turns(2, 0, Method.Turns.Absent.LEAVE_OUT),
                List.of(added("bonus", true), added("visit", false)),
                List.of(new TieRule(TieRule.By.LOTS, "", "", "", false, "2026")));
        return plan.with(plan.presenters(), rules.with(method), plan.judges(), plan.turn());
    }

    private static Component added(String id, boolean perTurn) {
        return new Component(
                id, id, Component.Use.ADDED, BigDecimal.ONE, perTurn, false, BigDecimal.ZERO, null, Map.of());
    }

    public static Command.GiveMarks marks(String presenter, String mark) {
        return new Command.GiveMarks(presenter, 1, Map.of("speech", new BigDecimal(mark)), false, null);
    }

    private static Plan.Phase phase(String id, Duration length, boolean autoLock) {
        return new Plan.Phase(id, id, length, List.of(), List.of(), Plan.Phase.DEFAULT_GRACE, autoLock, Map.of());
    }
}
