package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.web.fanout.FanOut;
import io.leitai.web.tls.CertificateFiles;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;

/** What an organiser's Prometheus sees. */
final class Metrics {
    private static final Duration[] TIMES = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer loopLag = timer("leitai.loop.lag", "how late an event loop comes to what is due");
    private final Timer receipts = timer("leitai.receipt", "from a command's arrival to its answer");
    private boolean ofProcess;

    void bind(FanOut fanOut, Sockets sockets, Presence presence, Cluster cluster) {
        Gauge.builder("leitai.sockets", sockets, Sockets::count)
                .description("open sockets")
                .register(registry);
        Gauge.builder("leitai.viewers", presence, Presence::viewers)
                .description("open sockets and streams of people who are not signed in")
                .register(registry);
        FunctionCounter.builder("leitai.frames", fanOut, FanOut::frames)
                .description("frames of watched views")
                .register(registry);
        FunctionCounter.builder("leitai.deliveries", fanOut, FanOut::deliveries)
                .description("frames times those whom they reached")
                .register(registry);
        FunctionCounter.builder("leitai.merged", fanOut, FanOut::merged)
                .description("frames that a viewer did not get because a newer one was there")
                .register(registry);
        FunctionCounter.builder("leitai.stalled", sockets, Sockets::stalled)
                .description("sockets dropped because nobody read them for half a minute")
                .register(registry);
        Gauge.builder("leitai.inbox", cluster, c -> c.work().waiting())
                .description("commands that wait for the writer")
                .register(registry);
        FunctionCounter.builder("leitai.entries", cluster, c -> c.work().entries())
                .description("entries written to the ledger")
                .register(registry);
        FunctionCounter.builder("leitai.commit.failures", cluster, c -> c.work().failures())
                .description("commits of which the store did not say that they are on disk")
                .register(registry);
        registry.getPrometheusRegistry().register(new CommitTimes(cluster::work));
        Gauge.builder("leitai.contests", cluster, c -> c.contests().size())
                .description("contests of this server")
                .register(registry);
        Gauge.builder("leitai.contests.read.only", cluster, Metrics::readOnly)
                .description("contests that can't be written: damaged, written elsewhere, or the store does not answer")
                .register(registry);
    }

    /** @param vertx says whether sockets go Linux's own way */
    void transport(Vertx vertx) {
        Gauge.builder("leitai.native.transport", vertx, v -> v.isNativeTransportEnabled() ? 1 : 0)
                .description(
                        "1: sockets go by Linux's epoll; 0: by Java's selectors, which takes more of the processor")
                .register(registry);
    }

    void certificate(CertificateFiles files) {
        Gauge.builder("leitai.certificate.until", files, one -> one.until().getEpochSecond())
                .description("when the certificate that browsers are shown runs out, seconds since 1970")
                .register(registry);
    }

    Timer loopLag() {
        return loopLag;
    }

    Timer receipts() {
        return receipts;
    }

    /** The process's own are bound when somebody first asks: they bring Java's management with them, which is no part of a start. */
    synchronized String scrape() {
        if (!ofProcess) {
            new JvmMemoryMetrics().bindTo(registry);
            new ProcessorMetrics().bindTo(registry);
            ofProcess = true;
        }
        return registry.scrape();
    }

    private static double readOnly(Cluster cluster) {
        return cluster.contests().stream()
                .filter(contest -> contest.readOnly() != null)
                .count();
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(TIMES)
                .register(registry);
    }
}
