package io.leitai.contest;

import io.leitai.scoring.Criterion;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A small contest and the people in it: three presenters, two judges in the hall, one for the audience's panel. */
final class People {
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    static final Actor ORGANISER = new Actor("zhou-min", Role.ORGANISER);
    static final Actor DIRECTOR = new Actor("wu-gang", Role.DIRECTOR);
    static final Actor OTHER_DIRECTOR = new Actor("zheng-hao", Role.DIRECTOR);
    static final Actor CLERK = new Actor("feng-li", Role.CLERK);
    static final Actor SUPERVISOR = new Actor("han-mei", Role.SUPERVISOR);
    static final Actor LI_NA = new Actor("li-na", Role.JUDGE);
    static final Actor WANG_FANG = new Actor("wang-fang", Role.JUDGE);
    static final Actor CHEN_JIE = new Actor("chen-jie", Role.JUDGE);

    static final String ZHAO = "zhao";
    static final String QIAN = "qian";
    static final String SUN = "sun";
    static final String REASON = "现场核对";

    private People() {}

    static BigDecimal points(String text) {
        return new BigDecimal(text);
    }

    /** @param problems 0 to 30, step 0.5 @param results 0 to 70, step 1 */
    static Map<String, BigDecimal> marks(String problems, String results) {
        return Map.of("problems", points(problems), "results", points(results));
    }

    static Plan plan() {
        return plan(false);
    }

    static Plan plan(boolean autoLock) {
        return plan(
                autoLock,
                List.of(
                        judge("li-na", "李娜", "hall"),
                        judge("wang-fang", "王芳", "hall"),
                        judge("chen-jie", "陈洁", "mass")));
    }

    static Plan plan(List<Plan.Judge> judges) {
        return plan(false, judges);
    }

    /** The same people by other rules. */
    static Plan plan(Rules rules) {
        Plan plan = plan();
        return plan.with(
                plan.presenters(),
                rules,
                plan.judges().stream()
                        .filter(j -> rules.panels().stream().anyMatch(p -> p.id().equals(j.panel())))
                        .toList(),
                plan.turn());
    }

    private static Plan plan(boolean autoLock, List<Plan.Judge> judges) {
        return new Plan(
                "weixian-8",
                "精准脱贫擂台赛",
                "第八场",
                Map.of(),
                "weixian",
                "2026-11-23",
                ZoneId.of("Asia/Shanghai"),
                "县委会堂",
                List.of(new Plan.Venue("v1", "车往镇分会场", "township", Map.of())),
                List.of(new Plan.Kind("town", "乡镇书记", Map.of())),
                List.of(presenter(ZHAO, "赵铁柱"), presenter(QIAN, "钱秀英"), presenter(SUN, "孙立")),
                rules(),
                judges,
                phases(autoLock),
                new Plan.Visibility(Plan.Marks.NAMED, Plan.Marks.NAMED),
                List.of(new Plan.Award("first", "一等奖", 1, Map.of()), new Plan.Award("second", "二等奖", 1, Map.of())));
    }

    static Plan.Presenter presenter(String id, String name) {
        return new Plan.Presenter(id, name, "车往镇", "党委书记", "town", Map.of());
    }

    static Plan.Judge judge(String id, String name, String panel) {
        return new Plan.Judge(id, name, "主任", "县农业局", panel, Map.of());
    }

    private static Rules rules() {
        return new Rules(
                List.of(
                        new Criterion("problems", "晒问题", points("0"), points("30"), points("0.5"), points("1")),
                        new Criterion("results", "比成效", points("0"), points("70"), points("1"), points("1"))),
                List.of(new Panel("hall", "主会场", points("60"), 0, 0), new Panel("mass", "群众评委", points("40"), 0, 0)),
                Rounding.DEFAULT);
    }

    private static List<Plan.Phase> phases(boolean autoLock) {
        List<Plan.Part> parts = List.of(new Plan.Part("ask", "晒问题", Map.of()), new Plan.Part("do", "亮措施", Map.of()));
        Duration none = Duration.ZERO;
        return List.of(
                new Plan.Phase("present", "陈述", Duration.ofMinutes(8), List.of(), parts, none, false, Map.of()),
                new Plan.Phase(
                        Plan.Phase.SCORING,
                        "评分",
                        Duration.ofSeconds(90),
                        List.of(),
                        List.of(),
                        Plan.Phase.DEFAULT_GRACE,
                        autoLock,
                        Map.of()));
    }
}
