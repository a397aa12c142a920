package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Scenario.given;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import io.leitai.contest.Exhibit.Figure;
import io.leitai.contest.Exhibit.FileName;
import io.leitai.contest.Exhibit.Picture;
import io.leitai.contest.Exhibit.Point;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExhibitingTest {
    private static final Actor ZHAO_HIMSELF = new Actor(ZHAO, Role.PRESENTER);
    private static final Actor SUN_HIMSELF = new Actor(SUN, Role.PRESENTER);

    static Exhibit water() {
        return new Exhibit.Figures(
                "water",
                "饮水安全",
                Map.of(),
                List.of(new Figure(
                        "通自来水户",
                        "",
                        "户",
                        new Point("2014 年", new BigDecimal("12"), Map.of()),
                        List.of(),
                        new Point("2017 年", new BigDecimal("88"), Map.of()),
                        null,
                        Map.of())));
    }

    static Exhibit photos(String id, int pages) {
        return new Exhibit.Pictures(
                id,
                "现场照片",
                Map.of(),
                IntStream.rangeClosed(1, pages)
                        .mapToObj(n -> new Picture(new FileName("%064x".formatted(n), "image/jpeg", 9_000), 1920, 1080))
                        .toList());
    }

    static Exhibit film(String id) {
        return new Exhibit.Video(id, "入户走访", Map.of(), new FileName("f".repeat(64), "video/mp4", 9_000_000));
    }

    private static Scenario zhaoHas(Exhibit... exhibits) {
        Scenario scenario = zhaoSpeaks();
        for (Exhibit exhibit : exhibits) scenario = scenario.with(ORGANISER, new AddExhibit(ZHAO, exhibit));
        return scenario;
    }

    private static ShownExhibit shown(Contest contest) {
        return contest.shownExhibit().orElseThrow();
    }

    @Test
    void a_presenter_brings_material_before_the_start_and_sees_it_in_order() {
        given().when(ZHAO_HIMSELF, new AddExhibit(ZHAO, photos("site", 3)))
                .then(new Event.ExhibitAdded(ZHAO, photos("site", 3)))
                .with(ORGANISER, new AddExhibit(ZHAO, water()))
                .check(c -> assertThat(c.exhibits(ZHAO)).containsExactly(photos("site", 3), water()))
                .check(c -> assertThat(c.exhibits(SUN)).isEmpty());
    }

    @Test
    void nobody_has_hands_on_another_presenters_material() {
        given().when(SUN_HIMSELF, new AddExhibit(ZHAO, water())).refused(NO_RIGHT);
        zhaoHas(water()).when(SUN_HIMSELF, new RemoveExhibit(ZHAO, "water")).refused(NO_RIGHT);
        zhaoHas(water()).when(SUN_HIMSELF, new ShowExhibit("water", 0)).refused(NO_RIGHT);
        zhaoHas(water()).when(SUN_HIMSELF, new TurnPage(1)).refused(NO_RIGHT);
    }

    @Test
    void what_the_plan_promises_is_filled_in_where_it_stands() {
        Exhibit promised = new Exhibit.Awaited("site", "现场照片", Map.of(), "site.pdf");
        given(new Event.ExhibitAdded(ZHAO, promised), new Event.ExhibitAdded(ZHAO, water()))
                .with(ZHAO_HIMSELF, new AddExhibit(ZHAO, photos("site", 2)))
                .check(c -> assertThat(c.exhibits(ZHAO)).containsExactly(photos("site", 2), water()))
                .when(ZHAO_HIMSELF, new AddExhibit(ZHAO, photos("site", 2)))
                .refused(EXHIBIT_THERE, "现场照片");
    }

    @Test
    void nothing_is_shown_until_somebody_shows_it_and_then_page_follows_page_through_all() {
        zhaoHas(photos("site", 2), water())
                .check(c -> assertThat(c.shownExhibit()).isEmpty())
                .when(ZHAO_HIMSELF, new TurnPage(1))
                .then(new Event.ExhibitShown(ZHAO, "site", 1))
                .after(1)
                .when(DIRECTOR, new TurnPage(1))
                .then(new Event.ExhibitShown(ZHAO, "site", 2))
                .after(1)
                .when(ZHAO_HIMSELF, new TurnPage(1))
                .then(new Event.ExhibitShown(ZHAO, "water", 1))
                .after(1)
                .when(ZHAO_HIMSELF, new TurnPage(1))
                .refused(NO_MORE_PAGES)
                .when(ZHAO_HIMSELF, new TurnPage(-2))
                .then(new Event.ExhibitShown(ZHAO, "site", 1))
                .after(1)
                .when(ZHAO_HIMSELF, new TurnPage(-1))
                .refused(NO_MORE_PAGES);
    }

    @Test
    void a_page_is_gone_to_by_its_number() {
        zhaoHas(photos("site", 12))
                .when(DIRECTOR, new ShowExhibit("site", 12))
                .then(new Event.ExhibitShown(ZHAO, "site", 12))
                .after(1)
                .when(DIRECTOR, new ShowExhibit("site", 13))
                .refused(NO_SUCH_PAGE, "12")
                .when(DIRECTOR, new ShowExhibit("nothing", 1))
                .refused(UNKNOWN_EXHIBIT, "nothing");
    }

    @Test
    void a_jammed_clicker_does_not_fill_the_ledger() {
        zhaoHas(photos("site", 9))
                .with(ZHAO_HIMSELF, new TurnPage(1))
                .after(Duration.ofMillis(99))
                .when(ZHAO_HIMSELF, new TurnPage(1))
                .refused(TURNED_TOO_FAST)
                .after(Duration.ofMillis(1))
                .with(ZHAO_HIMSELF, new TurnPage(1));
    }

    @Test
    void turned_pages_push_nothing_out_of_the_log() {
        zhaoHas(photos("site", 9))
                .with(ZHAO_HIMSELF, new TurnPage(1))
                .check(c -> assertThat(c.log()).noneMatch(h -> h.event() instanceof Event.ExhibitShown));
    }

    @Test
    void a_video_stands_at_its_beginning_until_it_is_played() {
        zhaoHas(film("visit"))
                .when(ZHAO_HIMSELF, new PlayVideo(true, Duration.ZERO))
                .refused(NO_VIDEO_SHOWN)
                .with(ZHAO_HIMSELF, new TurnPage(1))
                .check(c -> assertThat(shown(c).playing()).isFalse())
                .after(2)
                .when(ZHAO_HIMSELF, new PlayVideo(true, Duration.ofSeconds(5)))
                .then(new Event.VideoPlayed(true, Duration.ofSeconds(5)))
                .check(c -> assertThat(shown(c).position()).isEqualTo(Duration.ofSeconds(5)))
                .after(2)
                .when(ZHAO_HIMSELF, new PlayVideo(true, Duration.ofSeconds(-1)))
                .refused(BAD_POSITION);
    }

    @Test
    void what_is_removed_is_shown_no_longer() {
        zhaoHas(water())
                .with(DIRECTOR, new TurnPage(1))
                .with(ZHAO_HIMSELF, new RemoveExhibit(ZHAO, "water"))
                .check(c -> assertThat(c.shownExhibit()).isEmpty())
                .check(c -> assertThat(c.exhibits(ZHAO)).isEmpty());
    }

    @Test
    void the_screens_are_given_back_by_one_word() {
        zhaoHas(water())
                .when(DIRECTOR, new HideExhibit())
                .refused(NO_EXHIBIT_SHOWN)
                .with(DIRECTOR, new TurnPage(1))
                .after(1)
                .when(ZHAO_HIMSELF, new HideExhibit())
                .then(new Event.ExhibitHidden())
                .check(c -> assertThat(c.shownExhibit()).isEmpty());
    }

    @Test
    void who_leaves_the_stage_takes_the_material_along() {
        zhaoHas(water())
                .with(DIRECTOR, new TurnPage(1))
                .with(DIRECTOR, new Defer(ZHAO))
                .check(c -> assertThat(c.shownExhibit()).isEmpty())
                .when(DIRECTOR, new TurnPage(1))
                .refused(NOBODY_ON_STAGE);
    }

    @Test
    void a_second_director_turns_no_page_but_the_presenter_does_whoever_directs() {
        zhaoHas(water(), photos("site", 1))
                .with(DIRECTOR, new TakeDirection())
                .when(OTHER_DIRECTOR, new TurnPage(1))
                .refused(DIRECTION_HELD, DIRECTOR.id())
                .with(ZHAO_HIMSELF, new TurnPage(1));
    }

    @Test
    void a_file_that_nobody_brought_can_not_be_shown_and_pages_go_on_past_it() {
        Scenario scenario = zhaoSpeaks()
                .and(new Event.ExhibitAdded(ZHAO, new Exhibit.Awaited("plan", "规划图", Map.of(), "plan.pdf")))
                .and(new Event.ExhibitAdded(ZHAO, water()));
        scenario.when(DIRECTOR, new ShowExhibit("plan", 1)).refused(EXHIBIT_AWAITED, "规划图");
        scenario.when(DIRECTOR, new TurnPage(1)).then(new Event.ExhibitShown(ZHAO, "water", 1));
    }

    @Test
    void each_presenter_has_room_for_twelve_and_for_sixty_in_all() {
        Scenario full = given();
        for (int i = 0; i < 12; i++) full = full.with(ORGANISER, new AddExhibit(ZHAO, photos("x" + i, 1)));
        full.when(ORGANISER, new AddExhibit(ZHAO, photos("more", 1))).refused(TOO_MANY_EXHIBITS, "12", "60");
        full.with(ORGANISER, new AddExhibit(SUN, photos("more", 1)));
        for (int i = 12; i < 60; i++)
            full = full.with(ORGANISER, new RemoveExhibit(ZHAO, "x" + (i - 12)))
                    .with(ORGANISER, new AddExhibit(ZHAO, photos("x" + i, 1)));
        full.with(ORGANISER, new RemoveExhibit(ZHAO, "x59"))
                .when(ORGANISER, new AddExhibit(ZHAO, photos("more", 1)))
                .refused(TOO_MANY_EXHIBITS);
    }
}
