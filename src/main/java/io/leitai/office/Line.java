package io.leitai.office;

import io.leitai.contest.Plan;

/**
 * A presenter on paper.
 *
 * @param place in the running order, from 1
 * @param twoHan a name of two Chinese characters, to be opened to the width of three
 * @param kind the kind's name, or empty
 */
public record Line(int place, String name, boolean twoHan, String unit, String title, String kind) {
    static Line of(int place, Plan.Presenter presenter, Plan plan, Words words) {
        String name = words.of(presenter.name(), "name", presenter.en());
        return new Line(
                place,
                name,
                isTwoHan(name),
                words.of(presenter.unit(), "unit", presenter.en()),
                words.of(presenter.title(), "title", presenter.en()),
                kind(presenter.kind(), plan, words));
    }

    private static boolean isTwoHan(String name) {
        return name.codePointCount(0, name.length()) == 2 && name.codePoints().allMatch(Character::isIdeographic);
    }

    private static String kind(String id, Plan plan, Words words) {
        return plan.kinds().stream()
                .filter(kind -> kind.id().equals(id))
                .map(kind -> words.of(kind.name(), "name", kind.en()))
                .findFirst()
                .orElse("");
    }
}
