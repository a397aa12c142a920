package io.leitai.recount;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plan's keys about reckoning, as a tree of texts, made a scheme with the defaults of {@code docs/plan.md}. */
record GuideScheme(Map<String, Object> plan) {

    Scheme read() {
        List<Scheme.Criterion> criteria = new ArrayList<>();
        List<Scheme.Group> groups = new ArrayList<>();
        for (Map<String, Object> criterion : list(plan, "criteria")) {
            Ratio weight = number(criterion, "weight", "1");
            if (!criterion.containsKey("criteria")) criteria.add(new Scheme.Criterion(text(criterion, "id"), weight));
            else {
                List<Scheme.Part> parts = new ArrayList<>();
                for (Map<String, Object> part : list(criterion, "criteria")) {
                    Ratio own = number(part, "weight", "1");
                    parts.add(new Scheme.Part(text(part, "id"), own));
                    criteria.add(new Scheme.Criterion(text(part, "id"), own.times(weight)));
                }
                groups.add(new Scheme.Group(text(criterion, "id"), parts));
            }
        }
        Map<String, Object> turns = keys(plan, "turns");
        int count = whole(turns, "count", 1);
        return new Scheme(
                choice(Scheme.Order.class, plan, "order", "judgesFirst"),
                choice(Scheme.Combine.class, plan, "combine", "share"),
                choice(Scheme.Winner.class, plan, "winner", "highest"),
                new Scheme.Turns(count, whole(turns, "best", count), "wait".equals(turns.get("absent"))),
                criteria,
                groups,
                list(plan, "panels").stream()
                        .map(panel -> panel(panel, criteria, groups))
                        .toList(),
                list(plan, "components").stream().map(GuideScheme::component).toList(),
                steps(keys(plan, "rounding")),
                list(plan, "ties").stream().map(GuideScheme::tie).toList());
    }

    private static Scheme.Panel panel(
            Map<String, Object> panel, List<Scheme.Criterion> criteria, List<Scheme.Group> groups) {
        List<String> marked = new ArrayList<>();
        if (!panel.containsKey("criteria")) criteria.forEach(criterion -> marked.add(criterion.id()));
        else
            for (Object named : (List<?>) panel.get("criteria")) {
                boolean isGroup = false;
                for (Scheme.Group group : groups)
                    if (group.id().equals(named)) {
                        isGroup = true;
                        group.parts().forEach(part -> marked.add(part.criterion()));
                    }
                if (!isGroup) marked.add((String) named);
            }
        Map<String, Object> drop = keys(panel, "drop");
        return new Scheme.Panel(
                text(panel, "id"),
                number(panel, "weight", "1"),
                list(panel, "judges").stream().map(judge -> text(judge, "id")).toList(),
                "true".equals(panel.get("vote")),
                marked,
                choice(Scheme.Across.class, panel, "across", "mean"),
                whole(drop, "highest", 0),
                whole(drop, "lowest", 0),
                choice(Scheme.Absence.class, panel, "missing", "leaveOut"),
                choice(Scheme.Absence.class, panel, "excused", "leaveOut"),
                whole(panel, "quorum", 1),
                panel.containsKey("places") ? places(keys(panel, "places")) : null);
    }

    private static Scheme.Places places(Map<String, Object> places) {
        return new Scheme.Places(
                "ranks".equals(places.get("from")),
                places.containsKey("points")
                        ? ((List<?>) places.get("points"))
                                .stream()
                                        .map(points -> Ratio.of((String) points))
                                        .toList()
                        : null,
                "best".equals(places.get("shared")));
    }

    private static Scheme.Component component(Map<String, Object> component) {
        Scheme.Use use = choice(Scheme.Use.class, component, "use", null);
        boolean overtime = use == Scheme.Use.OVERTIME;
        String required = use == Scheme.Use.ADDED || overtime ? "false" : "true";
        return new Scheme.Component(
                text(component, "id"),
                use,
                number(component, "weight", "1"),
                overtime || use != Scheme.Use.CARRIED && !"contest".equals(component.get("per")),
                component.getOrDefault("required", required).equals("true"),
                overtime
                        ? new Scheme.Overtime(
                                seconds(component, "grace", "0s"),
                                number(component, "points", null),
                                seconds(component, "per", "60s"),
                                component.containsKey("cap") ? number(component, "cap", null) : null)
                        : null);
    }

    private static Scheme.Steps steps(Map<String, Object> rounding) {
        return new Scheme.Steps(
                step(rounding, "judge"),
                step(rounding, "across"),
                step(rounding, "criterion"),
                step(rounding, "panel"),
                step(rounding, "factor"),
                rounded(rounding));
    }

    private static Rounding step(Map<String, Object> rounding, String step) {
        return rounding.containsKey(step) ? rounded(keys(rounding, step)) : null;
    }

    private static Rounding rounded(Map<String, Object> keys) {
        return new Rounding(whole(keys, "digits", 2), choice(Rounding.Mode.class, keys, "mode", "halfUp"));
    }

    private static Scheme.Tie tie(Map<String, Object> tie) {
        return new Scheme.Tie(
                choice(Scheme.By.class, tie, "by", null),
                (String) tie.get("panel"),
                (String) tie.get("criterion"),
                (String) tie.get("component"),
                "low".equals(tie.get("first")),
                (String) tie.get("seed"));
    }

    private static String text(Map<String, Object> keys, String key) {
        return (String) keys.get(key);
    }

    private static Ratio number(Map<String, Object> keys, String key, String usual) {
        return Ratio.of((String) keys.getOrDefault(key, usual));
    }

    private static int whole(Map<String, Object> keys, String key, int usual) {
        return Integer.parseInt((String) keys.getOrDefault(key, Integer.toString(usual)));
    }

    /** Such as {@code 1m30s}. */
    private static Ratio seconds(Map<String, Object> keys, String key, String usual) {
        String time = ((String) keys.getOrDefault(key, usual)).toUpperCase(Locale.ROOT);
        return Ratio.of(Duration.parse("PT" + time).toSeconds());
    }

    /** {@code judgesFirst} is {@code JUDGES_FIRST}. */
    private static <E extends Enum<E>> E choice(Class<E> choices, Map<String, Object> keys, String key, String usual) {
        String word = (String) keys.getOrDefault(key, usual);
        return Enum.valueOf(choices, word.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> keys, String key) {
        return (List<Map<String, Object>>) keys.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> keys(Map<String, Object> keys, String key) {
        return (Map<String, Object>) keys.getOrDefault(key, Map.of());
    }
}
