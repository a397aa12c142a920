package io.leitai.cluster;

/** One thread that does things in order, now or later. */
interface Schedule extends AutoCloseable {

    /** Something thrown is logged and keeps nothing else. After the closing nothing is done any more. */
    void run(Runnable task);

    void runAfter(long delayMs, Runnable task);

    /** Monotonic; means nothing by itself. */
    long nowMs();

    /** Returns when what is being done is done. */
    @Override
    void close();
}
