package io.leitai.plan;

import io.leitai.contest.Plan;
import io.leitai.scoring.Panel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes a plan as the YAML that {@link PlanReader} reads as an equal plan. Comments of an earlier file are not kept. */
public final class PlanWriter {
    private static final DumpSettings STYLE = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setSchema(new CoreSchema()) // puts "~" in quotes, which the usual schema takes for a word
            .setWidth(160)
            .setSplitLines(false)
            .build();

    private PlanWriter() {}

    /** @throws IllegalArgumentException for a time that is no whole number of seconds */
    public static String write(Plan plan) {
        return new Dump(STYLE)
                .dumpToString(new Keys()
                        .put("id", plan.id())
                        .put("title", plan.title())
                        .unless("", "edition", plan.edition())
                        .unless("", "series", plan.series())
                        .unless("", "date", plan.date())
                        .put("timezone", plan.timezone().getId())
                        .unless("", "hall", plan.hall())
                        .en(plan.en())
                        .list("venues", plan.venues(), PlanWriter::venue)
                        .list("kinds", plan.kinds(), kind -> thing(kind.id(), kind.name(), kind.en()))
                        .list("presenters", plan.presenters(), PlanWriter::presenter)
                        .list("criteria", CriteriaKeys.of(plan.rules()), keys -> keys)
                        .list("panels", plan.rules().panels(), panel -> panel(panel, plan.judges()))
                        .put("rounding", MethodKeys.rounding(plan.rules()))
                        .all(MethodKeys.of(plan.rules().how()))
                        .list("turn", plan.turn(), PlanWriter::phase)
                        .put("visibility", visibility(plan.visibility()))
                        .list("awards", plan.awards(), PlanWriter::award)
                        .all(gate(plan.gate()))
                        .all(ShowForm.write(plan.show()))
                        .all(ExhibitForm.write(plan.material()))
                        .map());
    }

    static Keys thing(String id, String name, Map<String, String> en) {
        return new Keys().put("id", id).put("name", name).en(en);
    }

    private static Keys venue(Plan.Venue venue) {
        return thing(venue.id(), venue.name(), venue.en()).unless("", "level", venue.level());
    }

    private static Keys presenter(Plan.Presenter presenter) {
        return thing(presenter.id(), presenter.name(), presenter.en())
                .unless("", "unit", presenter.unit())
                .unless("", "title", presenter.title())
                .unless("", "kind", presenter.kind());
    }

    private static Keys panel(Panel panel, List<Plan.Judge> judges) {
        var drop = new Keys().put("highest", panel.dropHighest()).put("lowest", panel.dropLowest());
        return thing(panel.id(), panel.name(), panel.en())
                .put("weight", number(panel.weight()))
                .put("drop", drop.map())
                .all(MethodKeys.of(panel.how()))
                .list(
                        "judges",
                        judges.stream()
                                .filter(j -> j.panel().equals(panel.id()))
                                .toList(),
                        PlanWriter::judge);
    }

    private static Keys judge(Plan.Judge judge) {
        return thing(judge.id(), judge.name(), judge.en())
                .unless("", "title", judge.title())
                .unless("", "unit", judge.unit());
    }

    /** The library would tag a decimal without a fraction: {@code !!float '10'}. */
    static Number number(BigDecimal decimal) {
        return decimal.scale() > 0 ? decimal : decimal.toBigIntegerExact();
    }

    private static Keys phase(Plan.Phase phase) {
        Keys keys = new Keys()
                .put("phase", phase.id())
                .put("name", phase.name())
                .en(phase.en())
                .put("for", Durations.write(phase.length()))
                .unless(
                        List.of(),
                        "warnings",
                        phase.warnings().stream().map(Durations::write).toList())
                .list("parts", phase.parts(), part -> thing(part.id(), part.name(), part.en()));
        if (!phase.isScoring()) return keys;
        keys.put("grace", Durations.write(phase.grace())).put("autoLock", phase.autoLock());
        return phase.late() == null ? keys : keys.put("late", Allowed.word(phase.late()));
    }

    private static Map<String, Object> visibility(Plan.Visibility visibility) {
        Keys keys = new Keys()
                .put("hall", Allowed.word(visibility.hall()))
                .put("archive", Allowed.word(visibility.archive()));
        if (visibility.venues() != null) keys.put("venues", Allowed.word(visibility.venues()));
        if (visibility.television() != null) keys.put("television", Allowed.word(visibility.television()));
        return keys.map();
    }

    private static Keys award(Plan.Award award) {
        Keys keys = thing(award.id(), award.name(), award.en());
        if (award.places() != null) keys.put("places", award.places());
        if (award.share() != null) keys.put("share", number(award.share()));
        if (award.from() != null) keys.put("from", number(award.from()));
        return keys;
    }

    private static Keys gate(Plan.Gate gate) {
        if (gate == null) return new Keys();
        return new Keys()
                .put("gate", new Keys().put("outlier", number(gate.outlier())).map());
    }
}
