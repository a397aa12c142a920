package io.leitai.cluster;

import static org.assertj.core.api.Assertions.fail;

import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.RevealStep;
import io.leitai.contest.Turn;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Entry;
import io.leitai.scoring.Result;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every figure that the public may not see before the disk has its reveal, and the search for them. */
final class Secrets {
    private static final Rounding SIX_DIGITS = new Rounding(6, RoundingMode.HALF_UP);

    private record Key(String presenter, int turn) {}

    private final Supplier<List<Entry>> disk;
    private final Map<Key, Set<String>> hidden = new HashMap<>();
    private final Set<Key> revealed = new HashSet<>();
    private final Map<String, Integer> rounds = new HashMap<>();
    private final Set<String> proposed = new HashSet<>();
    /** What steps of a presenter's reveals told, whether they are over or not. */
    private final Map<String, Set<String>> stepped = new HashMap<>();

    private Contest played;
    private int read;

    /** @param disk the contest's entries, whatever the server knows of them */
    Secrets(Supplier<List<Entry>> disk) {
        this.disk = disk;
    }

    String of(String presenter, int turn, String figure) {
        hidden.computeIfAbsent(new Key(presenter, turn), k -> new HashSet<>()).add(figure);
        return figure;
    }

    /** Off-stage points stay, whatever becomes of the turn on stage: they are the round's. */
    String points(String presenter, int round, String figure) {
        hidden.computeIfAbsent(ofRound(presenter, round), k -> new HashSet<>()).add(figure);
        return figure;
    }

    private static Key ofRound(String presenter, int round) {
        return new Key(presenter, -round);
    }

    /** Until a correction is confirmed. */
    String correction(String figure) {
        proposed.add(figure);
        return figure;
    }

    /** What would be the result if it were certified now. */
    void ofStage(Contest contest) {
        contest.onStage()
                .filter(turn -> !turn.isRevealed() && turn.sheets().given() > 0)
                .ifPresent(turn -> result(turn, contest.resultNow(turn)));
    }

    void assertNoneIn(Frame frame) {
        readDisk();
        String text = frame.message().toString();
        hidden.forEach((turn, figures) -> {
            Set<String> told = stepped.getOrDefault(turn.presenter(), Set.of());
            if (!revealed.contains(turn))
                figures.stream().filter(figure -> !told.contains(figure)).forEach(f -> assertAbsent(f, frame, text));
        });
        proposed.forEach(figure -> assertAbsent(figure, frame, text));
    }

    private static void assertAbsent(String figure, Frame frame, String text) {
        for (int at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1))
            if (!Character.isDigit(text.charAt(at - 1)))
                fail("%s in view %s is not revealed: %s", figure, frame.view(), text);
    }

    private void readDisk() {
        List<Entry> entries = disk.get();
        for (Entry entry : entries.subList(read, entries.size()))
            for (Event event : Bodies.decode(entry.body()).events()) {
                played = played == null
                        ? Contest.begin((Event.ContestPlanned) event, entry.at())
                        : played.evolve(event, entry.at());
                read(event);
            }
        read = entries.size();
    }

    private void read(Event event) {
        if (event instanceof Event.ResultCertified certified)
            result(new Key(certified.presenter(), certified.turn()), certified.result());
        if (event instanceof Event.ResultRevealed shown) {
            revealed.add(new Key(shown.presenter(), shown.turn()));
            revealed.add(ofRound(shown.presenter(), rounds.merge(shown.presenter(), 1, Integer::sum)));
        }
        if (event instanceof Event.RevealStepped) stepped();
        if (event instanceof Event.RevealTakenBack back) {
            // seen is seen: but the next turn of a presenter with several is another one
            rounds.merge(back.presenter(), -1, Integer::sum);
        }
        if (event instanceof Event.CorrectionProposed proposal) {
            proposed.add(text(proposal.result().total()));
        }
        if (event instanceof Event.ResultCorrected corrected) {
            proposed.remove(text(corrected.result().total()));
            corrected.result().panels().forEach(p -> p.sheets().forEach(s -> proposed.remove(text(s.total()))));
            if (corrected.result().tally() != null)
                given(corrected.result().tally()).forEach(proposed::remove);
        }
    }

    private void stepped() {
        Turn turn = played.onStage().orElseThrow();
        Set<String> told = stepped.computeIfAbsent(turn.presenter(), p -> new HashSet<>());
        for (RevealStep step : played.revealStepsSeen(turn))
            switch (step.kind()) {
                case MARK, MARKS, STRUCK, CRITERION ->
                    ofPanel(turn.result(), step.about()).forEach(told::add);
                case PANEL -> {
                    ofPanel(turn.result(), step.about()).forEach(told::add);
                    score(turn.result(), step.about()).forEach(told::add);
                }
                case ITEM ->
                    items(turn.result().tally())
                            .filter(item -> item.component().id().equals(step.about()))
                            .forEach(item -> told.add(text(item.points())));
                case DEDUCTED -> told.add(text(turn.result().deducted()));
                case TURN ->
                    turn.result().tally().turns().stream()
                            .filter(t -> t.score() != null)
                            .forEach(t -> told.add(
                                    text(t.score().round(played.plan().rules().total()))));
                case TOTAL -> told.add(text(turn.result().total()));
                case PLACE -> throw new AssertionError("the place is the reveal");
            }
    }

    private static Stream<Tally.Item> items(Tally tally) {
        return Stream.concat(tally.turns().stream().flatMap(t -> t.items().stream()), tally.items().stream());
    }

    /** Where nothing is added or deducted, this is the total already. */
    private Stream<String> score(Result result, String panel) {
        if (result.tally() == null)
            return result.panels().stream()
                    .filter(p -> p.panel().equals(panel) && p.shown() != null)
                    .map(p -> text(p.shown()));
        return result.tally().turns().stream()
                .flatMap(t -> t.panels().stream())
                .filter(p -> p.panel().equals(panel) && p.score() != null)
                .map(p -> text(p.score().round(played.plan().rules().total())));
    }

    private static Stream<String> ofPanel(Result result, String panel) {
        return result.tally() == null
                ? result.panels().stream()
                        .filter(p -> p.panel().equals(panel))
                        .flatMap(p -> p.sheets().stream())
                        .map(sheet -> text(sheet.total()))
                : given(result.tally());
    }

    private void result(Turn turn, Result result) {
        result(new Key(turn.presenter(), turn.number()), result);
    }

    private void result(Key turn, Result result) {
        boolean isNew = result.total() != null && result.total().signum() != 0 && !isKnown(turn, text(result.total()));
        if (isNew) of(turn.presenter(), turn.turn(), text(result.total()));
    }

    /** A turn that adds nothing leaves the total that everybody has seen. */
    private boolean isKnown(Key turn, String total) {
        return revealed.stream()
                .filter(shown -> shown.presenter().equals(turn.presenter()))
                .anyMatch(shown -> hidden.getOrDefault(shown, Set.of()).contains(total));
    }

    private static Stream<String> given(Tally tally) {
        return tally.turns().stream()
                .flatMap(turn -> turn.panels().stream())
                .flatMap(panel -> panel.units().stream())
                .flatMap(unit -> unit.entries().stream())
                .map(entry -> text(entry.value().round(SIX_DIGITS)));
    }

    private static String text(BigDecimal figure) {
        return figure.toPlainString();
    }
}
