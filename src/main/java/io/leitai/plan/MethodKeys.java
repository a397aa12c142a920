package io.leitai.plan;

import io.leitai.scoring.Component;
import io.leitai.scoring.Method;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import io.leitai.scoring.TieRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The keys of what a plan states beyond the plain rules; none for what it does not state. */
final class MethodKeys {
    private MethodKeys() {}

    static Map<String, Object> rounding(Rules rules) {
        Method.Steps steps = rules.how().steps();
        Keys keys = rounding(rules.total());
        step(keys, "judge", steps.judge());
        step(keys, "across", steps.across());
        step(keys, "criterion", steps.criterion());
        step(keys, "panel", steps.panel());
        step(keys, "factor", steps.factor());
        return keys.map();
    }

    private static void step(Keys keys, String step, Rounding rounding) {
        if (rounding != null) keys.put(step, rounding(rounding).map());
    }

    private static Keys rounding(Rounding rounding) {
        return new Keys().put("digits", rounding.digits()).put("mode", Allowed.word(rounding.mode()));
    }

    static Keys of(Method method) {
        return new Keys()
                .unless("judgesFirst", "order", Allowed.word(method.order()))
                .unless("share", "combine", Allowed.word(method.combine()))
                .unless("highest", "winner", Allowed.word(method.winner()))
                .unless(Map.of(), "turns", turns(method.turns()))
                .list("components", method.components(), MethodKeys::component)
                .list("ties", method.ties(), MethodKeys::tie);
    }

    private static Map<String, Object> turns(Method.Turns turns) {
        if (turns.equals(Method.PLAIN.turns())) return Map.of();
        return new Keys()
                .put("count", turns.count())
                .unless(0, "best", turns.best())
                .put("absent", Allowed.word(turns.absent()))
                .map();
    }

    private static Keys component(Component c) {
        Keys keys =
                new Keys().put("id", c.id()).put("name", c.name()).en(c.en()).put("use", Allowed.word(c.use()));
        if (c.overtime() != null) return keys.all(overtime(c.overtime()));
        if (c.use() != Component.Use.FACTOR) keys.put("weight", PlanWriter.number(c.weight()));
        if (c.use() != Component.Use.CARRIED) keys.put("per", c.perTurn() ? "turn" : "contest");
        keys.put("required", c.required());
        if (c.min() != null) keys.put("min", PlanWriter.number(c.min()));
        if (c.max() != null) keys.put("max", PlanWriter.number(c.max()));
        return keys;
    }

    private static Keys overtime(Component.Overtime overtime) {
        Keys keys = new Keys()
                .put("phase", overtime.phase())
                .put("grace", Durations.write(overtime.grace()))
                .put("per", Durations.write(overtime.per()))
                .put("points", PlanWriter.number(overtime.points()));
        return overtime.cap() == null ? keys : keys.put("cap", PlanWriter.number(overtime.cap()));
    }

    private static Keys tie(TieRule tie) {
        return new Keys()
                .put("by", Allowed.word(tie.by()))
                .unless("", "panel", tie.panel())
                .unless("", "criterion", tie.criterion())
                .unless("", "component", tie.component())
                .unless("high", "first", tie.low() ? "low" : "high")
                .unless("", "seed", tie.seed());
    }

    static Keys of(PanelMethod how) {
        Keys keys = new Keys()
                .unless(false, "vote", how.vote())
                .unless("mean", "across", Allowed.word(how.across()))
                .unless(List.of(), "criteria", how.criteria())
                .unless("leaveOut", "missing", Allowed.word(how.missing()))
                .unless("leaveOut", "excused", Allowed.word(how.excused()))
                .unless(1, "quorum", how.quorum());
        PanelMethod.Places places = how.places();
        if (places == null) return keys;
        return keys.put(
                "places",
                new Keys()
                        .put("from", Allowed.word(places.from()))
                        .unless(
                                List.<BigDecimal>of(),
                                "points",
                                places.points().stream().map(PlanWriter::number).toList())
                        .put("shared", Allowed.word(places.shared()))
                        .map());
    }
}
