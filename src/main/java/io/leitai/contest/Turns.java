package io.leitai.contest;

import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The turns that count: at most one for each presenter, void ones are gone.
 *
 * @param onStage whose turn is on stage, revealed or not; null: nobody's
 * @param revealed presenters in the order of their reveals
 * @param excused judges by presenter
 */
record Turns(
        PMap<String, Turn> byPresenter, String onStage, PVector<String> revealed, PMap<String, PSet<String>> excused) {

    static final Turns NONE = new Turns(HashTreePMap.empty(), null, TreePVector.empty(), HashTreePMap.empty());

    Optional<Turn> stage() {
        return of(onStage);
    }

    Optional<Turn> of(String presenter) {
        return Optional.ofNullable(presenter == null ? null : byPresenter.get(presenter));
    }

    List<Turn> revealedTurns() {
        return revealed.stream().map(byPresenter::get).toList();
    }

    PSet<String> excused(String presenter) {
        return presenter == null ? HashTreePSet.empty() : excused.getOrDefault(presenter, HashTreePSet.empty());
    }

    Turns called(Turn turn) {
        return new Turns(byPresenter.plus(turn.presenter(), turn), turn.presenter(), revealed, excused);
    }

    Turns with(Turn turn) {
        return new Turns(byPresenter.plus(turn.presenter(), turn), onStage, revealed, excused);
    }

    Turns withRevealed(Turn turn) {
        return new Turns(byPresenter.plus(turn.presenter(), turn), onStage, revealed.plus(turn.presenter()), excused);
    }

    /** The turn on stage is void: its sheets are gone, and nobody is on stage. */
    Turns voided() {
        return new Turns(byPresenter.minus(onStage), null, revealed, excused);
    }

    Turns withExcused(String presenter, String judge) {
        PMap<String, PSet<String>> more =
                excused.plus(presenter, excused(presenter).plus(judge));
        Turns turns = new Turns(byPresenter, onStage, revealed, more);
        return of(presenter)
                .map(t -> turns.with(t.withSheets(t.sheets().without(judge))))
                .orElse(turns);
    }
}
