package io.leitai.office;

import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Means;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.contest.SeatAsk;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that happened with seats, on paper, to be filed with the protocol: who gave out what, and which browser sat where.
 *
 * @param count how many happenings, as a sentence
 */
public record SeatRecord(String count, List<Row> rows) {
    /** More people than these are a number. */
    private static final int MOST_NAMED = 3;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

    /** What one entry of the ledger says of seats. */
    public record Happened(long seq, Instant at, Event event) {}

    /** @param detail the means, the browser, a reason; may be empty @param by who did it, where it was not the seat's own */
    public record Row(long seq, String at, String seat, String what, String detail, String by) {}

    /** Whether it is of seats. */
    public static boolean tellsOf(Event event) {
        return event instanceof Event.SeatsMinted
                || event instanceof Event.SparesMinted
                || event instanceof Event.SpareAssigned
                || event instanceof Event.SeatTaken
                || event instanceof Event.SeatAsked
                || event instanceof Event.SeatDenied
                || event instanceof Event.SeatRevoked;
    }

    static SeatRecord of(Contest contest, List<Happened> happened, Words words) {
        Writer writer = new Writer(contest, words);
        List<Row> rows = happened.stream().flatMap(writer::row).toList();
        return new SeatRecord(words.say("seatCount", rows.size()), rows);
    }

    private record Writer(Contest contest, Words words) {
        Stream<Row> row(Happened one) {
            String at = CLOCK.format(one.at().atZone(zone()));
            Event event = one.event();
            Row row = null;
            if (event instanceof Event.SeatsMinted e)
                row = row(one, at, seats(e.role(), e.who()), "seatsMinted", means(e.how()), e.by());
            if (event instanceof Event.SparesMinted e)
                row = row(one, at, cards(e.first(), e.count()), "sparesMinted", "", e.by());
            if (event instanceof Event.SpareAssigned e)
                row = row(one, at, seat(Role.JUDGE, e.judge()), "spareAssigned", cards(e.spare(), 1), e.by());
            if (event instanceof Event.SeatTaken e)
                row = row(one, at, seat(e.role(), e.who()), "seatTaken", join(means(e.means()), e.device()), e.by());
            if (event instanceof Event.SeatAsked e)
                row = row(one, at, seat(e.role(), e.who()), "seatAsked", join(means(e.means()), e.device()), null);
            if (event instanceof Event.SeatDenied e) row = row(one, at, asked(e.ask()), "seatDenied", "", e.by());
            if (event instanceof Event.SeatRevoked e)
                row = row(one, at, seat(e.role(), e.who()), "seatRevoked", e.reason(), e.by());
            return Stream.ofNullable(row);
        }

        private Row row(Happened one, String at, String seat, String what, String detail, String by) {
            return new Row(one.seq(), at, seat, words.say(what), detail, by == null ? "" : by);
        }

        private ZoneId zone() {
            return contest.plan().timezone();
        }

        private String seats(Role role, List<String> who) {
            if (role == Role.AUDIENCE || who.size() > MOST_NAMED)
                return role(role) + " " + words.say("times", who.size());
            return who.stream().map(one -> seat(role, one)).collect(Collectors.joining(words.say("listComma")));
        }

        private String seat(Role role, String who) {
            if (role != Role.JUDGE) return role(role) + " " + who;
            return contest.judge(who)
                    .map(judge -> role(role) + " " + contest.judgeNumber(who) + " " + name(judge))
                    .orElse(role(role) + " " + who);
        }

        private String name(Plan.Judge judge) {
            return words.of(judge.name(), "name", judge.en());
        }

        private String asked(int ask) {
            SeatAsk one = contest.asks().get(ask - 1);
            return seat(one.role(), one.who());
        }

        private String cards(int first, int count) {
            return words.say("card", count == 1 ? "" + first : first + "–" + (first + count - 1));
        }

        private String role(Role role) {
            return words.say("role." + role.name().toLowerCase(Locale.ROOT));
        }

        private String means(Means means) {
            return means == null ? "" : words.say("means." + means.name().toLowerCase(Locale.ROOT));
        }

        private static String join(String means, String device) {
            return Stream.of(means, device)
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }
}
