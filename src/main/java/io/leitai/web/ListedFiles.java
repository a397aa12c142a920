package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Contest;
import io.leitai.contest.Exhibit;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.ledger.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that a plan promises and that lie beside the plans, in {@code config/contests/ID/}: nobody need upload them. */
final class ListedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ListedFiles.class);
    private static final Actor PLAN = new Actor("plan", Role.ORGANISER);

    private final Cluster cluster;
    private final Blobs blobs;
    private final ExhibitUploads uploads;

    ListedFiles(Cluster cluster, Blobs blobs, ExhibitUploads uploads) {
        this.cluster = cluster;
        this.blobs = blobs;
        this.uploads = uploads;
    }

    /** Those that are still awaited, of every contest that is not closed. */
    void take() {
        for (Cluster.Summary summary : cluster.contests())
            cluster.contest(summary.id())
                    .filter(contest -> contest.state() != Contest.State.CLOSED && summary.readOnly() == null)
                    .ifPresent(this::take);
    }

    private void take(Contest contest) {
        for (Plan.Presenter presenter : contest.plan().presenters())
            for (Exhibit exhibit : contest.exhibits(presenter.id()))
                if (exhibit instanceof Exhibit.Awaited awaited)
                    take(contest.plan().id(), presenter.id(), awaited);
    }

    private void take(String contest, String presenter, Exhibit.Awaited awaited) {
        String name = contest + "/" + awaited.fileName();
        try (InputStream in = open(name)) {
            if (in == null) return;
            Path file = Files.createTempFile(blobs.incoming(), "listed.", ".part");
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            if (Files.size(file) > ExhibitsApi.MOST_BYTES) {
                LOG.warn("config/contests/{} is too large to be shown", name);
                Files.delete(file);
                return;
            }
            var wanted = new ExhibitUploads.Wanted(contest, PLAN, presenter, awaited.id(), awaited.title());
            if (uploads.take(wanted, file).isEmpty()) {
                Files.delete(file);
                LOG.warn("config/contests/{} has to wait for the next start", name);
            }
        } catch (IOException e) {
            LOG.warn("config/contests/{} can't be read", name, e);
        }
    }

    /** Null where there is none. The folder goes before the jar, as everywhere. */
    private static InputStream open(String name) throws IOException {
        Path file = Path.of("config", "contests").resolve(name);
        if (Files.isRegularFile(file)) return Files.newInputStream(file);
        return ListedFiles.class.getResourceAsStream("/config/contests/" + name);
    }
}
