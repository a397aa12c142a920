package io.leitai.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole contest reckoned again: marks and rules in, ranks and figures out. */
public final class Recount {
    private Recount() {}

    /** What came out for each presenter, in the order of {@code papers}. */
    public static List<Outcome> of(Scheme scheme, Papers papers) {
        JudgesWork work = new JudgesWork(scheme, new Given(papers), papers.presenters());
        TotalCount count = new TotalCount(work);
        List<Reckoned> everybody =
                papers.presenters().stream().map(count::reckon).toList();
        Map<String, Integer> ranks = Ranking.of(work, everybody);
        return everybody.stream()
                .map(one -> outcome(scheme, one, ranks.get(one.presenter())))
                .toList();
    }

    private static Outcome outcome(Scheme scheme, Reckoned one, Integer rank) {
        List<Outcome.Turn> turns = one.turns().stream()
                .filter(TurnScore::hasScore)
                .map(turn -> new Outcome.Turn(
                        turn.turn(), turn.score(), one.counting().contains(turn)))
                .toList();
        List<Outcome.Score> scores = new ArrayList<>();
        List<Outcome.Figure> figures = new ArrayList<>();
        for (TurnScore turn : one.turns())
            turn.panels().forEach((panel, score) -> {
                if (score.isThere()) scores.add(new Outcome.Score(turn.turn(), panel, score.score()));
                score.figures()
                        .forEach((criterion, figure) -> figures.add(new Outcome.Figure(
                                turn.turn(), panel, criterion, figure, shown(scheme.rounding(), figure))));
            });
        return new Outcome(
                one.presenter(), rank, one.exact(), one.own(), one.total(), one.why(), turns, scores, figures);
    }

    /** {@code docs/rules.md}, "The files": as the rules round it across the judges, or where they round nothing there as they round the total. */
    private static BigDecimal shown(Scheme.Steps rounding, Ratio figure) {
        return (rounding.across() == null ? rounding.total() : rounding.across()).round(figure);
    }
}
