package io.leitai.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Where the bytes of uploads are that are not whole yet. */
interface UploadBytes {

    /** @param told what the table says */
    long size(String id, long told) throws IOException;

    boolean append(String id, long size, Path bytes) throws IOException;

    Path whole(String id) throws IOException;

    void remove(String id) throws IOException;

    /** Of all uploads of which there is any. */
    Set<String> ids() throws IOException;
}
