package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Scenario.given;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leitai.contest.Command.*;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {
    @Test
    void a_planned_contest_is_opened_once() {
        given(plan())
                .when(ORGANISER, new Open())
                .then(new Event.ContestOpened())
                .check(c -> assertThat(c.state()).isEqualTo(Contest.State.OPEN))
                .when(DIRECTOR, new Open())
                .refused(ALREADY_OPEN);
    }

    @Test
    void nobody_takes_the_stage_before_the_opening() {
        given(plan()).when(DIRECTOR, new CallNext()).refused(NOT_OPEN);
        given(plan()).when(DIRECTOR, new Close()).refused(NOT_OPEN);
    }

    @Test
    void a_contest_is_not_closed_under_a_presenter_on_stage() {
        zhaoCertified().when(DIRECTOR, new Close()).refused(STILL_ON_STAGE, "赵铁柱");
    }

    @Test
    void a_contest_is_not_closed_while_presenters_wait_and_the_refusal_says_who() {
        zhaoRevealed().when(DIRECTOR, new Close()).refused(STILL_WAITING, "钱秀英", "孙立");
    }

    @Test
    void a_contest_is_closed_without_those_who_were_skipped_or_withdrew() {
        zhaoRevealed()
                .with(DIRECTOR, new Skip(QIAN))
                .with(DIRECTOR, new Withdraw(SUN, REASON))
                .when(DIRECTOR, new Close())
                .then(new Event.ContestClosed(List.of(new Event.AwardGiven("first", ZHAO))))
                .check(c -> assertThat(c.state()).isEqualTo(Contest.State.CLOSED));
    }

    @Test
    void the_close_gives_the_awards_by_rank() {
        closed().check(c -> assertThat(c.awards())
                .extracting(Event.AwardGiven::award, Event.AwardGiven::presenter)
                .containsExactly(tuple("first", QIAN), tuple("second", ZHAO)));
    }

    @Test
    void all_who_share_a_rank_get_its_award_and_the_next_award_has_nobody_left() {
        Scenario twoFirsts = anotherRevealed(opened(), QIAN, "30", "60");
        anotherRevealed(anotherRevealed(twoFirsts, SUN, "30", "60"), ZHAO, "10", "10")
                .with(DIRECTOR, new Close())
                .check(c -> assertThat(c.awards())
                        .extracting(Event.AwardGiven::award, Event.AwardGiven::presenter)
                        .containsExactly(tuple("first", QIAN), tuple("first", SUN)));
    }

    @Test
    void after_the_close_only_corrections_notices_and_screens_are_left() {
        closed().when(DIRECTOR, new Open()).refused(CONTEST_CLOSED);
        closed().when(DIRECTOR, new BringBack(ZHAO)).refused(CONTEST_CLOSED);
        closed().when(LI_NA, give(SUN, 1, marks("1", "1"))).refused(CONTEST_CLOSED);
        closed().when(DIRECTOR, new ShowScene(Scene.STANDINGS)).done();
        closed().when(CLERK, new PostNotice("请有序退场")).done();
    }
}
