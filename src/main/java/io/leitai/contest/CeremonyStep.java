package io.leitai.contest;

import java.util.List;

/**
 * What the next press of a ceremony does.
 *
 * @param calls whom it calls, several side by side; empty: none
 * @param presenter of whose result it shows {@code step}; null where it calls
 */
public record CeremonyStep(List<String> calls, String presenter, RevealStep step) {}
