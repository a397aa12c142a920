package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.PhaseClock;
import io.leitai.contest.Plan;
import io.leitai.contest.Turn;
import io.leitai.scoring.Criterion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What everybody may see: of results, those that are revealed. `stage`, `board` and `notice` are a contract with the outside. */
final class PublicViews {
    private PublicViews() {}

    record Presenter(String id, String name, String unit, String title) {}

    record Stage(String state, Presenter presenter, int turn, String phase, Instant endsAt, int scored, int judges) {}

    static Stage stage(Contest contest) {
        Turn turn = contest.onStage().orElse(null);
        if (turn == null) return new Stage(Parts.state(contest), null, 0, null, null, 0, Parts.seated(contest));
        Plan.Presenter presenter = contest.presenter(turn.presenter()).orElseThrow();
        PhaseClock clock = turn.clock().filter(c -> !c.isDone()).orElse(null);
        return new Stage(
                Parts.state(contest),
                new Presenter(presenter.id(), presenter.name(), presenter.unit(), presenter.title()),
                turn.number(),
                clock == null ? null : clock.phase(),
                clock == null ? null : clock.endsAt(),
                turn.sheets().given(),
                contest.judgesOf(turn));
    }

    record BoardRow(int rank, String presenter, String name, String unit, BigDecimal total) {}

    record Board(String title, List<BoardRow> standings) {}

    static Board board(Contest contest) {
        return new Board(
                contest.plan().title(),
                Parts.standings(contest).stream()
                        .map(row -> new BoardRow(row.rank(), row.presenter(), row.name(), row.unit(), row.total()))
                        .toList());
    }

    record Notices(List<Parts.NoticeLine> notices) {}

    static Notices notice(Contest contest) {
        return new Notices(Parts.notices(contest));
    }

    record Draw(String seed) {}

    record AwardLine(String award, String name, String presenter, Map<String, String> en) {}

    record Hall(
            Parts.Head contest,
            String scene,
            ScreenParts.Words words,
            List<ScreenParts.OnScreen> screens,
            Parts.StagePart stage,
            ResultPart reveal,
            List<Parts.Slot> order,
            Parts.Next next,
            List<Parts.Row> standings,
            Draw draw,
            List<AwardLine> awards,
            ExhibitViews.OnScreen exhibits,
            CeremonyParts.OnScreen ceremony,
            List<ChangeViews.Line> changes) {}

    /** @param shown what its audience sees of single judges @param changes none in the hall: there the running order says it */
    static Hall hall(Contest contest, Plan.Marks shown, List<ChangeViews.Line> changes) {
        return new Hall(
                Parts.Head.of(contest),
                Parts.lowerCase(contest.scene()),
                ScreenParts.words(contest, contest.shown()),
                ScreenParts.onScreens(contest),
                Parts.StagePart.of(contest),
                ResultPart.seen(contest, shown),
                Parts.order(contest),
                Parts.next(contest),
                Parts.standings(contest),
                contest.drawSeed() == null ? null : new Draw(contest.drawSeed()),
                awards(contest),
                ExhibitViews.onScreen(contest),
                CeremonyParts.onScreen(contest, shown),
                changes);
    }

    record VenueLine(String id, String name, String level, Map<String, String> en) {}

    record Venue(VenueLine venue) {}

    static Optional<Record> venue(Contest contest, String id) {
        return contest.plan().venues().stream()
                .filter(venue -> venue.id().equals(id))
                .findFirst()
                .map(PublicViews::line)
                .map(Venue::new);
    }

    record CriterionLine(
            String id, String name, BigDecimal min, BigDecimal max, BigDecimal step, Map<String, String> en) {}

    /** @param criteria the ids of those that it marks @param vote whether the public marks */
    record PanelLine(
            String id,
            String name,
            BigDecimal weight,
            int judges,
            List<String> criteria,
            boolean vote,
            Map<String, String> en) {}

    /** What the public votes on. */
    record VoteLine(String panel, CriterionLine criterion) {}

    /** @param places one of this, the share and the least total is there; the others are null */
    record AwardOffer(
            String id, String name, Integer places, BigDecimal share, BigDecimal from, Map<String, String> en) {}

    record Programme(
            Parts.Head contest,
            List<CriterionLine> criteria,
            List<PanelLine> panels,
            VoteLine vote,
            List<VenueLine> venues,
            List<AwardOffer> awards) {}

    static Programme programme(Contest contest) {
        Plan plan = contest.plan();
        return new Programme(
                Parts.Head.of(contest),
                plan.rules().criteria().stream().map(PublicViews::line).toList(),
                plan.rules().panels().stream()
                        .map(panel -> new PanelLine(
                                panel.id(),
                                panel.name(),
                                panel.weight(),
                                (int) plan.judges().stream()
                                        .filter(judge -> judge.panel().equals(panel.id()))
                                        .count(),
                                plan.rules().markedBy(panel).stream()
                                        .map(Criterion::id)
                                        .toList(),
                                panel.how().vote(),
                                panel.en()))
                        .toList(),
                plan.rules()
                        .votePanel()
                        .map(panel -> new VoteLine(
                                panel.id(), line(plan.rules().markedBy(panel).getFirst())))
                        .orElse(null),
                plan.venues().stream().map(PublicViews::line).toList(),
                plan.awards().stream()
                        .map(award -> new AwardOffer(
                                award.id(), award.name(), award.places(), award.share(), award.from(), award.en()))
                        .toList());
    }

    private static CriterionLine line(Criterion criterion) {
        return new CriterionLine(
                criterion.id(), criterion.name(), criterion.min(), criterion.max(), criterion.step(), criterion.en());
    }

    static VenueLine line(Plan.Venue venue) {
        return new VenueLine(venue.id(), venue.name(), venue.level(), venue.en());
    }

    private static List<AwardLine> awards(Contest contest) {
        return contest.awards().stream()
                .map(given -> {
                    Plan.Award award = contest.plan().awards().stream()
                            .filter(a -> a.id().equals(given.award()))
                            .findFirst()
                            .orElseThrow();
                    return new AwardLine(award.id(), award.name(), given.presenter(), award.en());
                })
                .toList();
    }
}
