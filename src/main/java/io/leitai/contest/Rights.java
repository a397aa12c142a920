package io.leitai.contest;

import static io.leitai.contest.Rights.Season.ALWAYS;
import static io.leitai.contest.Rights.Season.BEFORE_THE_CLOSE;
import static io.leitai.contest.Rights.Season.WHILE_OPEN;
import static io.leitai.contest.Role.AUDIENCE;
import static io.leitai.contest.Role.BROADCASTER;
import static io.leitai.contest.Role.CLERK;
import static io.leitai.contest.Role.CLOCK;
import static io.leitai.contest.Role.DIRECTOR;
import static io.leitai.contest.Role.HOST;
import static io.leitai.contest.Role.JUDGE;
import static io.leitai.contest.Role.ORGANISER;
import static io.leitai.contest.Role.PRESENTER;
import static io.leitai.contest.Role.SUPERVISOR;
import static io.leitai.contest.Role.VENUE;

import io.leitai.contest.Command.*;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may give a command, and when at all. {@link #of} is the table that `docs/protocol.md` prints.
 *
 * @param directing it moves the stage or its screens, so two people must not do it at once. Changes of the plan are not
 *     directing: an organiser adds a late presenter without taking the show out of the director's hands.
 * @param ceremony whether it may be given while all results are revealed: what would change one may not
 */
record Rights(Set<Role> who, boolean directing, Season season, InCeremony ceremony) {
    private static final Set<Role> STAGE = Set.of(ORGANISER, DIRECTOR);
    private static final Set<Role> AIR = Set.of(ORGANISER, DIRECTOR, BROADCASTER);
    private static final Set<Role> DESK = Set.of(ORGANISER, CLERK, SUPERVISOR);
    /** Where nobody sits at the desk, who directs must not be stuck. */
    private static final Set<Role> HELPERS = Set.of(ORGANISER, DIRECTOR, CLERK, SUPERVISOR);

    /** Presenters for themselves alone: {@link Exhibiting}. */
    private static final Set<Role> BRINGERS = Set.of(ORGANISER, DIRECTOR, CLERK, PRESENTER);

    private static final Set<Role> TURNERS = Set.of(ORGANISER, DIRECTOR, PRESENTER);

    /** Whom a change must have reached before they speak. */
    private static final Set<Role> READERS = Set.of(HOST, PRESENTER);

    /** Asked for by the thousand: see {@link Event.Given}. */
    private static final Rights MARKING = new Rights(Set.of(JUDGE, AUDIENCE), false, WHILE_OPEN).untilCeremony();

    private static final Set<Role> GATE = Set.of(ORGANISER, SUPERVISOR);
    private static final Set<Role> SEATS = Set.of(ORGANISER, CLERK);
    /** Whoever can be given a seat that is one person's. */
    private static final Set<Role> SEATED = Set.copyOf(EnumSet.complementOf(EnumSet.of(AUDIENCE, CLOCK)));

    /**
     * What lets the county see a result, or changes one: whoever signed in with a password shows it once more before. A board
     * that is left alone for a moment must not do these.
     */
    private static final Set<Class<? extends Command>> ASKED_TWICE = Set.of(
            Certify.class, ReopenSheet.class, ProposeCorrection.class, ConfirmCorrection.class, ConfirmRules.class);

    /** Giving out a seat from which that could be done is as much: else whoever finds a desk alone prints a way around it. */
    static boolean asksTwice(Command command) {
        boolean givesSeat = command instanceof MintSeats mint && mint.role() != null && HELPERS.contains(mint.role());
        return givesSeat || ASKED_TWICE.contains(command.getClass());
    }

    /** In which of a contest's states a command makes sense. */
    enum Season {
        ALWAYS,
        BEFORE_THE_CLOSE,
        WHILE_OPEN
    }

    /** How a command gets on with the ceremony at the end. */
    enum InCeremony {
        MAY,
        /** Again once everything is revealed. */
        RESTS,
        /** Not from its opening on. */
        OVER
    }

    private Rights(Set<Role> who, boolean directing, Season season) {
        this(who, directing, season, InCeremony.MAY);
    }

    static Optional<Refusal> refusal(Contest contest, Actor actor, Command command) {
        Rights rights = of(command);
        if (!rights.who.contains(actor.role())) return Optional.of(Refusal.of(Refusal.Code.NO_RIGHT));
        return rights.heldByAnother(contest, actor)
                .or(() -> rights.outOfSeason(contest))
                .or(() -> rights.outOfCeremony(contest));
    }

    static Rights of(Command command) {
        return command instanceof GiveMarks ? MARKING : ofAny(command);
    }

    private static Rights ofAny(Command command) {
        return switch (command) {
            case Open c -> directing(BEFORE_THE_CLOSE);
            case Close c -> directing(WHILE_OPEN);
            case DrawLots c -> directing(BEFORE_THE_CLOSE).untilCeremony();
            case CallNext c -> directing(WHILE_OPEN).untilCeremony();
            case CallPresenter c -> directing(WHILE_OPEN).untilCeremony();
            case MovePresenter c -> directing(BEFORE_THE_CLOSE).untilCeremony();
            case Defer c -> directing(BEFORE_THE_CLOSE).untilCeremony();
            case Skip c -> directing(BEFORE_THE_CLOSE).untilCeremony();
            case Withdraw c -> directing(BEFORE_THE_CLOSE).outsideCeremony();
            case BringBack c -> directing(BEFORE_THE_CLOSE).untilCeremony();
            case StartPhase c -> directing(WHILE_OPEN).untilCeremony();
            case StartPart c -> directing(WHILE_OPEN).untilCeremony();
            case Pause c -> directing(WHILE_OPEN).untilCeremony();
            case Resume c -> directing(WHILE_OPEN).untilCeremony();
            case AddTime c -> directing(WHILE_OPEN).untilCeremony();
            case EndPhase c -> directing(WHILE_OPEN).untilCeremony();
            case GiveMarks c -> MARKING;
            case Lock c -> new Rights(Set.of(ORGANISER, DIRECTOR, CLOCK), true, WHILE_OPEN).untilCeremony();
            case ReopenSheet c -> new Rights(DESK, false, WHILE_OPEN).untilCeremony();
            case Excuse c -> new Rights(DESK, false, BEFORE_THE_CLOSE).untilCeremony();
            case AdmitLateMarks c -> new Rights(HELPERS, false, WHILE_OPEN).untilCeremony();
            case RefuseLateMarks c -> new Rights(HELPERS, false, WHILE_OPEN).untilCeremony();
            case EnterPaperSheet c -> new Rights(DESK, false, WHILE_OPEN).untilCeremony();
            case Deduct c -> new Rights(DESK, false, WHILE_OPEN).untilCeremony();
            case CancelDeduction c -> new Rights(DESK, false, WHILE_OPEN).untilCeremony();
            case GivePoints c -> new Rights(DESK, false, BEFORE_THE_CLOSE).untilCeremony();
            case Certify c -> new Rights(Set.of(ORGANISER, DIRECTOR, SUPERVISOR), true, WHILE_OPEN).untilCeremony();
            case OpenCeremony c -> directing(WHILE_OPEN);
            case Reveal c -> directing(WHILE_OPEN);
            case RevealNext c -> directing(WHILE_OPEN);
            case RevealBack c -> directing(WHILE_OPEN);
            case ProposeCorrection c -> new Rights(DESK, false, ALWAYS).outsideCeremony();
            case ConfirmCorrection c -> new Rights(GATE, false, ALWAYS).outsideCeremony();
            case RejectCorrection c -> new Rights(GATE, false, ALWAYS).outsideCeremony();
            case AddPresenter c -> new Rights(STAGE, false, BEFORE_THE_CLOSE).untilCeremony();
            case ReplacePresenter c -> new Rights(STAGE, false, BEFORE_THE_CLOSE).untilCeremony();
            case AddJudge c -> new Rights(Set.of(ORGANISER), false, BEFORE_THE_CLOSE).untilCeremony();
            case SubstituteJudge c -> new Rights(DESK, false, BEFORE_THE_CLOSE).untilCeremony();
            case SetPhaseLength c -> directing(BEFORE_THE_CLOSE).untilCeremony();
            case AcknowledgeChange c -> new Rights(READERS, false, ALWAYS);
            case ProposeRules c -> new Rights(GATE, false, BEFORE_THE_CLOSE).outsideCeremony();
            case ConfirmRules c -> new Rights(GATE, false, BEFORE_THE_CLOSE).outsideCeremony();
            case RejectRules c -> new Rights(GATE, false, BEFORE_THE_CLOSE).outsideCeremony();
            case ReportProblem c -> new Rights(Set.of(JUDGE), false, ALWAYS);
            case AnswerProblem c -> new Rights(HELPERS, false, ALWAYS);
            case NudgeJudges c -> new Rights(HELPERS, false, WHILE_OPEN).untilCeremony();
            case PostNotice c -> new Rights(Set.of(ORGANISER, DIRECTOR, CLERK), false, ALWAYS);
            case ShowScene c -> directing(ALWAYS);
            case SendMessage c -> new Rights(Set.of(VENUE), false, ALWAYS);
            case TakeMessage c -> directing(ALWAYS);
            case DeclineMessage c -> directing(ALWAYS);
            case CuePresenter c -> directing(WHILE_OPEN);
            case ClearCue c -> directing(ALWAYS);
            case AddExhibit c -> new Rights(BRINGERS, false, BEFORE_THE_CLOSE);
            case RemoveExhibit c -> new Rights(BRINGERS, false, BEFORE_THE_CLOSE);
            case ShowExhibit c -> new Rights(TURNERS, true, WHILE_OPEN).untilCeremony();
            case TurnPage c -> new Rights(TURNERS, true, WHILE_OPEN).untilCeremony();
            case PlayVideo c -> new Rights(TURNERS, true, WHILE_OPEN).untilCeremony();
            case HideExhibit c -> new Rights(TURNERS, true, WHILE_OPEN).untilCeremony();
            case PlayGraphic c -> new Rights(AIR, true, ALWAYS);
            case StopGraphic c -> new Rights(AIR, true, ALWAYS);
            case TakeDirection c -> new Rights(STAGE, false, ALWAYS);
            case Undo c -> directing(ALWAYS);
            case MintSeats c -> new Rights(SEATS, false, ALWAYS);
            case MintSpares c -> new Rights(SEATS, false, ALWAYS);
            case AssignSpare c -> new Rights(SEATS, false, ALWAYS);
            case TakeSeat c -> new Rights(SEATED, false, ALWAYS);
            case ApproveSeat c -> new Rights(SEATS, false, ALWAYS);
            case DenySeat c -> new Rights(SEATS, false, ALWAYS);
            case RevokeSeat c -> new Rights(SEATS, false, ALWAYS);
        };
    }

    /** Whether what the actor does is the direction's: nobody else holds it. */
    static boolean directs(Contest contest, Actor actor) {
        return STAGE.contains(actor.role())
                && (contest.direction() == null || contest.direction().equals(actor));
    }

    private static Rights directing(Season season) {
        return new Rights(STAGE, true, season);
    }

    private Rights untilCeremony() {
        return new Rights(who, directing, season, InCeremony.OVER);
    }

    private Rights outsideCeremony() {
        return new Rights(who, directing, season, InCeremony.RESTS);
    }

    private Optional<Refusal> outOfCeremony(Contest contest) {
        boolean held = switch (ceremony) {
            case MAY -> false;
            case RESTS -> contest.turns().isCeremonyGoing();
            case OVER -> contest.turns().ceremony() != null;
        };
        return Refusal.when(held, Refusal.Code.CEREMONY_OPEN);
    }

    /**
     * Only those who might direct themselves are held off: a supervisor certifies whoever directs, the clock locks, a station
     * lays its graphics over its own picture, and a presenter turns the pages.
     */
    private Optional<Refusal> heldByAnother(Contest contest, Actor actor) {
        Actor director = contest.direction();
        boolean mine = director == null || director.equals(actor) || !STAGE.contains(actor.role());
        return mine || !directing
                ? Optional.empty()
                : Optional.of(Refusal.of(Refusal.Code.DIRECTION_HELD, director.id()));
    }

    private Optional<Refusal> outOfSeason(Contest contest) {
        boolean tooLate = contest.state() == Contest.State.CLOSED && season != ALWAYS;
        boolean tooEarly = contest.state() == Contest.State.PLANNED && season == WHILE_OPEN;
        if (tooLate) return Optional.of(Refusal.of(Refusal.Code.CONTEST_CLOSED));
        return tooEarly ? Optional.of(Refusal.of(Refusal.Code.NOT_OPEN)) : Optional.empty();
    }
}
