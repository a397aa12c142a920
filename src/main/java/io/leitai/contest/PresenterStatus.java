package io.leitai.contest;

/** Where a presenter is in the contest. */
public enum PresenterStatus {
    WAITING,
    /** From the call until the result is revealed. */
    ON_STAGE,
    /** The result is revealed. */
    DONE,
    /** Was not here when called; passed over until brought back. */
    SKIPPED,
    /** Out of the contest: no rank, whatever was revealed. */
    WITHDRAWN
}
