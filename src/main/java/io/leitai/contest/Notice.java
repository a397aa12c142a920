package io.leitai.contest;

import java.time.Instant;

/** A line for every public screen. */
public record Notice(Instant at, String text) {}
