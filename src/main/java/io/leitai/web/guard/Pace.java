package io.leitai.web.guard;

/** How many commands a session may give. One who scores needs a handful; a script that plays everybody needs more. */
public enum Pace {
    /** One of thousands, of whom nobody here knows a name. */
    CROWD(5, 12),
    /** A judge or staff: somebody with a name on the plan. */
    SEAT(1_000, 5),
    /** The organiser's own token: no limit that anybody comes to. */
    OWNER(1_000_000, 1);

    private final int perSecond;
    private final int burstSeconds;

    Pace(int perSecond, int burstSeconds) {
        this.perSecond = perSecond;
        this.burstSeconds = burstSeconds;
    }

    public int perSecond() {
        return perSecond;
    }

    int burstSeconds() {
        return burstSeconds;
    }
}
