package io.leitai.office;

import io.leitai.contest.Plan;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Lays blank score sheets out in pages, each with what its judge marks. A public that votes gets none. */
final class ScoreSheets {
    /** Above this a panel is a public's; it gets one sheet to copy. */
    static final int MOST_NAMED = 100;

    /** More columns than these want the paper across. */
    private static final int MOST_UPRIGHT_COLUMNS = 5;

    private static final int MOST_COLUMNS = 10;

    private final PrintJob job;
    private final Rules rules;
    private final Words words;

    ScoreSheets(PrintJob job, Words words) {
        this.job = job;
        this.rules = job.plan().rules();
        this.words = words;
    }

    /** @param across the paper lies on its long side @param note how a sheet is to be filled in */
    public record Document(boolean across, String note, String presenters, List<Page> pages) {}

    /**
     * @param grouped whether some of the heads are groups' and stand over their columns
     * @param total how high the total can be, or empty on a page that is not a sheet's last to the right
     */
    public record Page(Judge judge, String number, List<Head> heads, boolean grouped, String total, List<Line> lines) {
        public int columns() {
            return heads.stream().mapToInt(head -> head.columns().size()).sum();
        }
    }

    /** @param n the judge's number, or empty, as the name, on a spare sheet */
    public record Judge(String n, String name, String title, String unit, String panel) {}

    /** Columns that stand together. @param group the group's name; empty: none */
    public record Head(String group, List<Column> columns) {}

    public record Column(String name, String range, String step, String weight) {}

    Document document() {
        boolean across =
                rules.panels().stream().anyMatch(panel -> rules.markedBy(panel).size() > MOST_UPRIGHT_COLUMNS);
        RowFit fit = across ? RowFit.ACROSS : RowFit.UPRIGHT;
        List<List<Line>> lines =
                evenly(lines(), rules.how().groups().isEmpty() ? fit::holds : fit.underGroups()::holds);
        List<Page> pages = new ArrayList<>();
        for (Panel panel : rules.panels())
            if (!panel.how().vote())
                for (Judge judge : judges(panel)) pages.addAll(sheet(judge, lines, rules.markedBy(panel)));
        return new Document(across, note(), words.say("presenters", job.order().size()), pages);
    }

    private List<Page> sheet(Judge judge, List<List<Line>> lines, List<Criterion> criteria) {
        List<List<Criterion>> sides = evenly(criteria, some -> some.size() <= MOST_COLUMNS);
        int count = lines.size() * sides.size();
        List<Page> pages = new ArrayList<>();
        for (List<Line> some : lines)
            for (List<Criterion> side : sides)
                pages.add(new Page(
                        judge,
                        words.say("page", pages.size() + 1, count),
                        heads(side),
                        side.stream().anyMatch(c -> c.group() != null),
                        side == sides.getLast() ? words.say("fullMarks", plain(greatestTotal(criteria))) : "",
                        some));
        return pages;
    }

    private List<Head> heads(List<Criterion> criteria) {
        List<Head> heads = new ArrayList<>();
        Method.Group last = null;
        for (Criterion criterion : criteria) {
            Method.Group group = rules.groupOf(criterion);
            if (heads.isEmpty() || !Objects.equals(group, last))
                heads.add(new Head(group == null ? "" : words.of(group.name(), "name", group.en()), new ArrayList<>()));
            heads.getLast().columns().add(column(criterion));
            last = group;
        }
        return heads;
    }

    /** Those of one panel by name, and a spare sheet. */
    private List<Judge> judges(Panel panel) {
        List<Plan.Judge> all = job.plan().judges();
        String name = words.of(panel.name(), "name", panel.en());
        List<Judge> named = IntStream.range(0, all.size())
                .filter(i -> all.get(i).panel().equals(panel.id()))
                .mapToObj(i -> judge(i + 1, all.get(i), name))
                .toList();
        List<Judge> judges = new ArrayList<>();
        if (named.size() <= MOST_NAMED) judges.addAll(named);
        judges.add(new Judge("", "", "", "", name));
        return judges;
    }

    private Judge judge(int n, Plan.Judge judge, String panel) {
        return new Judge(
                String.valueOf(n),
                words.of(judge.name(), "name", judge.en()),
                words.of(judge.title(), "title", judge.en()),
                words.of(judge.unit(), "unit", judge.en()),
                panel);
    }

    private Column column(Criterion criterion) {
        return new Column(
                words.of(criterion.name(), "name", criterion.en()),
                words.say("range", plain(criterion.min()), plain(criterion.max())),
                words.say("step", plain(criterion.step())),
                isOne(criterion.weight()) ? "" : "×" + plain(criterion.weight()));
    }

    private List<Line> lines() {
        List<Plan.Presenter> presenters = job.presenters();
        return IntStream.range(0, presenters.size())
                .mapToObj(i -> Line.of(i + 1, presenters.get(i), job.plan(), words))
                .toList();
    }

    private String note() {
        boolean weighted = rules.criteria().stream().anyMatch(c -> !isOne(c.weight()));
        return words.say("note") + (weighted ? words.say("noteWeighted") : "");
    }

    private static BigDecimal greatestTotal(List<Criterion> criteria) {
        return criteria.stream().map(c -> c.max().multiply(c.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isOne(BigDecimal weight) {
        return weight.compareTo(BigDecimal.ONE) == 0;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('-', '−');
    }

    /** In as few parts as it takes for each to fit, none much shorter than another; one empty part of nothing. */
    static <T> List<List<T>> evenly(List<T> all, Predicate<List<T>> fits) {
        List<List<T>> parts = split(all, 1);
        while (!parts.stream().allMatch(fits) && parts.size() < all.size()) parts = split(all, parts.size() + 1);
        return parts;
    }

    private static <T> List<List<T>> split(List<T> all, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(i -> all.subList(all.size() * i / parts, all.size() * (i + 1) / parts))
                .toList();
    }
}
