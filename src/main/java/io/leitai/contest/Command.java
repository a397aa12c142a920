package io.leitai.contest;

import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody asks of a contest. On the wire the record's name with a small first letter is the {@code do};
 * `docs/protocol.md` lists them. Commands without a presenter act on the turn on stage.
 */
public sealed interface Command {
    /** Whether who signed in with an account shows the password once more before this. */
    default boolean asksTwice() {
        return Rights.asksTwice(this);
    }

    // the contest
    record Open() implements Command {}

    record Close() implements Command {}

    // the queue
    record DrawLots(String seed) implements Command {}

    record CallNext() implements Command {}

    /** Out of turn. */
    record CallPresenter(String presenter) implements Command {}

    /** @param place 1 is the front of the running order */
    record MovePresenter(String presenter, int place) implements Command {}

    /** To the end of the running order; from the stage too, and then the turn is void. */
    record Defer(String presenter) implements Command {}

    /** Not here when called: passed over until brought back. */
    record Skip(String presenter) implements Command {}

    record Withdraw(String presenter, String reason) implements Command {}

    record BringBack(String presenter) implements Command {}

    // the turn
    /** @param phase null: the next one of the plan */
    record StartPhase(String phase) implements Command {}

    record StartPart(String part) implements Command {}

    record Pause() implements Command {}

    record Resume() implements Command {}

    /** @param by negative takes time away */
    record AddTime(Duration by) implements Command {}

    record EndPhase() implements Command {}

    // scoring
    /**
     * @param marks criterion's id to mark
     * @param draft not yet counted, and need not be complete
     * @param madeAt when the phone says that the mark was made, for a late one; may be null
     */
    record GiveMarks(String presenter, int turn, Map<String, BigDecimal> marks, boolean draft, Instant madeAt)
            implements Command {}

    record Lock() implements Command {}

    record ReopenSheet(String judge, String presenter, int turn, String reason) implements Command {}

    /** 回避: the judge does not mark this presenter. */
    record Excuse(String judge, String presenter, String reason) implements Command {}

    /** @param presenter whose late marks, and {@code turn} which of theirs */
    record AdmitLateMarks(String judge, String presenter, int turn, String reason) implements Command {}

    record RefuseLateMarks(String judge, String presenter, int turn, String reason) implements Command {}

    /**
     * What a judge wrote on paper. Two people enter it; it counts once both say the same.
     *
     * @param marks complete
     * @param photo the SHA-256 of a photograph of the paper, in lower-case hex; null: none
     */
    record EnterPaperSheet(
            String judge, String presenter, int turn, Map<String, BigDecimal> marks, String photo, String reason)
            implements Command {}

    /** @param points positive: so many points are taken off */
    record Deduct(String presenter, int turn, BigDecimal points, String reason) implements Command {}

    /** @param deduction the number that {@link Event.PointsDeducted} gave it */
    record CancelDeduction(int deduction, String reason) implements Command {}

    /**
     * Points given off the stage: an inspection, a degree of difficulty, an earlier score.
     *
     * @param round which of the plan's turns, from 1; 0 for what is given once for all
     * @param reason may be empty
     */
    record GivePoints(String presenter, String component, int round, BigDecimal points, String reason)
            implements Command {}

    // the result
    record Certify() implements Command {}

    /** Where the plan reveals all at the end: the reveal begins, from the last place to the first. */
    record OpenCeremony() implements Command {}

    /** All of it at once, whatever the hall has seen so far. */
    record Reveal() implements Command {}

    /** One step more; the last one reveals. */
    record RevealNext() implements Command {}

    /** One step less, from the last one too. */
    record RevealBack() implements Command {}

    /**
     * After the reveal: another sheet for one judge, another sum of deductions, other off-stage points, or several of these.
     *
     * @param judge null where only the deductions change
     * @param marks complete; null where only the deductions change
     * @param deducted the new sum of the deductions; null: as it was
     * @param component whose points for this turn, or for the contest, become {@code points}; null: none
     */
    record ProposeCorrection(
            String presenter,
            int turn,
            String judge,
            Map<String, BigDecimal> marks,
            BigDecimal deducted,
            String component,
            BigDecimal points,
            String reason)
            implements Command {
        /** Of a sheet or the deductions alone. */
        public ProposeCorrection(
                String presenter,
                int turn,
                String judge,
                Map<String, BigDecimal> marks,
                BigDecimal deducted,
                String reason) {
            this(presenter, turn, judge, marks, deducted, null, null, reason);
        }
    }

    /** By another actor than the one who proposed it. */
    record ConfirmCorrection(int correction) implements Command {}

    record RejectCorrection(int correction, String reason) implements Command {}

    // the plan while the contest runs
    /** @param place 0: at the end of the running order */
    record AddPresenter(Plan.Presenter presenter, int place) implements Command {}

    /** Somebody else speaks in the presenter's place; the id stays. */
    record ReplacePresenter(Plan.Presenter presenter, String reason) implements Command {}

    record AddJudge(Plan.Judge judge) implements Command {}

    /**
     * Another judge takes a judge's place.
     *
     * @param substitute of the same panel, whatever is said of it
     * @param now from the turn on stage on; else from the next call on
     */
    record SubstituteJudge(String judge, Plan.Judge substitute, boolean now, String reason) implements Command {}

    /** From the phase's next start on. */
    record SetPhaseLength(String phase, Duration length) implements Command {}

    /**
     * By host or presenter: it was read, with all before it.
     *
     * @param change the number that {@link Change} has
     * @param presenter who stands at the lectern, where another's seat opened its monitor; null: who acts
     */
    record AcknowledgeChange(int change, String presenter) implements Command {
        /** By who acts. */
        public AcknowledgeChange(int change) {
            this(change, null);
        }
    }

    /**
     * Other rules, while nothing that was given contradicts them.
     *
     * @param rules whole, as they shall be
     */
    record ProposeRules(Rules rules, String reason) implements Command {}

    /** By another actor than the one who proposed them. */
    record ConfirmRules(int proposal) implements Command {}

    record RejectRules(int proposal, String reason) implements Command {}

    // between judges and the desk
    /** By a judge. @param text may be empty where the kind says it all */
    record ReportProblem(ReportedProblem.Kind kind, String text) implements Command {}

    /** @param problem the number that {@link Event.ProblemReported} gave it */
    record AnswerProblem(int problem, String text) implements Command {}

    /** Reminds those of these judges who have not given. */
    record NudgeJudges(List<String> judges) implements Command {}

    // around it
    record PostNotice(String text) implements Command {}

    // presenters' material
    /**
     * Of files only the server itself says this, once it has them.
     *
     * @param exhibit takes the place of one that the plan promised under its id
     */
    record AddExhibit(String presenter, Exhibit exhibit) implements Command {}

    record RemoveExhibit(String presenter, String exhibit) implements Command {}

    /** Of the presenter on stage. @param page from 1; 0: the first */
    record ShowExhibit(String exhibit, int page) implements Command {}

    /** Through all that the presenter on stage has to show. @param by how many pages on, or back */
    record TurnPage(int by) implements Command {}

    /** The video that is shown. */
    record PlayVideo(boolean playing, Duration position) implements Command {}

    record HideExhibit() implements Command {}

    /**
     * @param screens by their names; null: all
     * @param text of a notice or a message; null: a notice takes the newest that was posted
     * @param venue whose message it is
     */
    record ShowScene(Scene scene, List<String> screens, String text, String venue) implements Command {
        public ShowScene {
            screens = screens == null ? null : List.copyOf(screens);
        }

        /** On all screens. */
        public ShowScene(Scene scene) {
            this(scene, null, null, null);
        }
    }

    /**
     * Tells the presenter something on the lectern's monitor, in the place of what stood there; gone with the phase.
     *
     * @param text null where the sign alone is enough
     * @param wrapUp to come to the end
     */
    record CuePresenter(String text, boolean wrapUp) implements Command {}

    record ClearCue() implements Command {}

    /**
     * Lays a graphic over the television picture, in the place of the same one.
     *
     * @param presenter whom a lower third names; null with no name: who is on stage
     * @param name of somebody else; null but for such a lower third
     * @param text the ticker's; with a name the line below it, may be null
     */
    record PlayGraphic(Graphic graphic, String presenter, String name, String text) implements Command {}

    /** @param graphic null: all */
    record StopGraphic(Graphic graphic) implements Command {}

    /** From now on only this actor directs, until another takes over. */
    record TakeDirection() implements Command {}

    /** @param of the {@link Deed}'s number, which must be the newest's; 0: whichever is the newest */
    record Undo(int of) implements Command {}

    // seats: who sits where. The server gives the first four itself, in the name of who asked for a code or came with
    // one
    /**
     * @param who the seats' ids: a judge's, a venue's, or any name for staff
     * @param batch the codes that are made together; null for tokens
     */
    record MintSeats(Role role, List<String> who, Means means, String batch) implements Command {
        /** Bearer tokens. */
        public MintSeats(Role role, List<String> who) {
            this(role, who, Means.TOKEN, null);
        }
    }

    /** Cards with links that are nobody's yet. */
    record MintSpares(int count, String batch) implements Command {}

    /**
     * By the seat itself: somebody came with a code for it.
     *
     * @param batch which codes it is of, or null @param spare the card's number, or 0
     * @param epoch the seat's when the code was made
     * @param phone what the contest is to call the browser
     * @param device what it is, for people's eyes
     * @param digits four, to be shown on both sides where the desk has to nod
     */
    record TakeSeat(Means means, String batch, int spare, int epoch, String phone, String device, String digits)
            implements Command {}

    /** This card is that judge's from now on. */
    record AssignSpare(int spare, String judge) implements Command {}

    /** Nods at another phone that asks for a judge's seat; the one that sat there does no more. */
    record ApproveSeat(int ask) implements Command {}

    record DenySeat(int ask) implements Command {}

    /** Whoever sits there gets up, and nothing that was given out for the seat opens it any more. */
    record RevokeSeat(Role role, String who, String reason) implements Command {}
}
