package io.leitai.contest;

import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The turns that count: at most one for each presenter, void ones are gone.
 *
 * @param onStage whose turn is on stage, revealed or not; null: nobody's
 * @param revealed presenters in the order of their reveals
 * @param excuses by presenter and judge: why
 */
record Turns(
        PMap<String, Turn> byPresenter,
        String onStage,
        PVector<String> revealed,
        PMap<String, PMap<String, String>> excuses) {

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

    /** By judge: why. */
    PMap<String, String> excuses(String presenter) {
        return presenter == null ? HashTreePMap.empty() : excuses.getOrDefault(presenter, HashTreePMap.empty());
    }

    Turns called(Turn turn) {
        return new Turns(byPresenter.plus(turn.presenter(), turn), turn.presenter(), revealed, excuses);
    }

    Turns with(Turn turn) {
        return new Turns(byPresenter.plus(turn.presenter(), turn), onStage, revealed, excuses);
    }

    Turns withRevealed(Turn turn) {
        return new Turns(byPresenter.plus(turn.presenter(), turn), onStage, revealed.plus(turn.presenter()), excuses);
    }

    /** The turn on stage is void: its sheets are gone, and nobody is on stage. */
    Turns voided() {
        return new Turns(byPresenter.minus(onStage), null, revealed, excuses);
    }

    Turns withExcused(String presenter, String judge, String reason) {
        PMap<String, PMap<String, String>> more =
                excuses.plus(presenter, excuses(presenter).plus(judge, reason));
        Turns turns = new Turns(byPresenter, onStage, revealed, more);
        return of(presenter)
                .map(t -> turns.with(t.withSheets(t.sheets().without(judge))))
                .orElse(turns);
    }
}
