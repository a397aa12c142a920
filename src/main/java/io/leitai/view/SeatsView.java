package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Happening;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.contest.SeatAsk;
import io.leitai.contest.SeatState;
import io.leitai.contest.Spare;
import io.leitai.contest.WireName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who sits where, for the desk that gives out seats: no code, and nothing that opens one.
 *
 * @param judges every judge's seat
 * @param others the seats of staff, presenters and venues that something happened with
 * @param asks phones that wait for a nod, oldest first
 * @param spares cards that were printed last, and those that are somebody's
 */
record SeatsView(
        String contest,
        String title,
        String timezone,
        boolean rehearsal,
        Map<String, String> en,
        List<JudgeLine> judges,
        List<OtherLine> others,
        List<AskLine> asks,
        List<SpareLine> spares) {

    /** @param n the judge's number */
    record JudgeLine(String id, int n, String name, String title, Map<String, String> en, SeatPart seat) {}

    record OtherLine(String role, String who, SeatPart seat) {}

    /**
     * @param device what sits on it, or null where nobody does
     * @param slip none, open or used
     * @param digitsUntil while six digits can be typed; else null
     * @param tokens bearer tokens that open it, for scripts
     */
    record SeatPart(
            String device, Instant since, String slip, Instant digitsUntil, int tokens, List<HappenedLine> happened) {}

    /** @param what the event's name @param by who did it, where it was not the seat's own @param text a reason, or a card's number */
    record HappenedLine(Instant at, String what, String means, String device, String by, String text) {}

    record AskLine(
            int ask,
            String role,
            String who,
            String name,
            Map<String, String> en,
            String device,
            String digits,
            Instant at,
            Instant until) {}

    /** @param state open, used or void */
    record SpareLine(int spare, String judge, String name, String state) {}

    private static final int SHOWN = 20;

    static SeatsView of(Contest contest) {
        Plan plan = contest.plan();
        return new SeatsView(
                plan.id(),
                plan.title(),
                plan.timezone().getId(),
                contest.rehearsal(),
                plan.en(),
                plan.judges().stream()
                        .map(j -> new JudgeLine(
                                j.id(),
                                contest.judgeNumber(j.id()),
                                j.name(),
                                j.title(),
                                j.en(),
                                seat(contest, j.id())))
                        .toList(),
                contest.seats().entrySet().stream()
                        .filter(e -> e.getKey().role() != Role.JUDGE)
                        .map(e -> new OtherLine(
                                Parts.lowerCase(e.getKey().role()), e.getKey().id(), part(e.getValue())))
                        .sorted(Comparator.comparing(OtherLine::role).thenComparing(OtherLine::who))
                        .toList(),
                contest.asks().stream()
                        .filter(ask -> ask.state() == SeatAsk.State.OPEN)
                        .map(ask -> line(contest, ask))
                        .toList(),
                contest.spares().stream()
                        .filter(spare -> spare.state() != Spare.State.VOID)
                        .map(spare -> new SpareLine(
                                spare.spare(),
                                spare.judge(),
                                spare.judge() == null ? null : nameOf(contest, spare.judge()),
                                Parts.lowerCase(spare.state())))
                        .toList());
    }

    static SeatPart seat(Contest contest, String judge) {
        return part(contest.seat(Role.JUDGE, judge));
    }

    private static SeatPart part(SeatState seat) {
        SeatState.Code slip = seat.slip();
        SeatState.Code digits = seat.digits();
        return new SeatPart(
                seat.device(),
                seat.since(),
                slip == null ? "none" : slip.used() ? "used" : "open",
                digits == null || digits.used() ? null : digits.until(),
                seat.tokens(),
                seat.happened().stream()
                        .limit(SHOWN)
                        .map(SeatsView::line)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static AskLine line(Contest contest, SeatAsk ask) {
        Plan.Judge judge = contest.judge(ask.who()).orElse(null);
        return new AskLine(
                ask.ask(),
                Parts.lowerCase(ask.role()),
                ask.who(),
                judge == null ? ask.who() : judge.name(),
                judge == null ? Map.of() : judge.en(),
                ask.device(),
                ask.digits(),
                ask.at(),
                ask.at().plus(SeatAsk.PATIENCE));
    }

    private static HappenedLine line(Happening happening) {
        String what = WireName.of(happening.event());
        Instant at = happening.at();
        if (happening.event() instanceof Event.SeatsMinted e)
            return new HappenedLine(at, what, Parts.lowerCase(e.how()), null, e.by(), null);
        if (happening.event() instanceof Event.SeatTaken e)
            return new HappenedLine(at, what, Parts.lowerCase(e.means()), e.device(), e.by(), null);
        if (happening.event() instanceof Event.SeatAsked e)
            return new HappenedLine(at, what, Parts.lowerCase(e.means()), e.device(), null, e.digits());
        if (happening.event() instanceof Event.SeatDenied e)
            return new HappenedLine(at, what, null, null, e.by(), null);
        if (happening.event() instanceof Event.SeatRevoked e)
            return new HappenedLine(at, what, null, null, e.by(), e.reason());
        if (happening.event() instanceof Event.SpareAssigned e)
            return new HappenedLine(at, what, null, null, e.by(), String.valueOf(e.spare()));
        return null;
    }

    private static String nameOf(Contest contest, String judge) {
        return contest.judge(judge).map(Plan.Judge::name).orElse(judge);
    }
}
