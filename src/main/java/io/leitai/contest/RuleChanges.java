package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.JUDGE_WITHOUT_PANEL;
import static io.leitai.contest.Refusal.Code.NO_RULE_CHANGED;
import static io.leitai.contest.Refusal.Code.POINTS_UNFIT;
import static io.leitai.contest.Refusal.Code.RECOUNT_DIFFERS;
import static io.leitai.contest.Refusal.Code.RULES_SETTLED;
import static io.leitai.contest.Refusal.Code.SAME_PERSON;
import static io.leitai.contest.Refusal.Code.SHEET_UNFIT;
import static io.leitai.contest.Refusal.Code.TOO_FEW_TURNS;
import static io.leitai.contest.Refusal.Code.UNKNOWN_RULES;
import static io.leitai.contest.Refusal.Code.VOTES_UNFIT;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.Component;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Other rules for a contest that is planned or open: one person proposes, another confirms, and all results are made anew. */
final class RuleChanges {
    private RuleChanges() {}

    static Decision propose(Contest contest, Actor actor, Command.ProposeRules command) {
        return unless(
                when(command.rules().hash().equals(contest.rulesHash()), NO_RULE_CHANGED)
                        .or(() -> unfit(contest, command.rules()))
                        .or(() -> Texts.reason(command.reason())),
                () -> new Event.RulesProposed(
                        contest.ruleProposals().size() + 1,
                        actor.id(),
                        command.rules(),
                        command.rules().hash(),
                        command.reason()));
    }

    /** Looked at again: marks may have come in since the proposal. */
    static Decision confirm(Contest contest, Actor actor, Command.ConfirmRules command) {
        return settled(contest, command.proposal())
                .or(() -> samePerson(contest, actor, command.proposal()))
                .or(() -> unfit(contest, proposal(contest, command.proposal()).rules()))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> changed(contest, proposal(contest, command.proposal())));
    }

    static Decision reject(Contest contest, Command.RejectRules command) {
        return unless(
                settled(contest, command.proposal()).or(() -> Texts.reason(command.reason())),
                () -> new Event.RulesRejected(command.proposal(), command.reason()));
    }

    /** The contest by other rules; results and ranks are as they were. */
    static Contest by(Rules rules, Contest contest) {
        int turns = rules.how().turns().count();
        return contest.with(contest.programme().with(rules))
                .with(contest.order().withTurns(turns));
    }

    private static Decision changed(Contest contest, Event.RulesProposed proposal) {
        Contest after = by(proposal.rules(), contest);
        List<Event.TurnResult> results = new ArrayList<>();
        for (Turn turn : contest.turns().revealedTurns())
            results.add(new Event.TurnResult(turn.presenter(), turn.number(), Certification.result(after, turn)));
        Event.RulesChanged plain =
                new Event.RulesChanged(proposal.proposal(), proposal.rules(), proposal.rulesHash(), results, null);
        List<Standing> standings = proposal.rules().isPlain()
                ? null
                : Reckoning.standings(Reckoning.tallies(contest.evolve(plain, Instant.EPOCH)));
        Event.RulesChanged changed = plain.with(standings);
        List<String> differences = new SecondCount(contest.evolve(changed, Instant.EPOCH)).differences(changed);
        return unless(when(!differences.isEmpty(), RECOUNT_DIFFERS, String.join("; ", differences)), () -> changed);
    }

    /** Refused where something that was given has no place in these rules. */
    private static Optional<Refusal> unfit(Contest contest, Rules rules) {
        return judgeWithoutPanel(contest, rules)
                .or(() -> tooFewTurns(contest, rules))
                .or(() -> contest.turns().everybodys().stream()
                        .flatMap(turn -> unfitSheet(contest, rules, turn).stream())
                        .findFirst())
                .or(() -> contest.points().stream()
                        .filter(points -> !takes(rules, points))
                        .findFirst()
                        .map(points ->
                                Refusal.of(POINTS_UNFIT, points.component(), Known.name(contest, points.presenter()))));
    }

    private static Optional<Refusal> judgeWithoutPanel(Contest contest, Rules rules) {
        return contest.plan().judges().stream()
                .filter(judge -> rules.panels().stream()
                        .noneMatch(p -> p.id().equals(judge.panel()) && !p.how().vote()))
                .findFirst()
                .map(judge -> Refusal.of(JUDGE_WITHOUT_PANEL, judge.name(), judge.panel()));
    }

    private static Optional<Refusal> tooFewTurns(Contest contest, Rules rules) {
        int held = contest.turns().everybodys().stream()
                .mapToInt(Turn::round)
                .max()
                .orElse(0);
        return when(held > rules.how().turns().count(), TOO_FEW_TURNS, held);
    }

    private static Optional<Refusal> unfitSheet(Contest contest, Rules rules, Turn turn) {
        String name = Known.name(contest, turn.presenter());
        for (Plan.Judge judge : contest.plan().judges()) {
            boolean unfit = turn.sheets()
                    .of(judge.id())
                    .filter(JudgeSheet::isGiven)
                    .filter(s -> Marks.refusal(
                                    rules.markedBy(judge.panel()), s.given().marks(), true)
                            .isPresent())
                    .isPresent();
            if (unfit) return Optional.of(Refusal.of(SHEET_UNFIT, judge.name(), name));
        }
        Optional<Panel> theirs = rules.votePanel();
        boolean votes = turn.votes().count() > 0;
        boolean same = theirs.isPresent()
                && contest.plan()
                        .rules()
                        .votePanel()
                        .map(contest.plan().rules()::markedBy)
                        .equals(theirs.map(rules::markedBy));
        return when(votes && !same, VOTES_UNFIT, name);
    }

    private static boolean takes(Rules rules, OffStagePoints points) {
        return rules.how().components().stream()
                .filter(c -> c.id().equals(points.component()))
                .anyMatch(c -> OffStage.takes(c, points.points()) && fits(c, points, rules));
    }

    private static boolean fits(Component component, OffStagePoints points, Rules rules) {
        return points.round() <= (component.perTurn() ? rules.how().turns().count() : 1);
    }

    private static Optional<Refusal> settled(Contest contest, int number) {
        Optional<RuleProposal> known = contest.desk().ruleProposal(number);
        return when(known.isEmpty(), UNKNOWN_RULES, number)
                .or(() -> when(known.orElseThrow().state() != Correction.State.PROPOSED, RULES_SETTLED, number));
    }

    private static Optional<Refusal> samePerson(Contest contest, Actor actor, int number) {
        return when(proposal(contest, number).proposer().equals(actor.id()), SAME_PERSON);
    }

    private static Event.RulesProposed proposal(Contest contest, int number) {
        return contest.desk().ruleProposal(number).orElseThrow().proposed();
    }
}
