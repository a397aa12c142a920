package io.leitai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.ledger.Hooks.Hook;
import io.leitai.ledger.Hooks.Message;
import io.leitai.ledger.Hooks.State;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlHooksTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir
    Path data;

    private Store store;
    private Hooks hooks;

    @BeforeEach
    void open() {
        store = Store.open(data);
        hooks = store.hooks();
        hooks.add(new Hook("wh_1", "weixian-8", "http://tv.example/in", new byte[] {1, 2}, NINE, "", ""));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_message_is_there_after_a_restart_and_due_until_it_is_delivered() {
        assertThat(hooks.tell("wh_1", "abc", message("msg_1"), 10)).isTrue();
        store.close();
        store = Store.open(data);
        hooks = store.hooks();
        assertThat(hooks.hook("wh_1").orElseThrow().told()).isEqualTo("abc");
        assertThat(hooks.due(NINE, 10)).extracting(Message::id).containsExactly("msg_1");
        assertThat(hooks.due(NINE.minusMillis(1), 10)).isEmpty();
        hooks.attempted("msg_1", State.DELIVERED, 1, NINE, "204");
        assertThat(hooks.due(NINE, 10)).isEmpty();
    }

    @Test
    void the_same_message_is_told_once_and_taken_once() {
        hooks.tell("wh_1", "abc", message("msg_1"), 10);
        assertThat(hooks.tell("wh_1", "abc", message("msg_1"), 10)).isFalse();
        Message due = hooks.due(NINE, 10).getFirst();
        assertThat(hooks.take(due, NINE.plusSeconds(60))).isTrue();
        assertThat(hooks.take(due, NINE.plusSeconds(60))).as("another node").isFalse();
    }

    @Test
    void telling_a_webhook_that_was_just_removed_does_not_stop_the_store() {
        hooks.remove("wh_1");
        hooks.tell("wh_1", "abc", message("msg_1"), 10);
        assertThat(hooks.due(NINE, 10)).isEmpty();
        hooks.add(new Hook("wh_2", "weixian-8", "http://tv.example/in", new byte[] {1}, NINE, "", ""));
        assertThat(hooks.all()).extracting(Hook::id).containsExactly("wh_2");
    }

    @Test
    void only_the_newest_are_kept() {
        for (int i = 1; i <= 5; i++) hooks.tell("wh_1", "t" + i, message("msg_" + i), 3);
        assertThat(hooks.messages("wh_1", 10)).extracting(Message::id).containsExactly("msg_5", "msg_4", "msg_3");
    }

    private static Message message(String id) {
        return new Message(id, "wh_1", NINE, new byte[] {7}, 0, NINE, State.WAITING, "");
    }
}
