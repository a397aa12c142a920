package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.NOBODY_NAMED;
import static io.leitai.contest.Refusal.Code.NO_SEAT;
import static io.leitai.contest.Refusal.Code.UNKNOWN_JUDGE;
import static io.leitai.contest.Refusal.Code.UNKNOWN_PRESENTER;
import static io.leitai.contest.Refusal.Code.UNKNOWN_VENUE;
import static io.leitai.contest.Refusal.when;

import java.util.List;
import java.util.Optional;

/** Seats that are to be given out. */
final class Seating {
    /** Characters; as an {@link Actor}'s id. */
    static final int LONGEST_NAME = 64;

    private Seating() {}

    static Decision mint(Contest contest, Command.MintSeats command) {
        List<String> who = command.who() == null ? List.of() : command.who();
        return unless(
                when(command.role() == null || command.role() == Role.CLOCK, NO_SEAT)
                        .or(() -> when(
                                who.isEmpty() || !who.stream().allMatch(Seating::isName), NOBODY_NAMED, LONGEST_NAME))
                        .or(() -> who.stream()
                                .flatMap(w -> unknown(contest, command.role(), w).stream())
                                .findFirst()),
                () -> new Event.SeatsMinted(command.role(), List.copyOf(who)));
    }

    private static boolean isName(String who) {
        return !Texts.isBlank(who) && !Texts.isLonger(who, LONGEST_NAME);
    }

    private static Optional<Refusal> unknown(Contest contest, Role role, String who) {
        return switch (role) {
            case JUDGE -> when(contest.judge(who).isEmpty(), UNKNOWN_JUDGE, who);
            case PRESENTER -> when(!contest.order().has(who), UNKNOWN_PRESENTER, who);
            case VENUE -> when(contest.plan().venues().stream().noneMatch(v -> v.id().equals(who)), UNKNOWN_VENUE, who);
            case ORGANISER, DIRECTOR, HOST, CLERK, SUPERVISOR, AUDIENCE, BROADCASTER, AUDITOR, CLOCK ->
                Optional.empty();
        };
    }
}
