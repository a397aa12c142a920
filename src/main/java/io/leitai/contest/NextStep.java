package io.leitai.contest;

/**
 * The one step that the contest's flow asks for.
 *
 * @param command ready to be given
 * @param missing how many judges have yet to give for the turn on stage, reopened sheets among them; 0 without a turn
 */
public record NextStep(Command command, int missing) {}
