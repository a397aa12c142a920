package io.leitai;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Role;
import io.leitai.drill.Manner;
import java.nio.file.Path;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves contests until it is stopped. */
@Command(name = "serve", description = "Serves contests (the default)", mixinStandardHelpOptions = true)
final class Serve extends Serving {
    @Option(names = "--sample", description = "Open the sample contest as a rehearsal if there is no contest yet")
    private boolean sample;

    @Option(names = "--drill", description = "Let simulated people play the rehearsals")
    private boolean drill;

    @Option(
            names = "--cluster",
            paramLabel = "FILE",
            description = "Serve as one of several nodes, on PostgreSQL, as this file says")
    private Path clusterFile;

    Serve(Ahead ahead) {
        super(ahead);
    }

    @Override
    Node node(Config config, Ahead ahead) throws Config.Invalid {
        if (clusterFile == null) return super.node(config, ahead);
        ahead.closeVertx();
        return Node.clustered(config, ClusterFile.read(clusterFile, System.getenv()), keys(config));
    }

    @Override
    void prepare(Cluster cluster) {
        if (sample && cluster.contests().isEmpty())
            cluster.plan(UUID.randomUUID().toString(), new Actor("sample", Role.ORGANISER), Sample.plan(), true)
                    .join();
    }

    @Override
    Manner manner() {
        return drill ? Manner.shortened() : null;
    }

    /** As the configuration says. */
    @Override
    String usualData() {
        return null;
    }
}
