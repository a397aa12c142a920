package io.leitai;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.Membership;
import io.leitai.drill.Drill;
import io.leitai.drill.Manner;
import io.leitai.ledger.Store;
import io.leitai.ledger.StoreUnusable;
import io.leitai.web.ReadAhead;
import io.leitai.web.SeriesFolder;
import io.leitai.web.Server;
import io.leitai.web.account.Accounting;
import io.leitai.web.hook.AllowedHosts;
import io.leitai.web.hook.Backoff;
import io.leitai.web.hook.Postman;
import io.leitai.web.signin.Keys;
import io.leitai.web.signin.Links;
import io.leitai.web.tls.CertificateUnusable;
import io.leitai.web.warmup.Warmup;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Option;

/** A server that runs until it is stopped, and its options. */
abstract class Serving implements Callable<Integer> {
    /** No exit code: the server goes on in its own threads. */
    static final int KEEPS_RUNNING = -1;

    private static final long CLOSE_SECONDS = 10;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration, instead of config/leitai.yaml")
    private Path config;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "The address to listen on; 0.0.0.0 is the network")
    private String host;

    @Option(names = "--port", paramLabel = "PORT")
    private String port;

    @Option(names = "--data", paramLabel = "FOLDER", description = "The folder of the store")
    private String data;

    @Option(names = "--organiser-token", paramLabel = "TOKEN", description = "Better in LEITAI_ORGANISER_TOKEN")
    private String organiserToken;

    @Option(names = "--frames-per-second", paramLabel = "N", description = "At most so many frames a second of a view")
    private String framesPerSecond;

    @Option(names = "--origins", paramLabel = "ORIGIN,…", description = "Further web origins that may open a socket")
    private String origins;

    @Option(
            names = "--embed-origins",
            paramLabel = "ORIGIN,…",
            description = "Web origins whose pages may show the public screens in a frame")
    private String embedOrigins;

    @Option(names = "--proxies", paramLabel = "ADDRESS,…", description = "Reverse proxies whose headers count")
    private String proxies;

    @Option(names = "--proxy-headers", paramLabel = "KIND", description = "x-forwarded (the default) or forwarded")
    private String proxyHeaders;

    @Option(names = "--connections-per-address", paramLabel = "N", description = "At most so many of one address")
    private String connectionsPerAddress;

    @Option(
            names = "--requests-per-second",
            paramLabel = "N",
            description = "At most so many of one address by people who are not signed in")
    private String requestsPerSecond;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "PEM: serves https with this certificate, the server's own first")
    private String tlsCertificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "PEM: the certificate's private key")
    private String tlsKey;

    @Option(names = "--redirect-port", paramLabel = "PORT", description = "Where plain http is sent on to https")
    private String redirectPort;

    @Option(names = "--hsts-days", paramLabel = "N", description = "How long browsers are to ask by https alone")
    private String hstsDays;

    @Option(names = "--webhook-hosts", paramLabel = "HOST,…", description = "Where webhooks may go; without it nowhere")
    private String webhookHosts;

    @Option(
            names = "--warm-up",
            paramLabel = "true|false",
            description = "Whether to play contests unseen after the start, so that Java is fast before people come")
    private String warmUp;

    private final Ahead ahead;

    /** @param ahead what was begun before the command line was read */
    Serving(Ahead ahead) {
        this.ahead = ahead;
    }

    /** Before anybody is let in. @throws Failure where the data are not what this is for */
    abstract void prepare(Cluster cluster);

    /** Who is played by the machine; null: nobody. */
    abstract Manner manner();

    /** Where the store is unless something else is said. */
    abstract String usualData();

    @Override
    public Integer call() {
        try {
            serve(Config.read(config, System.getenv(), options()));
            return KEEPS_RUNNING;
        } catch (Config.Invalid e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (StoreUnusable | Membership.Refused | Failure e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /** Where contests live: here alone, unless something else is said. */
    Node node(Config config, Ahead ahead) throws Config.Invalid {
        return Node.alone(config, ahead.vertx());
    }

    private void serve(Config config) throws Config.Invalid {
        ahead.log();
        SeriesFolder series = SeriesFolder.standard();
        ReadAhead.start(series);
        Node node = node(config, ahead); // first: a folder that holds something else is left as it was
        try {
            serve(config, node, keys(config), series);
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    private void serve(Config config, Node node, Keys keys, SeriesFolder series) {
        Cluster cluster = node.cluster();
        Store store = node.store();
        prepare(cluster);
        Links links = new Links();
        Server server =
                new Server(node.vertx(), cluster, store, links, keys, config.organiserToken(), config.doors(), series);
        AllowedHosts webhookHosts = new AllowedHosts(config.webhookHosts());
        Postman postman = new Postman(cluster, store.hooks(), webhookHosts, Backoff.standard(), InstantSource.system());
        server.plans(store.drafts());
        server.webhooks(store.hooks(), postman, webhookHosts);
        int listening = listen(server, config);
        server.takeListedFiles();
        Manner manner = manner();
        boolean drill = manner != null;
        Drill drilling = drill ? Drill.start(cluster, server.presence()::lastSeen, manner) : null;

        Warmup warmup = config.warmUp() ? Warmup.start(server::openSockets) : null;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.leaving();
            if (drilling != null) drilling.close();
            postman.close();
            node.leave();
            if (warmup != null) warmup.close();
            server.close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .completeOnTimeout(null, CLOSE_SECONDS, TimeUnit.SECONDS)
                    .join();
            node.close();
        }));
        boolean setUp = !drill && !Accounting.hasOrganiser(store.accounts());
        System.out.println(new Welcome(config, node.name(), listening, cluster, links, drill, setUp));
        node.serve();
    }

    static Keys keys(Config config) {
        Path file = config.data().resolve("leitai.key");
        try {
            Files.createDirectories(config.data());
            return Keys.in(file);
        } catch (IOException e) {
            throw new Failure("The key in " + file + " can't be used: " + e.getMessage());
        }
    }

    /** @throws Failure where the address can't be had, in one line */
    private static int listen(Server server, Config config) {
        try {
            return server.listen(config.host(), config.port())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (java.util.concurrent.CompletionException e) {
            if (e.getCause() instanceof CertificateUnusable unusable) throw new Failure(unusable.getMessage());
            String at = config.host() + ":" + config.port();
            String why = e.getCause() instanceof BindException
                    ? at
                            + " can't be had: another program listens there, or it is no address of this machine. Try --port."
                    : at + " can't be had: " + e.getCause().getMessage();
            throw new Failure(why);
        }
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        put(options, "host", host);
        put(options, "port", port);
        put(options, "data", data == null ? usualData() : data);
        put(options, "organiser-token", organiserToken);
        put(options, "frames-per-second", framesPerSecond);
        put(options, "origins", origins);
        put(options, "embed-origins", embedOrigins);
        put(options, "proxies", proxies);
        put(options, "proxy-headers", proxyHeaders);
        put(options, "connections-per-address", connectionsPerAddress);
        put(options, "requests-per-second", requestsPerSecond);
        put(options, "tls-certificate", tlsCertificate);
        put(options, "tls-key", tlsKey);
        put(options, "redirect-port", redirectPort);
        put(options, "hsts-days", hstsDays);
        put(options, "webhook-hosts", webhookHosts);
        put(options, "warm-up", warmUp);
        return options;
    }

    private static void put(Map<String, String> options, String key, String value) {
        if (value != null) options.put(key, value);
    }
}
