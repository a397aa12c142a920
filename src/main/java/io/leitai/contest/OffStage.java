package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_REVEALED;
import static io.leitai.contest.Refusal.Code.NO_SUCH_ROUND;
import static io.leitai.contest.Refusal.Code.POINTS_OUT_OF_RANGE;
import static io.leitai.contest.Refusal.Code.UNKNOWN_COMPONENT;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.Component;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Points given off the stage, until the result that they change is revealed; after it a correction changes them. */
final class OffStage {
    private OffStage() {}

    static Decision give(Contest contest, Command.GivePoints command) {
        return unless(
                Known.presenter(contest, command.presenter())
                        .or(() -> badPoints(contest, command.component(), command.points()))
                        .or(() -> badRound(contest, command))
                        .or(() -> revealed(contest, command))
                        .or(() -> Texts.note(command.reason())),
                () -> new Event.PointsGiven(
                        command.presenter(),
                        command.component(),
                        Math.max(1, command.round()),
                        Marks.plain(command.points()),
                        command.reason()));
    }

    /** Refused unless the plan has the component, and it takes these points. */
    static Optional<Refusal> badPoints(Contest contest, String id, BigDecimal points) {
        Optional<Component> known = component(contest, id);
        return when(known.isEmpty(), UNKNOWN_COMPONENT, id, names(contest))
                .or(() -> when(!takes(known.orElseThrow(), points), POINTS_OUT_OF_RANGE, range(known.orElseThrow())));
    }

    /** @throws java.util.NoSuchElementException where the plan has no such component */
    static boolean isPerTurn(Contest contest, String id) {
        return component(contest, id).orElseThrow().perTurn();
    }

    /** Whether a result that these points are part of was revealed. */
    static boolean isRevealed(Contest contest, String presenter, String component, int round) {
        boolean perTurn = isPerTurn(contest, component);
        return contest.turns().all(presenter).stream()
                .anyMatch(t -> t.isRevealed() && (!perTurn || t.round() == round));
    }

    /** Whether these points make part of what this turn's certification says. */
    static boolean changes(Contest contest, Turn turn, Event.PointsGiven given) {
        return turn.presenter().equals(given.presenter())
                && (!isPerTurn(contest, given.component()) || turn.round() == given.round());
    }

    private static Optional<Component> component(Contest contest, String id) {
        return components(contest).stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private static List<Component> components(Contest contest) {
        return contest.plan().rules().how().components();
    }

    private static String names(Contest contest) {
        return components(contest).stream().map(Component::id).collect(Collectors.joining("、"));
    }

    static boolean takes(Component component, BigDecimal points) {
        boolean backwards = component.use() == Component.Use.OVERTIME && points != null && points.signum() < 0;
        return points != null
                && !backwards
                && Marks.isWritable(points)
                && (component.min() == null || points.compareTo(component.min()) >= 0)
                && (component.max() == null || points.compareTo(component.max()) <= 0);
    }

    private static Object[] range(Component component) {
        return new Object[] {component.name(), text(component.min(), "−∞"), text(component.max(), "+∞")};
    }

    private static String text(BigDecimal limit, String none) {
        return limit == null ? none : limit.toPlainString();
    }

    private static Optional<Refusal> badRound(Contest contest, Command.GivePoints command) {
        int rounds = contest.plan().rules().how().turns().count();
        boolean right = isPerTurn(contest, command.component())
                ? command.round() >= 1 && command.round() <= rounds
                : command.round() <= 1;
        return when(!right, NO_SUCH_ROUND, rounds);
    }

    private static Optional<Refusal> revealed(Contest contest, Command.GivePoints command) {
        boolean revealed = isRevealed(contest, command.presenter(), command.component(), command.round());
        return when(revealed, ALREADY_REVEALED, Known.name(contest, command.presenter()));
    }
}
