package io.leitai.snapshot;

import java.io.IOException;

/** How values of one type stand in a snapshot. Nothing tells types or versions: {@link Fingerprint} does that for the whole. */
interface Form {
    /** @param value not null */
    void write(Out out, Object value) throws IOException;

    Object read(In in) throws IOException;

    /** With a byte before it that says whether there is a value at all. */
    default void writeNullable(Out out, Object value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) write(out, value);
    }

    default Object readNullable(In in) throws IOException {
        return in.readBoolean() ? read(in) : null;
    }
}
