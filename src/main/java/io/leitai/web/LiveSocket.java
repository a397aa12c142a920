package io.leitai.web;

import io.leitai.cluster.Frame;
import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.view.ViewName;
import io.leitai.wire.Down;
import io.leitai.wire.Malformed;
import io.leitai.wire.Up;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Instant;
import java.util.List;

/** One open socket: frames and answers down, commands and time questions up. Confined to its event loop. */
final class LiveSocket implements Line {
    /**
     * What the upgrade asked for.
     *
     * @param actor null for a viewer
     * @param presence whether the {@code presence} view is asked for beside the contest's
     */
    record Asked(
            String contest,
            List<ViewName> views,
            boolean presence,
            Actor actor,
            String page,
            String language,
            boolean stale) {}

    private final ServerWebSocket socket;
    private final Context context;
    private final Asked asked;
    private final Commands commands;
    private final Viewer viewer;
    private final Pulse pulse;

    LiveSocket(ServerWebSocket socket, Context context, Asked asked, Commands commands) {
        this.socket = socket;
        this.context = context;
        this.asked = asked;
        this.commands = commands;
        long now = System.currentTimeMillis();
        this.pulse = new Pulse(now);
        this.viewer = new Viewer(this, now);
        socket.textMessageHandler(this::heard);
        socket.binaryMessageHandler(bytes -> say(wrong("binary")));
        socket.exceptionHandler(this::broken);
        socket.pongHandler(pong -> pulse.heard(System.currentTimeMillis()));
        socket.drainHandler(drained -> viewer.drained(System.currentTimeMillis()));
        if (asked.stale()) say(new Down.Reload());
    }

    Viewer viewer() {
        return viewer;
    }

    Asked asked() {
        return asked;
    }

    /** Beats where nothing else was said; asks whether anybody is there; lets go of who is not. */
    void tick(long nowMs) {
        if (pulse.isGone(nowMs)) {
            socket.close((short) 1001, "no answer");
            return;
        }
        if (isFull()) return;
        if (pulse.isBeatDue(nowMs, viewer.lastSentAtMs())) say(new Down.Beat(Instant.ofEpochMilli(nowMs)));
        if (pulse.takePing(nowMs)) socket.writePing(Buffer.buffer("?"));
    }

    @Override
    public void send(Frame frame, String text) {
        socket.writeTextMessage(text);
    }

    @Override
    public boolean isFull() {
        return socket.writeQueueFull();
    }

    private void heard(String text) {
        long now = System.currentTimeMillis();
        pulse.heard(now);
        try {
            switch (Up.read(text)) {
                case Up.Time time -> say(new Down.Time(time.echo(), Instant.ofEpochMilli(now)));
                case Up.Do command -> give(command);
            }
        } catch (Malformed e) {
            if (e.id() == null) say(Down.Wrong.of(e.refusal(), asked.language()));
            else say(Down.Refused.of(e.id(), e.refusal(), asked.language()));
        }
    }

    private void give(Up.Do command) {
        if (asked.actor() == null) {
            say(Down.Refused.of(command.id(), Refusal.of(Code.NO_RIGHT), asked.language()));
            return;
        }
        commands.give(context, asked.contest(), asked.actor(), command)
                .onSuccess(answer -> say(Commands.down(answer, asked.language())));
    }

    /** Vert.x puts a message together from frames and says so when it grows too large; closing it is left to us. */
    private void broken(Throwable why) {
        if (why instanceof IllegalStateException && !socket.isClosed()) socket.close((short) 1009, "too large");
    }

    private Down wrong(String what) {
        return Down.Wrong.of(Refusal.of(Code.MALFORMED, what), asked.language());
    }

    private void say(Down message) {
        if (socket.isClosed()) return;
        viewer.spoke(System.currentTimeMillis());
        socket.writeTextMessage(message.json());
    }
}
