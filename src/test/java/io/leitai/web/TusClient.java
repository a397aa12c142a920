package io.leitai.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** Somebody who brings files in parts, by tus 1.0.0. */
record TusClient(RunningServer server, String contest, String token) {
    static final int PART = 1024 * 1024;

    private HttpRequest.Builder request(String path) {
        return server.request(path, "Tus-Resumable", "1.0.0", "Authorization", "Bearer " + token);
    }

    /** @param digest of what is told; null: nothing is */
    HttpResponse<String> begin(String query, long length, String digest) {
        HttpRequest.Builder request = request("/api/v1/contests/" + contest + "/exhibits/uploads?" + query)
                .header("Upload-Length", String.valueOf(length));
        if (digest != null) request.header("Repr-Digest", digest);
        return server.send(request.POST(BodyPublishers.noBody()));
    }

    /** The path of one that was begun. */
    String place(String query, byte[] file) {
        HttpResponse<String> begun = begin(query, file.length, digest(file));
        if (begun.statusCode() != 201) throw new AssertionError(begun.statusCode() + " " + begun.body());
        return begun.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> part(String place, long offset, byte[] bytes) {
        return server.send(request(place)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    HttpResponse<String> drop(String place) {
        return server.send(request(place).DELETE());
    }

    HttpResponse<String> head(String place) {
        return server.send(request(place).method("HEAD", BodyPublishers.noBody()));
    }

    long offset(String place) {
        return offset(head(place));
    }

    static long offset(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    /** All that is still wanted of it, a part after the other. */
    void goOn(String place, byte[] file) {
        for (int at = (int) offset(place); at < file.length; ) {
            HttpResponse<String> answer =
                    part(place, at, Arrays.copyOfRange(file, at, Math.min(file.length, at + PART)));
            if (answer.statusCode() != 204) throw new AssertionError(answer.statusCode() + " " + answer.body());
            at = (int) offset(answer);
        }
    }

    JsonNode state(String place) {
        return RunningServer.json(server.send(request(place).GET()).body());
    }

    /** How it ended. */
    JsonNode ended(String place) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            JsonNode state = state(place);
            if (!state.path("state").asText().equals("preparing")) return state;
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("it was never prepared");
    }

    static String digest(byte[] file) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(file);
            return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
