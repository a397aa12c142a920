package io.leitai.web;

import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Blobs;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files on their way that may come in several requests: where each stands, and for how long it is waited for. On this node, until it restarts. */
final class ExhibitParts {
    /** At a time; with the most that a file may have, two gigabytes. */
    static final int MOST = 40;
    /** Of one seat: as many as a presenter may show. */
    private static final int MOST_OF_ONE = 12;

    static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Vertx vertx;
    private final Blobs blobs;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    ExhibitParts(Vertx vertx, Blobs blobs) {
        this.vertx = vertx;
        this.blobs = blobs;
    }

    /** @param length in bytes, once it is whole */
    record Part(String id, ExhibitUploads.Wanted wanted, long length, GrowingFile file, Instant until) {
        private Part touched(Instant now) {
            return new Part(id, wanted, length, file, now.plus(PATIENCE));
        }
    }

    /** A place for a file. Fails with {@link GrowingFile.Unwanted}. */
    Future<Part> begin(ExhibitUploads.Wanted wanted, long length, Instant now) {
        List<Part> late = new ArrayList<>();
        synchronized (this) {
            parts.values().removeIf(part -> part.until().isBefore(now) && late.add(part));
            long own = parts.values().stream()
                    .filter(part -> part.wanted().actor().equals(wanted.actor()))
                    .count();
            if (parts.size() >= MOST || own >= MOST_OF_ONE)
                return Future.failedFuture(new GrowingFile.Unwanted(503, Refusal.of(Code.BUSY)));
        }
        late.forEach(part -> part.file().delete());
        return GrowingFile.make(vertx, blobs, length, promised()).map(file -> {
            Part part = new Part(UUID.randomUUID().toString(), wanted, length, file, now.plus(PATIENCE));
            synchronized (this) {
                parts.put(part.id(), part);
            }
            return part;
        });
    }

    /** Whoever began it finds it again; from now on it is waited for once more. */
    synchronized Optional<Part> of(String id, String contest, Actor actor, Instant now) {
        Part found = parts.get(id);
        if (found == null
                || found.until().isBefore(now)
                || !found.wanted().contest().equals(contest)
                || !found.wanted().actor().equals(actor)) return Optional.empty();
        Part touched = found.touched(now);
        parts.put(id, touched);
        return Optional.of(touched);
    }

    /** It is somebody else's from now on. */
    synchronized void handOver(Part part) {
        parts.remove(part.id());
    }

    void drop(Part part) {
        handOver(part);
        part.file().delete();
    }

    private synchronized long promised() {
        return parts.values().stream()
                .mapToLong(part -> part.length() - part.file().size())
                .sum();
    }
}
