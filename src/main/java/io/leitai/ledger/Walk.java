package io.leitai.ledger;

import java.time.Instant;
import java.util.Arrays;

/** A walk along a chain from its start: takes each link, or says what is wrong with it. */
final class Walk {
    private long seq;
    private long term = 1;
    private Instant at = Instant.MIN;
    private byte[] hash = Chain.start();

    /** How many links were sound. */
    long length() {
        return seq;
    }

    /** The newest sound link's hash. */
    byte[] head() {
        return hash;
    }

    Verdict.Sound sound() {
        return new Verdict.Sound(seq, Hex.of(hash));
    }

    Verdict.Broken broken(String why) {
        return new Verdict.Broken(seq + 1, why);
    }

    /** @return null where the link is sound; else why not, and the walk stays where it is */
    String step(Link link) {
        if (link.seq() != seq + 1) return "there is entry " + link.seq() + " in its place";
        if (!Arrays.equals(link.prev(), hash)) return "it does not follow the entry before it";
        byte[] expected =
                Chain.hash(link.prev(), link.seq(), link.term(), link.at(), link.commandId(), link.bodyHash());
        if (!Arrays.equals(link.hash(), expected)) return "its hash is not that of what it says";
        if (link.term() < term) return "its term is lower than the one before";
        if (link.at().isBefore(at)) return "it is earlier than the entry before it";
        seq = link.seq();
        term = link.term();
        at = link.at();
        hash = link.hash();
        return null;
    }

    /** What the chain needs of an entry, its body withheld or not. */
    record Link(long seq, long term, Instant at, String commandId, byte[] bodyHash, byte[] prev, byte[] hash) {
        static Link of(Entry e) {
            byte[] bodyHash = Chain.bodyHash(e.salt(), e.body());
            return new Link(e.seq(), e.term(), e.at(), e.commandId(), bodyHash, e.prev(), e.hash());
        }
    }
}
