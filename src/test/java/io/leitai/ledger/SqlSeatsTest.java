package io.leitai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.contest.Role;
import io.leitai.ledger.Seats.Seat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSeatsTest {
    private static final Seat LI_NA = new Seat("weixian-8", Role.JUDGE, "j1");
    private static final Seat WANG_WEI = new Seat("weixian-8", Role.JUDGE, "j2");
    private static final Seat ORGANISER = new Seat("", Role.ORGANISER, "organiser");

    @TempDir
    Path data;

    private Store store;

    @BeforeEach
    void open() {
        store = openStore();
    }

    Store openStore() {
        return Store.open(data);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_token_opens_the_seat_it_was_made_for_and_after_a_restart_too() {
        seats().mint(LI_NA, hash(1), Entries.NINE);
        assertThat(seats().byToken(hash(1))).contains(LI_NA);
        assertThat(seats().byToken(hash(2))).isEmpty();
        store.close();
        open();
        assertThat(seats().byToken(hash(1))).contains(LI_NA);
    }

    @Test
    void a_token_that_is_given_another_seat_opens_that_one_alone() {
        seats().mint(LI_NA, hash(1), Entries.NINE);
        seats().mint(ORGANISER, hash(1), Entries.NINE);
        assertThat(seats().byToken(hash(1))).contains(ORGANISER);
    }

    @Test
    void five_hundred_seats_are_made_at_once_or_none() {
        List<Seat> audience = IntStream.range(0, 500)
                .mapToObj(i -> new Seat("weixian-8", Role.AUDIENCE, "a" + i))
                .toList();
        List<byte[]> tokens =
                IntStream.range(0, 500).mapToObj(SqlSeatsTest::hash).toList();
        assertThatThrownBy(() -> seats().mintAll(audience, tokens.subList(0, 499), Entries.NINE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(seats().byToken(hash(0))).isEmpty();
        seats().mintAll(audience, tokens, Entries.NINE);
        assertThat(seats().byToken(hash(499))).contains(audience.getLast());
    }

    @Test
    void a_clerk_tries_two_judges_in_one_browser() {
        seats().sit(hash(9), LI_NA, Entries.NINE);
        seats().sit(hash(9), WANG_WEI, Entries.NINE.plusSeconds(1));
        seats().sit(hash(9), LI_NA, Entries.NINE.plusSeconds(2));
        assertThat(seats().ofSession(hash(9), Entries.NINE)).containsExactly(LI_NA, WANG_WEI);
        assertThat(seats().ofSession(hash(8), Entries.NINE)).isEmpty();
    }

    @Test
    void the_secret_itself_is_refused() {
        byte[] secret = "K7QX-2M9P".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> seats().mint(LI_NA, secret, Entries.NINE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seats().sit(secret, LI_NA, Entries.NINE)).isInstanceOf(IllegalArgumentException.class);
    }

    private Seats seats() {
        return store.seats();
    }

    private static byte[] hash(int of) {
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) of);
        hash[0] = (byte) (of >> 8);
        return hash;
    }
}
