package io.leitai.contest;

import java.time.Instant;

/** An event and its time. It holds figures that are not for every eye: views show what happened, never the event. */
public record Happening(Instant at, Event event) {}
