package io.leitai.contest;

import io.leitai.scoring.Result;

/** A result that the hall has seen. @param corrected whether it was changed since */
public record Revealed(String presenter, int turn, Result result, boolean corrected) {}
