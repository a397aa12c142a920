package io.leitai.plan;

import io.leitai.contest.Plan;

/** How a contest is put on: {@code reveal}. */
final class ShowForm {
    private ShowForm() {}

    /** Null where the plan says nothing of it. */
    static Plan.Show read(Fields plan) {
        Plan.Show.Marks marks =
                plan.under("reveal", "marks").optional("marks", Allowed.oneOf(Plan.Show.Marks.class), null);
        return marks == null ? null : new Plan.Show(marks);
    }

    /** As {@link #read} reads it. */
    static Keys write(Plan.Show show) {
        if (show == null) return new Keys();
        return new Keys()
                .put(
                        "reveal",
                        new Keys().put("marks", Allowed.word(show.marks())).map());
    }
}
