package io.leitai.plan;

import io.leitai.contest.Exhibit;
import io.leitai.contest.Plan;
import io.leitai.contest.Plan.Marks;
import io.leitai.contest.Plan.Phase;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A plan in which anything that is allowed may be. */
final class RandomPlan {
    private static final String[] WORDS = {
        "孟广田",
        "阿依古丽·买买提",
        "Li Na",
        "null",
        "8",
        "yes",
        "a: b",
        "# c",
        "- d",
        "'",
        "\"",
        "{",
        "]",
        "𬭎𫍯",
        "~",
        "1.50",
        "，",
        "\\",
        "%",
        "&x"
    };

    private final Random random;

    RandomPlan(long seed) {
        random = new Random(seed);
    }

    Plan plan() {
        var kinds = some(0, i -> new Plan.Kind("k" + i, text(), en("name")));
        List<Criterion> criteria = new ArrayList<>();
        List<Method.Group> groups = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            boolean grouped = random.nextInt(3) == 0;
            if (grouped) groups.add(new Method.Group("g" + i, text(), en("name"), decimal(1)));
            for (int parts = grouped ? random.nextInt(3) : 0; parts >= 0; parts--)
                criteria.add(criterion(criteria.size(), grouped ? groups.getLast() : null));
        }
        List<Panel> panels = some(1, i -> panel(i, criteria));
        if (random.nextInt(3) == 0) panels = withVote(panels, criteria);
        List<Plan.Judge> judges = new ArrayList<>();
        for (Panel panel : panels)
            for (int i = 0; !panel.how().vote() && i <= panel.dropHighest() + panel.dropLowest(); i++)
                judges.add(new Plan.Judge(
                        panel.id() + "-" + i, text(), maybe(), maybe(), panel.id(), en("name", "title", "unit")));
        List<Phase> turn = turn();
        List<Plan.Presenter> presenters = some(
                1,
                i -> new Plan.Presenter("p" + i, text(), maybe(), maybe(), kind(kinds), en("name", "unit", "title")));
        return new Plan(
                "plan-" + random.nextInt(1000),
                text(),
                maybe(),
                en("title", "edition", "hall", "date"),
                random.nextBoolean() ? "" : "s.1_a",
                maybe(),
                ZoneId.of(random.nextBoolean() ? "Asia/Urumqi" : "UTC"),
                maybe(),
                some(0, i -> new Plan.Venue("v" + i, text(), maybe(), en("name", "level"))),
                kinds,
                presenters,
                new Rules(
                        criteria,
                        panels,
                        new Rounding(random.nextInt(7), mode()),
                        new RandomMethod(random)
                                .method(
                                        criteria,
                                        panels,
                                        groups,
                                        turn.stream().map(Phase::id).toList())),
                judges,
                turn,
                new Plan.Visibility(
                        marks(), marks(), random.nextBoolean() ? null : marks(), random.nextBoolean() ? null : marks()),
                some(0, this::award),
                random.nextBoolean() ? null : new Plan.Gate(decimal(0)),
                show(),
                exhibits(presenters));
    }

    private List<Plan.Listed> exhibits(List<Plan.Presenter> presenters) {
        return some(
                0,
                i -> new Plan.Listed(
                        presenters.get(random.nextInt(presenters.size())).id(),
                        random.nextBoolean()
                                ? new Exhibit.Awaited("x" + i, text(), en("title"), i + " 图.PDF")
                                : new Exhibit.Figures("x" + i, text(), en("title"), List.of(figure(), figure()))));
    }

    private Exhibit.Figure figure() {
        return new Exhibit.Figure(
                text(),
                maybe(),
                random.nextBoolean() ? "" : "万元",
                point(),
                random.nextBoolean() ? List.of() : List.of(point(), point()),
                point(),
                random.nextBoolean() ? null : decimal(-1000),
                en("name", "note", "unit"));
    }

    private Exhibit.Point point() {
        return new Exhibit.Point(String.valueOf(1950 + random.nextInt(99)), decimal(-1000), en("at"));
    }

    private Plan.Show show() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> new Plan.Show(Plan.Show.Marks.EACH);
            case 2 ->
                new Plan.Show(
                        null, null, null, Plan.Show.When.CEREMONY, random.nextBoolean() ? null : random.nextInt(5));
            case 3 -> new Plan.Show(null, LocalTime.of(random.nextInt(24), random.nextInt(60)), null);
            default -> new Plan.Show(Plan.Show.Marks.PANEL, LocalTime.NOON, Duration.ofSeconds(random.nextInt(3600)));
        };
    }

    private Plan.Award award(int i) {
        return switch (random.nextInt(3)) {
            case 0 -> new Plan.Award("a" + i, text(), 1 + random.nextInt(9), en("name"));
            case 1 -> new Plan.Award("a" + i, text(), null, new BigDecimal("0.125"), null, en("name"));
            default -> new Plan.Award("a" + i, text(), null, null, decimal(-20), en("name"));
        };
    }

    private List<Panel> withVote(List<Panel> panels, List<Criterion> criteria) {
        List<Panel> more = new ArrayList<>(panels);
        var method = new RandomMethod(random).vote(criteria);
        more.add(new Panel("public", text(), decimal(1), random.nextInt(200), random.nextInt(200), en("name"), method));
        return more;
    }

    private Panel panel(int i, List<Criterion> criteria) {
        int highest = random.nextInt(3);
        int lowest = random.nextInt(3);
        var method = new RandomMethod(random).panel(criteria, i == 0, highest + lowest + 1);
        return new Panel("b" + i, text(), decimal(1), highest, lowest, en("name"), method);
    }

    /** @param group null: none */
    private Criterion criterion(int i, Method.Group group) {
        BigDecimal min = decimal(-50);
        BigDecimal step = decimal(1);
        BigDecimal max = min.add(step.multiply(BigDecimal.valueOf(1 + random.nextInt(50))));
        BigDecimal weight = group == null ? decimal(1) : decimal(1).multiply(group.weight());
        return new Criterion("c" + i, text(), min, max, step, weight, en("name"), group == null ? null : group.id());
    }

    private List<Phase> turn() {
        List<Phase> turn = new ArrayList<>(some(0, i -> phase("phase" + i, Duration.ZERO, false)));
        turn.add(
                random.nextInt(turn.size() + 1),
                phase(Phase.SCORING, Duration.ofSeconds(random.nextInt(100)), random.nextBoolean()));
        return turn;
    }

    private Phase phase(String id, Duration grace, boolean autoLock) {
        Duration length = Duration.ofSeconds(100 + random.nextInt(9_000));
        var warnings = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> Duration.ofSeconds(60 - 20L * i))
                .toList();
        var parts = some(0, i -> new Plan.Part("t" + i, text(), en("name")));
        Plan.Late late = id.equals(Phase.SCORING) ? anyLate() : null;
        return new Phase(id, text(), length, warnings, parts, grace, autoLock, en("name"), late);
    }

    private <T> List<T> some(int least, IntFunction<T> make) {
        return IntStream.range(0, least + random.nextInt(5)).mapToObj(make).toList();
    }

    private BigDecimal decimal(int least) {
        return new BigDecimal(least + random.nextInt(100))
                .add(BigDecimal.valueOf(random.nextInt(100), random.nextInt(3)));
    }

    private String text() {
        return WORDS[random.nextInt(WORDS.length)]
                + (random.nextBoolean() ? "" : " " + WORDS[random.nextInt(WORDS.length)]);
    }

    private String maybe() {
        return random.nextBoolean() ? "" : text();
    }

    private Map<String, String> en(String... fields) {
        Map<String, String> en = new HashMap<>();
        for (String field : fields) if (random.nextBoolean()) en.put(field, text());
        return en;
    }

    private String kind(List<Plan.Kind> kinds) {
        return kinds.isEmpty() || random.nextBoolean()
                ? ""
                : kinds.get(random.nextInt(kinds.size())).id();
    }

    /** Null: the usual. */
    private Plan.Late anyLate() {
        int one = random.nextInt(Plan.Late.values().length + 1);
        return one == 0 ? null : Plan.Late.values()[one - 1];
    }

    private Marks marks() {
        return Marks.values()[random.nextInt(Marks.values().length)];
    }

    private RoundingMode mode() {
        return RoundingMode.values()[random.nextInt(RoundingMode.UNNECESSARY.ordinal())];
    }
}
