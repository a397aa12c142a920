package io.leitai.web;

import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.web.fanout.Line;
import io.leitai.web.fanout.Published;
import io.leitai.web.fanout.Viewer;
import io.leitai.web.signin.SecondLook;
import io.leitai.web.socket.CloseCode;
import io.leitai.web.socket.WebSocket;
import io.leitai.wire.Down;
import io.leitai.wire.Malformed;
import io.leitai.wire.Up;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One open socket: frames and answers down, commands and time questions up. Confined to its event loop. */
final class LiveSocket implements Line, WebSocket.Listener {
    /**
     * What the upgrade asked for.
     *
     * @param views their names
     * @param actor null for a viewer
     * @param seated whether the seat is still theirs who asked
     * @param look whether to show once more who it is
     * @param version the page's own; empty where it did not say
     * @param screen the name under which the page is a screen; empty: it is none
     * @param address whence it comes
     * @param stale whether the page is of another version than the server
     */
    record Asked(
            String contest,
            List<String> views,
            Actor actor,
            BooleanSupplier seated,
            SecondLook look,
            String page,
            String screen,
            String address,
            String language,
            String version,
            boolean stale) {}

    static final long NOBODY = -1;

    private final WebSocket socket;
    private final Asked asked;
    private final Commands commands;
    private final SocketLimits limits;
    private final Crowd crowd;
    private final Viewer viewer = new Viewer(this);
    private final Pulse pulse;
    private boolean behind;

    /** Where the crowd keeps it. */
    int place;

    LiveSocket(WebSocket socket, Asked asked, Commands commands, SocketLimits limits, Crowd crowd) {
        this.socket = socket;
        this.asked = asked;
        this.commands = commands;
        this.limits = limits;
        this.crowd = crowd;
        this.pulse = new Pulse(System.currentTimeMillis());
        socket.listener(this);
    }

    Viewer viewer() {
        return viewer;
    }

    SocketLimits limits() {
        return limits;
    }

    Asked asked() {
        return asked;
    }

    void opened() {
        if (asked.stale()) say(new Down.Reload());
    }

    /**
     * Beats where nothing else was said; asks whether anybody is there.
     *
     * @return when to come again, at most once a second; {@link #NOBODY}: nobody is there
     */
    long tick(long nowMs) {
        if (socket.hasMoved()) pulse.heard(nowMs);
        if (pulse.isGone(nowMs)) return NOBODY;
        if (!closeUnlessSeated() || socket.isFull()) return nowMs;
        Instant since = crowd.since(asked.contest());
        if (since != null != behind) {
            behind = since != null;
            say(new Down.Behind(since));
        }
        pulse.said(viewer.servedAtMs());
        if (pulse.isBeatDue(nowMs)) {
            pulse.said(nowMs);
            socket.send(crowd.beat(nowMs));
        }
        if (pulse.takePing(nowMs)) socket.ping();
        return asked.actor() == null ? pulse.dueAtMs() : nowMs; // a seat may be somebody else's at any time
    }

    /** Done when nothing of it is left. */
    Future<Void> close(int code, String reason) {
        socket.close(code, reason);
        return socket.closed();
    }

    /** False where the seat is somebody else's now; then the socket is closed. */
    boolean closeUnlessSeated() {
        if (asked.seated().getAsBoolean()) return true;
        socket.close(CloseCode.REVOKED, "the seat was taken or revoked");
        return false;
    }

    /** Without a word: nobody reads. */
    void drop() {
        socket.drop();
    }

    @Override
    public void send(Published frame) {
        socket.send(frame.message());
    }

    @Override
    public boolean isFull() {
        return socket.isFull();
    }

    @Override
    public WebSocket socket() {
        return socket;
    }

    @Override
    public void text(String message) {
        long now = System.currentTimeMillis();
        if (!heard(now)) return;
        try {
            switch (Up.read(message)) {
                case Up.Time time -> say(new Down.Time(time.echo(), Instant.ofEpochMilli(now)));
                case Up.Health health -> crowd.health(asked, health);
                case Up.Material material -> crowd.material(this, material);
                case Up.Screen screen -> crowd.screen(this, screen);
                case Up.Do command -> give(command);
            }
        } catch (Malformed e) {
            if (e.id() == null) say(Down.Wrong.of(e.refusal(), asked.language()));
            else say(Down.Refused.of(e.id(), e.refusal(), asked.language()));
        }
    }

    @Override
    public void binary() {
        if (!heard(System.currentTimeMillis())) return;
        say(Down.Wrong.of(Refusal.of(Code.MALFORMED, "binary"), asked.language()));
    }

    @Override
    public void alive() {
        heard(System.currentTimeMillis());
    }

    @Override
    public void filled() {
        crowd.soon(this);
        viewer.filled();
    }

    @Override
    public void drained() {
        pulse.heard(System.currentTimeMillis());
        viewer.drained();
    }

    @Override
    public void gone() {
        crowd.left(this);
    }

    /** False where it says more than anybody has to say: the socket ends. */
    private boolean heard(long now) {
        pulse.heard(now);
        if (limits.takesMessage()) return true;
        socket.close(CloseCode.TOO_MANY, "too many messages");
        return false;
    }

    private void give(Up.Do command) {
        if (!asked.seated().getAsBoolean()) {
            say(refused(command, Code.SEAT_GONE));
            closeUnlessSeated();
            return;
        }
        if (asked.actor() == null) {
            say(refused(command, Code.NO_RIGHT));
            return;
        }
        if (!limits.takesCommand()) {
            say(refused(command, Code.TOO_MANY));
            return;
        }
        asked.look().passes(command.command()).onComplete(look -> {
            if (look.succeeded() && look.result()) submit(command);
            else
                socket.eventLoop()
                        .execute(() -> say(refused(command, look.succeeded() ? Code.SECOND_LOOK : Code.BUSY)));
        });
    }

    private void submit(Up.Do command) {
        commands.give(socket.eventLoop(), asked.contest(), asked.actor(), command)
                .thenAccept(answer -> say(Commands.down(answer, asked.language())));
    }

    private Down refused(Up.Do command, Code why) {
        return Down.Refused.of(command.id(), Refusal.of(why), asked.language());
    }

    private void say(Down message) {
        pulse.said(System.currentTimeMillis());
        socket.say(message.json().getBytes(StandardCharsets.UTF_8));
    }
}
