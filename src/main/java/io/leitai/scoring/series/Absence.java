package io.leitai.scoring.series;

import java.math.BigDecimal;

/** What a contest counts for who did not take part in it, or has no total. */
public sealed interface Absence {
    /** The usual. */
    Absence NOTHING = new Points(BigDecimal.ZERO);

    /** So many points. */
    record Points(BigDecimal points) implements Absence {}

    /** The contest is none for this competitor. */
    record LeaveOut() implements Absence {}

    /** What the place behind the contest's last one is worth. */
    record BehindLast() implements Absence {}
}
