package io.leitai.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Going on with a request after something that took its time. */
final class Answering {
    private Answering() {}

    /** A failure before, and one in going on, both answer the request: it never hangs. */
    static <T> void then(RoutingContext ctx, Future<T> before, Consumer<? super T> next) {
        before.map(value -> {
                    next.accept(value);
                    return value;
                })
                .onFailure(ctx::fail);
    }

    /** Does the work off the event loop first. */
    static <T> void blocking(RoutingContext ctx, Callable<T> work, Consumer<? super T> next) {
        then(ctx, ctx.vertx().executeBlocking(work, false), next);
    }
}
