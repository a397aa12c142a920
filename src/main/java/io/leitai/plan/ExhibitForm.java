package io.leitai.plan;

import io.leitai.contest.Exhibit;
import io.leitai.contest.Exhibit.Figure;
import io.leitai.contest.Exhibit.Point;
import io.leitai.contest.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What presenters have to show: {@code exhibits}. */
final class ExhibitForm {
    private static final Allowed<String> NAME = Allowed.text(Limits.NAME);
    private static final Allowed<String> LINE = Allowed.text(Limits.LINE);
    private static final Pattern FILE_NAME =
            Pattern.compile("[^./\\\\][^/\\\\]*\\.(pdf|jpe?g|png|webp|mp4|webm)", Pattern.CASE_INSENSITIVE);
    private static final Allowed<String> WORD = Allowed.text(Limits.WORD);
    private static final Allowed<BigDecimal> VALUE = Allowed.decimal(Limits.FIGURE.negate(), Limits.FIGURE);

    private static final Allowed<String> POINT =
            new Allowed<>("{at: 2014 年, value: 12.40}", "such as {at: 2014, value: 12.40}", text -> Optional.empty());
    private static final Allowed<String> FILE = new Allowed<>(
            "一个文件名，以 .pdf、.jpg、.png、.webp、.mp4 或 .webm 结尾",
            "a file's name that ends in .pdf, .jpg, .png, .webp, .mp4 or .webm",
            text -> LINE.parse().apply(text).filter(t -> FILE_NAME.matcher(t).matches()));

    private final Problems problems;

    /** Each presenter's, by the presenter's id. */
    private final Map<String, Ids> ids = new HashMap<>();

    ExhibitForm(Problems problems) {
        this.problems = problems;
    }

    List<Plan.Listed> read(Fields plan, Set<String> presenters) {
        return plan.listOf("exhibits", Limits.EXHIBITS, yaml -> listed(yaml, presenters));
    }

    private Plan.Listed listed(Yaml yaml, Set<String> presenters) {
        Fields in = Fields.of(yaml, problems, "presenter", "id", "title", "figures", "file", "en");
        String presenter = in.required("presenter", Allowed.ID, "");
        if (!presenter.isEmpty() && !presenters.contains(presenter))
            problems.add(
                    in.at("presenter"),
                    "presenters 里没有“%s”这位擂手。".formatted(presenter),
                    "There is no presenter \"%s\" in presenters.".formatted(presenter));
        Ids own = ids.computeIfAbsent(presenter, p -> new Ids(problems));
        String id = own.claim(in, "id");
        if (own.all().size() == Limits.EXHIBITS_EACH + 1)
            problems.add(
                    in.at("presenter"),
                    "每位擂手最多 %d 份展示材料。".formatted(Limits.EXHIBITS_EACH),
                    "A presenter has %d exhibits at most.".formatted(Limits.EXHIBITS_EACH));
        String title = in.required("title", NAME, "");
        in.oneOf("figures", "file");
        if (in.has("file"))
            return new Plan.Listed(
                    presenter, new Exhibit.Awaited(id, title, in.en("title"), in.required("file", FILE, "")));
        return new Plan.Listed(presenter, new Exhibit.Figures(id, title, in.en("title"), figures(in)));
    }

    private List<Figure> figures(Fields in) {
        return in.has("figures")
                ? in.someOf("figures", Exhibit.Figures.MOST, "至少一个指标", "at least one figure", this::figure)
                : List.of();
    }

    private Figure figure(Yaml yaml) {
        Fields in = Fields.of(yaml, problems, "name", "note", "unit", "baseline", "between", "now", "target", "en");
        return new Figure(
                in.required("name", NAME, ""),
                in.optional("note", LINE, ""),
                in.optional("unit", WORD, ""),
                point(in, "baseline"),
                in.listOf("between", Figure.MOST_BETWEEN, this::point),
                point(in, "now"),
                in.optional("target", VALUE, null),
                in.en("name", "note", "unit"));
    }

    private Point point(Fields in, String key) {
        if (!in.has(key)) in.required(key, POINT, "");
        return point(in.under(key, "at", "value", "en"));
    }

    private Point point(Yaml yaml) {
        return point(Fields.of(yaml, problems, "at", "value", "en"));
    }

    private Point point(Fields in) {
        return new Point(in.required("at", WORD, ""), in.required("value", VALUE, BigDecimal.ZERO), in.en("at"));
    }

    /** As {@link #read} reads them. */
    static Keys write(List<Plan.Listed> exhibits) {
        return new Keys().list("exhibits", new ArrayList<>(exhibits), ExhibitForm::write);
    }

    private static Keys write(Plan.Listed listed) {
        Keys keys = new Keys()
                .put("presenter", listed.presenter())
                .put("id", listed.exhibit().id())
                .put("title", listed.exhibit().title())
                .en(listed.exhibit().en());
        return switch (listed.exhibit()) {
            case Exhibit.Awaited awaited -> keys.put("file", awaited.fileName());
            case Exhibit.Figures figures -> keys.list("figures", figures.figures(), ExhibitForm::write);
            case Exhibit.Pictures p -> throw new IllegalArgumentException("a plan lists no prepared file");
            case Exhibit.Video v -> throw new IllegalArgumentException("a plan lists no prepared file");
        };
    }

    private static Keys write(Figure figure) {
        Keys keys = new Keys()
                .put("name", figure.name())
                .unless("", "note", figure.note())
                .unless("", "unit", figure.unit())
                .en(figure.en())
                .put("baseline", write(figure.baseline()).map())
                .list("between", figure.between(), ExhibitForm::write)
                .put("now", write(figure.now()).map());
        return figure.target() == null ? keys : keys.put("target", PlanWriter.number(figure.target()));
    }

    private static Keys write(Point point) {
        return new Keys()
                .put("at", point.at())
                .put("value", PlanWriter.number(point.value()))
                .en(point.en());
    }
}
