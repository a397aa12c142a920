package io.leitai.cluster;

import static io.leitai.live.Arena.marks;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.PaperSheet;
import io.leitai.contest.Plan;
import io.leitai.contest.Scene;
import io.leitai.contest.Turn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What simulated people do next; every figure they use is told to the {@link Secrets}. */
final class Script {
    private final Random random;
    private final Secrets secrets;
    private final boolean autoLock;

    Script(Random random, Secrets secrets, boolean autoLock) {
        this.random = random;
        this.secrets = secrets;
        this.autoLock = autoLock;
    }

    /** Null: nothing for now. */
    Command director(Contest contest) {
        Command step = contest.nextStep().map(s -> s.command()).orElse(null);
        if (step == null) return null;
        if (random.nextInt(12) == 0) return whim(contest);
        boolean waits = contest.nextStep().orElseThrow().missing() > 0
                && contest.onStage().filter(t -> !t.is(Turn.Status.CALLED)).isPresent();
        boolean scoring = contest.onStage()
                .flatMap(Turn::clock)
                .filter(c -> c.phase().equals(Plan.Phase.SCORING))
                .isPresent();
        boolean ends = step instanceof Command.EndPhase || step instanceof Command.Lock;
        if (ends && waits && scoring && (autoLock || random.nextInt(25) != 0)) return null;
        return step;
    }

    /** Null: nothing for now. */
    Command judge(Contest contest, Actor judge) {
        Turn turn = contest.onStage().filter(t -> !t.is(Turn.Status.CALLED)).orElse(null);
        if (turn == null) return null;
        boolean again = turn.sheets().isReopened(judge.id());
        boolean given = turn.sheets().of(judge.id()).filter(s -> s.isGiven()).isPresent();
        boolean late = turn.isLocked() && random.nextInt(20) == 0;
        if (turn.isLocked() && !again && !late) return null;
        if (given && !again && random.nextInt(30) != 0) return null;
        Command.GiveMarks marks = marks(turn.presenter(), figure(turn, 90));
        boolean draft = random.nextInt(5) == 0;
        Instant madeAt = late ? turn.sheets().aside().lockedAt().minusMillis(random.nextInt(2_000) - 200) : null;
        return new Command.GiveMarks(turn.presenter(), turn.number(), marks.marks(), draft, madeAt);
    }

    /** Null: nothing for now. */
    Command clerk(Contest contest) {
        Turn turn = contest.onStage().orElse(null);
        if (turn == null) return null;
        Command late = random.nextInt(4) == 0 ? late(turn) : null;
        if (late != null || random.nextInt(25) != 0) return late;
        String judge = "j" + (1 + random.nextInt(contest.plan().judges().size()));
        return switch (random.nextInt(contest.plan().rules().isPlain() ? 9 : 11)) {
            case 5, 6 -> paper(turn, judge);
            case 7 -> new Command.NudgeJudges(List.of(judge));
            case 8 -> new Command.AnswerProblem(contest.problems().size(), "马上到");
            case 0 -> new Command.Deduct(turn.presenter(), turn.number(), new BigDecimal(figure(turn, 1)), "超时");
            case 1 -> new Command.ReopenSheet(judge, turn.presenter(), turn.number(), "笔误");
            case 2 -> new Command.Excuse(judge, turn.presenter(), "亲属");
            case 3 -> new Command.PostNotice("请安静 " + random.nextInt(100));
            case 4 -> correction(contest, turn, judge);
            default -> points(turn);
        };
    }

    /** Null: nothing for now. */
    Command supervisor(Contest contest) {
        Turn turn = contest.onStage().orElse(null);
        if (turn != null && random.nextInt(10) == 0)
            for (var half : turn.sheets().aside().paper().entrySet())
                if (!half.getValue().isAgreed()) return secondPaper(turn, half.getKey(), half.getValue());
        if (contest.corrections().isEmpty() || random.nextInt(10) != 0) return null;
        int newest = contest.corrections().size();
        return random.nextBoolean()
                ? new Command.ConfirmCorrection(newest)
                : new Command.RejectCorrection(newest, "维持原判");
    }

    private Command late(Turn turn) {
        return turn.sheets().aside().late().entrySet().stream()
                .filter(e -> e.getValue().isWaiting())
                .findFirst()
                .map(e -> random.nextBoolean()
                        ? new Command.AdmitLateMarks(e.getKey(), turn.presenter(), turn.number(), "断网")
                        : new Command.RefuseLateMarks(e.getKey(), turn.presenter(), turn.number(), "超时"))
                .orElse(null);
    }

    private Command paper(Turn turn, String judge) {
        Map<String, BigDecimal> marks =
                marks(turn.presenter(), figure(turn, 90)).marks();
        return new Command.EnterPaperSheet(judge, turn.presenter(), turn.number(), marks, null, "没电");
    }

    /** The other person reads the same figures, mostly. */
    private Command secondPaper(Turn turn, String judge, PaperSheet first) {
        Map<String, BigDecimal> marks = random.nextInt(3) == 0
                ? marks(turn.presenter(), figure(turn, 90)).marks()
                : first.entries().getFirst().marks();
        return new Command.EnterPaperSheet(judge, turn.presenter(), turn.number(), marks, null, "没电");
    }

    private Command correction(Contest contest, Turn turn, String judge) {
        if (!turn.isRevealed())
            return new Command.CancelDeduction(1 + contest.deductions().size(), "误记");
        String figure = secrets.correction(digits(90));
        var marks = Map.of("speech", new BigDecimal(figure));
        return new Command.ProposeCorrection(turn.presenter(), turn.number(), judge, marks, null, "录入有误");
    }

    private Command points(Turn turn) {
        String figure = secrets.points(turn.presenter(), turn.round(), digits(5));
        return random.nextBoolean()
                ? new Command.GivePoints(turn.presenter(), "bonus", turn.round(), new BigDecimal(figure), null)
                : new Command.GivePoints(turn.presenter(), "visit", 0, new BigDecimal(figure), "观摩");
    }

    private Command whim(Contest contest) {
        String somebody = "p" + (1 + random.nextInt(contest.plan().presenters().size()));
        List<Command> whims = List.of(
                new Command.Pause(),
                new Command.AddTime(Duration.ofSeconds(random.nextInt(60) - 20)),
                new Command.Defer(somebody),
                new Command.Skip(somebody),
                new Command.BringBack(somebody),
                new Command.MovePresenter(somebody, 1),
                new Command.CallPresenter(somebody),
                new Command.ShowScene(Scene.values()[random.nextInt(Scene.values().length)]),
                new Command.DrawLots("抽签 " + random.nextInt(10)),
                new Command.TakeDirection(),
                new Command.PostNotice("请入座 " + random.nextInt(100)),
                new Command.Reveal(),
                new Command.RevealBack(),
                new Command.Certify());
        return whims.get(random.nextInt(whims.size()));
    }

    private String figure(Turn turn, int points) {
        return secrets.of(turn.presenter(), turn.number(), digits(points));
    }

    /** Up to so many points, with six digits behind the point and no zero at the end. */
    private String digits(int points) {
        return random.nextInt(points) + "." + (100_000 + 10 * random.nextInt(89_999) + 1 + random.nextInt(9));
    }
}
