package io.leitai.ledger;

import java.nio.file.Path;

class TransferTest extends TransferContract {
    @Override
    Store open() {
        return Store.open(folder.resolve("data"));
    }

    @Override
    Export.Written export(String contest, Path target) {
        return Export.write(folder.resolve("data"), contest, target);
    }

    @Override
    Store another() {
        return Store.open(folder.resolve("other"));
    }
}
