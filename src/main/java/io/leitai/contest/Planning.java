package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.BAD_ID;
import static io.leitai.contest.Refusal.Code.BAD_LENGTH;
import static io.leitai.contest.Refusal.Code.DETAILS_TOO_LONG;
import static io.leitai.contest.Refusal.Code.ID_IN_USE;
import static io.leitai.contest.Refusal.Code.JUDGES_FIXED;
import static io.leitai.contest.Refusal.Code.NAME_MISSING;
import static io.leitai.contest.Refusal.Code.PRESENTER_DONE;
import static io.leitai.contest.Refusal.Code.UNKNOWN_KIND;
import static io.leitai.contest.Refusal.Code.UNKNOWN_PANEL;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Changes of the plan while the contest runs. */
final class Planning {
    /** Characters. */
    static final int LONGEST_DETAIL = 100;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    private Planning() {}

    static Decision addPresenter(Contest contest, Command.AddPresenter command) {
        Plan.Presenter presenter = command.presenter();
        int end = contest.order().places() + 1;
        int place = command.place() == 0 ? end : command.place();
        return unless(
                newId(presenter.id(), contest.order().has(presenter.id()))
                        .or(() -> badPresenter(contest, presenter))
                        .or(() -> Queue.badPlace(place, end)),
                () -> new Event.PresenterAdded(presenter, Queue.free(contest, place)));
    }

    static Decision replacePresenter(Contest contest, Command.ReplacePresenter command) {
        Plan.Presenter presenter = command.presenter();
        boolean revealed =
                contest.turnOf(presenter.id()).filter(contest::counts).isPresent();
        return unless(
                Known.presenter(contest, presenter.id())
                        .or(() -> when(revealed, PRESENTER_DONE, Known.name(contest, presenter.id())))
                        .or(() -> badPresenter(contest, presenter))
                        .or(() -> Texts.reason(command.reason())),
                () -> new Event.PresenterReplaced(presenter, command.reason()));
    }

    static Decision addJudge(Contest contest, Command.AddJudge command) {
        Plan.Judge judge = command.judge();
        List<String> panels =
                contest.plan().rules().panels().stream().map(Panel::id).toList();
        return unless(
                badJudge(contest, judge)
                        .or(() -> when(
                                !panels.contains(judge.panel()),
                                UNKNOWN_PANEL,
                                judge.panel(),
                                String.join("、", panels)))
                        .or(() -> when(!takesMore(contest, judge.panel()), JUDGES_FIXED, judge.panel())),
                () -> new Event.JudgeAdded(judge));
    }

    /** Of a judge who sits down later; empty where all is well. */
    static Optional<Refusal> badJudge(Contest contest, Plan.Judge judge) {
        return newId(judge.id(), contest.judge(judge.id()).isPresent())
                .or(() -> badDetails(judge.name(), judge.unit(), judge.title()));
    }

    static Decision setPhaseLength(Contest contest, Command.SetPhaseLength command) {
        return unless(
                Timekeeping.unknownPhase(contest, command.phase())
                        .or(() -> when(!isLength(command.length()), BAD_LENGTH)),
                () -> new Event.PhaseLengthSet(command.phase(), command.length()));
    }

    private static Optional<Refusal> newId(String id, boolean taken) {
        boolean wrong = id == null || !ID.matcher(id).matches();
        return when(wrong, BAD_ID, id).or(() -> when(taken, ID_IN_USE, id));
    }

    private static Optional<Refusal> badPresenter(Contest contest, Plan.Presenter presenter) {
        List<String> kinds = contest.plan().kinds().stream().map(Plan.Kind::id).toList();
        boolean unknown = !presenter.kind().isEmpty() && !kinds.contains(presenter.kind());
        return badDetails(presenter.name(), presenter.unit(), presenter.title())
                .or(() -> when(unknown, UNKNOWN_KIND, presenter.kind(), String.join("、", kinds)));
    }

    private static Optional<Refusal> badDetails(String name, String unit, String title) {
        return when(Texts.isBlank(name), NAME_MISSING)
                .or(() -> when(
                        Stream.of(name, unit, title).anyMatch(t -> Texts.isLonger(t, LONGEST_DETAIL)),
                        DETAILS_TOO_LONG,
                        LONGEST_DETAIL));
    }

    /** A judge who joins late marked nothing before: that must neither keep results back nor be made up for. */
    private static boolean takesMore(Contest contest, String panel) {
        boolean left = contest.plan().rules().panels().stream()
                .filter(p -> p.id().equals(panel))
                .allMatch(p -> p.how().missing() == PanelMethod.Missing.LEAVE_OUT);
        return left || contest.turns().everybodys().stream().noneMatch(Turn::isLocked);
    }

    private static boolean isLength(Duration length) {
        return length != null && length.isPositive() && length.compareTo(Timekeeping.LONGEST) <= 0;
    }
}
