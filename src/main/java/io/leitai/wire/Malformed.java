package io.leitai.wire;

import io.leitai.contest.Refusal;

/** What came up can't be read. */
public final class Malformed extends Exception {
    private final String id;
    private final Refusal refusal;

    /** @param id the command's id, where it could be read; else null */
    Malformed(String id, Refusal refusal) {
        super(refusal.code() + " " + refusal.about(), null, false, false);
        this.id = id;
        this.refusal = refusal;
    }

    public String id() {
        return id;
    }

    public Refusal refusal() {
        return refusal;
    }
}
