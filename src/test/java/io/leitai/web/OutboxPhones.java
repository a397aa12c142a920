package io.leitai.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Judges' phones as {@code webroot/live/outbox.js} has them: a command keeps its id until it is answered, is sent again on
 * every connect and after a while, and by HTTP beside the socket where the answer is slow. Prints how long each mark took, in milliseconds, and ends when all have their receipt.
 */
final class OutboxPhones {
    private static final long AGAIN_MS = 4_000;
    private static final long SILENCE_MS = 25_000;
    private static final long OTHER_WAY_MS = 800;
    private static final int OTHER_WAYS = 3;

    private OutboxPhones() {}

    /** @param args HOST:PORT CONTEST MARKS TOKEN… */
    public static void main(String[] args) throws InterruptedException {
        int marks = Integer.parseInt(args[2]);
        List<Thread> phones = new ArrayList<>();
        for (int i = 3; i < args.length; i++) {
            OnePhone phone = new OnePhone(args[0], args[1], args[i], "phone" + i);
            phones.add(Thread.ofVirtual().start(() -> phone.give(marks)));
        }
        for (Thread phone : phones) phone.join();
    }

    private static final class OnePhone implements WebSocket.Listener {
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        private final URI address;
        private final URI commands;
        private final String token;
        private final String name;
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder half = new StringBuilder();
        private volatile WebSocket socket;

        OnePhone(String server, String contest, String token, String name) {
            this.address = URI.create("ws://" + server + "/live?contest=" + contest + "&view=notice");
            this.commands = URI.create("http://" + server + "/api/v1/contests/" + contest + "/commands");
            this.token = token;
            this.name = name;
        }

        void give(int marks) {
            try {
                connect();
                for (int i = 0; i < marks; i++) {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(1_000));
                    long began = System.nanoTime();
                    answered(name + "-" + i, i);
                    System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void answered(String id, int i) throws InterruptedException {
            String command = "{\"id\":\"" + id
                    + "\",\"do\":\"giveMarks\",\"presenter\":\"p1\",\"turn\":1,\"marks\":{\"speech\":\"" + i % 50
                    + "\"}}";
            long heardAt = System.nanoTime();
            while (true) {
                send(command);
                int others = 0;
                long began = System.nanoTime();
                long again = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(AGAIN_MS);
                for (long left = AGAIN_MS; left > 0; left = TimeUnit.NANOSECONDS.toMillis(again - System.nanoTime())) {
                    long due = others == OTHER_WAYS
                            ? left
                            : (others + 1) * OTHER_WAY_MS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                    String message = heard.poll(Math.max(0, Math.min(left, due)), TimeUnit.MILLISECONDS);
                    if (message == null && others < OTHER_WAYS) {
                        others++;
                        otherWay(command);
                    }
                    if (message == null) continue;
                    heardAt = System.nanoTime();
                    if (message.isEmpty()) {
                        connect();
                        send(command);
                        continue;
                    }
                    JsonNode json = RunningServer.json(message);
                    if (json.path("refused").path("id").asText().equals(id)) throw new IllegalStateException(message);
                    if (json.path("receipt").path("id").asText().equals(id)) return;
                }
                if (System.nanoTime() - heardAt > TimeUnit.MILLISECONDS.toNanos(SILENCE_MS)) connect();
            }
        }

        /** What a closed socket does not take is sent after the next connect. */
        private void send(String command) {
            try {
                socket.sendText(command, true);
            } catch (IllegalStateException sending) {
                // the last one is still on its way
            }
        }

        private void otherWay(String command) {
            HttpRequest request = HttpRequest.newBuilder(commands)
                    .header("Authorization", "Bearer " + token)
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofString(command))
                    .build();
            http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenAccept(answer -> {
                if (answer.statusCode() == 200) heard.add(answer.body());
            });
        }

        private void connect() throws InterruptedException {
            while (true) {
                try {
                    if (socket != null) socket.abort();
                    heard.clear();
                    socket = http.newWebSocketBuilder()
                            .connectTimeout(Duration.ofSeconds(10))
                            .header("Authorization", "Bearer " + token)
                            .buildAsync(address, this)
                            .join();
                    return;
                } catch (java.util.concurrent.CompletionException cut) {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(500));
                }
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            half.append(data);
            if (last) {
                heard.add(half.toString());
                half.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
            if (from == socket) heard.add("");
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            if (from == socket) heard.add("");
        }
    }
}
