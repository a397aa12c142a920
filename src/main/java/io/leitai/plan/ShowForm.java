package io.leitai.plan;

import io.leitai.contest.Plan;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a contest is put on: {@code reveal} and {@code timetable}. */
final class ShowForm {
    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Allowed<String> START = new Allowed<>(
            "加引号的钟点，例如 \"14:30\"",
            "a time of day in quotes, such as \"14:30\"",
            text -> Optional.of(text).filter(t -> CLOCK.matcher(t).matches()));
    private static final Allowed<Duration> CHANGE = Allowed.duration(Duration.ZERO, Duration.ofHours(1));

    /** Null where the plan says nothing of it. */
    static Plan.Show read(Fields plan) {
        Fields reveal = plan.under("reveal", "marks");
        Fields timetable = plan.under("timetable", "start", "change");
        Plan.Show show = new Plan.Show(
                reveal.optional("marks", Allowed.oneOf(Plan.Show.Marks.class), null),
                timetable.optional("start", START, null),
                timetable.optional("change", CHANGE, null));
        return show.equals(new Plan.Show(null, null, null)) ? null : show;
    }

    /** As {@link #read} reads it. */
    static Keys write(Plan.Show show) {
        Keys keys = new Keys();
        if (show == null) return keys;
        if (show.marks() != null)
            keys.put(
                    "reveal",
                    new Keys().put("marks", Allowed.word(show.marks())).map());
        Keys timetable = new Keys();
        if (show.start() != null) timetable.put("start", show.start());
        if (show.change() != null) timetable.put("change", Durations.write(show.change()));
        return show.start() == null && show.change() == null ? keys : keys.put("timetable", timetable.map());
    }
}
