package io.leitai.contest;

/** What can be laid over the television picture. */
public enum Graphic {
    /** A person's name, unit and title. */
    LOWER_THIRD,
    /** How many have scored; once revealed, the total and the place of who is on stage. */
    SCORE,
    CLOCK,
    STANDINGS,
    /** The result of who is on stage, unfolded; nothing before its reveal. */
    REVEAL,
    /** A line of text along the foot. */
    TICKER
}
