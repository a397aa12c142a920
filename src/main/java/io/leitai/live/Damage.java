package io.leitai.live;

/** The sentence about a damaged ledger. */
final class Damage {
    private Damage() {}

    static String say(String contest, long seq, String why) {
        return "The ledger of contest " + contest + " is damaged at entry " + seq + ": " + why;
    }
}
