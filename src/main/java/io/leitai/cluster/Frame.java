package io.leitai.cluster;

import io.vertx.core.buffer.Buffer;

/**
 * One view's whole truth, encoded once.
 *
 * @param message {"view":…,"term":…,"rev":…,"at":…,"body":…}, shared between sockets: never written to
 * @param body the body alone, for HTTP
 */
public record Frame(String contest, String view, long term, long rev, Buffer message, Buffer body) {}
