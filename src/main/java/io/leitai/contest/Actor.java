package io.leitai.contest;

/**
 * Who acts. A judge's id is the judge's id in the plan.
 *
 * @param id at most 64 characters
 */
public record Actor(String id, Role role) {
    public static final Actor CLOCK = new Actor("clock", Role.CLOCK);
}
