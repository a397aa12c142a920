package io.leitai.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** What an organiser's Prometheus sees. */
final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(FanOut fanOut, Sockets sockets, Presence presence) {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        Gauge.builder("leitai.sockets", sockets, Sockets::count)
                .description("open sockets")
                .register(registry);
        Gauge.builder("leitai.viewers", presence, Presence::viewers)
                .description("open sockets and streams of people who are not signed in")
                .register(registry);
        FunctionCounter.builder("leitai.frames", fanOut, FanOut::frames)
                .description("frames made")
                .register(registry);
        FunctionCounter.builder("leitai.deliveries", fanOut, FanOut::deliveries)
                .description("frames times listeners")
                .register(registry);
    }

    String scrape() {
        return registry.scrape();
    }
}
