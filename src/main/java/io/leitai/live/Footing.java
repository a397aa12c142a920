package io.leitai.live;

import java.util.Optional;

/**
 * What a contest stands on in this process: the snapshot that it began with, and what checking the chain below it came to. It
 * stays the same when the contest is followed first and hosted then. From any thread.
 */
final class Footing {
    private volatile Restored restored;
    private volatile boolean checked;
    private volatile boolean sound;
    private volatile String damage;

    /** The contest is read from here. @param restored null: from its beginning */
    void begin(Restored restored) {
        this.restored = restored;
    }

    /** What it began with, if it was a snapshot. */
    Optional<Restored> restored() {
        return Optional.ofNullable(restored);
    }

    /** Whether the chain was checked, whatever came of it. */
    boolean isChecked() {
        return checked;
    }

    /** Whether the chain holds, as far as it is older than the check. */
    boolean isSound() {
        return sound;
    }

    void foundSound() {
        sound = true;
        checked = true;
    }

    /** The chain holds, and is not what the contest began with. */
    void foundOther() {
        checked = true;
    }

    void foundBroken(String why) {
        damage = why;
        sound = false;
        checked = true;
    }

    /** Somebody found what this process has not. */
    void checkAgain() {
        if (!sound) return;
        sound = false;
        checked = false;
    }

    /** What is wrong with the chain, naming contest and seq; null where nothing is known to be. */
    String damage() {
        return damage;
    }
}
