package io.leitai.web;

import io.leitai.ledger.Entry;
import io.leitai.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Says yes to everything and keeps nothing: for contests that are nobody's. */
final class ForgetfulLedger implements Ledger {
    @Override
    public long raiseTerm(String contest) {
        return 1;
    }

    @Override
    public void append(List<Batch> batches) {}

    @Override
    public void reopen() {}

    @Override
    public List<Head> heads() {
        return List.of();
    }

    @Override
    public void read(String contest, long fromSeq, Consumer<Entry> reader) {}

    @Override
    public Optional<Entry> find(String contest, String commandId) {
        return Optional.empty();
    }
}
