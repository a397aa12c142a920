package io.leitai.prepare;

/** Why a file can't be shown. */
public enum Unfit {
    /** None of the kinds that are taken. */
    TYPE,
    /** It is damaged, or lies about what it is. */
    BROKEN,
    /** A document that only opens with a password. */
    ENCRYPTED,
    PAGES,
    /** A picture of more pixels than any camera's. */
    PIXELS,
    /** A video that some browsers of a hall could not play. */
    CODEC,
    /** It took more time or memory than a file that is meant to be shown. */
    TOO_MUCH
}
