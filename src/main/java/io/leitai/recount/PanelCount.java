package io.leitai.recount;

import static io.leitai.recount.Scheme.Steps.apply;

import io.leitai.recount.PanelScore.Missing;
import io.leitai.recount.Scheme.Panel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/**
 * One panel, one presenter, one turn: {@code docs/rules.md}, "From marks to a total", step 1, and "Missing marks and excused judges".
 */
record PanelCount(JudgesWork work, Panel panel, String presenter, int turn) {

    /** Who speaks for a score, in the plan's order. {@code why} is null where there are enough. */
    private record Bench(List<Voice> voices, Missing why) {}

    PanelScore score() {
        return scheme().judgesFirst() ? judgesFirst() : criteriaFirst();
    }

    private PanelScore judgesFirst() {
        Bench bench = panel.vote() ? voters() : bench(this::completeJudge, this::filledJudge);
        if (bench.why() != null) return new PanelScore(null, Map.of(), bench.why());
        List<Voice> left = left(bench);
        Map<String, Ratio> figures = new LinkedHashMap<>();
        for (String criterion : panel.criteria()) {
            List<Ratio> marks = marks(left, criterion);
            if (left.isEmpty() || !marks.isEmpty()) figures.put(criterion, acrossJudges(marks));
        }
        Ratio score = acrossJudges(left.stream().map(Voice::counts).toList());
        return new PanelScore(apply(scheme().rounding().panel(), score), figures, null);
    }

    private PanelScore criteriaFirst() {
        Map<String, Ratio> figures = new LinkedHashMap<>();
        Missing why = null;
        Ratio sum = Ratio.ZERO;
        for (String criterion : panel.criteria()) {
            Bench bench = panel.vote()
                    ? voters()
                    : bench(seat -> markedBy(seat, criterion), (seat, gave) -> filledMark(seat, criterion, gave));
            if (bench.why() != null) {
                why = bench.why();
                continue;
            }
            Ratio figure = acrossJudges(marks(left(bench), criterion));
            figures.put(criterion, figure);
            sum = sum.plus(apply(scheme().rounding().criterion(), figure.times(scheme().weightOf(criterion))));
        }
        return new PanelScore(why == null ? apply(scheme().rounding().panel(), sum) : null, figures, why);
    }

    private List<Voice> left(Bench bench) {
        return Voice.left(bench.voices(), panel.dropHighest(), panel.dropLowest());
    }

    private static List<Ratio> marks(List<Voice> voices, String criterion) {
        return voices.stream()
                .map(voice -> voice.marks().get(criterion))
                .filter(Objects::nonNull)
                .toList();
    }

    private Ratio acrossJudges(List<Ratio> figures) {
        return apply(scheme().rounding().across(), Voice.across(panel.across(), figures));
    }

    /**
     * "Missing marks and excused judges".
     *
     * @param own what the judge in this seat brings
     * @param filled what stands in for that as the panel's mean, told who brought something
     */
    private Bench bench(IntFunction<Optional<Voice>> own, BiFunction<Integer, List<Voice>, Optional<Voice>> filled) {
        List<Voice> gave = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int seat = 0; seat < panel.judges().size(); seat++) {
            Optional<Voice> voice = own.apply(seat);
            voice.ifPresent(gave::add);
            if (voice.isEmpty()) open.add(seat);
        }
        List<Voice> voices = new ArrayList<>(gave);
        boolean awaited = false;
        for (int seat : open)
            switch (work.given().excused(presenter, turn, judge(seat)) ? panel.excused() : panel.missing()) {
                case LEAVE_OUT -> {}
                case WAIT -> awaited = true;
                case PANEL_MEAN -> filled.apply(seat, gave).ifPresent(voices::add);
            }
        return new Bench(voices, awaited ? Missing.MARK : gave.size() < panel.quorum() ? Missing.QUORUM : null);
    }

    /** A public vote: each voter's mark for the one criterion that it marks, dropped by the mark. */
    private Bench voters() {
        String criterion = panel.criteria().getFirst();
        List<Voice> voices = new ArrayList<>();
        for (Ratio mark : work.given().votes(presenter, turn)) {
            Ratio total = apply(scheme().rounding().judge(), mark.times(scheme().weightOf(criterion)));
            voices.add(new Voice(voices.size(), mark, total, Map.of(criterion, mark)));
        }
        return new Bench(voices, voices.size() < panel.quorum() ? Missing.QUORUM : null);
    }

    /** With {@code judgesFirst}: a judge who marked every criterion. */
    private Optional<Voice> completeJudge(int seat) {
        return work.worthOfTotal(panel, judge(seat), presenter, turn).map(worth -> {
            Map<String, Ratio> marks = new LinkedHashMap<>();
            for (String criterion : panel.criteria())
                marks.put(criterion, mark(seat, criterion).orElseThrow());
            return new Voice(seat, worth, worth, placesAreTheFigure() ? Map.of(onlyCriterion(), worth) : marks);
        });
    }

    /** With {@code judgesFirst}: by places the mean of the others' points; else the mean mark for each criterion that was left open. */
    private Optional<Voice> filledJudge(int seat, List<Voice> gave) {
        if (panel.places() != null)
            return mean(gave.stream().map(Voice::counts).toList())
                    .map(mean -> new Voice(
                            seat, mean, mean, placesAreTheFigure() ? Map.of(onlyCriterion(), mean) : Map.of()));
        Map<String, Ratio> marks = new LinkedHashMap<>();
        Ratio total = Ratio.ZERO;
        for (String criterion : panel.criteria()) {
            Optional<Ratio> mark = mark(seat, criterion).or(() -> meanMark(criterion));
            if (mark.isEmpty()) return Optional.empty();
            marks.put(criterion, mark.get());
            total = total.plus(mark.get().times(scheme().weightOf(criterion)));
        }
        Ratio rounded = apply(scheme().rounding().judge(), total);
        return Optional.of(new Voice(seat, rounded, rounded, marks));
    }

    /** Places of judges' totals are a criterion's figure only where there is no other criterion. */
    private boolean placesAreTheFigure() {
        return panel.places() != null && panel.criteria().size() == 1;
    }

    private String onlyCriterion() {
        return panel.criteria().getFirst();
    }

    /** The mean of what the panel's judges gave for this criterion, also of those who left others open. */
    private Optional<Ratio> meanMark(String criterion) {
        List<Ratio> marks = new ArrayList<>();
        for (int seat = 0; seat < panel.judges().size(); seat++)
            mark(seat, criterion).ifPresent(marks::add);
        return mean(marks);
    }

    /** With {@code criteriaFirst}: a judge who marked this criterion. */
    private Optional<Voice> markedBy(int seat, String criterion) {
        return work.worthOfMark(panel, judge(seat), presenter, turn, criterion)
                .map(worth -> new Voice(seat, worth, worth, Map.of(criterion, worth)));
    }

    /** With {@code criteriaFirst}: the mean of what the others brought. */
    private Optional<Voice> filledMark(int seat, String criterion, List<Voice> gave) {
        return mean(gave.stream().map(Voice::counts).toList())
                .map(mean -> new Voice(seat, mean, mean, Map.of(criterion, mean)));
    }

    private static Optional<Ratio> mean(List<Ratio> figures) {
        return figures.isEmpty() ? Optional.empty() : Optional.of(Ratio.mean(figures));
    }

    private Optional<Ratio> mark(int seat, String criterion) {
        return work.given().mark(presenter, turn, judge(seat), criterion);
    }

    private String judge(int seat) {
        return panel.judges().get(seat);
    }

    private Scheme scheme() {
        return work.scheme();
    }
}
