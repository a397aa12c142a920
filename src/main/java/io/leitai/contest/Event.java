package io.leitai.contest;

import io.leitai.scoring.Result;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What happened. When, is the ledger entry's {@code at}. Its JSON in the ledger is for ever: a component may be added,
 * none renamed or removed.
 */
public sealed interface Event {

    /** The first of every contest. @param rulesHash {@link io.leitai.scoring.Rules#hash()} */
    record ContestPlanned(Plan plan, boolean rehearsal, String rulesHash) implements Event {}

    /** Happens too often for the log. */
    interface Frequent {}

    /**
     * What judges and voters give, by the thousand. Wherever events are told apart it goes by a way of its own: a method for all
     * of them is compiled anew by Java whenever the desk does something for the first time.
     */
    sealed interface Given permits MarksGiven, MarksDrafted, VoteCast {}

    /** Changes the plan or the running order; while the contest runs, those whom it concerns are told: {@link Change}. */
    interface Replans {}

    record ContestOpened() implements Event {}

    /** @param awards who got what, by the ranks at the close @param standings see {@link ResultRevealed} */
    record ContestClosed(List<AwardGiven> awards, List<Standing> standings) implements Event {
        public ContestClosed {
            standings = orNull(standings);
        }

        /** Where totals alone make the ranks. */
        public ContestClosed(List<AwardGiven> awards) {
            this(awards, null);
        }
    }

    record AwardGiven(String award, String presenter) {}

    /** @param order the whole running order after the draw; see {@link Lots} */
    record LotsDrawn(String seed, List<String> order) implements Event {}

    record PresenterMoved(String presenter, int place) implements Event, Replans {}

    record PresenterCalled(String presenter, int turn) implements Event, Replans {}

    /** @param voidTurn the turn on stage that this ends without a result, or 0 */
    record PresenterDeferred(String presenter, int voidTurn) implements Event, Replans {}

    record PresenterSkipped(String presenter, int voidTurn) implements Event, Replans {}

    /** @param standings see {@link ResultRevealed} */
    record PresenterWithdrawn(String presenter, int voidTurn, String reason, List<Standing> standings)
            implements Event, Replans {
        public PresenterWithdrawn {
            standings = orNull(standings);
        }

        /** Where totals alone make the ranks. */
        public PresenterWithdrawn(String presenter, int voidTurn, String reason) {
            this(presenter, voidTurn, reason, null);
        }

        PresenterWithdrawn with(List<Standing> computed) {
            return new PresenterWithdrawn(presenter, voidTurn, reason, computed);
        }
    }

    /** @param standings see {@link ResultRevealed} */
    record PresenterBroughtBack(String presenter, List<Standing> standings) implements Event, Replans {
        public PresenterBroughtBack {
            standings = orNull(standings);
        }

        /** Where totals alone make the ranks. */
        public PresenterBroughtBack(String presenter) {
            this(presenter, null);
        }

        PresenterBroughtBack with(List<Standing> computed) {
            return new PresenterBroughtBack(presenter, computed);
        }
    }

    record PhaseStarted(String phase, Instant endsAt) implements Event {}

    record PartStarted(String part) implements Event {}

    /** @param left time left on the clock; negative in overtime */
    record PhasePaused(Duration left) implements Event {}

    record PhaseResumed(Instant endsAt) implements Event {}

    /** @param endsAt null while paused; then the time left grows by {@code by} */
    record TimeAdded(Duration by, Instant endsAt) implements Event {}

    /** @param used how long the clock ran @param overtime how long of that was over the time allowed */
    record PhaseEnded(String phase, Duration used, Duration overtime) implements Event {}

    /** @param madeAt the phone's claim, or null */
    record MarksGiven(String judge, String presenter, int turn, Map<String, BigDecimal> marks, Instant madeAt)
            implements Event, Given {}

    /** About one judge's marks in one turn, though not given by the phone in time. */
    interface Beside {
        String judge();

        String presenter();

        int turn();
    }

    /** In time by the phone's word, but after the time: they count once they are admitted. */
    record LateMarksReceived(String judge, String presenter, int turn, Map<String, BigDecimal> marks, Instant madeAt)
            implements Event, Beside {}

    /** Takes a certification back too, where there was one. @param reason empty where the plan admits them by itself */
    record LateMarksAdmitted(String judge, String presenter, int turn, String reason) implements Event, Beside {}

    record LateMarksRefused(String judge, String presenter, int turn, String reason) implements Event, Beside {}

    /** One person's reading of a paper sheet. @param clerk who typed it @param photo see {@link Command.EnterPaperSheet} */
    record PaperSheetEntered(
            String judge,
            String presenter,
            int turn,
            Map<String, BigDecimal> marks,
            String clerk,
            String photo,
            String reason)
            implements Event, Beside {}

    /** Two people read the same: now it counts. Takes a certification back too, where there was one. */
    record PaperSheetAgreed(String judge, String presenter, int turn, Map<String, BigDecimal> marks)
            implements Event, Beside {}

    record MarksDrafted(String judge, String presenter, int turn, Map<String, BigDecimal> marks)
            implements Event, Given, Frequent {}

    /** A voter's only one in this turn: it replaces an earlier one. @param voter the seat's id, no person's name */
    record VoteCast(String voter, String presenter, int turn, BigDecimal mark) implements Event, Given, Frequent {}

    record MarksLocked(String presenter, int turn) implements Event {}

    /** Takes a certification back too, where there was one. */
    record SheetReopened(String judge, String presenter, int turn, String reason) implements Event {}

    record JudgeExcused(String judge, String presenter, String reason) implements Event {}

    /**
     * Takes a certification back too, where there was one.
     *
     * @param deduction its number in this contest, from 1
     */
    record PointsDeducted(int deduction, String presenter, int turn, BigDecimal points, String reason)
            implements Event {}

    /** Takes a certification back too, where there was one. */
    record DeductionCancelled(int deduction, String reason) implements Event {}

    /**
     * Off-stage points, in the place of those given before. Takes a certification back too, where they change it.
     *
     * @param round which of the plan's turns; 1 for what is given once for all
     */
    record PointsGiven(String presenter, String component, int round, BigDecimal points, String reason)
            implements Event {}

    record ResultCertified(String presenter, int turn, Result result, String rulesHash) implements Event {}

    /** @param standings the ranks from now on; null where the totals alone make them, and where nobody has one */
    record ResultRevealed(String presenter, int turn, List<Standing> standings) implements Event {
        public ResultRevealed {
            standings = orNull(standings);
        }

        /** Where totals alone make the ranks. */
        public ResultRevealed(String presenter, int turn) {
            this(presenter, turn, null);
        }

        ResultRevealed with(List<Standing> computed) {
            return new ResultRevealed(presenter, turn, computed);
        }
    }

    /** The hall has seen so many steps of the reveal, one more or one less than before. @param step 0: none */
    record RevealStepped(String presenter, int turn, int step) implements Event {}

    /**
     * What was revealed is certified again, and no more: the reveal was taken one step back from its end.
     *
     * @param standings see {@link ResultRevealed}
     */
    record RevealTakenBack(String presenter, int turn, int step, List<Standing> standings) implements Event {
        public RevealTakenBack {
            standings = orNull(standings);
        }

        RevealTakenBack with(List<Standing> computed) {
            return new RevealTakenBack(presenter, turn, step, computed);
        }
    }

    /**
     * The reveal of all begins: nobody is on stage, and nothing is shown yet.
     *
     * @param results each presenter's over all turns, as reckoned now
     * @param standings the ranks of all, as they are to be revealed
     * @param order who is revealed, from the last place to the first; who shares one by their turns, who has none before all
     * @param finalists how many of them, from the end, are revealed side by side; 0: none
     */
    record CeremonyOpened(List<TurnResult> results, List<Standing> standings, List<String> order, int finalists)
            implements Event {
        public CeremonyOpened {
            results = List.copyOf(results);
            standings = List.copyOf(standings);
            order = List.copyOf(order);
        }
    }

    /** As if it had not begun; nothing of it was shown. */
    record CeremonyTakenBack() implements Event {}

    /** Whose results are revealed next, several side by side. */
    record CeremonyCalled(List<String> presenters) implements Event {
        public CeremonyCalled {
            presenters = List.copyOf(presenters);
        }
    }

    /** Who was called last is not; nothing of theirs was shown. */
    record CeremonyCallTakenBack() implements Event {}

    /**
     * @param correction its number in this contest, from 1
     * @param result what the result would be
     * @param component whose points change too; null: none
     */
    record CorrectionProposed(
            int correction,
            String proposer,
            String presenter,
            int turn,
            String judge,
            Map<String, BigDecimal> marks,
            BigDecimal deducted,
            String reason,
            Result result,
            String component,
            BigDecimal points)
            implements Event {
        /** Of a sheet or the deductions alone. */
        public CorrectionProposed(
                int correction,
                String proposer,
                String presenter,
                int turn,
                String judge,
                Map<String, BigDecimal> marks,
                BigDecimal deducted,
                String reason,
                Result result) {
            this(correction, proposer, presenter, turn, judge, marks, deducted, reason, result, null, null);
        }

        CorrectionProposed with(Result computed) {
            return new CorrectionProposed(
                    correction, proposer, presenter, turn, judge, marks, deducted, reason, computed, component, points);
        }
    }

    /** @param standings see {@link ResultRevealed} */
    record ResultCorrected(
            int correction, String presenter, int turn, Result result, String rulesHash, List<Standing> standings)
            implements Event {
        public ResultCorrected {
            standings = orNull(standings);
        }

        /** Where totals alone make the ranks. */
        public ResultCorrected(int correction, String presenter, int turn, Result result, String rulesHash) {
            this(correction, presenter, turn, result, rulesHash, null);
        }

        ResultCorrected with(List<Standing> computed) {
            return new ResultCorrected(correction, presenter, turn, result, rulesHash, computed);
        }
    }

    record CorrectionRejected(int correction, String reason) implements Event {}

    record PresenterAdded(Plan.Presenter presenter, int place) implements Event, Replans {}

    record PresenterReplaced(Plan.Presenter presenter, String reason) implements Event, Replans {}

    record JudgeAdded(Plan.Judge judge) implements Event, Replans {}

    /** @param presenter who is on stage when the substitute begins; null: from the next call on @param turn 0 there */
    record JudgeSubstituted(String judge, Plan.Judge substitute, String presenter, int turn, String reason)
            implements Event, Replans {}

    record PhaseLengthSet(String phase, Duration length) implements Event, Replans {}

    /** @param who has seen it */
    record ChangeAcknowledged(int change, Actor who) implements Event {}

    /** @param proposal its number in this contest, from 1 @param rulesHash {@link Rules#hash()} */
    record RulesProposed(int proposal, String proposer, Rules rules, String rulesHash, String reason)
            implements Event {}

    /**
     * Takes a certification back too, where there was one.
     *
     * @param results of every revealed turn, by these rules
     * @param standings see {@link ResultRevealed}
     */
    record RulesChanged(int proposal, Rules rules, String rulesHash, List<TurnResult> results, List<Standing> standings)
            implements Event {
        public RulesChanged {
            standings = orNull(standings);
        }

        RulesChanged with(List<Standing> computed) {
            return new RulesChanged(proposal, rules, rulesHash, results, computed);
        }
    }

    record TurnResult(String presenter, int turn, Result result) {}

    record RulesRejected(int proposal, String reason) implements Event {}

    /** @param problem its number in this contest, from 1 */
    record ProblemReported(int problem, String judge, ReportedProblem.Kind kind, String text) implements Event {}

    record ProblemAnswered(int problem, String clerk, String text) implements Event {}

    record JudgesNudged(List<String> judges, String presenter, int turn) implements Event {}

    record NoticePosted(String text) implements Event {}

    // presenters' material
    /** In the place of the one with its id, which the plan promised; else as the presenter's last. */
    record ExhibitAdded(String presenter, Exhibit exhibit) implements Event {}

    record ExhibitRemoved(String presenter, String exhibit) implements Event {}

    /** A page of it; a video from its beginning, standing. */
    record ExhibitShown(String presenter, String exhibit, int page) implements Event, Frequent {}

    /** @param position where in the video, at the entry's time */
    record VideoPlayed(boolean playing, Duration position) implements Event, Frequent {}

    record ExhibitHidden() implements Event, Frequent {}

    /** @param screens null: on all @param text of a notice or a message @param venue whose message it is */
    record SceneShown(Scene scene, List<String> screens, String text, String venue) implements Event {
        public SceneShown {
            screens = screens == null || screens.isEmpty() ? null : List.copyOf(screens);
        }

        /** On all screens. */
        public SceneShown(Scene scene) {
            this(scene, null, null, null);
        }
    }

    /** @param presenter whom a lower third names; null where it names {@code name}, and for other graphics */
    record GraphicPlayed(Graphic graphic, String presenter, String name, String text) implements Event {}

    /** What a branch venue asks to have shown. @param message its number in this contest, from 1 */
    record MessageSent(int message, String venue, String text) implements Event {}

    /** It went to screens: the entry's {@link SceneShown} says to which. */
    record MessageTaken(int message) implements Event {}

    record MessageDeclined(int message) implements Event {}

    /** @param graphic null: all */
    record GraphicStopped(Graphic graphic) implements Event {}

    /** @param text null where there is none */
    record PresenterCued(String text, boolean wrapUp) implements Event {}

    record CueCleared() implements Event {}

    record DirectionTaken(Actor director) implements Event {}

    /** It never happened: what it had changed is again as it was before. */
    record Undone(Deed deed) implements Event, Replans {}

    /**
     * Codes for these seats were made; the codes themselves are never here.
     *
     * @param means null: bearer tokens
     * @param batch those that were made together; null for tokens
     * @param until when they open nothing any more; null: until they are used
     * @param by who made them; null in ledgers that do not say
     */
    record SeatsMinted(Role role, List<String> who, Means means, String batch, Instant until, String by)
            implements Event {
        /** Bearer tokens. */
        public SeatsMinted(Role role, List<String> who, String by) {
            this(role, who, null, null, null, by);
        }

        public Means how() {
            return means == null ? Means.TOKEN : means;
        }
    }

    /** @param first the lowest number printed on them */
    record SparesMinted(int first, int count, String batch, String by) implements Event {}

    record SpareAssigned(int spare, String judge, String by) implements Event {}

    /**
     * A browser sits on the seat now; on a judge's, the one that sat there does no more.
     *
     * @param phone what the contest calls the browser
     * @param ask the {@link SeatAsked} that was nodded at, or 0 @param by who nodded, or null
     */
    record SeatTaken(
            Role role,
            String who,
            Means means,
            String batch,
            int spare,
            String phone,
            String device,
            int ask,
            String by)
            implements Event {}

    /**
     * Another phone came with a code for a judge's seat that is taken.
     *
     * @param ask its number in this contest, from 1 @param digits no secret: for comparing by eye
     */
    record SeatAsked(
            int ask,
            Role role,
            String who,
            Means means,
            String batch,
            int spare,
            String phone,
            String device,
            String digits)
            implements Event {}

    record SeatDenied(int ask, String by) implements Event {}

    record SeatRevoked(Role role, String who, String reason, String by) implements Event {}

    /** A ledger that lacks a list is read as if it held an empty one. */
    private static <T> List<T> orNull(List<T> list) {
        return list == null || list.isEmpty() ? null : List.copyOf(list);
    }
}
