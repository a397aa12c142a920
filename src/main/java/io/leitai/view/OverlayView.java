package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.OnAir;
import io.leitai.contest.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What lies over the television picture, and what its graphics are filled with: nothing that the hall does not show. */
final class OverlayView {
    private OverlayView() {}

    /** @param n the play's number: a page that has seen it does not play it again @param at when it was played */
    record OnAirLine(String graphic, int n, Instant at, PersonLine person, String text) {}

    /**
     * Whom a lower third names.
     *
     * @param id null for who is no presenter
     * @param title what was written below the name of who is no presenter
     * @param place in the running order; 0 for who has none
     */
    record PersonLine(String id, String name, String unit, String title, int place, Map<String, String> en) {}

    record Overlay(
            Parts.Head contest,
            Parts.StagePart stage,
            ResultPart reveal,
            List<Parts.Row> standings,
            List<OnAirLine> graphics,
            CeremonyParts.OnScreen ceremony) {}

    static Overlay of(Contest contest) {
        return new Overlay(
                Parts.Head.of(contest),
                Parts.StagePart.of(contest),
                ResultPart.seen(contest, contest.plan().visibility().ofTelevision()),
                Parts.standings(contest),
                contest.onAir().stream().map(graphic -> line(contest, graphic)).toList(),
                CeremonyParts.onScreen(contest, contest.plan().visibility().ofTelevision()));
    }

    private static OnAirLine line(Contest contest, OnAir graphic) {
        boolean named = graphic.name() != null;
        return new OnAirLine(
                Parts.camelCase(graphic.graphic()),
                graphic.number(),
                graphic.at(),
                named
                        ? new PersonLine(null, graphic.name(), "", orEmpty(graphic.text()), 0, Map.of())
                        : person(contest, graphic.presenter()),
                named ? null : graphic.text());
    }

    private static PersonLine person(Contest contest, String id) {
        if (id == null) return null;
        Plan.Presenter presenter = contest.presenter(id).orElseThrow();
        return new PersonLine(
                id, presenter.name(), presenter.unit(), presenter.title(), Parts.place(contest, id), presenter.en());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
