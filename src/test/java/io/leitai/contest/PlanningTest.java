package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Scenario.given;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private static final Plan.Presenter LIU = presenter("liu", "刘洋");

    @Test
    void a_late_presenter_comes_at_the_end_or_where_the_director_says() {
        zhaoCalled()
                .when(DIRECTOR, new AddPresenter(LIU, 0))
                .then(new Event.PresenterAdded(LIU, 4))
                .check(c -> assertThat(c.plan().presenters()).endsWith(LIU))
                .check(c -> assertThat(c.runningOrder()).last().isEqualTo(new Slot(4, "liu", PresenterStatus.WAITING)));
        zhaoCalled()
                .when(DIRECTOR, new AddPresenter(LIU, 1))
                .then(new Event.PresenterAdded(LIU, 2))
                .check(c -> assertThat(c.nextPresenter()).hasValue("liu"));
    }

    @Test
    void a_late_presenter_needs_an_id_of_their_own_a_name_and_a_known_kind() {
        opened().when(DIRECTOR, new AddPresenter(presenter("", "刘洋"), 0)).refused(BAD_ID);
        opened().when(DIRECTOR, new AddPresenter(presenter("刘", "刘洋"), 0)).refused(BAD_ID, "刘");
        opened().when(DIRECTOR, new AddPresenter(presenter("x".repeat(65), "刘洋"), 0))
                .refused(BAD_ID, "64");
        opened().when(DIRECTOR, new AddPresenter(presenter(QIAN, "刘洋"), 0)).refused(ID_IN_USE, QIAN);
        opened().when(DIRECTOR, new AddPresenter(presenter("liu", " "), 0)).refused(NAME_MISSING);
        opened().when(DIRECTOR, new AddPresenter(presenter("liu", "刘".repeat(101)), 0))
                .refused(DETAILS_TOO_LONG, "100");
        opened().when(DIRECTOR, new AddPresenter(new Plan.Presenter("liu", "刘洋", null, null, "king", Map.of()), 0))
                .refused(UNKNOWN_KIND, "king", "town");
        opened().when(DIRECTOR, new AddPresenter(LIU, 5)).refused(BAD_PLACE, "4");
        opened().when(DIRECTOR, new AddPresenter(LIU, -1)).refused(BAD_PLACE, "4");
        opened().when(DIRECTOR, new AddPresenter(new Plan.Presenter("liu", "刘洋", null, null, null, null), 0))
                .done();
    }

    @Test
    void another_person_speaks_in_a_presenters_place() {
        Plan.Presenter deputy = presenter(ZHAO, "赵小军");
        zhaoCalled()
                .when(ORGANISER, new ReplacePresenter(deputy, REASON))
                .then(new Event.PresenterReplaced(deputy, REASON))
                .check(c -> assertThat(c.presenter(ZHAO)).hasValue(deputy));
    }

    @Test
    void nobody_is_replaced_after_the_reveal_nor_without_a_reason() {
        zhaoRevealed()
                .when(DIRECTOR, new ReplacePresenter(presenter(ZHAO, "赵小军"), REASON))
                .refused(PRESENTER_DONE, "赵铁柱");
        opened().when(DIRECTOR, new ReplacePresenter(LIU, REASON)).refused(UNKNOWN_PRESENTER, "liu");
        opened().when(DIRECTOR, new ReplacePresenter(presenter(ZHAO, ""), REASON))
                .refused(NAME_MISSING);
        opened().when(DIRECTOR, new ReplacePresenter(presenter(ZHAO, "赵".repeat(101)), REASON))
                .refused(DETAILS_TOO_LONG);
        opened().when(DIRECTOR, new ReplacePresenter(presenter(ZHAO, "赵小军"), ""))
                .refused(REASON_MISSING);
        Plan.Presenter king = new Plan.Presenter(ZHAO, "赵小军", "", "", "king", Map.of());
        opened().when(DIRECTOR, new ReplacePresenter(king, REASON)).refused(UNKNOWN_KIND, "king");
    }

    @Test
    void one_more_judge_scores_from_now_on() {
        Plan.Judge heXin = judge("he-xin", "何欣", "hall");
        zhaoSpeaks()
                .when(ORGANISER, new AddJudge(heXin))
                .then(new Event.JudgeAdded(heXin))
                .check(c -> assertThat(c.judgeNumber("he-xin")).isEqualTo(4))
                .check(c -> assertThat(c.judgesOf(c.onStage().orElseThrow())).isEqualTo(4))
                .when(new Actor("he-xin", Role.JUDGE), give(ZHAO, 1, marks("20", "50")))
                .done();
    }

    @Test
    void one_more_judge_needs_an_id_of_their_own_a_name_and_a_known_panel() {
        opened().when(ORGANISER, new AddJudge(judge("h x", "何欣", "hall"))).refused(BAD_ID, "h x");
        opened().when(ORGANISER, new AddJudge(judge("li-na", "何欣", "hall"))).refused(ID_IN_USE, "li-na");
        opened().when(ORGANISER, new AddJudge(judge("he-xin", null, "hall"))).refused(NAME_MISSING);
        opened().when(ORGANISER, new AddJudge(judge("he-xin", "何".repeat(101), "hall")))
                .refused(DETAILS_TOO_LONG);
        opened().when(ORGANISER, new AddJudge(judge("he-xin", "何欣", "jury"))).refused(UNKNOWN_PANEL, "jury", "hall");
    }

    @Test
    void the_newest_ten_notices_are_kept_newest_first() {
        Scenario posted = opened();
        for (int i = 1; i <= 12; i++) posted = posted.with(CLERK, new PostNotice("通知" + i));
        posted.check(c -> assertThat(c.notices()).hasSize(10))
                .check(c -> assertThat(c.notices().get(0)).isEqualTo(new Notice(NINE, "通知12")))
                .check(c -> assertThat(c.notices().get(9).text()).isEqualTo("通知3"));
    }

    @Test
    void a_notice_says_something_within_4_kilobytes() {
        given(plan()).when(CLERK, new PostNotice("请入场")).then(new Event.NoticePosted("请入场"));
        opened().when(CLERK, new PostNotice("\n")).refused(NOTICE_EMPTY);
        opened().when(CLERK, new PostNotice("通".repeat(1366))).refused(NOTICE_TOO_LONG, "4096");
        opened().when(CLERK, new PostNotice("通".repeat(1365))).done();
    }

    @Test
    void the_director_puts_a_scene_on_the_halls_screen() {
        opened().when(DIRECTOR, new ShowScene(Scene.BLACK))
                .then(new Event.SceneShown(Scene.BLACK))
                .check(c -> assertThat(c.scene()).isEqualTo(Scene.BLACK));
        opened().when(DIRECTOR, new ShowScene(null)).refused(NO_SCENE);
    }

    @Test
    void seats_are_minted_for_judges_venues_and_presenters_who_are_there() {
        given(plan())
                .when(ORGANISER, new MintSeats(Role.JUDGE, List.of("li-na", "wang-fang")))
                .then(new Event.SeatsMinted(Role.JUDGE, List.of("li-na", "wang-fang"), ORGANISER.id()));
        opened().when(ORGANISER, new MintSeats(Role.CLERK, List.of("feng-li"))).done();
        opened().when(ORGANISER, new MintSeats(Role.JUDGE, List.of("li-na", "nobody")))
                .refused(UNKNOWN_JUDGE, "nobody");
        opened().when(ORGANISER, new MintSeats(Role.VENUE, List.of("v2"))).refused(UNKNOWN_VENUE, "v2");
        opened().when(ORGANISER, new MintSeats(Role.PRESENTER, List.of("nobody")))
                .refused(UNKNOWN_PRESENTER, "nobody");
        opened().when(ORGANISER, new MintSeats(Role.CLOCK, List.of("clock"))).refused(NO_SEAT);
        opened().when(ORGANISER, new MintSeats(null, List.of("x"))).refused(NO_SEAT);
        opened().when(ORGANISER, new MintSeats(Role.CLERK, List.of())).refused(NOBODY_NAMED, "64");
        opened().when(ORGANISER, new MintSeats(Role.CLERK, List.of("x".repeat(65))))
                .refused(NOBODY_NAMED);
    }

    @Test
    void the_newest_fifty_happenings_are_kept() {
        Scenario posted = opened();
        for (int i = 1; i <= 60; i++) posted = posted.with(CLERK, new PostNotice("通知" + i));
        posted.check(c -> assertThat(c.log()).hasSize(50))
                .check(c -> assertThat(c.log().get(0)).isEqualTo(new Happening(NINE, new Event.NoticePosted("通知60"))));
    }
}
