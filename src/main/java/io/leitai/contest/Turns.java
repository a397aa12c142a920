package io.leitai.contest;

import io.leitai.scoring.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The turns that count; void ones are gone.
 *
 * @param byPresenter each presenter's turns in the order of their calls; only the last may be unrevealed
 * @param onStage whose last turn is on stage, revealed or not; null: nobody's
 * @param revealed in the order of the reveals
 * @param excuses by presenter and judge: why
 * @param retired judges whose place another has taken: why
 * @param ranked by ranks that more than totals make; null where these alone do
 * @param ceremony the reveal of all at the end; null before, and where each is revealed after its turn
 */
record Turns(
        PMap<String, PVector<Turn>> byPresenter,
        String onStage,
        PVector<Reveal> revealed,
        PMap<String, PMap<String, String>> excuses,
        PMap<String, String> retired,
        Ranked ranked,
        Ceremony ceremony) {

    static final Turns NONE = new Turns(
            HashTreePMap.empty(), null, TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), null, null);

    /** @param turn its number */
    record Reveal(String presenter, int turn) {}

    /** @param before without the newest reveal */
    record Ranked(List<Standing> now, List<Standing> before) {}

    Optional<Turn> stage() {
        return of(onStage);
    }

    /** The presenter's newest. */
    Optional<Turn> of(String presenter) {
        PVector<Turn> all = all(presenter);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    Optional<Turn> of(String presenter, int number) {
        return all(presenter).stream().filter(t -> t.number() == number).findFirst();
    }

    PVector<Turn> all(String presenter) {
        return presenter == null ? TreePVector.empty() : byPresenter.getOrDefault(presenter, TreePVector.empty());
    }

    List<Turn> everybodys() {
        List<Turn> all = new ArrayList<>();
        byPresenter.values().forEach(all::addAll);
        return all;
    }

    List<Turn> revealedTurns() {
        return revealed.stream()
                .map(r -> of(r.presenter(), r.turn()).orElseThrow())
                .toList();
    }

    boolean isRevealed(Turn turn) {
        return revealed.contains(new Reveal(turn.presenter(), turn.number()));
    }

    /** Whether some of what the ceremony is to reveal is not. */
    boolean isCeremonyGoing() {
        return ceremony != null && !ceremony.left(this).isEmpty();
    }

    /** @param changed null: there is none @param focus whose turn the screens show; null: nobody's */
    Turns with(Ceremony changed, String focus) {
        return new Turns(byPresenter, focus, revealed, excuses, retired, ranked, changed);
    }

    /** By judge: why. */
    PMap<String, String> excuses(String presenter) {
        return presenter == null ? HashTreePMap.empty() : excuses.getOrDefault(presenter, HashTreePMap.empty());
    }

    Turns called(Turn called) {
        Turn turn =
                retired.isEmpty() ? called : called.with(called.sheets().aside().withAway(retired));
        return onStage(turn);
    }

    /** In the place of the turn with the same number. */
    Turns with(Turn turn) {
        PVector<Turn> all = all(turn.presenter());
        for (int i = all.size() - 1; i >= 0; i--)
            if (all.get(i).number() == turn.number())
                return new Turns(
                        byPresenter.plus(turn.presenter(), all.with(i, turn)),
                        onStage,
                        revealed,
                        excuses,
                        retired,
                        ranked,
                        ceremony);
        throw new IllegalArgumentException("no turn " + turn.number() + " of " + turn.presenter());
    }

    Turns withRevealed(Turn turn) {
        Turns after = with(turn);
        return new Turns(
                after.byPresenter,
                onStage,
                revealed.plus(new Reveal(turn.presenter(), turn.number())),
                excuses,
                retired,
                ranked,
                ceremony);
    }

    /** The newest reveal is none. @param turn as it is now */
    Turns withoutReveal(Turn turn) {
        Turns after = with(turn);
        return new Turns(
                after.byPresenter, onStage, revealed.minus(revealed.size() - 1), excuses, retired, ranked, ceremony);
    }

    /** @param standings null: as they were */
    Turns ranked(List<Standing> standings, boolean newReveal) {
        if (standings == null) return this;
        List<Standing> last = ranked == null ? List.of() : newReveal ? ranked.now() : ranked.before();
        return with(new Ranked(standings, last));
    }

    /** Totals alone make the ranks from now on. */
    Turns unranked() {
        return with((Ranked) null);
    }

    /** The turn on stage is void: its sheets are gone, and nobody is on stage. */
    Turns voided() {
        PVector<Turn> all = all(onStage);
        return new Turns(
                byPresenter.plus(onStage, all.minus(all.size() - 1)),
                null,
                revealed,
                excuses,
                retired,
                ranked,
                ceremony);
    }

    /** Nobody called whose turn is on stage: it is gone. @param before who was on stage; null: nobody */
    Turns uncalled(String before) {
        PVector<Turn> left = all(onStage).minus(all(onStage).size() - 1);
        return new Turns(
                left.isEmpty() ? byPresenter.minus(onStage) : byPresenter.plus(onStage, left),
                before,
                revealed,
                excuses,
                retired,
                ranked,
                ceremony);
    }

    /** The presenter's newest, and on stage. */
    Turns onStage(Turn turn) {
        String presenter = turn.presenter();
        return new Turns(
                byPresenter.plus(presenter, all(presenter).plus(turn)),
                presenter,
                revealed,
                excuses,
                retired,
                ranked,
                ceremony);
    }

    /** @param changed null: totals alone make the ranks */
    Turns with(Ranked changed) {
        return new Turns(byPresenter, onStage, revealed, excuses, retired, changed, ceremony);
    }

    /** Sheets that were revealed stay. */
    Turns withExcused(String presenter, String judge, String reason) {
        PMap<String, PMap<String, String>> more =
                excuses.plus(presenter, excuses(presenter).plus(judge, reason));
        Turns turns = new Turns(byPresenter, onStage, revealed, more, retired, ranked, ceremony);
        return of(presenter)
                .filter(t -> !t.isRevealed())
                .map(t -> turns.with(t.withSheets(t.sheets().without(judge))))
                .orElse(turns);
    }

    /**
     * The substitute sits from the next call on, or already in the turn on stage; in no turn before.
     *
     * @param now the substitute sits in the turn on stage, and {@code judge} does not
     */
    Turns withSubstitute(String judge, String substitute, String why, boolean now) {
        Turns after = new Turns(byPresenter, onStage, revealed, excuses, retired.plus(judge, why), ranked, ceremony);
        Turn stage = stage().orElse(null);
        for (Turn turn : everybodys()) {
            boolean begins = now && turn == stage;
            Aside aside = turn.sheets().aside();
            after = after.with(
                    begins
                            ? turn.withSheets(turn.sheets().without(judge))
                                    .with(aside.without(judge).withAway(judge, why))
                            : turn.with(aside.withAway(substitute, "")));
        }
        return after;
    }
}
