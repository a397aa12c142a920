package io.leitai.contest;

import java.math.BigDecimal;

/** Points taken off a turn. @param number in this contest, from 1 @param points positive */
public record Deduction(int number, String presenter, int turn, BigDecimal points, String reason, boolean cancelled) {

    Deduction cancel() {
        return new Deduction(number, presenter, turn, points, reason, true);
    }
}
