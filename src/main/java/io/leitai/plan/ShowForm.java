package io.leitai.plan;

import io.leitai.contest.Plan;
import java.time.Duration;
import java.time.LocalTime;

/** How a contest is put on: {@code reveal} and {@code schedule}. */
final class ShowForm {
    private static final Allowed<Duration> CHANGEOVER = Allowed.duration(Duration.ZERO, Duration.ofHours(1));
    private static final Allowed<Integer> FINALE = Allowed.whole(0, Plan.Show.MOST_FINALISTS);

    private ShowForm() {}

    /** Null where the plan says nothing of it. */
    static Plan.Show read(Fields plan) {
        Fields reveal = plan.under("reveal", "marks", "when", "finale");
        Plan.Show.Marks marks = reveal.optional("marks", Allowed.oneOf(Plan.Show.Marks.class), null);
        Plan.Show.When when = reveal.optional("when", Allowed.oneOf(Plan.Show.When.class), null);
        Integer finale = reveal.optional("finale", FINALE, null);
        Fields schedule = plan.under("schedule", "starts", "changeover");
        LocalTime starts = schedule.optional("starts", Allowed.TIME_OF_DAY, null);
        Duration changeover = schedule.optional("changeover", CHANGEOVER, null);
        Plan.Show show = new Plan.Show(marks, starts, changeover, when, finale);
        return show.equals(new Plan.Show(null)) ? null : show;
    }

    /** As {@link #read} reads it. */
    static Keys write(Plan.Show show) {
        Keys keys = new Keys();
        if (show == null) return keys;
        Keys reveal = new Keys();
        if (show.marks() != null) reveal.put("marks", Allowed.word(show.marks()));
        if (show.when() != null) reveal.put("when", Allowed.word(show.when()));
        if (show.finale() != null) reveal.put("finale", show.finale());
        if (!reveal.map().isEmpty()) keys.put("reveal", reveal.map());
        Keys schedule = new Keys();
        if (show.starts() != null) schedule.put("starts", show.starts().toString());
        if (show.changeover() != null) schedule.put("changeover", Durations.write(show.changeover()));
        return schedule.map().isEmpty() ? keys : keys.put("schedule", schedule.map());
    }
}
