package io.leitai.web;

/** What the first page needs, made ready on a thread of its own while the store is opened: people wait for that page. */
public final class ReadAhead {
    private ReadAhead() {}

    /** Returns at once. What fails here fails again, and is told, when a page asks for it. */
    public static void start(SeriesFolder series) {
        Thread.ofPlatform().name("read-ahead").daemon().start(() -> {
            new Templates().render("page.ftlh", Pages.blank());
            series.all();
        });
    }
}
