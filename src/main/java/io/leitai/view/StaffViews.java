package io.leitai.view;

import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Happening;
import io.leitai.contest.JudgeSheet;
import io.leitai.contest.NextStep;
import io.leitai.contest.PhaseClock;
import io.leitai.contest.Plan;
import io.leitai.contest.RevealStep;
import io.leitai.contest.Timetable;
import io.leitai.contest.Turn;
import io.leitai.contest.WireName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the staff sees: the console, without an unrevealed figure, and the supervisor's gate, with them. */
final class StaffViews {
    private StaffViews() {}

    record Direction(String id, String role) {}

    /** @param again whether it takes a second press @param missing how many judges have yet to give */
    record Go(String step, String phase, boolean again, int missing) {}

    /** How far the reveal is, without a figure. @param next null: it is over */
    record Reveal(int step, int of, ResultPart.StepPart shown, ResultPart.StepPart next) {
        static Reveal of(Contest contest, Turn turn) {
            List<RevealStep> all = contest.revealSteps(turn);
            int step = contest.revealStepsSeen(turn).size();
            return all.isEmpty()
                    ? null
                    : new Reveal(
                            step,
                            all.size(),
                            step == 0 ? null : Unveiling.step(all.get(step - 1)),
                            step == all.size() ? null : Unveiling.step(all.get(step)));
        }
    }

    /**
     * @param status none, draft, given, excused, reopened or replaced
     * @param way how what is given came: given, late or paper; null where nothing is
     * @param nudgedAt when the desk last reminded of this turn; null: never
     */
    record JudgeLine(
            String id,
            int n,
            String name,
            String panel,
            String status,
            Instant at,
            Map<String, String> en,
            String way,
            Instant nudgedAt) {}

    /** @param state done, now or next */
    record PhaseLine(
            String id,
            String name,
            long lengthMs,
            String state,
            Long usedMs,
            Long overtimeMs,
            List<PartLine> parts,
            Map<String, String> en) {}

    record PartLine(String id, String name, Map<String, String> en) {}

    record DeductionLine(
            int deduction,
            String presenter,
            String name,
            int turn,
            BigDecimal points,
            String reason,
            boolean cancelled) {}

    /** @param state proposed, confirmed or rejected */
    record CorrectionLine(
            int correction,
            String presenter,
            String name,
            int turn,
            String judge,
            String reason,
            String proposer,
            String state) {}

    /** @param state proposed, confirmed or rejected */
    record RulesLine(int proposal, String proposer, String hash, String reason, String state) {}

    record ComponentLine(
            String id,
            String name,
            String use,
            boolean perTurn,
            boolean required,
            BigDecimal min,
            BigDecimal max,
            Map<String, String> en) {}

    /**
     * Off-stage points as given.
     *
     * @param round which of the plan's turns; 1 for what is given once for all
     * @param points null where they are not revealed, and this is not the gate
     */
    record PointsLine(String presenter, String component, int round, BigDecimal points) {}

    record Console(
            Parts.Head contest,
            String scene,
            ScreenParts.Words words,
            List<ScreenParts.OnScreen> screens,
            Parts.StagePart stage,
            List<Parts.Slot> order,
            List<Parts.Row> standings,
            Parts.Next next,
            String seed,
            Direction direction,
            Go go,
            Reveal reveal,
            List<JudgeLine> judges,
            List<PhaseLine> phases,
            List<ComponentLine> components,
            List<PointsLine> points,
            List<DeductionLine> deductions,
            List<CorrectionLine> corrections,
            List<RulesLine> rules,
            List<BesideViews.LateLine> late,
            List<BesideViews.PaperLine> paper,
            List<BesideViews.ProblemLine> problems,
            List<Parts.NoticeLine> notices,
            List<LogLine> log,
            TimerView.CuePart cue,
            TimetablePart timetable,
            CeremonyParts.OnConsole ceremony,
            UndoPart undo,
            List<ChangeViews.OnDesk> changes) {}

    /** See {@link Timetable}. */
    record TimetablePart(Instant due, long restMs, Instant end) {
        static TimetablePart of(Timetable timetable) {
            return timetable == null
                    ? null
                    : new TimetablePart(timetable.due(), timetable.rest().toMillis(), timetable.end());
        }
    }

    static Console console(Contest contest) {
        Turn turn = contest.onStage().orElse(null);
        return new Console(
                Parts.Head.of(contest),
                Parts.lowerCase(contest.scene()),
                ScreenParts.words(contest, contest.shown()),
                ScreenParts.onScreens(contest),
                Parts.StagePart.of(contest),
                Parts.order(contest),
                Parts.standings(contest),
                Parts.next(contest),
                contest.drawSeed(),
                contest.direction() == null
                        ? null
                        : new Direction(
                                contest.direction().id(),
                                Parts.lowerCase(contest.direction().role())),
                contest.nextStep().map(StaffViews::go).orElse(null),
                turn == null ? null : Reveal.of(contest, turn),
                contest.plan().judges().stream()
                        .map(judge -> judge(contest, turn, judge))
                        .toList(),
                contest.plan().turn().stream().map(phase -> phase(phase, turn)).toList(),
                components(contest),
                points(contest, false),
                deductions(contest),
                corrections(contest),
                rules(contest),
                BesideViews.late(contest),
                BesideViews.paper(contest),
                BesideViews.problems(contest),
                Parts.notices(contest),
                contest.log().stream().map(LogLine::of).filter(Objects::nonNull).toList(),
                TimerView.CuePart.of(contest.cue()),
                TimetablePart.of(contest.timetable()),
                CeremonyParts.onConsole(contest),
                UndoPart.of(contest),
                ChangeViews.onDesk(contest));
    }

    /** @param missing who has yet to give @param reopened who may still give after the lock @param result null: none yet @param checks between the lock and the reveal; else null */
    record Gate(
            Parts.Head contest,
            Parts.Person presenter,
            int turn,
            String state,
            List<JudgeLine> missing,
            List<String> reopened,
            ResultPart result,
            GateChecks.Checks checks,
            List<PointsLine> points,
            String rules) {}

    static Gate gate(Contest contest) {
        Turn turn = contest.onStage().orElse(null);
        if (turn == null)
            return new Gate(
                    Parts.Head.of(contest),
                    null,
                    0,
                    Parts.state(contest),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    points(contest, true),
                    contest.rulesHash());
        return new Gate(
                Parts.Head.of(contest),
                Parts.Person.of(contest.presenter(turn.presenter()).orElseThrow()),
                turn.number(),
                Parts.state(contest),
                contest.missing(turn).stream()
                        .map(judge -> judge(contest, turn, judge))
                        .toList(),
                turn.sheets().reopened().stream().sorted().toList(),
                turn.isLocked()
                        ? ResultPart.of(
                                contest,
                                turn,
                                turn.result() == null ? contest.resultNow(turn) : turn.result(),
                                Plan.Marks.NAMED)
                        : null,
                turn.isLocked() && !turn.isRevealed() ? GateChecks.of(contest, turn) : null,
                points(contest, true),
                contest.rulesHash());
    }

    private static Go go(NextStep step) {
        Command command = step.command();
        return new Go(
                WireName.of(command),
                command instanceof Command.StartPhase start ? start.phase() : null,
                step.isAskedTwice(),
                step.missing());
    }

    private static JudgeLine judge(Contest contest, Turn turn, Plan.Judge judge) {
        JudgeSheet sheet = turn == null ? null : turn.sheets().of(judge.id()).orElse(null);
        String status = "none";
        Instant at = null;
        if (sheet != null) {
            status = sheet.isGiven() ? "given" : "draft";
            at = sheet.isGiven() ? sheet.given().at() : sheet.draft().at();
        }
        if (turn != null && turn.sheets().isReopened(judge.id())) status = "reopened";
        if (turn != null && contest.excused(turn).contains(judge.id())) status = "excused";
        boolean seated = turn == null || !turn.sheets().aside().away().containsKey(judge.id());
        if (contest.retired().contains(judge.id()) && (turn == null || !seated)) status = "replaced";
        return new JudgeLine(
                judge.id(),
                contest.judgeNumber(judge.id()),
                judge.name(),
                judge.panel(),
                status,
                at,
                judge.en(),
                sheet != null && sheet.isGiven() ? Parts.lowerCase(sheet.given().way()) : null,
                turn == null ? null : turn.sheets().aside().nudged().get(judge.id()));
    }

    private static PhaseLine phase(Plan.Phase phase, Turn turn) {
        PhaseClock clock = turn == null ? null : turn.clock(phase.id()).orElse(null);
        return new PhaseLine(
                phase.id(),
                phase.name(),
                phase.length().toMillis(),
                turn == null ? "next" : Parts.stateOf(phase, turn),
                clock == null || clock.used() == null ? null : clock.used().toMillis(),
                clock == null || clock.overtime() == null
                        ? null
                        : clock.overtime().toMillis(),
                phase.parts().stream()
                        .map(part -> new PartLine(part.id(), part.name(), part.en()))
                        .toList(),
                phase.en());
    }

    private static List<RulesLine> rules(Contest contest) {
        return contest.ruleProposals().stream()
                .map(p -> new RulesLine(
                        p.number(),
                        p.proposed().proposer(),
                        p.proposed().rulesHash(),
                        p.proposed().reason(),
                        Parts.lowerCase(p.state())))
                .toList();
    }

    private static List<ComponentLine> components(Contest contest) {
        return contest.plan().rules().how().components().stream()
                .map(c -> new ComponentLine(
                        c.id(),
                        c.name(),
                        Parts.lowerCase(c.use()),
                        c.perTurn(),
                        c.required(),
                        c.min(),
                        c.max(),
                        c.en()))
                .toList();
    }

    private static List<PointsLine> points(Contest contest, boolean all) {
        return contest.points().stream()
                .map(p -> new PointsLine(
                        p.presenter(), p.component(), p.round(), all || contest.isRevealed(p) ? p.points() : null))
                .toList();
    }

    private static List<DeductionLine> deductions(Contest contest) {
        return contest.deductions().stream()
                .map(d -> new DeductionLine(
                        d.number(),
                        d.presenter(),
                        nameOf(contest, d.presenter()),
                        d.turn(),
                        d.points(),
                        d.reason(),
                        d.cancelled()))
                .toList();
    }

    private static List<CorrectionLine> corrections(Contest contest) {
        return contest.corrections().stream()
                .map(c -> new CorrectionLine(
                        c.number(),
                        c.proposed().presenter(),
                        nameOf(contest, c.proposed().presenter()),
                        c.proposed().turn(),
                        c.proposed().judge(),
                        c.proposed().reason(),
                        c.proposed().proposer(),
                        Parts.lowerCase(c.state())))
                .toList();
    }

    private static String nameOf(Contest contest, String presenter) {
        return contest.presenter(presenter).map(Plan.Presenter::name).orElse(presenter);
    }

    /** A line of the console's log: what happened and to whom, never a figure. */
    record LogLine(Instant at, String what, String presenter, String judge, String text) {
        static LogLine of(Happening happening) {
            return Log.line(happening);
        }
    }
}
