package io.leitai.web;

import io.leitai.web.signin.SignIn;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Where an organiser sees which machine hosts what, moves contests and empties a machine. */
final class NodePages {
    private final SignIn signIn;
    private final Pages pages;

    NodePages(SignIn signIn, Pages pages) {
        this.signIn = signIn;
        this.pages = pages;
    }

    void mount(Router router) {
        router.get("/nodes").handler(this::nodes);
    }

    private void nodes(RoutingContext ctx) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            if (AccountsApi.organiser(who) != null) pages.plain(ctx, "nodes", null);
            else if (who.isSignedIn() || who.staff() != null) pages.noRight(ctx);
            else ctx.redirect(AccountPages.way(ctx));
        });
    }
}
