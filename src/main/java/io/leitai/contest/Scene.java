package io.leitai.contest;

/** What the director puts on the hall's screen. */
public enum Scene {
    /** What the contest's flow shows by itself. */
    FLOW,
    STANDINGS,
    ORDER,
    /** Nothing but ink. */
    BLACK
}
