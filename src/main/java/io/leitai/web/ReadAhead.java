package io.leitai.web;

import io.leitai.cluster.Cluster;
import java.util.List;
import java.util.Map;

/** What the first page needs, made ready on a thread of its own while the store is opened: people wait for that page. */
public final class ReadAhead {
    private ReadAhead() {}

    /** Returns at once. What fails here fails again, and is told, when a page asks for it. */
    public static void start(SeriesFolder series) {
        Thread.ofPlatform().name("read-ahead").daemon().start(() -> {
            new Templates().render("page.ftlh", Pages.blank());
            Pages.homeData(
                    List.of(new Cluster.Summary("", "", "", false, null)),
                    List.of(new SeriesDesk.Line("", "", false, "", 0, 0, 0, Map.of())),
                    false);
            series.all();
        });
    }
}
