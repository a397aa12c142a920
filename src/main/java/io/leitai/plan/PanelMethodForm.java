package io.leitai.plan;

import io.leitai.scoring.Criterion;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.PanelMethod.Across;
import io.leitai.scoring.PanelMethod.From;
import io.leitai.scoring.PanelMethod.Missing;
import io.leitai.scoring.PanelMethod.Shared;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How one panel's marks are put together. */
final class PanelMethodForm {
    private static final Allowed<BigDecimal> POINTS = Allowed.decimal(Limits.POINTS.negate(), Limits.POINTS);
    private static final Allowed<Missing> EXCUSED =
            Allowed.oneOf(Map.of("leaveOut", Missing.LEAVE_OUT, "panelMean", Missing.PANEL_MEAN));

    private final Problems problems;
    private final CriteriaForm.Read criteria;
    private boolean voted;

    PanelMethodForm(Problems problems, CriteriaForm.Read criteria) {
        this.problems = problems;
        this.criteria = criteria;
    }

    /** Whether the panel is a public's vote; a plan has one at most, and what belongs to judges is not for it. */
    boolean vote(Fields panel) {
        if (!panel.has("vote")) return false;
        boolean vote = panel.optional("vote", Allowed.YES_OR_NO, !panel.has("judges"));
        if (!vote) return false;
        if (voted)
            problems.add(
                    panel.at("vote"),
                    "一场比赛最多有一个公众投票组（vote: true）。",
                    "A contest has one panel with vote: true at most.");
        voted = true;
        for (String key : List.of("judges", "places", "missing", "excused"))
            if (panel.has(key))
                problems.add(
                        panel.at(key),
                        "%s 不能和 vote: true 一起写：投票的是公众，没有评委名单。".formatted(key),
                        "%s does not go with vote: true: the public votes, and no judges are listed.".formatted(key));
        return true;
    }

    /** @param judges 0 for a vote */
    PanelMethod read(Fields panel, int judges, boolean vote) {
        Across across = panel.optional("across", Allowed.oneOf(Across.class), Across.MEAN);
        List<String> marked = marked(panel);
        if (vote) return voting(panel, across, marked);
        return new PanelMethod(
                across,
                marked,
                panel.optional("missing", Allowed.oneOf(Missing.class), Missing.LEAVE_OUT),
                panel.optional("excused", EXCUSED, Missing.LEAVE_OUT),
                quorum(panel, judges, across),
                panel.has("places") ? places(panel, marked) : null);
    }

    private PanelMethod voting(Fields panel, Across across, List<String> marked) {
        int count = panel.has("criteria") ? marked.size() : criteria.criteria().size();
        if (count > 1)
            problems.add(
                    panel.at(panel.has("criteria") ? "criteria" : "vote"),
                    "公众投票组只打一个评分项，这里是 %d 个：用 criteria 写出是哪一个。".formatted(count),
                    "A panel with vote: true marks one criterion; here are %d: name the one in criteria."
                            .formatted(count));
        return new PanelMethod(
                across, marked, Missing.LEAVE_OUT, Missing.LEAVE_OUT, quorum(panel, 0, across), null, true);
    }

    private List<String> marked(Fields panel) {
        List<String> marked = panel.values("criteria", Limits.CRITERIA, Allowed.ID);
        for (String id : marked)
            if (criteria.named(id).isEmpty())
                problems.add(
                        panel.at("criteria"),
                        "criteria 里没有“%s”这个评分项。".formatted(id),
                        "There is no criterion \"%s\".".formatted(id));
        return criteria.criteria().stream()
                .filter(c -> marked.contains(c.id()) || marked.contains(c.group()))
                .map(Criterion::id)
                .toList();
    }

    private int quorum(Fields panel, int judges, Across across) {
        int quorum = panel.optional("quorum", Allowed.whole(0, Limits.JUDGES), 1);
        if (judges > 0 && quorum > judges)
            problems.add(
                    panel.at("quorum"),
                    "这一组只有 %d 位评委，到不了 %d 位。".formatted(judges, quorum),
                    "This panel has %d judges and can't reach a quorum of %d.".formatted(judges, quorum));
        if (quorum == 0 && across != Across.SUM)
            problems.add(
                    panel.at("quorum"),
                    "quorum: 0 只能和 across: sum 一起用：没有分就没有平均分和中位数。",
                    "quorum: 0 goes with across: sum only: of no marks there is neither a mean nor a median.");
        return quorum;
    }

    private PanelMethod.Places places(Fields panel, List<String> marked) {
        Fields places = panel.under("places", "from", "points", "shared");
        From from = places.optional("from", Allowed.oneOf(From.class), From.MARKS);
        if (from == From.RANKS) wholeRanks(panel, marked);
        return new PanelMethod.Places(
                from,
                places.values("points", Limits.PRESENTERS, POINTS),
                places.optional("shared", Allowed.oneOf(Shared.class), Shared.MEAN));
    }

    private void wholeRanks(Fields panel, List<String> marked) {
        List<Criterion> ranks = criteria.criteria().stream()
                .filter(c -> marked.isEmpty() || marked.contains(c.id()))
                .toList();
        boolean whole = ranks.size() == 1 && isWholeFromOne(ranks.getFirst());
        if (!whole)
            problems.add(
                    panel.at("places"),
                    "from: ranks 的评委组只能有一个评分项，min、step 是整数，min 至少为 1，weight 为 1：打的分就是名次。",
                    "A panel with from: ranks marks one criterion with whole min and step, min at least 1 and weight 1:"
                            + " the mark is the place.");
    }

    private static boolean isWholeFromOne(Criterion c) {
        return c.max() != null
                && c.min().compareTo(BigDecimal.ONE) >= 0
                && c.min().stripTrailingZeros().scale() <= 0
                && c.step().stripTrailingZeros().scale() <= 0
                && c.weight().compareTo(BigDecimal.ONE) == 0;
    }
}
