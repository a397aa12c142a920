package io.leitai.contest;

/** What the director puts on a screen. A scene shows only what is public: before a reveal there is no figure in any of them. */
public enum Scene {
    /** What the contest's flow shows by itself. */
    FLOW,
    STANDINGS,
    ORDER,
    /** Nothing but ink. */
    BLACK,
    WELCOME,
    /** The running order with what its lots were drawn from. */
    DRAW,
    /** Who is on stage, the clock, the exhibit. */
    STAGE,
    /** Who has scored, never what. */
    SCORING,
    /** The result on stage, as far as the reveal has come. */
    REVEAL,
    AWARD,
    /** Words of the house. */
    NOTICE,
    /** Words of a branch venue. */
    MESSAGE,
    /** The contest's seal and nothing else. */
    LOGO
}
