package io.leitai;

import io.leitai.ledger.PostgresAddress;
import io.leitai.ledger.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that name a store. */
final class WhichStore {
    @Option(names = "--data", paramLabel = "FOLDER", description = "The store's folder; else as `serve` would take it")
    private Path data;

    @Option(
            names = "--cluster",
            paramLabel = "FILE",
            description = "Instead of a folder, the PostgreSQL that this file names")
    private Path cluster;

    boolean isDatabase() throws Config.Invalid {
        if (cluster != null && data != null)
            throw new Config.Invalid(List.of("--data and --cluster are two stores: name one"));
        return cluster != null;
    }

    PostgresAddress database() throws Config.Invalid {
        return ClusterFile.read(cluster, System.getenv()).database();
    }

    Path folder() throws Config.Invalid {
        return data != null
                ? data
                : Config.read(null, System.getenv(), Map.of()).data();
    }

    Store open() throws Config.Invalid {
        return isDatabase() ? Store.open(database()) : Store.open(folder());
    }
}
