package io.leitai.plan;

import java.math.BigDecimal;
import java.time.Duration;

/** How much of each a plan may hold. `docs/plan.md` names them. */
final class Limits {
    static final int PRESENTERS = 500;
    static final int JUDGES = 20_000;
    static final int VENUES = 5_000;
    static final int CRITERIA = 100;
    static final int PANELS = 100;
    static final int KINDS = 100;
    static final int AWARDS = 100;
    static final int PHASES = 20;
    static final int PARTS = 20;
    static final int WARNINGS = 10;
    static final int TURNS = 100;
    static final int COMPONENTS = 100;
    static final int TIES = 20;
    static final int CONTESTS = 100;

    /** Of all presenters, and of each. */
    static final int EXHIBITS = 1_000;

    static final int EXHIBITS_EACH = 12;
    static final BigDecimal FIGURE = new BigDecimal(9_999_999);

    /** Characters of a unit of measure, and of the day of a figure. */
    static final int WORD = 12;

    /** Characters of a name, a unit and so on. */
    static final int NAME = 60;

    static final int LINE = 120;

    /** English takes more characters than Chinese. */
    static final int ENGLISH = 240;

    static final BigDecimal POINTS = new BigDecimal(1_000_000);
    static final BigDecimal SMALLEST = new BigDecimal("0.000001");
    static final BigDecimal OUTLIER = new BigDecimal(1_000);
    static final Duration LONGEST_PHASE = Duration.ofHours(24);
    static final Duration LONGEST_GRACE = Duration.ofHours(1);

    private Limits() {}
}
