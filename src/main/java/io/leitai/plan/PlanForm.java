package io.leitai.plan;

import io.leitai.contest.Plan;
import io.leitai.contest.Plan.Marks;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A whole plan, from the file's root down. What it answers is to be used only if no problem was found. */
final class PlanForm {
    private static final Allowed<String> NAME = Allowed.text(Limits.NAME);
    private static final Allowed<String> LINE = Allowed.text(Limits.LINE);

    private static final Allowed<BigDecimal> SCORE = Allowed.decimal(BigDecimal.ZERO, Limits.OUTLIER);

    private final Problems problems;

    PlanForm(Problems problems) {
        this.problems = problems;
    }

    Plan read(Yaml root) {
        Fields plan = Fields.of(
                root,
                problems,
                "id",
                "title",
                "edition",
                "series",
                "date",
                "timezone",
                "hall",
                "en",
                "venues",
                "kinds",
                "presenters",
                "criteria",
                "panels",
                "order",
                "combine",
                "winner",
                "rounding",
                "turns",
                "components",
                "ties",
                "turn",
                "visibility",
                "awards",
                "gate",
                "reveal",
                "exhibits",
                "schedule");
        Ids kindIds = new Ids(problems);
        Ids presenterIds = new Ids(problems);
        List<Plan.Kind> kinds = plan.listOf("kinds", Limits.KINDS, yaml -> kind(yaml, kindIds));
        List<Plan.Phase> turn = new TurnForm(problems).read(plan);
        RulesForm.Read rules = new RulesForm(problems)
                .read(plan, turn.stream().map(Plan.Phase::id).toList());
        return new Plan(
                plan.required("id", Allowed.ID, ""),
                plan.required("title", LINE, ""),
                plan.optional("edition", NAME, ""),
                plan.en("title", "edition", "hall", "date"),
                plan.optional("series", Allowed.ID, ""),
                plan.optional("date", NAME, ""),
                plan.<ZoneId>required("timezone", Allowed.TIMEZONE, ZoneOffset.UTC),
                plan.optional("hall", LINE, ""),
                venues(plan),
                kinds,
                presenters(plan, kindIds, presenterIds),
                rules.rules(),
                rules.judges(),
                turn,
                visibility(plan.under("visibility", "hall", "archive", "venues", "television")),
                new AwardForm(problems).read(plan),
                gate(plan),
                ShowForm.read(plan),
                new ExhibitForm(problems).read(plan, presenterIds.all()));
    }

    private Plan.Kind kind(Yaml yaml, Ids ids) {
        Fields kind = Fields.of(yaml, problems, "id", "name", "en");
        return new Plan.Kind(ids.claim(kind, "id"), kind.required("name", NAME, ""), kind.en("name"));
    }

    private List<Plan.Venue> venues(Fields plan) {
        Ids ids = new Ids(problems);
        return plan.listOf("venues", Limits.VENUES, yaml -> {
            Fields venue = Fields.of(yaml, problems, "id", "name", "level", "en");
            return new Plan.Venue(
                    ids.claim(venue, "id"),
                    venue.required("name", LINE, ""),
                    venue.optional("level", NAME, ""),
                    venue.en("name", "level"));
        });
    }

    private List<Plan.Presenter> presenters(Fields plan, Ids kindIds, Ids ids) {
        return plan.someOf(
                "presenters",
                Limits.PRESENTERS,
                "至少一位擂手",
                "at least one presenter",
                yaml -> presenter(yaml, ids, kindIds));
    }

    private Plan.Presenter presenter(Yaml yaml, Ids ids, Ids kindIds) {
        Fields presenter = Fields.of(yaml, problems, "id", "name", "unit", "title", "kind", "en");
        String kind = presenter.optional("kind", Allowed.ID, "");
        if (!kind.isEmpty() && !kindIds.all().contains(kind)) unknownKind(kind, presenter, kindIds);
        return new Plan.Presenter(
                ids.claim(presenter, "id"),
                presenter.required("name", NAME, ""),
                presenter.optional("unit", LINE, ""),
                presenter.optional("title", LINE, ""),
                kind,
                presenter.en("name", "unit", "title"));
    }

    private void unknownKind(String kind, Fields presenter, Ids kindIds) {
        if (kindIds.all().isEmpty()) {
            problems.add(
                    presenter.at("kind"),
                    "没有“%s”这一类：方案里还没有 kinds。".formatted(kind),
                    "There is no kind \"%s\": the plan has no kinds.".formatted(kind));
            return;
        }
        var known = kindIds.all().stream().sorted().toList();
        problems.add(
                presenter.at("kind"),
                "没有“%s”这一类，kinds 里有：%s。".formatted(kind, String.join("、", known)),
                "There is no kind \"%s\"; kinds has %s.".formatted(kind, String.join(", ", known)));
    }

    private static Plan.Visibility visibility(Fields visibility) {
        return new Plan.Visibility(
                visibility.optional("hall", Allowed.oneOf(Marks.class), Marks.NAMED),
                visibility.optional("archive", Allowed.oneOf(Marks.class), Marks.NAMED),
                visibility.optional("venues", Allowed.oneOf(Marks.class), null),
                visibility.optional("television", Allowed.oneOf(Marks.class), null));
    }

    private static Plan.Gate gate(Fields plan) {
        Fields gate = plan.under("gate", "outlier");
        if (!gate.has("outlier")) return null;
        return new Plan.Gate(gate.optional("outlier", SCORE, Plan.Gate.USUAL_OUTLIER));
    }
}
