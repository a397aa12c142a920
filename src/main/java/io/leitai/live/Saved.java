package io.leitai.live;

import io.leitai.ledger.Body;
import io.leitai.ledger.Entry;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** What is remembered of every command on disk, compactly: a contest can have 20,000 of them. */
record Saved(long seq, long atMs, byte[] hash, byte[] digest) {

    static Saved of(Entry entry, Body body) {
        return new Saved(
                entry.seq(),
                entry.at().toEpochMilli(),
                entry.hash(),
                HexFormat.of().parseHex(body.command()));
    }

    boolean isOf(Submission submission) {
        return Arrays.equals(digest, HexFormat.of().parseHex(submission.digest()));
    }

    Answer.Receipt receipt(String id) {
        return new Answer.Receipt(id, seq, HexFormat.of().formatHex(hash), Instant.ofEpochMilli(atMs));
    }
}
