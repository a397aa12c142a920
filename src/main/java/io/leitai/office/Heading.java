package io.leitai.office;

import io.leitai.contest.Plan;

/** What every page says of its contest; each text empty where the plan has none. */
public record Heading(String title, String edition, String hall, String date, boolean rehearsal) {
    static Heading of(PrintJob job, Words words) {
        Plan plan = job.plan();
        return new Heading(
                words.of(plan.title(), "title", plan.en()),
                words.of(plan.edition(), "edition", plan.en()),
                words.of(plan.hall(), "hall", plan.en()),
                words.of(plan.date(), "date", plan.en()),
                job.rehearsal());
    }
}
