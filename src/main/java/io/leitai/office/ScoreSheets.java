package io.leitai.office;

import io.leitai.contest.Plan;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Panel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Lays blank score sheets out in pages. */
final class ScoreSheets {
    /** Above this a panel is a public's; it gets one sheet to copy. */
    static final int MOST_NAMED = 100;

    /** More columns than these want the paper across. */
    private static final int MOST_UPRIGHT_COLUMNS = 5;

    private static final int MOST_COLUMNS = 10;

    private final PrintJob job;
    private final Words words;

    ScoreSheets(PrintJob job, Words words) {
        this.job = job;
        this.words = words;
    }

    /** @param across the paper lies on its long side @param note how a sheet is to be filled in */
    public record Document(boolean across, String note, String presenters, List<Page> pages) {}

    /** @param total how high the total can be, or empty on a page that is not a sheet's last to the right */
    public record Page(Judge judge, String number, List<Column> columns, String total, List<Line> lines) {}

    /** @param n the judge's number, or empty, as the name, on a spare sheet */
    public record Judge(String n, String name, String title, String unit, String panel) {}

    public record Column(String name, String range, String step, String weight) {}

    Document document() {
        List<Criterion> criteria = job.plan().rules().criteria();
        boolean across = criteria.size() > MOST_UPRIGHT_COLUMNS;
        RowFit fit = across ? RowFit.ACROSS : RowFit.UPRIGHT;
        List<List<Line>> lines = evenly(lines(), fit::holds);
        List<List<Column>> columns =
                evenly(criteria.stream().map(this::column).toList(), some -> some.size() <= MOST_COLUMNS);
        List<Page> pages = new ArrayList<>();
        for (Judge judge : judges()) pages.addAll(sheet(judge, lines, columns));
        return new Document(across, note(), words.say("presenters", job.order().size()), pages);
    }

    private List<Page> sheet(Judge judge, List<List<Line>> lines, List<List<Column>> columns) {
        int count = lines.size() * columns.size();
        List<Page> pages = new ArrayList<>();
        for (List<Line> some : lines)
            for (List<Column> side : columns)
                pages.add(new Page(
                        judge,
                        words.say("page", pages.size() + 1, count),
                        side,
                        side == columns.getLast() ? words.say("fullMarks", plain(greatestTotal())) : "",
                        some));
        return pages;
    }

    private List<Judge> judges() {
        List<Plan.Judge> all = job.plan().judges();
        List<Judge> judges = new ArrayList<>();
        for (Panel panel : job.plan().rules().panels()) {
            String name = words.of(panel.name(), "name", panel.en());
            List<Judge> named = IntStream.range(0, all.size())
                    .filter(i -> all.get(i).panel().equals(panel.id()))
                    .mapToObj(i -> judge(i + 1, all.get(i), name))
                    .toList();
            if (named.size() <= MOST_NAMED) judges.addAll(named);
            judges.add(new Judge("", "", "", "", name));
        }
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
        boolean weighted = job.plan().rules().criteria().stream().anyMatch(c -> !isOne(c.weight()));
        return words.say("note") + (weighted ? words.say("noteWeighted") : "");
    }

    private BigDecimal greatestTotal() {
        return job.plan().rules().criteria().stream()
                .map(c -> c.max().multiply(c.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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
