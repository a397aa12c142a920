package io.leitai.web.signin;

import io.leitai.contest.Command;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;

/** Whether somebody who signed in with an account may give a command without showing once more who it is. */
public final class SecondLook {
    /** For who has no account: a link or a token is all that he could show. */
    public static final SecondLook NEVER = new SecondLook(null, null, null);

    private final Vertx vertx;
    private final StaffSessions sessions;
    private final String session;

    SecondLook(Vertx vertx, StaffSessions sessions, String session) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.session = session;
    }

    /** Known at once where nothing is asked for, so that commands keep their order. */
    public Future<Boolean> passes(Command command) {
        if (session == null || !command.asksTwice() || isFresh()) return Future.succeededFuture(true);
        // it may have been shown to another node a moment ago
        return vertx.executeBlocking(() -> sessions.read(session), false)
                .map(found ->
                        found.filter(staff -> staff.looksFresh(Instant.now())).isPresent());
    }

    private boolean isFresh() {
        return sessions.now(session)
                .filter(staff -> staff.looksFresh(Instant.now()))
                .isPresent();
    }
}
