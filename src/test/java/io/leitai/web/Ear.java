package io.leitai.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.leitai.web.socket.RawSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who stays on a line and keeps every byte that comes. */
final class Ear implements AutoCloseable {
    private static final long PATIENCE_S = 20;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final String name;
    private final List<String> heard = new ArrayList<>();
    private final Map<String, Integer> revs = new HashMap<>();
    private final Set<String> views;
    private AutoCloseable line;
    private int checked;

    private Ear(String name, Set<String> views) {
        this.name = name;
        this.views = views;
    }

    /** On server-sent events, or on lines of JSON. */
    static Ear onStream(RunningServer server, String path) {
        String view = path.contains("/views/") ? path.replaceAll(".*/views/(.*)/events", "$1") : "scoreboard";
        Ear ear = new Ear(path, Set.of(view));
        try {
            Stream<String> lines = server.http()
                    .send(server.request(path).GET().build(), BodyHandlers.ofLines())
                    .body();
            ear.line = lines;
            Thread.ofVirtual().start(() -> ear.read(lines));
            return ear;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** How a socket's messages come. */
    enum Packed {
        NOT,
        EACH_BY_ITSELF,
        AFTER_ANOTHER
    }

    /** On a socket. */
    static Ear onSocket(RunningServer server, String contest, Set<String> views, Packed packed) {
        String query = "contest=" + contest
                + views.stream().map(view -> "&view=" + view).collect(Collectors.joining())
                + (packed == Packed.AFTER_ANOTHER ? "&contextTakeover=true" : "");
        Ear ear = new Ear((packed == Packed.NOT ? "" : "deflated ") + "/live?" + query, views);
        try {
            String head = RawSocket.opening(packed == Packed.NOT ? "" : "permessage-deflate");
            RawSocket socket = RawSocket.open(server.port(), "/live?" + query, head, new byte[0]);
            if (!socket.status().equals("101")) throw new AssertionError(socket.status());
            ear.line = socket.patient();
            Thread.ofVirtual().start(() -> ear.read(socket));
            return ear;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A station that is told by a webhook. */
    static Ear onWebhook(RunningServer server, String contest) {
        Ear ear = new Ear("webhook", Set.of("scoreboard"));
        try {
            HttpServer station = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            station.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
                ear.hear(exchange.getRequestHeaders().entrySet() + "\n" + body);
            });
            station.start();
            ear.line = () -> station.stop(0);
            String url = "http://127.0.0.1:" + station.getAddress().getPort() + "/";
            var added = server.post(
                    RunningServer.ORGANISER, "/api/v1/contests/" + contest + "/webhooks", "{\"url\":\"" + url + "\"}");
            if (added.statusCode() != 201) throw new AssertionError(added.body());
            return ear;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean listensTo(String view) {
        return views.contains(view);
    }

    /** Waits until this frame, or a newer one of its view, was heard. */
    void awaits(String view, int rev) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        synchronized (heard) {
            while (revs.getOrDefault(view, 0) < rev) {
                long left = until - System.nanoTime();
                if (left <= 0) throw new AssertionError(name + " has not heard " + view + " " + rev + " but " + revs);
                try {
                    TimeUnit.NANOSECONDS.timedWait(heard, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError(e);
                }
            }
        }
    }

    /** What came since this was asked last. */
    List<String> news() {
        synchronized (heard) {
            List<String> news = List.copyOf(heard.subList(checked, heard.size()));
            checked = heard.size();
            return news;
        }
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void read(Stream<String> lines) {
        try {
            lines.forEach(this::hear);
        } catch (UncheckedIOException closed) {
            // by the one who listens: who waits for more will say so
        }
    }

    private void read(RawSocket socket) {
        try {
            for (RawSocket.Frame frame = socket.read(); frame != null; frame = socket.read())
                if (frame.opcode() == PING) socket.send(RawSocket.frame(true, 0, PONG, frame.payload()));
                else hear(socket.textOf(frame));
        } catch (Exception closed) {
            // as above
        }
    }

    private void hear(String line) {
        synchronized (heard) {
            heard.add(line);
            int json = line.indexOf('{');
            if (json >= 0) note(RunningServer.json(line.substring(json)));
            heard.notifyAll();
        }
    }

    private void note(JsonNode message) {
        if (message.has("view"))
            revs.merge(message.get("view").asText(), message.get("rev").asInt(), Math::max);
        String token = message.at("/data/token").asText();
        if (!token.isEmpty()) revs.merge("scoreboard", Integer.parseInt(token.split("-")[1]), Math::max);
    }
}
