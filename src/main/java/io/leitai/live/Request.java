package io.leitai.live;

import io.leitai.contest.Command;
import io.leitai.contest.Plan;

/** What was submitted. */
sealed interface Request {
    /** To a contest that is there. */
    record Give(Command command) implements Request {}

    /** A new contest. */
    record Prepare(Plan plan, boolean rehearsal) implements Request {}
}
