package io.leitai.web;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Uploads;
import io.leitai.ledger.Uploads.Progress;
import io.leitai.ledger.Uploads.Upload;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an upload once all its parts are there: held against its digest, then as every other file; also after a restart. */
final class WholeUploads {
    private static final Logger LOG = LoggerFactory.getLogger(WholeUploads.class);

    private final Vertx vertx;
    private final Uploads store;
    private final ExhibitUploads exhibits;
    /** Those that are in work here. */
    private final Set<String> working = ConcurrentHashMap.newKeySet();

    WholeUploads(Vertx vertx, Uploads store, ExhibitUploads exhibits) {
        this.vertx = vertx;
        this.store = store;
        this.exhibits = exhibits;
    }

    /** Off the event loop. Does nothing where this or another node has it in work. */
    void take(Progress progress) throws IOException {
        String id = progress.upload().id();
        if (!working.add(id)) return;
        boolean taken = false;
        try {
            taken = store.claim(id, Instant.now()) && take(progress.upload());
        } finally {
            if (!taken) working.remove(id);
        }
    }

    /** Those that were whole when their server ended. */
    void takeUp() throws IOException {
        store.sweep(Instant.now());
        for (Progress whole : store.unsettled()) take(whole);
    }

    /** @return whether it goes on from here; false: it is settled, or too many wait and whoever asks next tries once more */
    private boolean take(Upload upload) throws IOException {
        if (exhibits.isFull()) return false;
        Path file = store.whole(upload.id());
        if (!upload.fits(file)) {
            store.settle(upload.id(), Outcomes.text(Refusal.of(Code.FILE_CHANGED)));
            Files.deleteIfExists(file);
            return false;
        }
        var wanted = new ExhibitUploads.Wanted(
                upload.contest(),
                upload.actor(),
                upload.presenter(),
                upload.exhibit().isEmpty() ? null : upload.exhibit(),
                upload.title());
        return exhibits.take(
                upload.id(),
                wanted,
                file,
                why -> vertx.executeBlocking(() -> settle(upload.id(), why), false)
                        .onFailure(failed -> LOG.error("what became of a file was not kept", failed))
                        .onComplete(settled -> working.remove(upload.id())));
    }

    private Void settle(String id, Refusal why) throws IOException {
        store.settle(id, Outcomes.text(why));
        return null;
    }
}
