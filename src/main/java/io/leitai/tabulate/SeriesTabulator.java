package io.leitai.tabulate;

import io.leitai.contest.Plan;
import io.leitai.plan.PlanReader;
import io.leitai.plan.SeriesReader;
import io.leitai.scoring.series.ContestResult;
import io.leitai.scoring.series.Doubt;
import io.leitai.scoring.series.Quarter;
import io.leitai.scoring.series.Scope;
import io.leitai.scoring.series.Series;
import io.leitai.scoring.series.SeriesContest;
import io.leitai.scoring.series.SeriesStandings;
import io.leitai.tabulate.Tabulator.Done;
import io.leitai.tabulate.Tabulator.NamedFile;
import io.leitai.tabulate.Tabulator.Outcome;
import io.leitai.tabulate.Tabulator.Wrong;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From a series and its contests' results to standings; or everything that is wrong with them. */
public final class SeriesTabulator {
    private final Request request;
    private final Series series;
    private final Faults faults = new Faults();

    /**
     * @param results RESULT.csv of each contest that was held, by the contest's id
     * @param plans the contests' plans, as far as there are any, by the contest's id
     * @param asOf id of the last contest that counts, or null
     * @param quarter as the user wrote it, or null
     */
    public record Request(
            NamedFile series,
            Map<String, NamedFile> results,
            Map<String, NamedFile> plans,
            String asOf,
            String quarter,
            boolean explain) {}

    private SeriesTabulator(Request request, Series series) {
        this.request = request;
        this.series = series;
    }

    /** Done with STANDINGS.csv as its result. */
    public static Outcome tabulate(Request request) {
        return switch (SeriesReader.read(request.series().bytes())) {
            case SeriesReader.Wrong wrong ->
                new Wrong(
                        wrong.problems().stream()
                                .map(p -> Fault.of(request.series().name(), p))
                                .toList(),
                        0);
            case SeriesReader.Read read -> new SeriesTabulator(request, read.series()).tabulate();
        };
    }

    private Outcome tabulate() {
        request.results().keySet().forEach(id -> known("--result", id));
        Map<String, Plan> plans = plans();
        Scope scope = scope();
        Map<String, Placings> placings = new HashMap<>();
        List<ContestResult> results = new ArrayList<>();
        for (SeriesContest contest : series.contests()) {
            NamedFile file = request.results().get(contest.id());
            if (file == null) continue;
            Plan plan = plans.get(contest.id());
            boolean planWrong = plan == null && request.plans().containsKey(contest.id());
            Placings placing = new Placings(series, contest.id(), plan, planWrong);
            TextFile.decode(file.name(), file.bytes(), faults)
                    .map(text -> placing.of(new Table(file.name(), text, faults)))
                    .ifPresent(results::add);
            placings.put(contest.id(), placing);
        }
        if (faults.none()) // else a doubt may be a mistake's shadow
        for (Doubt doubt : Doubt.of(series, results))
                placings.get(doubt.contest()).report(doubt);
        if (!faults.none()) return new Wrong(faults.all(), faults.beyondLimit());
        SeriesStandings standings = SeriesStandings.of(series, results, scope);
        return new Done(
                StandingsFile.of(series, standings),
                request.explain() ? SeriesExplanation.of(series, standings, scope) : null);
    }

    private Map<String, Plan> plans() {
        Map<String, Plan> plans = new HashMap<>();
        request.plans().forEach((id, file) -> {
            if (!known("--plan", id)) return;
            switch (PlanReader.read(file.bytes())) {
                case PlanReader.Wrong wrong -> wrong.problems().forEach(p -> faults.add(Fault.of(file.name(), p)));
                case PlanReader.Read read -> {
                    belongs(read.plan(), id, file);
                    plans.put(id, read.plan());
                }
            }
        });
        return plans;
    }

    private void belongs(Plan plan, String id, NamedFile file) {
        if (!plan.id().equals(id))
            faults.add(new Fault(
                    file.name(),
                    1,
                    1,
                    "这是“%s”的方案，不是“%s”的。".formatted(plan.id(), id),
                    "This is the plan of \"%s\", not of \"%s\".".formatted(plan.id(), id)));
        if (!plan.series().isEmpty() && !plan.series().equals(series.id()))
            faults.add(new Fault(
                    file.name(),
                    1,
                    1,
                    "方案写明属于系列“%s”，不是“%s”。".formatted(plan.series(), series.id()),
                    "The plan says that it belongs to the series \"%s\", not to \"%s\"."
                            .formatted(plan.series(), series.id())));
    }

    private Scope scope() {
        String asOf = request.asOf();
        if (asOf != null && known("--as-of", asOf) && !request.results().containsKey(asOf)) {
            option(
                    "--as-of %s：没有用 --result 给出这一场的成绩。".formatted(asOf),
                    "--as-of %s: no --result is given for this contest.".formatted(asOf));
        }
        if (request.quarter() == null) return new Scope(asOf, null);
        Quarter quarter = Quarter.parse(request.quarter()).orElse(null);
        Scope scope = new Scope(asOf, quarter);
        if (quarter == null)
            option(
                    "--quarter 要写成 2018-Q3 这样；这里是“%s”。".formatted(Faults.quote(request.quarter())),
                    "--quarter must be written like 2018-Q3; this is \"%s\"."
                            .formatted(Faults.quote(request.quarter())));
        else if (series.held(request.results().keySet(), scope).isEmpty())
            option(
                    "--quarter %s：这个季度里没有计入的比赛。".formatted(quarter),
                    "--quarter %s: no contest that counts is in this quarter.".formatted(quarter));
        return scope;
    }

    private boolean known(String option, String id) {
        if (series.contest(id).isPresent()) return true;
        String ids = series.contests().stream().map(SeriesContest::id).collect(Collectors.joining(", "));
        option(
                "%s %s：系列里没有这一场，有的是：%s。".formatted(option, Faults.quote(id), ids),
                "%s %s: the series has no such contest; it has %s.".formatted(option, Faults.quote(id), ids));
        return false;
    }

    /** What is wrong on the command line, told at the file that says so. */
    private void option(String zh, String en) {
        faults.add(new Fault(request.series().name(), 1, 1, zh, en));
    }
}
