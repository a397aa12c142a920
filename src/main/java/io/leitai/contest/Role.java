package io.leitai.contest;

/** In what capacity somebody acts. What each may do is in the rulebook. */
public enum Role {
    /** Prepares the contest, mints seats; may do all but give a judge's marks. */
    ORGANISER,
    /** Runs queue, clock, lock and reveal (导播). */
    DIRECTOR,
    /** Helps judges, records what happens at the desk (计分员). */
    CLERK,
    /** Watches over the result: certifies, confirms corrections (监督员). */
    SUPERVISOR,
    /** Speaks to the hall (主持人): sees a certified result ahead of it, and changes nothing. */
    HOST,
    JUDGE,
    PRESENTER,
    VENUE,
    AUDIENCE,
    BROADCASTER,
    /** Reads the whole ledger. */
    AUDITOR,
    /** The server's own clock: it locks where the plan says {@code autoLock}. Never a person. */
    CLOCK
}
