package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.BAD_COUNT;
import static io.leitai.contest.Refusal.Code.CODE_USED;
import static io.leitai.contest.Refusal.Code.CODE_VOID;
import static io.leitai.contest.Refusal.Code.NOBODY_NAMED;
import static io.leitai.contest.Refusal.Code.NO_RIGHT;
import static io.leitai.contest.Refusal.Code.NO_SEAT;
import static io.leitai.contest.Refusal.Code.UNKNOWN_JUDGE;
import static io.leitai.contest.Refusal.Code.UNKNOWN_PRESENTER;
import static io.leitai.contest.Refusal.Code.UNKNOWN_SPARE;
import static io.leitai.contest.Refusal.Code.UNKNOWN_VENUE;
import static io.leitai.contest.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Codes that open seats: that they were made, for whom and by whom, never the codes themselves. */
final class Minting {
    /** Characters; as an {@link Actor}'s id. */
    static final int LONGEST_NAME = 64;

    static final int MOST_SPARES = 100;

    /** Long enough to walk to the judge and type it, too short to guess. */
    static final Duration DIGITS_LIVE = Duration.ofMinutes(15);

    /** Whose six digits may open a seat: a guess must win nothing that directs or certifies. */
    private static final Set<Role> BY_DIGITS = Set.of(Role.JUDGE, Role.PRESENTER, Role.VENUE);

    private Minting() {}

    static Decision mint(Contest contest, Actor actor, Command.MintSeats command, Instant now) {
        List<String> who = command.who() == null ? List.of() : command.who();
        Means means = command.means();
        return unless(
                when(command.role() == null || command.role() == Role.CLOCK, NO_SEAT)
                        .or(() -> when(!isFor(command), NO_SEAT))
                        .or(() -> when(!mayMint(actor, command), NO_RIGHT))
                        .or(() -> when(
                                who.isEmpty() || !who.stream().allMatch(Minting::isName), NOBODY_NAMED, LONGEST_NAME))
                        .or(() -> who.stream()
                                .flatMap(w -> unknown(contest, command.role(), w).stream())
                                .findFirst()),
                () -> new Event.SeatsMinted(
                        command.role(),
                        List.copyOf(who),
                        means == Means.TOKEN ? null : means,
                        command.batch(),
                        means == Means.DIGITS ? now.plus(DIGITS_LIVE) : null,
                        actor.id()));
    }

    static Decision print(Contest contest, Actor actor, Command.MintSpares command) {
        return unless(
                when(command.count() < 1 || command.count() > MOST_SPARES, BAD_COUNT, MOST_SPARES),
                () -> new Event.SparesMinted(
                        contest.spares().size() + 1, command.count(), command.batch(), actor.id()));
    }

    static Decision assign(Contest contest, Actor actor, Command.AssignSpare command) {
        Optional<Spare> spare = contest.house().seats().spare(command.spare());
        return unless(
                when(spare.isEmpty(), UNKNOWN_SPARE, command.spare())
                        .or(() -> when(spare.get().state() == Spare.State.USED, CODE_USED))
                        .or(() -> when(spare.get().state() == Spare.State.VOID, CODE_VOID))
                        .or(() -> Known.judge(contest, command.judge())),
                () -> new Event.SpareAssigned(command.spare(), command.judge(), actor.id()));
    }

    private static boolean isFor(Command.MintSeats command) {
        return switch (command.means()) {
            case TOKEN, SLIP -> true;
            case DIGITS -> BY_DIGITS.contains(command.role());
            case ACCOUNT -> command.role() != Role.JUDGE && SeatBook.isKept(command.role());
            case SPARE, LINK -> false;
        };
    }

    /** The desk helps judges to their seats; whatever else is given out is the organiser's. */
    private static boolean mayMint(Actor actor, Command.MintSeats command) {
        return actor.role() == Role.ORGANISER || command.role() == Role.JUDGE && command.means() != Means.TOKEN;
    }

    private static boolean isName(String who) {
        return !Texts.isBlank(who) && !Texts.isLonger(who, LONGEST_NAME);
    }

    /** Whether the contest has such a seat. */
    static Optional<Refusal> unknown(Contest contest, Role role, String who) {
        return switch (role) {
            case JUDGE -> when(contest.judge(who).isEmpty(), UNKNOWN_JUDGE, who);
            case PRESENTER -> when(!contest.order().has(who), UNKNOWN_PRESENTER, who);
            case VENUE -> when(contest.plan().venues().stream().noneMatch(v -> v.id().equals(who)), UNKNOWN_VENUE, who);
            case ORGANISER, DIRECTOR, HOST, CLERK, SUPERVISOR, AUDIENCE, BROADCASTER, AUDITOR, CLOCK ->
                Optional.empty();
        };
    }
}
