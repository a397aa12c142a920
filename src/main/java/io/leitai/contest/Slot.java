package io.leitai.contest;

/**
 * One line of the running order.
 *
 * @param place from 1, counting those who did not withdraw; 0 for one who did
 */
public record Slot(int place, String presenter, PresenterStatus status) {}
