package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sits down on a seat, and by which code. */
class SeatingTest {
    private static final Actor ORGANISERS_CLERK = CLERK;

    private static MintSeats slips(String batch) {
        return new MintSeats(Role.JUDGE, List.of("li-na"), Means.SLIP, batch);
    }

    private static TakeSeat slip(String batch, String phone) {
        return new TakeSeat(Means.SLIP, batch, 0, 0, phone, "iPhone · WeChat", "4711");
    }

    private static TakeSeat token(int epoch, String phone) {
        return new TakeSeat(Means.TOKEN, null, 0, epoch, phone, "Android", "0815");
    }

    private static Scenario liNaSits() {
        return opened().with(ORGANISER, slips("b1")).with(LI_NA, slip("b1", "first"));
    }

    private static String sitting(Contest contest) {
        return contest.seat(Role.JUDGE, "li-na").phone();
    }

    @Test
    void a_judge_sits_down_with_a_printed_slip() {
        liNaSits().check(c -> assertThat(sitting(c)).isEqualTo("first"));
    }

    @Test
    void a_slip_works_once() {
        liNaSits().when(LI_NA, slip("b1", "second")).refused(CODE_USED);
    }

    @Test
    void printing_again_voids_the_slip_that_was_not_used() {
        opened().with(ORGANISER, slips("b1"))
                .with(ORGANISER, slips("b2"))
                .when(LI_NA, slip("b1", "first"))
                .refused(CODE_VOID)
                .with(LI_NA, slip("b2", "first"));
    }

    @Test
    void a_second_phone_waits_for_a_nod_and_the_first_one_stays_until_then() {
        liNaSits()
                .with(ORGANISER, slips("b2"))
                .when(LI_NA, slip("b2", "second"))
                .then(new Event.SeatAsked(
                        1, Role.JUDGE, "li-na", Means.SLIP, "b2", 0, "second", "iPhone · WeChat", "4711"))
                .check(c -> assertThat(sitting(c)).isEqualTo("first"));
    }

    @Test
    void a_nod_seats_the_second_phone_and_the_first_one_sits_there_no_more() {
        Scenario taken = liNaSits()
                .with(ORGANISER, slips("b2"))
                .with(LI_NA, slip("b2", "second"))
                .with(CLERK, new ApproveSeat(1));
        SeatState seat = taken.contest().seat(Role.JUDGE, "li-na");
        assertThat(seat.isHeldBy(Role.JUDGE, 0, "second")).isTrue();
        assertThat(seat.isHeldBy(Role.JUDGE, 0, "first")).isFalse();
        assertThat(taken.contest().asks().getFirst().state()).isEqualTo(SeatAsk.State.TAKEN);
        taken.when(CLERK, new ApproveSeat(1)).refused(ASK_OVER);
        taken.when(LI_NA, slip("b2", "third")).refused(CODE_USED);
    }

    @Test
    void a_phone_that_is_sent_away_gets_nothing() {
        liNaSits()
                .with(ORGANISER, slips("b2"))
                .with(LI_NA, slip("b2", "second"))
                .with(CLERK, new DenySeat(1))
                .check(c -> assertThat(sitting(c)).isEqualTo("first"))
                .when(CLERK, new ApproveSeat(1))
                .refused(ASK_OVER);
    }

    @Test
    void nobody_nods_at_a_phone_that_waited_too_long() {
        liNaSits()
                .with(LI_NA, token(0, "second"))
                .after(SeatAsk.PATIENCE)
                .when(CLERK, new ApproveSeat(1))
                .refused(ASK_OVER);
    }

    @Test
    void no_more_than_three_phones_wait_for_one_seat() {
        liNaSits()
                .with(LI_NA, token(0, "second"))
                .with(LI_NA, token(0, "third"))
                .with(LI_NA, token(0, "fourth"))
                .when(LI_NA, token(0, "fifth"))
                .refused(SEAT_CROWDED)
                .after(SeatAsk.PATIENCE)
                .with(LI_NA, token(0, "fifth"));
    }

    @Test
    void a_nod_at_one_phone_sends_the_others_away() {
        liNaSits()
                .with(LI_NA, token(0, "second"))
                .with(LI_NA, token(0, "third"))
                .with(ORGANISER, new ApproveSeat(2))
                .check(c -> assertThat(sitting(c)).isEqualTo("third"))
                .when(ORGANISER, new ApproveSeat(1))
                .refused(ASK_OVER);
    }

    @Test
    void a_token_opens_the_seat_for_one_browser_and_then_asks() {
        opened().with(ORGANISER, new MintSeats(Role.JUDGE, List.of("li-na")))
                .with(LI_NA, token(0, "first"))
                .check(c -> assertThat(sitting(c)).isEqualTo("first"))
                .with(LI_NA, token(0, "second"))
                .check(c -> assertThat(sitting(c)).isEqualTo("first"));
    }

    @Test
    void a_rehearsals_link_needs_no_nod_and_the_newer_phone_sits() {
        TakeSeat link = new TakeSeat(Means.LINK, null, 0, 0, "second", "Windows · Chrome", "1234");
        liNaSits().with(LI_NA, link).check(c -> assertThat(sitting(c)).isEqualTo("second"));
    }

    @Test
    void in_earnest_a_rehearsals_link_opens_nothing() {
        Contest earnest = Contest.begin(Contest.plan(plan(), false), NINE);
        TakeSeat link = new TakeSeat(Means.LINK, null, 0, 0, "first", "Windows · Chrome", "1234");
        new Scenario(earnest, NINE).when(LI_NA, link).refused(CODE_UNKNOWN);
    }

    @Test
    void six_digits_open_the_seat_for_a_quarter_of_an_hour() {
        MintSeats digits = new MintSeats(Role.JUDGE, List.of("li-na"), Means.DIGITS, "d1");
        TakeSeat typed = new TakeSeat(Means.DIGITS, "d1", 0, 0, "first", "Nokia", "1234");
        opened().with(CLERK, digits).after(Duration.ofMinutes(14)).with(LI_NA, typed);
        opened().with(CLERK, digits)
                .after(Duration.ofMinutes(15))
                .when(LI_NA, typed)
                .refused(CODE_EXPIRED);
        opened().with(CLERK, digits).with(LI_NA, typed).when(LI_NA, typed).refused(CODE_USED);
    }

    @Test
    void six_digits_never_open_what_directs_or_certifies() {
        for (Role role : List.of(Role.ORGANISER, Role.DIRECTOR, Role.CLERK, Role.SUPERVISOR))
            opened().when(ORGANISER, new MintSeats(role, List.of("somebody"), Means.DIGITS, "d1"))
                    .refused(NO_SEAT);
    }

    @Test
    void the_clerk_gives_judges_slips_and_nothing_else() {
        opened().with(CLERK, slips("b1"));
        opened().when(CLERK, new MintSeats(Role.JUDGE, List.of("li-na"))).refused(NO_RIGHT);
        opened().when(CLERK, new MintSeats(Role.DIRECTOR, List.of("me"), Means.SLIP, "b1"))
                .refused(NO_RIGHT);
    }

    @Test
    void a_revoked_seat_is_empty_and_nothing_that_was_given_out_opens_it() {
        Scenario revoked = liNaSits()
                .with(ORGANISER, slips("b2"))
                .with(LI_NA, token(0, "second"))
                .with(CLERK, new RevokeSeat(Role.JUDGE, "li-na", REASON));
        SeatState seat = revoked.contest().seat(Role.JUDGE, "li-na");
        assertThat(seat.isHeldBy(Role.JUDGE, 0, "first")).isFalse();
        revoked.when(LI_NA, slip("b2", "third")).refused(CODE_VOID);
        revoked.when(LI_NA, token(0, "third")).refused(CODE_VOID);
        revoked.when(CLERK, new ApproveSeat(1)).refused(ASK_OVER);
        revoked.with(CLERK, slips("b3"))
                .with(LI_NA, slip("b3", "third"))
                .check(c -> assertThat(sitting(c)).isEqualTo("third"));
    }

    @Test
    void the_clerk_revokes_judges_seats_alone_and_says_why() {
        Scenario sits = liNaSits().with(ORGANISER, new MintSeats(Role.DIRECTOR, List.of("wu-gang")));
        sits.when(CLERK, new RevokeSeat(Role.DIRECTOR, "wu-gang", REASON)).refused(NO_RIGHT);
        sits.with(ORGANISER, new RevokeSeat(Role.DIRECTOR, "wu-gang", REASON));
        sits.when(CLERK, new RevokeSeat(Role.JUDGE, "li-na", " ")).refused(REASON_MISSING);
        sits.when(CLERK, new RevokeSeat(Role.JUDGE, "wang-fang", REASON)).refused(NOBODY_SEATED);
    }

    @Test
    void a_spare_card_opens_nothing_until_it_is_somebodys() {
        TakeSeat second = new TakeSeat(Means.SPARE, "s1", 2, 0, "first", "iPhone", "1234");
        opened().with(CLERK, new MintSpares(3, "s1"))
                .when(LI_NA, second)
                .refused(SPARE_UNASSIGNED, "2")
                .with(CLERK, new AssignSpare(2, "li-na"))
                .when(WANG_FANG, second)
                .refused(CODE_VOID)
                .with(LI_NA, second)
                .when(LI_NA, second)
                .refused(CODE_USED)
                .when(CLERK, new AssignSpare(2, "wang-fang"))
                .refused(CODE_USED);
    }

    @Test
    void spare_cards_printed_again_void_those_that_were_not_used() {
        TakeSeat old = new TakeSeat(Means.SPARE, "s1", 1, 0, "first", "iPhone", "1234");
        opened().with(CLERK, new MintSpares(1, "s1"))
                .with(CLERK, new AssignSpare(1, "li-na"))
                .with(CLERK, new MintSpares(2, "s2"))
                .when(LI_NA, old)
                .refused(CODE_VOID)
                .when(CLERK, new AssignSpare(1, "li-na"))
                .refused(CODE_VOID)
                .check(c -> assertThat(c.spares()).extracting(Spare::spare).containsExactly(1, 2, 3));
        opened().when(ORGANISERS_CLERK, new MintSpares(101, "s1")).refused(BAD_COUNT, "100");
        opened().when(CLERK, new AssignSpare(1, "li-na")).refused(UNKNOWN_SPARE, "1");
    }

    @Test
    void several_of_the_staff_sit_at_one_desk() {
        Actor director = new Actor("wu-gang", Role.DIRECTOR);
        Scenario both = opened().with(ORGANISER, new MintSeats(Role.DIRECTOR, List.of("wu-gang")))
                .with(director, token(0, "first"))
                .with(director, token(0, "second"));
        assertThat(both.contest().seat(Role.DIRECTOR, "wu-gang").isHeldBy(Role.DIRECTOR, 0, "first"))
                .isTrue();
    }

    @Test
    void a_judge_sees_everything_that_happened_with_the_seat_and_who_did_it() {
        Scenario story = opened().with(ORGANISER, new MintSeats(Role.JUDGE, List.of("li-na")))
                .with(LI_NA, token(0, "first"))
                .with(LI_NA, token(0, "second"))
                .with(CLERK, new DenySeat(1))
                .with(CLERK, new RevokeSeat(Role.JUDGE, "li-na", REASON));
        assertThat(story.contest().seat(Role.JUDGE, "li-na").happened())
                .extracting(Happening::event)
                .hasExactlyElementsOfTypes(
                        Event.SeatRevoked.class,
                        Event.SeatDenied.class,
                        Event.SeatAsked.class,
                        Event.SeatTaken.class,
                        Event.SeatsMinted.class);
        Event.SeatsMinted minted = (Event.SeatsMinted)
                story.contest().seat(Role.JUDGE, "li-na").happened().getLast().event();
        assertThat(minted.by()).isEqualTo(ORGANISER.id());
    }
}
