package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_GAVE;
import static io.leitai.contest.Refusal.Code.JUDGES_FIXED;
import static io.leitai.contest.Refusal.Code.JUDGE_REPLACED;
import static io.leitai.contest.Refusal.Code.LOCKED;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.PanelMethod;
import java.util.Optional;

/** Another judge in one's place. What the first one gave stays, under the first one's name. */
final class Substituting {
    private Substituting() {}

    static Decision substitute(Contest contest, Command.SubstituteJudge command) {
        String judge = command.judge();
        Optional<Turn> from = contest.onStage().filter(t -> command.now() && !t.isRevealed());
        return unless(
                Known.judge(contest, judge)
                        .or(() -> when(
                                contest.turns().retired().containsKey(judge),
                                JUDGE_REPLACED,
                                Known.judgeName(contest, judge)))
                        .or(() -> from.flatMap(t -> notFrom(contest, t, judge)))
                        .or(() -> Planning.badJudge(contest, seated(contest, command)))
                        .or(() -> when(
                                isFixed(contest, command.judge()),
                                JUDGES_FIXED,
                                contest.judge(judge).orElseThrow().panel()))
                        .or(() -> Texts.reason(command.reason())),
                () -> new Event.JudgeSubstituted(
                        judge,
                        seated(contest, command),
                        from.map(Turn::presenter).orElse(null),
                        from.map(Turn::number).orElse(0),
                        command.reason()));
    }

    /** In the panel of the one whose place it is. */
    private static Plan.Judge seated(Contest contest, Command.SubstituteJudge command) {
        Plan.Judge who = command.substitute();
        return new Plan.Judge(
                who.id(),
                who.name(),
                who.title(),
                who.unit(),
                contest.judge(command.judge()).orElseThrow().panel(),
                who.en());
    }

    private static Optional<Refusal> notFrom(Contest contest, Turn turn, String judge) {
        String presenter = Known.name(contest, turn.presenter());
        return when(turn.isLocked(), LOCKED, presenter)
                .or(() ->
                        when(turn.sheets().isGivenBy(judge), ALREADY_GAVE, Known.judgeName(contest, judge), presenter));
    }

    /** Where somebody's absence is made up for, or orders are compared, two people's halves are no judge's whole. */
    private static boolean isFixed(Contest contest, String judge) {
        String panel = contest.judge(judge).orElseThrow().panel();
        boolean free = contest.plan().rules().panels().stream()
                .filter(p -> p.id().equals(panel))
                .allMatch(p -> p.how().excused() == PanelMethod.Missing.LEAVE_OUT
                        && p.how().places() == null);
        return !free && contest.turns().everybodys().stream().anyMatch(Turn::isLocked);
    }
}
