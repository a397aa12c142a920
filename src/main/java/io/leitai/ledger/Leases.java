package io.leitai.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Which node may write a contest: the database says so, by its own clock. Each node has its own of these. Every call throws
 * {@link StoreAway} where the database does not answer; then it is not known whether anything happened.
 */
public interface Leases extends AutoCloseable {
    Duration LENGTH = Duration.ofSeconds(3);

    /** @param term the contest's, when the lease was taken @param runs whether it is not over yet */
    record Lease(String contest, String node, long term, boolean runs) {}

    /**
     * Takes the lease, new or again, and opens the contest for writing, in one transaction.
     *
     * @return the new term, higher than any before; empty where another node's lease runs
     */
    OptionalLong take(String contest);

    /**
     * Makes every lease of this node run for its length from now on, also one that was over and that nobody took.
     *
     * @return the terms by contest: what is not among them is another node's by now
     */
    Map<String, Long> renew();

    /** From now on another node may take it. @return false, and nothing happened, where it is not this node's in this term */
    boolean giveBack(String contest, long term);

    /** All nodes', in the order of the contests' ids. */
    List<Lease> all();

    /**
     * Tells the database that this node reaches it.
     *
     * @return how often each node has told so, for those that did lately, this one among them
     */
    Map<String, Long> count();

    @Override
    void close();
}
