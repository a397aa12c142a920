package io.leitai.contest;

/** A change of a revealed result, and what became of it. */
public record Correction(Event.CorrectionProposed proposed, State state) {

    /** What became of a proposal. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    public int number() {
        return proposed.correction();
    }

    Correction with(State settled) {
        return new Correction(proposed, settled);
    }
}
