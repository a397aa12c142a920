package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a branch venue asks to have shown waits for the director. */
class VenueMessagesTest {
    private static final Actor LIUHE = new Actor("v1", Role.VENUE);
    private static final String WORDS = "柳河镇三百名群众在分会场观看";

    @Test
    void a_venues_words_wait_and_are_on_no_screen_until_the_director_takes_them() {
        opened().when(LIUHE, new SendMessage(WORDS))
                .then(new Event.MessageSent(1, "v1", WORDS))
                .check(c -> {
                    assertThat(c.messagesWaiting())
                            .extracting(VenueMessage::text)
                            .containsExactly(WORDS);
                    assertThat(c.shown().text()).isNull();
                    assertThat(c.shownOn()).isEmpty();
                })
                .when(DIRECTOR, new TakeMessage(1, null))
                .then(new Event.SceneShown(Scene.MESSAGE, null, WORDS, "v1"), new Event.MessageTaken(1))
                .check(c -> {
                    assertThat(c.shown().text()).isEqualTo(WORDS);
                    assertThat(c.messagesWaiting()).isEmpty();
                    assertThat(c.messageOf("v1").orElseThrow().state()).isEqualTo(VenueMessage.State.TAKEN);
                });
    }

    @Test
    void they_may_go_to_some_screens_alone() {
        opened().with(LIUHE, new SendMessage(WORDS))
                .when(DIRECTOR, new TakeMessage(1, List.of("venues")))
                .then(new Event.SceneShown(Scene.MESSAGE, List.of("venues"), WORDS, "v1"), new Event.MessageTaken(1))
                .check(c -> assertThat(c.scene()).isEqualTo(Scene.FLOW));
    }

    @Test
    void what_is_declined_or_taken_is_dealt_with() {
        Scenario sent = opened().with(LIUHE, new SendMessage(WORDS));
        sent.when(DIRECTOR, new DeclineMessage(1))
                .then(new Event.MessageDeclined(1))
                .when(DIRECTOR, new TakeMessage(1, null))
                .refused(MESSAGE_DECIDED, "1");
        sent.with(DIRECTOR, new TakeMessage(1, null))
                .when(DIRECTOR, new DeclineMessage(1))
                .refused(MESSAGE_DECIDED, "1");
        sent.when(DIRECTOR, new TakeMessage(2, null)).refused(UNKNOWN_MESSAGE, "2");
    }

    @Test
    void a_venue_has_one_message_and_a_newer_one_takes_its_place_so_that_nobody_takes_what_was_not_read() {
        opened().with(LIUHE, new SendMessage("写错了"))
                .when(LIUHE, new SendMessage(WORDS))
                .refused(MESSAGE_TOO_SOON, "10")
                .after(10)
                .with(LIUHE, new SendMessage(WORDS))
                .check(c -> assertThat(c.messagesWaiting())
                        .extracting(VenueMessage::text)
                        .containsExactly(WORDS))
                .when(DIRECTOR, new TakeMessage(1, null))
                .refused(UNKNOWN_MESSAGE, "1")
                .with(DIRECTOR, new TakeMessage(2, null));
    }

    @Test
    void what_is_on_a_screen_does_not_change_with_what_the_venue_sends_later() {
        opened().with(LIUHE, new SendMessage(WORDS))
                .with(DIRECTOR, new TakeMessage(1, null))
                .after(10)
                .with(LIUHE, new SendMessage("另一段"))
                .check(c -> assertThat(c.shown().text()).isEqualTo(WORDS));
    }

    @Test
    void what_was_taken_or_declined_by_a_slip_waits_again_once_that_is_undone() {
        Scenario sent = opened().with(LIUHE, new SendMessage(WORDS));
        for (Command slip : List.of(new TakeMessage(1, null), new DeclineMessage(1)))
            sent.with(DIRECTOR, slip).with(DIRECTOR, new Undo(0)).check(c -> {
                assertThat(c.messagesWaiting()).extracting(VenueMessage::text).containsExactly(WORDS);
                assertThat(c.scene()).isEqualTo(Scene.FLOW);
            });
        sent.with(DIRECTOR, new DeclineMessage(1))
                .after(10)
                .with(LIUHE, new SendMessage("另一段"))
                .check(c -> assertThat(c.newestDeed()).map(Deed::action).hasValue("contestOpened"));
    }

    @Test
    void only_a_venue_of_the_plan_sends_and_only_who_directs_takes() {
        Scenario sent = opened().with(LIUHE, new SendMessage(WORDS));
        opened().when(new Actor("nowhere", Role.VENUE), new SendMessage(WORDS)).refused(UNKNOWN_VENUE, "nowhere");
        opened().when(LI_NA, new SendMessage(WORDS)).refused(NO_RIGHT);
        sent.when(LIUHE, new TakeMessage(1, null)).refused(NO_RIGHT);
        sent.when(CLERK, new TakeMessage(1, null)).refused(NO_RIGHT);
        sent.with(OTHER_DIRECTOR, new TakeDirection())
                .when(DIRECTOR, new TakeMessage(1, null))
                .refused(DIRECTION_HELD, "zheng-hao");
    }

    @Test
    void words_are_something_and_fit_on_a_screen() {
        opened().when(LIUHE, new SendMessage("  ")).refused(SCENE_TEXT_EMPTY);
        opened().when(LIUHE, new SendMessage("字".repeat(241))).refused(SCENE_TEXT_TOO_LONG, "240");
        opened().when(LIUHE, new SendMessage(" 恭喜 \n")).then(new Event.MessageSent(1, "v1", "恭喜"));
    }
}
