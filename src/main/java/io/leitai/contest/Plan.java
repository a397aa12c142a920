package io.leitai.contest;

import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What an organiser prepared. `docs/plan.md` names every key. {@code en} maps hold the English for a thing's text fields
 * (key: the field's name), where the plan gives it; never null.
 *
 * @param edition which one of the series this is, as people say it ("第八场"); empty where none
 * @param series id of the series; empty where none
 * @param date the day as written on the programme; empty where none
 * @param hall the main hall's name; empty where none
 * @param turn the phases of a turn, in order
 * @param gate what the gate looks for; null: the usual, and so it stays out of ledgers
 * @param show how it is put on; null: the usual
 * @param exhibits what presenters have to show; null: nothing, and so it stays out of ledgers
 */
public record Plan(
        String id,
        String title,
        String edition,
        Map<String, String> en,
        String series,
        String date,
        ZoneId timezone,
        String hall,
        List<Venue> venues,
        List<Kind> kinds,
        List<Presenter> presenters,
        Rules rules,
        List<Judge> judges,
        List<Phase> turn,
        Visibility visibility,
        List<Award> awards,
        Gate gate,
        Show show,
        List<Listed> exhibits) {
    public Plan {
        en = Map.copyOf(en);
        venues = List.copyOf(venues);
        kinds = List.copyOf(kinds);
        presenters = List.copyOf(presenters);
        judges = List.copyOf(judges);
        turn = List.copyOf(turn);
        awards = List.copyOf(awards);
        exhibits = exhibits == null || exhibits.isEmpty() ? null : List.copyOf(exhibits);
    }

    /** With the usual gate and the usual show. */
    public Plan(
            String id,
            String title,
            String edition,
            Map<String, String> en,
            String series,
            String date,
            ZoneId timezone,
            String hall,
            List<Venue> venues,
            List<Kind> kinds,
            List<Presenter> presenters,
            Rules rules,
            List<Judge> judges,
            List<Phase> turn,
            Visibility visibility,
            List<Award> awards) {
        this(
                id,
                title,
                edition,
                en,
                series,
                date,
                timezone,
                hall,
                venues,
                kinds,
                presenters,
                rules,
                judges,
                turn,
                visibility,
                awards,
                null,
                null,
                null);
    }

    /** The same with others of what may change while it runs. */
    public Plan with(
            List<Presenter> otherPresenters, Rules otherRules, List<Judge> otherJudges, List<Phase> otherTurn) {
        return new Plan(
                id,
                title,
                edition,
                en,
                series,
                date,
                timezone,
                hall,
                venues,
                kinds,
                otherPresenters,
                otherRules,
                otherJudges,
                otherTurn,
                visibility,
                awards,
                gate,
                show,
                exhibits);
    }

    /** Whether one mark after another is revealed, rather than all of a panel. */
    public boolean revealsEachMark() {
        return show != null && show.marks() == Show.Marks.EACH;
    }

    /** Whether all results are revealed together at the end, from the last place to the first. */
    public boolean isCeremony() {
        return show != null && show.when() == Show.When.CEREMONY;
    }

    /** How many of the first places a ceremony reveals side by side; below 2: none. */
    public int finale() {
        return show == null || show.finale() == null ? Show.USUAL_FINALE : show.finale();
    }

    public Duration changeover() {
        return show == null || show.changeover() == null ? Show.NO_CHANGEOVER : show.changeover();
    }

    /** What presenters have to show, as the plan lists it; perhaps nothing. */
    public List<Listed> material() {
        return exhibits == null ? List.of() : exhibits;
    }

    /** From which modified z-score on a mark is far from the panel's; 0: none is. */
    public BigDecimal outlier() {
        return gate == null ? Gate.USUAL_OUTLIER : gate.outlier();
    }

    /** A branch venue (分会场). @param level for instance county, township, village */
    public record Venue(String id, String name, String level, Map<String, String> en) {}

    /** A kind of presenter, for instance 工作队队长. */
    public record Kind(String id, String name, Map<String, String> en) {}

    /** Who takes the stage (擂手). @param title the office held (职务) @param kind a {@link Kind}'s id, or empty */
    public record Presenter(String id, String name, String unit, String title, String kind, Map<String, String> en) {
        public Presenter {
            unit = orEmpty(unit);
            title = orEmpty(title);
            kind = orEmpty(kind);
            en = en == null ? Map.of() : Map.copyOf(en);
        }
    }

    /** @param panel the id of the panel in {@link Rules#panels()} @param unit may be empty */
    public record Judge(String id, String name, String title, String unit, String panel, Map<String, String> en) {
        public Judge {
            title = orEmpty(title);
            unit = orEmpty(unit);
            en = en == null ? Map.of() : Map.copyOf(en);
        }
    }

    /**
     * A stretch of a turn with its own clock.
     *
     * @param length the time allowed
     * @param warnings how long before the end the presenter is warned, longest first
     * @param parts what the presenter speaks on in this phase, in order; may be empty
     * @param grace how long after the end marks are still taken; only for {@link #SCORING}
     * @param autoLock marks lock by themselves at the end plus the grace; only for {@link #SCORING}
     * @param late what becomes of marks that were made in time and come late; only for {@link #SCORING}; null: the usual, and
     *     so it stays out of ledgers
     */
    public record Phase(
            String id,
            String name,
            Duration length,
            List<Duration> warnings,
            List<Part> parts,
            Duration grace,
            boolean autoLock,
            Map<String, String> en,
            Late late) {
        /** The id of the phase in which judges score. */
        public static final String SCORING = "scoring";

        /** Marks are taken this long after the end where the plan names no grace. */
        public static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

        /** With the usual answer to late marks. */
        public Phase(
                String id,
                String name,
                Duration length,
                List<Duration> warnings,
                List<Part> parts,
                Duration grace,
                boolean autoLock,
                Map<String, String> en) {
            this(id, name, length, warnings, parts, grace, autoLock, en, null);
        }

        /** A judge's lost mark is worse than a clerk's question. */
        public Late whatOfLate() {
            return late == null ? Late.ASK : late;
        }

        public boolean isScoring() {
            return id.equals(SCORING);
        }

        Phase withLength(Duration newLength) {
            return new Phase(id, name, newLength, warnings, parts, grace, autoLock, en, late);
        }
    }

    /** What becomes of marks that the phone says were made in time, and that came late. */
    public enum Late {
        /** They are kept, and the desk admits or refuses them. */
        ASK,
        /** They count. */
        ADMIT,
        REFUSE
    }

    /** For instance 晒问题. */
    public record Part(String id, String name, Map<String, String> en) {}

    /**
     * @param hall what the reveal shows of single judges
     * @param archive what the published ledger shows of them
     * @param venues what branch venues' screens show of them; null: as the hall
     * @param television the same of the television picture
     */
    public record Visibility(Marks hall, Marks archive, Marks venues, Marks television) {
        /** Everywhere as in the hall. */
        public Visibility(Marks hall, Marks archive) {
            this(hall, archive, null, null);
        }

        public Marks ofVenues() {
            return venues == null ? hall : venues;
        }

        public Marks ofTelevision() {
            return television == null ? hall : television;
        }
    }

    /** How much of a judge's marks is shown once they are revealed. */
    public enum Marks {
        /** Each judge's total under the judge's number and name. */
        NAMED,
        /** Each judge's total, in ascending order, under no name. */
        ANONYMOUS,
        /** Only the panels' scores and the total. */
        TOTALS
    }

    /**
     * Given in the plan's order from the first rank down ({@link Awards}). One of the three says to whom; the others are
     * null.
     *
     * @param places how many get it
     * @param share which share of all who have a total gets it, above 0 to 1
     * @param from the least total that gets it; where the lowest total wins, the greatest
     */
    public record Award(
            String id, String name, Integer places, BigDecimal share, BigDecimal from, Map<String, String> en) {
        public Award(String id, String name, int places, Map<String, String> en) {
            this(id, name, places, null, null, en);
        }
    }

    /** What is to be seen before a reveal. @param outlier see {@link #outlier()} */
    public record Gate(BigDecimal outlier) {
        /** What Iglewicz and Hoaglin name (1993). */
        public static final BigDecimal USUAL_OUTLIER = new BigDecimal("3.5");
    }

    /**
     * How a contest is put on.
     *
     * @param marks null: {@link Marks#PANEL}
     * @param starts the time of day at which the first presenter is to be called; null: none is planned
     * @param changeover from one turn to the next; null: {@link #NO_CHANGEOVER}
     * @param when null: {@link When#TURN}
     * @param finale see {@link Plan#finale}; null: {@link #USUAL_FINALE}
     */
    public record Show(Marks marks, LocalTime starts, Duration changeover, When when, Integer finale) {
        /** Where the plan says nothing of it. */
        public static final Duration NO_CHANGEOVER = Duration.ZERO;

        /** The first place is open until the second is known, so the two fall together. */
        static final int USUAL_FINALE = 2;

        /** A screen has room for so many side by side. */
        public static final int MOST_FINALISTS = 4;

        /** Without a timetable. */
        public Show(Marks marks) {
            this(marks, null, null);
        }

        /** Revealed after each turn. */
        public Show(Marks marks, LocalTime starts, Duration changeover) {
            this(marks, starts, changeover, null, null);
        }

        /** When results are revealed. */
        public enum When {
            /** Each after its turn. */
            TURN,
            /** All at the end. */
            CEREMONY
        }

        /** How a panel's marks are revealed. */
        public enum Marks {
            /** One after another. */
            EACH,
            /** All at once. */
            PANEL
        }
    }

    /** An exhibit of a presenter's: key figures, or a file that is {@link Exhibit.Awaited}. */
    public record Listed(String presenter, Exhibit exhibit) {}

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
