package io.leitai.web;

import io.leitai.live.Work;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The writer's own count of its commits by their time, since its room knows of no registry. */
record CommitTimes(Supplier<Work> work) implements Collector {
    private static final double NANOS = 1e9;
    private static final double[] BOUNDS = Stream.concat(
                    Work.TIMES.stream().map(time -> time.toNanos() / NANOS), Stream.of(Double.POSITIVE_INFINITY))
            .mapToDouble(Double::doubleValue)
            .toArray();

    @Override
    public String getPrometheusName() {
        return "leitai_commit_seconds";
    }

    @Override
    public MetricSnapshot collect() {
        Work now = work.get();
        var counts = ClassicHistogramBuckets.of(BOUNDS, now.commitsByTime().toArray(Number[]::new));
        return HistogramSnapshot.builder()
                .name(getPrometheusName())
                .help("commits to the disk, by the time that they took")
                .dataPoint(HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(counts)
                        .sum(now.committing().toNanos() / NANOS)
                        .build())
                .build();
    }
}
