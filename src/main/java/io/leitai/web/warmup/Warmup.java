package io.leitai.web.warmup;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Java learn before people come: without it the hall's first vote and the organisers' first steps are what it learns from,
 * and it compiles for as long as they last. Once after a start, in the background.
 */
public final class Warmup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

    /** The first page comes first, and after a restart a whole hall. */
    private static final Duration CALM = Duration.ofSeconds(1);

    /** So many may come within that time, and it is calm all the same. */
    private static final int FEW = 20;

    /**
     * Each with threads of its own and an opening, and by turns with other plans: what happens once in a contest is new to a
     * compiled method else. What a round takes falls to a quarter in the first two, and by a tenth in each later one.
     */
    private static final int CONTESTS = 10;

    /** Of each contest. */
    private static final int ROUNDS = 20;

    /** It rests so many times as long as it works, where people are there. */
    private static final int REST = 9;

    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final IntSupplier people;
    private final Thread thread;

    /** Of the thread alone. */
    private int seen;

    private long workedFromNs;

    private Warmup(IntSupplier people) {
        this.people = people;
        this.thread = Thread.ofPlatform().name("warmup").daemon().unstarted(this::play);
    }

    /** Returns at once. @param people how many sockets are open on the server that people use */
    public static Warmup start(IntSupplier people) {
        Warmup warmup = new Warmup(people);
        warmup.thread.start();
        return warmup;
    }

    /** Ends it, where it has not ended by itself. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(END_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOver() {
        return !thread.isAlive();
    }

    private void play() {
        try {
            awaitCalm();
            long beganNs = System.nanoTime();
            workedFromNs = beganNs;
            for (int contest = 0; contest < CONTESTS; contest++)
                try (Trial trial = Trial.open(contest, ROUNDS, this::rest)) {
                    for (int n = 0; n < ROUNDS; n++) trial.round();
                }
            LOG.info("Java is warm after {} s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - beganNs));
        } catch (InterruptedException e) {
            LOG.debug("The server ends first");
        } catch (IOException | RuntimeException e) {
            LOG.warn("Java was not warmed up", e);
        }
    }

    /** Makes way for people. Where nobody is there, it goes on. */
    private void rest() throws InterruptedException {
        if (people.getAsInt() > seen + FEW) awaitCalm();
        else if (seen > 0) Thread.sleep(Duration.ofNanos((System.nanoTime() - workedFromNs) * REST));
        else if (Thread.interrupted()) throw new InterruptedException();
        seen = people.getAsInt();
        workedFromNs = System.nanoTime();
    }

    private void awaitCalm() throws InterruptedException {
        do {
            seen = people.getAsInt();
            Thread.sleep(CALM);
        } while (people.getAsInt() > seen + FEW);
    }
}
