package io.leitai.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A real socket, and everything that came down it. */
public final class Phone implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> heard = new ArrayList<>();
    private final StringBuilder half = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    static Phone open(HttpClient http, URI uri, String... headers) {
        Phone phone = new Phone();
        var builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) builder.header(headers[i], headers[i + 1]);
        try {
            phone.socket = builder.buildAsync(uri, phone).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused)
                throw new Refused(refused.getResponse().statusCode());
            throw e;
        }
        return phone;
    }

    /** The upgrade was answered with an error. */
    static final class Refused extends RuntimeException {
        final int status;

        Refused(int status) {
            super("status " + status);
            this.status = status;
        }
    }

    public void say(String json) {
        socket.sendText(json.replace('\'', '"'), true).join();
    }

    /** The first message, heard already or to come, that fits. */
    public JsonNode hear(Predicate<JsonNode> fits) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int next = 0;
        synchronized (heard) {
            while (true) {
                for (; next < heard.size(); next++) {
                    JsonNode message = RunningServer.json(heard.get(next));
                    if (fits.test(message)) return message;
                }
                long left = until - System.nanoTime();
                if (left <= 0) throw new AssertionError("not heard among " + heard);
                try {
                    TimeUnit.NANOSECONDS.timedWait(heard, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError(e);
                }
            }
        }
    }

    public JsonNode hearFrame(String view, Predicate<JsonNode> body) {
        return hear(m -> m.path("view").asText().equals(view) && body.test(m.get("body")));
    }

    public JsonNode hearAnswer(String id) {
        return hear(m -> m.path("receipt").path("id").asText().equals(id)
                || m.path("refused").path("id").asText().equals(id));
    }

    /** Everything so far. */
    public List<String> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    /** The close code. */
    public int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        half.append(data);
        if (last) {
            synchronized (heard) {
                heard.add(half.toString());
                heard.notifyAll();
            }
            half.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
