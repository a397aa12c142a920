package io.leitai.faults;

import static io.leitai.faults.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A screen that stays connected to one node or proxy, and does not come back by itself. */
final class Watcher implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 40;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<String> all = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private Watcher() {}

    /** On a contest's notices. */
    static Watcher at(NodeProcess node, String contest) throws Exception {
        Watcher watcher = open(node, contest, NodeProcess.ORGANISER, "notice");
        watcher.until("notice");
        return watcher;
    }

    /** @param token whose it is, or null: a visitor's */
    static Watcher open(NodeProcess node, String contest, String token, String view) throws Exception {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (token != null) builder.header("Authorization", "Bearer " + token);
        return open(builder, node.base(), "contest=" + contest + "&view=" + view);
    }

    /** @param base of an http or https server @throws java.util.concurrent.ExecutionException where it lets nobody in */
    static Watcher open(WebSocket.Builder builder, String base, String query) throws Exception {
        Watcher watcher = new Watcher();
        builder.buildAsync(URI.create(base.replaceFirst("http", "ws") + "/live?" + query), watcher)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return watcher;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            all.add(text.toString());
            heard.add(text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.complete(-1);
    }

    /** The next message that has this in it. */
    JsonNode until(String what) throws Exception {
        for (String message; (message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) != null; )
            if (message.contains(what)) return JSON.readTree(message);
        throw new AssertionError("the screen was not told: " + what);
    }

    /** Until it has been told this, now or before. */
    void awaits(String what) throws Exception {
        await(() -> all.stream().anyMatch(message -> message.contains(what)), "the screen is told: " + what);
    }

    /** Every message from the beginning. */
    List<String> heard() {
        return List.copyOf(all);
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Waits until the server has closed it. @return the code */
    int closed() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
