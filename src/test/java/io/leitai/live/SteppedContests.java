package io.leitai.live;

import io.leitai.ledger.Ledger;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The real thing without its threads: it moves when it is told to. */
public final class SteppedContests {
    private final LiveContests contests;

    public SteppedContests(Ledger ledger, InstantSource clock, long seed) {
        this(ledger, clock, new Random(seed));
    }

    SteppedContests(Ledger ledger, InstantSource clock, RandomGenerator salts) {
        contests = new LiveContests(ledger, clock, salts);
    }

    public Live live() {
        return contests;
    }

    /** One step of the writer. */
    public void step() {
        contests.writer().step();
    }

    /** Steps until there is nothing to do. */
    public void settle() {
        while (contests.writer().step() != Writer.Step.IDLE) {}
    }
}
