package io.leitai.plan;

import io.leitai.contest.Plan;
import java.time.Duration;
import java.time.LocalTime;

/** How a contest is put on: {@code reveal} and {@code schedule}. */
final class ShowForm {
    private static final Allowed<Duration> CHANGEOVER = Allowed.duration(Duration.ZERO, Duration.ofHours(1));

    private ShowForm() {}

    /** Null where the plan says nothing of it. */
    static Plan.Show read(Fields plan) {
        Plan.Show.Marks marks =
                plan.under("reveal", "marks").optional("marks", Allowed.oneOf(Plan.Show.Marks.class), null);
        Fields schedule = plan.under("schedule", "starts", "changeover");
        LocalTime starts = schedule.optional("starts", Allowed.TIME_OF_DAY, null);
        Duration changeover = schedule.optional("changeover", CHANGEOVER, null);
        return marks == null && starts == null && changeover == null ? null : new Plan.Show(marks, starts, changeover);
    }

    /** As {@link #read} reads it. */
    static Keys write(Plan.Show show) {
        Keys keys = new Keys();
        if (show == null) return keys;
        if (show.marks() != null)
            keys.put(
                    "reveal",
                    new Keys().put("marks", Allowed.word(show.marks())).map());
        Keys schedule = new Keys();
        if (show.starts() != null) schedule.put("starts", show.starts().toString());
        if (show.changeover() != null) schedule.put("changeover", Durations.write(show.changeover()));
        return schedule.map().isEmpty() ? keys : keys.put("schedule", schedule.map());
    }
}
