package io.leitai.contest;

/** How somebody comes to a seat. */
public enum Means {
    /** A bearer token: for scripts, over and over; as a link, for one browser. */
    TOKEN,
    /** A printed link, used once. */
    SLIP,
    /** Six digits typed by hand, used once and soon. */
    DIGITS,
    /** A printed link that is nobody's until the desk says whose. */
    SPARE,
    /** A rehearsal's link: over and over, and without a nod. */
    LINK,
    /** Signed in with a password: the seat was given to the person's account. */
    ACCOUNT
}
