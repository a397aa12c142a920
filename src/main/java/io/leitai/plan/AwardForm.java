package io.leitai.plan;

import io.leitai.contest.Plan.Award;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Awards: for so many places, for a share of all, or from a total on. */
final class AwardForm {
    static final Allowed<BigDecimal> POINTS = Allowed.decimal(Limits.POINTS.negate(), Limits.POINTS);
    private static final Pattern SHARE_FORM = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)( ?%)?");
    static final Allowed<BigDecimal> SHARE = new Allowed<>(
            "一个比例，例如 20 % 或 0.2，大于 0，最多 100 %",
            "a share such as 20 % or 0.2, above 0 and at most 100 %", AwardForm::share);

    private final Problems problems;

    AwardForm(Problems problems) {
        this.problems = problems;
    }

    List<Award> read(Fields plan) {
        Ids ids = new Ids(problems);
        return plan.listOf("awards", Limits.AWARDS, yaml -> award(yaml, ids));
    }

    private Award award(Yaml yaml, Ids ids) {
        Fields award = Fields.of(yaml, problems, "id", "name", "places", "share", "from", "en");
        award.oneOf("places", "share", "from");
        return new Award(
                ids.claim(award, "id"),
                award.required("name", Allowed.text(Limits.NAME), ""),
                award.optional("places", Allowed.whole(1, Limits.PRESENTERS), null),
                award.optional("share", SHARE, null),
                award.optional("from", POINTS, null),
                award.en("name"));
    }

    private static Optional<BigDecimal> share(String text) {
        Matcher form = SHARE_FORM.matcher(text);
        if (!form.matches()) return Optional.empty();
        BigDecimal number = new BigDecimal(form.group(1));
        return Optional.of(form.group(2) == null ? number : number.movePointLeft(2))
                .filter(share -> share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0);
    }
}
