package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.scoring.series.ContestResult;
import io.leitai.scoring.series.Series;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of the contests that a server has counts in a series. */
public final class SeriesResults {
    private SeriesResults() {}

    /** Whether a contest that this server has belongs to the series, held or not. Rehearsals belong among rehearsals. */
    public static boolean belongs(Series series, Contest contest, boolean rehearsal) {
        return contest.rehearsal() == rehearsal
                && contest.plan().series().equals(series.id())
                && series.contest(contest.plan().id()).isPresent();
    }

    /** The public standings of those that are closed: nothing of a contest counts before, so nothing can be told early. */
    public static List<ContestResult> of(Series series, Collection<Contest> contests, boolean rehearsal) {
        return contests.stream()
                .filter(contest -> belongs(series, contest, rehearsal))
                .filter(contest -> contest.state() == Contest.State.CLOSED)
                .map(SeriesResults::result)
                .toList();
    }

    private static ContestResult result(Contest contest) {
        Map<String, Plan.Presenter> presenters =
                contest.plan().presenters().stream().collect(Collectors.toMap(Plan.Presenter::id, Function.identity()));
        return new ContestResult(
                contest.plan().id(),
                contest.standings().stream()
                        .map(standing -> {
                            Plan.Presenter presenter = presenters.get(standing.presenter());
                            return new ContestResult.Row(
                                    presenter.id(),
                                    presenter.name(),
                                    presenter.unit(),
                                    standing.rank(),
                                    standing.total(),
                                    presenter.en());
                        })
                        .toList());
    }
}
