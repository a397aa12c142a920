package io.leitai.contest;

/** Other rules that somebody proposed, and what became of them. */
public record RuleProposal(Event.RulesProposed proposed, Correction.State state) {

    public int number() {
        return proposed.proposal();
    }

    RuleProposal with(Correction.State settled) {
        return new RuleProposal(proposed, settled);
    }
}
