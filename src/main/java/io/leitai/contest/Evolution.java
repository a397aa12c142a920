package io.leitai.contest;

import static io.leitai.contest.PresenterStatus.DONE;
import static io.leitai.contest.PresenterStatus.ON_STAGE;
import static io.leitai.contest.PresenterStatus.SKIPPED;
import static io.leitai.contest.PresenterStatus.WAITING;
import static io.leitai.contest.PresenterStatus.WITHDRAWN;

import io.leitai.contest.Event.*;
import io.leitai.scoring.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an event makes of a contest. An event that can't follow is a damaged ledger: {@link IllegalStateException}. */
record Evolution(Contest contest, Event event, Instant at) {

    Contest after() {
        return event instanceof Event.Given given ? after(given) : afterAny();
    }

    private Contest after(Event.Given given) {
        return staged(
                switch (given) {
                    case MarksGiven e -> given(e);
                    case MarksDrafted e -> drafted(e);
                    case VoteCast e -> voted(e);
                });
    }

    private Contest afterAny() {
        return switch (event) {
            case ContestPlanned e -> throw cannotFollow();
            case ContestOpened e ->
                in(Contest.State.PLANNED)
                        .with(Contest.State.OPEN)
                        .with(timing(contest.house().timing().opened(at)));
            case ContestClosed e ->
                ranked(
                        in(Contest.State.OPEN)
                                .with(Contest.State.CLOSED)
                                .with(contest.house().with(e.awards())),
                        e.standings());

            case LotsDrawn e -> drawn(e);
            case PresenterMoved e ->
                contest.with(ordered(e.presenter(), WAITING, SKIPPED).moved(e.presenter(), e.place()));
            case PresenterCalled e -> called(e);
            case PresenterDeferred e ->
                off(e.presenter(), e.voidTurn())
                        .with(contest.order().toTheEnd(e.presenter()).with(e.presenter(), WAITING));
            case PresenterSkipped e ->
                off(e.presenter(), e.voidTurn()).with(contest.order().with(e.presenter(), SKIPPED));
            case PresenterWithdrawn e ->
                ranked(
                        off(e.presenter(), e.voidTurn()).with(contest.order().with(e.presenter(), WITHDRAWN)),
                        e.standings());
            case PresenterBroughtBack e ->
                ranked(
                        contest.with(ordered(e.presenter(), SKIPPED, WITHDRAWN)
                                .with(e.presenter(), hasMore(e.presenter(), 0) ? WAITING : DONE)),
                        e.standings());

            case PhaseStarted e -> contest.with(started(e));
            case PartStarted e -> staged(going().withPart(e.part()));
            case PhasePaused e -> clocked(Turn.Status.PAUSED, clock().paused(e.left()));
            case PhaseResumed e -> clocked(Turn.Status.RUNNING, clock().resumed(e.endsAt()));
            case TimeAdded e -> clocked(going().status(), clock().added(e.by(), e.endsAt()));
            case PhaseEnded e ->
                clocked(Turn.Status.ENDED, clock().ended(e.used(), e.overtime(), at))
                        .with(timing(contest.house().timing().with(null)));

            case MarksGiven e -> after(e);
            case LateMarksReceived e -> staged(Besides.received(turn(e), e, at));
            case LateMarksAdmitted e -> staged(Besides.admitted(turn(e), e, at).orElseThrow(this::cannotFollow));
            case LateMarksRefused e -> staged(Besides.refused(turn(e), e).orElseThrow(this::cannotFollow));
            case PaperSheetEntered e -> staged(Besides.entered(turn(e), e, at));
            case PaperSheetAgreed e -> staged(Besides.agreed(turn(e), e, at));
            case MarksDrafted e -> after(e);
            case VoteCast e -> after(e);
            case MarksLocked e -> staged(locked(e));
            case SheetReopened e -> staged(reopened(e));
            case JudgeExcused e ->
                contest.with(contest.turns().withExcused(presenter(e.presenter()), judge(e.judge()), e.reason()));
            case PointsDeducted e -> deducted(e);
            case DeductionCancelled e -> cancelled(e);
            case PointsGiven e -> pointsGiven(e);

            case ResultCertified e ->
                staged(turn(e.presenter(), e.turn(), Turn.Status.LOCKED).certified(e.result()));
            case CeremonyOpened e -> ceremony().opened(e);
            case CeremonyTakenBack e -> ceremony().takenBack();
            case CeremonyCalled e -> ceremony().called(e);
            case CeremonyCallTakenBack e -> ceremony().callTakenBack();
            case RevealStepped e ->
                contest.turns().ceremony() != null
                        ? ceremony().stepped(e)
                        : staged(turn(e.presenter(), e.turn(), Turn.Status.CERTIFIED)
                                .withStep(e.step()));
            case ResultRevealed e ->
                contest.turns().ceremony() != null ? ceremony().revealed(e) : revealed(e);
            case RevealTakenBack e ->
                contest.turns().ceremony() != null ? ceremony().revealTakenBack(e) : takenBack(e);
            case CorrectionProposed e -> corrections().proposed(e);
            case ResultCorrected e -> corrections().corrected(e, at);
            case CorrectionRejected e -> corrections().rejected(e);

            case PresenterAdded e -> added(e);
            case PresenterReplaced e -> {
                presenter(e.presenter().id());
                yield contest.with(contest.programme().withPresenter(e.presenter()));
            }
            case JudgeAdded e -> {
                require(contest.judge(e.judge().id()).isEmpty());
                yield contest.with(contest.programme().withJudge(e.judge()));
            }
            case JudgeSubstituted e -> substituted(e);
            case PhaseLengthSet e ->
                contest.with(contest.programme().withPhase(phase(e.phase()).withLength(e.length())));

            case ChangeAcknowledged e -> acknowledged(e);

            case RulesProposed e -> corrections().rulesProposed(e);
            case RulesChanged e -> corrections().rulesChanged(e);
            case RulesRejected e -> corrections().rulesRejected(e);

            case ProblemReported e -> problemReported(e);
            case ProblemAnswered e -> problemAnswered(e);
            case JudgesNudged e -> staged(Besides.nudged(turn(e.presenter(), e.turn()), e, at));

            case NoticePosted e -> contest.with(contest.house().with(new Notice(at, e.text())));
            case SceneShown e ->
                contest.with(contest.house().with(contest.house().showing().with(e, at)));
            case MessageSent e -> {
                require(e.message() == messages().sent() + 1);
                yield contest.with(contest.house().with(messages().with(e, at)));
            }
            case MessageTaken e -> decided(e.message(), VenueMessage.State.TAKEN);
            case MessageDeclined e -> decided(e.message(), VenueMessage.State.DECLINED);
            case ExhibitAdded e -> shown(contest, material().with(presenter(e.presenter()), e.exhibit()));
            case ExhibitRemoved e -> {
                exhibit(e.presenter(), e.exhibit());
                yield shown(contest, material().without(e.presenter(), e.exhibit()));
            }
            case ExhibitShown e -> exhibited(e);
            case VideoPlayed e -> videoPlayed(e);
            case ExhibitHidden e -> shown(contest, material().showing(null));
            case GraphicPlayed e -> contest.with(contest.house().with(played(e)));
            case GraphicStopped e ->
                contest.with(contest.house().with(contest.house().air().without(e.graphic())));
            case PresenterCued e ->
                contest.with(timing(contest.house().timing().with(new Cue(e.text(), e.wrapUp(), at))));
            case CueCleared e -> contest.with(timing(contest.house().timing().with(null)));
            case DirectionTaken e -> contest.with(contest.house().with(e.director()));
            case Undone e ->
                Formers.restored(contest, e.deed().restore())
                        .orElseThrow(this::cannotFollow)
                        .with(contest.deeds().undone(e.deed()));

            case SeatsMinted e -> seated(book().minted(e, at));
            case SparesMinted e -> {
                require(e.first() == contest.spares().size() + 1);
                yield seated(book().printed(e));
            }
            case SpareAssigned e -> {
                require(book().spare(e.spare()).isPresent());
                yield seated(book().assigned(e, at));
            }
            case SeatTaken e -> {
                require(e.spare() == 0 || book().spare(e.spare()).isPresent());
                yield seated(book().taken(e, at));
            }
            case SeatAsked e -> {
                require(e.ask() == contest.asks().size() + 1);
                yield seated(book().asked(e, at));
            }
            case SeatDenied e -> {
                require(book().ask(e.ask()).isPresent());
                yield seated(book().denied(e, at));
            }
            case SeatRevoked e -> seated(book().revoked(e, at));
        };
    }

    private VenueMessages messages() {
        return contest.house().messages();
    }

    private Contest decided(int number, VenueMessage.State how) {
        VenueMessage message =
                messages().numbered(number).filter(VenueMessage::isWaiting).orElseThrow(this::cannotFollow);
        return contest.with(contest.house().with(messages().with(message.decided(how, at))));
    }

    private Material material() {
        return contest.house().material();
    }

    private static Contest shown(Contest contest, Material material) {
        return contest.with(contest.house().with(material));
    }

    private Exhibit exhibit(String presenter, String id) {
        return material().exhibit(presenter, id).orElseThrow(this::cannotFollow);
    }

    private Contest exhibited(ExhibitShown e) {
        require(onStage().presenter().equals(e.presenter()));
        int pages = exhibit(e.presenter(), e.exhibit()).pageCount();
        require(e.page() >= 1 && e.page() <= pages);
        return shown(
                contest,
                material().showing(new ShownExhibit(e.presenter(), e.exhibit(), e.page(), false, Duration.ZERO, at)));
    }

    private Contest videoPlayed(VideoPlayed e) {
        ShownExhibit shown = material().shown();
        require(shown != null && exhibit(shown.presenter(), shown.exhibit()) instanceof Exhibit.Video);
        return shown(
                contest,
                material()
                        .showing(new ShownExhibit(
                                shown.presenter(), shown.exhibit(), 1, e.playing(), e.position(), at)));
    }

    private SeatBook book() {
        return contest.house().seats();
    }

    private Contest seated(SeatBook book) {
        return contest.with(contest.house().with(book));
    }

    private Air played(GraphicPlayed e) {
        if (e.presenter() != null) presenter(e.presenter());
        Air air = contest.house().air();
        return air.with(new OnAir(e.graphic(), air.played() + 1, at, e.presenter(), e.name(), e.text()));
    }

    private Contest acknowledged(ChangeAcknowledged e) {
        Changes changes = contest.house().changes();
        require(e.change() >= 1 && e.change() <= changes.made());
        Optional<Change> known = changes.numbered(e.change()); // an old one may be forgotten
        return known.map(change -> contest.with(contest.house().with(changes.with(change.seenBy(e.who(), at)))))
                .orElse(contest);
    }

    private House timing(Timing changed) {
        return contest.house().with(changed);
    }

    // the running order

    private Contest drawn(LotsDrawn e) {
        require(Set.copyOf(contest.order().order()).equals(Set.copyOf(e.order())));
        require(contest.order().order().size() == e.order().size());
        return contest.with(contest.order().drawn(e.seed(), e.order()));
    }

    private CeremonyEvolution ceremony() {
        return new CeremonyEvolution(contest, this::cannotFollow);
    }

    private CorrectionEvolution corrections() {
        return new CorrectionEvolution(contest, this::cannotFollow);
    }

    private Contest called(PresenterCalled e) {
        require(contest.state() == Contest.State.OPEN);
        require(contest.onStage()
                .filter(t -> !t.isRevealed() && !Ceremonies.mayLeave(contest, t))
                .isEmpty());
        Contest left = leaving(Ceremonies.left(contest));
        require(left.order().has(e.presenter()) && left.order().status(e.presenter()) == WAITING);
        RunningOrder order = left.order().called(e.presenter());
        require(order.calls(e.presenter()) == e.turn());
        return left.with(left.house().with(left.house().timing().called(at)))
                .with(order)
                .with(contest.turns().called(Turn.called(e.presenter(), e.turn(), order.held(e.presenter()) + 1)));
    }

    /** Without the presenter's turn, if it is on stage. */
    private Contest off(String presenter, int voidTurn) {
        RunningOrder order = ordered(presenter, WAITING, ON_STAGE, SKIPPED, DONE);
        require((order.status(presenter) == ON_STAGE) == (voidTurn > 0));
        if (voidTurn == 0) return contest;
        Turn gone = turn(presenter, voidTurn);
        return leaving(contest)
                .with(contest.turns().voided())
                .with(contest.deeds().withVoided(gone));
    }

    /** Without what names who is about to leave the stage, and without what they showed. */
    static Contest leaving(Contest contest) {
        House house = contest.house();
        return contest.onStage()
                .map(turn -> contest.with(house.with(house.air().without(turn.presenter()))
                        .with(house.material().showing(null))))
                .orElse(contest);
    }

    private RunningOrder ordered(String presenter, PresenterStatus... fit) {
        require(Set.of(fit).contains(contest.order().status(presenter(presenter))));
        return contest.order();
    }

    private Contest added(PresenterAdded e) {
        String id = e.presenter().id();
        require(!contest.order().has(id));
        return contest.with(contest.programme().withPresenter(e.presenter()))
                .with(contest.order().added(id, e.place()));
    }

    // the turn on stage

    private Turns started(PhaseStarted e) {
        Turn turn = onStage();
        require(turn.is(Turn.Status.CALLED) || turn.is(Turn.Status.ENDED));
        require(turn.clock(e.phase()).isEmpty());
        Duration length = phase(e.phase()).length();
        return contest.turns().with(turn.withPhase(PhaseClock.started(e.phase(), length, e.endsAt())));
    }

    private Turn given(MarksGiven e) {
        Turn turn = writable(e.presenter(), e.turn(), e.judge());
        JudgeSheet sheet = turn.sheets().of(judge(e.judge())).orElse(JudgeSheet.EMPTY);
        return turn.withSheets(turn.sheets().with(e.judge(), sheet.withGiven(e.marks(), at)));
    }

    private Turn drafted(MarksDrafted e) {
        Turn turn = writable(e.presenter(), e.turn(), e.judge());
        JudgeSheet sheet = turn.sheets().of(judge(e.judge())).orElse(JudgeSheet.EMPTY);
        return turn.withSheets(turn.sheets().with(e.judge(), sheet.withDraft(e.marks(), at)));
    }

    private Turn writable(String presenter, int number, String judge) {
        Turn turn = turn(presenter, number);
        require(turn.isLocked() ? turn.sheets().isReopened(judge) : !turn.is(Turn.Status.CALLED));
        return turn;
    }

    private Turn voted(VoteCast e) {
        Turn turn = turn(e.presenter(), e.turn());
        require(!turn.isLocked() && !turn.is(Turn.Status.CALLED));
        require(contest.plan().rules().votePanel().isPresent());
        return turn.withVotes(turn.votes().with(e.voter(), e.mark()));
    }

    private Turn locked(MarksLocked e) {
        Turn turn = turn(e.presenter(), e.turn());
        require(turn.is(Turn.Status.ENDED) || turn.is(Turn.Status.LOCKED));
        return turn.locked(contest.plan().judges().size(), at);
    }

    private Turn reopened(SheetReopened e) {
        Turn turn = turn(e.presenter(), e.turn()).uncertified();
        require(turn.is(Turn.Status.LOCKED));
        return turn.withSheets(turn.sheets().withReopened(judge(e.judge()), e.reason()));
    }

    private Contest substituted(JudgeSubstituted e) {
        require(contest.judge(e.substitute().id()).isEmpty());
        boolean now = e.turn() > 0;
        if (now) turn(e.presenter(), e.turn());
        return contest.with(contest.programme().withJudge(e.substitute()))
                .with(contest.turns()
                        .withSubstitute(judge(e.judge()), e.substitute().id(), e.reason(), now));
    }

    private Contest problemReported(ProblemReported e) {
        require(e.problem() == contest.problems().size() + 1);
        return contest.with(contest.desk()
                .plus(new ReportedProblem(e.problem(), judge(e.judge()), e.kind(), e.text(), at, null, null, null)));
    }

    private Contest problemAnswered(ProblemAnswered e) {
        ReportedProblem problem = contest.desk()
                .problem(e.problem())
                .filter(ReportedProblem::isOpen)
                .orElseThrow(this::cannotFollow);
        return contest.with(contest.desk().with(problem.answered(e.clerk(), e.text(), at)));
    }

    private Contest clocked(Turn.Status status, PhaseClock clock) {
        return staged(going().withClock(status, clock));
    }

    private Turn going() {
        Turn turn = onStage();
        require(turn.isClockGoing());
        return turn;
    }

    private PhaseClock clock() {
        return going().clock().orElseThrow();
    }

    private Turn onStage() {
        return contest.onStage().filter(t -> !t.isRevealed()).orElseThrow(this::cannotFollow);
    }

    private Turn turn(String presenter, int number) {
        require(Known.isOnStage(contest, presenter, number));
        return onStage();
    }

    private Turn turn(Beside e) {
        judge(e.judge());
        return turn(e.presenter(), e.turn());
    }

    private Turn turn(String presenter, int number, Turn.Status status) {
        Turn turn = turn(presenter, number);
        require(turn.is(status));
        return turn;
    }

    private Contest staged(Turn changed) {
        return contest.with(contest.turns().with(changed));
    }

    // the desk and the result

    private Contest deducted(PointsDeducted e) {
        require(e.deduction() == contest.deductions().size() + 1);
        Deduction deduction = new Deduction(e.deduction(), e.presenter(), e.turn(), e.points(), e.reason(), false);
        return staged(turn(e.presenter(), e.turn()).uncertified())
                .with(contest.desk().plus(deduction));
    }

    private Contest cancelled(DeductionCancelled e) {
        Deduction deduction = contest.desk().deduction(e.deduction()).orElseThrow(this::cannotFollow);
        require(!deduction.cancelled());
        return staged(turn(deduction.presenter(), deduction.turn()).uncertified())
                .with(contest.desk().with(deduction.cancel()));
    }

    private Contest revealed(ResultRevealed e) {
        Turn turn = turn(e.presenter(), e.turn(), Turn.Status.CERTIFIED);
        Contest after = contest.with(contest.turns().withRevealed(turn.revealed()))
                .with(contest.order().revealed(e.presenter(), hasMore(e.presenter(), 1)));
        return after.plan().rules().isPlain() ? after : after.with(after.turns().ranked(orNone(e.standings()), true));
    }

    private Contest takenBack(RevealTakenBack e) {
        Turn turn = contest.turns().stage().orElseThrow(this::cannotFollow);
        require(turn.isRevealed()
                && turn.number() == e.turn()
                && turn.presenter().equals(e.presenter()));
        Contest after = contest.with(contest.turns().withoutReveal(turn.withStep(e.step())))
                .with(contest.order().takenBack(e.presenter()));
        return ranked(after, e.standings());
    }

    private Contest pointsGiven(PointsGiven e) {
        Contest after = contest.with(
                contest.desk().with(new Desk.At(presenter(e.presenter()), e.component(), e.round()), e.points()));
        Optional<Turn> certified =
                contest.onStage().filter(t -> t.is(Turn.Status.CERTIFIED) && OffStage.changes(contest, t, e));
        return certified
                .map(t -> after.with(after.turns().with(t.uncertified())))
                .orElse(after);
    }

    /** @param reveals how many more the presenter is about to have had */
    private boolean hasMore(String presenter, int reveals) {
        return contest.order().held(presenter) + reveals
                < contest.plan().rules().how().turns().count();
    }

    /** @param standings of no meaning where totals alone make the ranks */
    static Contest ranked(Contest after, List<Standing> standings) {
        if (after.plan().rules().isPlain()) return after;
        Turns turns = after.turns().ranked(orNone(standings), false);
        // by place one presenter's marks are part of another's total
        boolean byPlace =
                after.plan().rules().panels().stream().anyMatch(p -> p.how().places() != null);
        Optional<Turn> certified = turns.stage().filter(t -> byPlace && t.is(Turn.Status.CERTIFIED));
        return after.with(certified.map(t -> turns.with(t.uncertified())).orElse(turns));
    }

    private static List<Standing> orNone(List<Standing> standings) {
        return standings == null ? List.of() : standings;
    }

    // whether it can follow

    private Contest in(Contest.State state) {
        require(contest.state() == state);
        return contest;
    }

    private String presenter(String id) {
        require(contest.order().has(id));
        return id;
    }

    private String judge(String id) {
        require(contest.judge(id).isPresent());
        return id;
    }

    private Plan.Phase phase(String id) {
        return contest.programme().phase(id).orElseThrow(this::cannotFollow);
    }

    private void require(boolean follows) {
        if (!follows) throw cannotFollow();
    }

    /** Says nothing of what is in the event: it goes to a log. */
    private IllegalStateException cannotFollow() {
        return new IllegalStateException(event.getClass().getSimpleName() + " can't follow in contest "
                + contest.plan().id());
    }
}
