package io.leitai.recount;

import static io.leitai.recount.Scheme.Steps.apply;

import io.leitai.recount.PanelScore.Missing;
import io.leitai.recount.Scheme.Panel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        for (String criterion : panel.criteria()) figures.put(criterion, figure(left, criterion));
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
                    : bench(
                            judge -> markedBy(judge, criterion),
                            (judge, gave) -> meanOf(gave).map(mean -> voice(judge, criterion, mean)));
            if (bench.why() != null) {
                why = bench.why();
                continue;
            }
            Ratio figure = figure(left(bench), criterion);
            figures.put(criterion, figure);
            sum = sum.plus(apply(scheme().rounding().criterion(), figure.times(scheme().weightOf(criterion))));
        }
        return new PanelScore(why == null ? apply(scheme().rounding().panel(), sum) : null, figures, why);
    }

    private List<Voice> left(Bench bench) {
        return Voice.left(bench.voices(), panel.dropHighest(), panel.dropLowest());
    }

    private Ratio figure(List<Voice> left, String criterion) {
        return acrossJudges(
                left.stream().map(voice -> voice.marks().get(criterion)).toList());
    }

    private Ratio acrossJudges(List<Ratio> figures) {
        return apply(scheme().rounding().across(), Voice.across(panel.across(), figures));
    }

    /** {@code own} is what a judge brings; {@code filled} stands in for it where that is to be the panel's mean, and is told who brought something. */
    private Bench bench(
            Function<String, Optional<Voice>> own, BiFunction<String, List<Voice>, Optional<Voice>> filled) {
        List<Voice> gave =
                panel.judges().stream().map(own).flatMap(Optional::stream).toList();
        Set<Integer> seatsThatGave = gave.stream().map(Voice::seat).collect(Collectors.toSet());
        List<Voice> voices = new ArrayList<>(gave);
        boolean awaited = false;
        for (int seat = 0; seat < panel.judges().size(); seat++) {
            if (seatsThatGave.contains(seat)) continue;
            String judge = panel.judges().get(seat);
            switch (work.given().excused(presenter, turn, judge) ? panel.excused() : panel.missing()) {
                case LEAVE_OUT -> {}
                case WAIT -> awaited = true;
                case PANEL_MEAN -> filled.apply(judge, gave).ifPresent(voices::add);
            }
        }
        return new Bench(voices, awaited ? Missing.MARK : gave.size() < panel.quorum() ? Missing.QUORUM : null);
    }

    /** A public vote: each voter's mark for the one criterion that it marks, dropped by the mark. */
    private Bench voters() {
        String criterion = panel.criteria().getFirst();
        List<Voice> voices = new ArrayList<>();
        for (Ratio mark : work.given().votes(presenter, turn, panel.id())) {
            Ratio total = apply(scheme().rounding().judge(), mark.times(scheme().weightOf(criterion)));
            voices.add(new Voice(voices.size(), mark, total, Map.of(criterion, mark)));
        }
        return new Bench(voices, voices.size() < panel.quorum() ? Missing.QUORUM : null);
    }

    /** With {@code judgesFirst}: a judge who marked every criterion. */
    private Optional<Voice> completeJudge(String judge) {
        return work.worthOfTotal(panel, judge, presenter, turn).map(worth -> voice(judge, worth));
    }

    /** With {@code judgesFirst}: the mean of what was given for each criterion that this judge left open; by places, the mean of the others' points. */
    private Optional<Voice> filledJudge(String judge, List<Voice> gave) {
        if (panel.places() != null) return meanOf(gave).map(points -> voice(judge, points));
        Ratio total = Ratio.ZERO;
        for (String criterion : panel.criteria()) {
            Optional<Ratio> mark = markOrMean(judge, criterion);
            if (mark.isEmpty()) return Optional.empty();
            total = total.plus(mark.get().times(scheme().weightOf(criterion)));
        }
        return Optional.of(voice(judge, apply(scheme().rounding().judge(), total)));
    }

    /** Places of judges' totals are figures of a criterion only where there is no other criterion. */
    private Voice voice(String judge, Ratio counts) {
        Map<String, Ratio> marks = new LinkedHashMap<>();
        boolean pointsAreTheFigure = panel.places() != null && panel.criteria().size() == 1;
        for (String criterion : panel.criteria())
            marks.put(
                    criterion,
                    pointsAreTheFigure ? counts : markOrMean(judge, criterion).orElseThrow());
        return new Voice(seat(judge), counts, counts, marks);
    }

    private Optional<Ratio> markOrMean(String judge, String criterion) {
        return work.given().mark(presenter, turn, judge, criterion).or(() -> meanMark(criterion));
    }

    /** The mean of what the panel's judges gave for this criterion, also of those who left others open. */
    private Optional<Ratio> meanMark(String criterion) {
        List<Ratio> marks = panel.judges().stream()
                .map(judge -> work.given().mark(presenter, turn, judge, criterion))
                .flatMap(Optional::stream)
                .toList();
        return marks.isEmpty() ? Optional.empty() : Optional.of(Ratio.mean(marks));
    }

    /** With {@code criteriaFirst}: a judge who marked this criterion. */
    private Optional<Voice> markedBy(String judge, String criterion) {
        return work.worthOfMark(panel, judge, presenter, turn, criterion).map(worth -> voice(judge, criterion, worth));
    }

    private Voice voice(String judge, String criterion, Ratio worth) {
        return new Voice(seat(judge), worth, worth, Map.of(criterion, worth));
    }

    private int seat(String judge) {
        return panel.judges().indexOf(judge);
    }

    private static Optional<Ratio> meanOf(List<Voice> gave) {
        return gave.isEmpty()
                ? Optional.empty()
                : Optional.of(Ratio.mean(gave.stream().map(Voice::counts).toList()));
    }

    private Scheme scheme() {
        return work.scheme();
    }
}
