package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Exhibit;
import io.leitai.contest.Exhibit.FileName;
import io.leitai.contest.Exhibit.Picture;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Blobs;
import io.leitai.live.Answer;
import io.leitai.prepare.Prepared;
import io.leitai.prepare.Preparer;
import io.leitai.prepare.Unfit;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of files after they came: prepared, kept, and added to the contest in the name of who sent them. */
final class ExhibitUploads {
    private static final Logger LOG = LoggerFactory.getLogger(ExhibitUploads.class);
    /** How many are remembered for who asks. */
    private static final int MOST_REMEMBERED = 500;
    /** A contest whose node is gone has another within seconds. */
    private static final int MOST_TRIES = 30;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    /** How far one is. */
    enum State {
        PREPARING,
        READY,
        REFUSED
    }

    /** @param refusal why not; else null */
    record Upload(String contest, State state, Refusal refusal) {}

    /** @param exhibit the id of what the plan promised; null: it is something else */
    record Wanted(String contest, Actor actor, String presenter, String exhibit, String title) {}

    private final Vertx vertx;
    private final Cluster cluster;
    private final Blobs blobs;
    private final Preparer preparer;
    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private volatile boolean closed;

    ExhibitUploads(Vertx vertx, Cluster cluster, Blobs blobs, Preparer preparer) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.blobs = blobs;
        this.preparer = preparer;
    }

    synchronized Optional<Upload> of(String id) {
        return Optional.ofNullable(uploads.get(id));
    }

    /** Takes the file over. @return what to ask by; empty where too many wait */
    Optional<String> take(Wanted wanted, Path file) {
        String id = UUID.randomUUID().toString();
        return take(id, wanted, file, why -> {}) ? Optional.of(id) : Optional.empty();
    }

    /**
     * The same under a given id.
     *
     * @param ended is told why not, or null, before the file is deleted; not where this server closes before that
     * @return false where too many wait: the file is still the caller's
     */
    boolean take(String id, Wanted wanted, Path file, Consumer<Refusal> ended) {
        set(id, new Upload(wanted.contest(), State.PREPARING, null));
        try {
            Path folder = Files.createTempDirectory(blobs.incoming(), "pages.");
            preparer.prepare(file, folder)
                    .thenCompose(prepared -> {
                        CompletableFuture<Refusal> kept = new CompletableFuture<>();
                        vertx.executeBlocking(() -> exhibit(wanted, prepared), false)
                                .onFailure(kept::completeExceptionally)
                                .onSuccess(made -> add(wanted, made).whenComplete((refusal, failed) -> {
                                    if (failed != null) kept.completeExceptionally(failed);
                                    else kept.complete(refusal);
                                }));
                        return kept;
                    })
                    .whenComplete((refusal, failed) -> {
                        if (closed) return; // a file that comes in parts is taken up at the next start
                        if (failed != null) LOG.error("an exhibit of {} failed", wanted.contest(), failed);
                        Refusal why = failed != null ? Refusal.of(Code.SERVER_FAULT) : refusal;
                        State state = why == null ? State.READY : State.REFUSED;
                        ended.accept(why);
                        set(id, new Upload(wanted.contest(), state, why));
                        delete(file, folder);
                    });
            return true;
        } catch (RejectedExecutionException e) {
            forget(id);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Or why not. */
    private record Made(Exhibit exhibit, Refusal refusal) {}

    private Made exhibit(Wanted wanted, Prepared prepared) throws IOException {
        return switch (prepared) {
            case Prepared.Refused refused -> new Made(null, refusal(refused.why()));
            case Prepared.Video video -> {
                FileName kept = keep(wanted.contest(), video.type(), video.file());
                yield new Made(new Exhibit.Video(id(wanted, List.of(kept)), wanted.title(), Map.of(), kept), null);
            }
            case Prepared.Pictures pictures -> {
                List<Picture> pages = new ArrayList<>();
                for (Prepared.Page page : pictures.pages())
                    pages.add(
                            new Picture(keep(wanted.contest(), page.type(), page.file()), page.width(), page.height()));
                List<FileName> files = pages.stream().map(Picture::file).toList();
                yield new Made(new Exhibit.Pictures(id(wanted, files), wanted.title(), Map.of(), pages), null);
            }
        };
    }

    private FileName keep(String contest, String type, Path file) throws IOException {
        int size = (int) Files.size(file);
        return new FileName(blobs.keep(contest, type, file, Instant.now()), type, size);
    }

    /** The same file again has the same id, so that it can't be there twice. */
    private static String id(Wanted wanted, List<FileName> files) {
        if (wanted.exhibit() != null) return wanted.exhibit();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (FileName file : files) digest.update(file.sha256().getBytes(StandardCharsets.US_ASCII));
            return "x" + HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Null: it is in the ledger. */
    private CompletionStage<Refusal> add(Wanted wanted, Made made) {
        if (made.refusal() != null) return CompletableFuture.completedFuture(made.refusal());
        return add(
                wanted,
                new Command.AddExhibit(wanted.presenter(), made.exhibit()),
                UUID.randomUUID().toString(),
                MOST_TRIES);
    }

    private CompletionStage<Refusal> add(Wanted wanted, Command command, String id, int tries) {
        return cluster.submit(wanted.contest(), id, wanted.actor(), command).thenCompose(answer -> switch (answer) {
            case Answer.Receipt r -> CompletableFuture.completedStage(null);
            case Answer.Refused r -> CompletableFuture.completedStage(r.refusal());
            case Answer.Unknown u -> CompletableFuture.completedStage(Refusal.of(Code.UNKNOWN_CONTEST));
            case Answer.TryAgain t ->
                tries == 1
                        ? CompletableFuture.completedStage(Refusal.of(Code.BUSY))
                        : vertx.timer(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)
                                .toCompletionStage()
                                .thenCompose(later -> add(wanted, command, id, tries - 1));
        });
    }

    boolean isFull() {
        return preparer.isFull();
    }

    /** What is being prepared stays as it came. */
    void close() {
        closed = true;
        preparer.close();
    }

    static Refusal refusal(Unfit why) {
        return switch (why) {
            case TYPE -> Refusal.of(Code.FILE_TYPE);
            case BROKEN -> Refusal.of(Code.FILE_BROKEN);
            case ENCRYPTED -> Refusal.of(Code.FILE_ENCRYPTED);
            case PAGES -> Refusal.of(Code.FILE_PAGES, Exhibit.Pictures.MOST);
            case PIXELS -> Refusal.of(Code.FILE_PIXELS);
            case CODEC -> Refusal.of(Code.FILE_CODEC);
            case TOO_MUCH -> Refusal.of(Code.FILE_TOO_MUCH);
        };
    }

    private synchronized void set(String id, Upload upload) {
        uploads.put(id, upload);
        if (uploads.size() > MOST_REMEMBERED)
            uploads.remove(uploads.keySet().iterator().next());
    }

    private synchronized void forget(String id) {
        uploads.remove(id);
    }

    private static void delete(Path file, Path folder) {
        try (Stream<Path> left = Files.walk(folder)) {
            Files.deleteIfExists(file);
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        } catch (IOException e) {
            LOG.warn("{} is left behind until the next start", folder, e);
        }
    }
}
