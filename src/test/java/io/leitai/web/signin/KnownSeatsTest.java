package io.leitai.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Role;
import io.leitai.ledger.Seats;
import io.leitai.ledger.Seats.Seat;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownSeatsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Seat J1 = new Seat("c", Role.JUDGE, "j1");
    private static final Seat J2 = new Seat("c", Role.JUDGE, "j2");
    private static final byte[] PHONE = Secrets.hash("phone");
    private static final byte[] OTHER = Secrets.hash("other");

    private final Map<String, List<Seat>> sessions = new HashMap<>();
    private final Map<String, Seat> tokens = new HashMap<>();
    private int asked;
    private final Seats known = new KnownSeats(store());

    /** A store of maps that counts how often it was asked. */
    private Seats store() {
        return (Seats) Proxy.newProxyInstance(
                Seats.class.getClassLoader(), new Class<?>[] {Seats.class}, (self, method, said) -> {
                    switch (method.getName()) {
                        case "sit" ->
                            sessions.computeIfAbsent(hex(said[0]), hash -> new ArrayList<>())
                                    .add((Seat) said[1]);
                        case "rename" -> {
                            List<Seat> seats = sessions.remove(hex(said[0]));
                            if (seats != null) sessions.put(hex(said[1]), seats);
                        }
                        case "end" -> sessions.remove(hex(said[0]));
                        case "mintAll" ->
                            tokens.put(hex(((List<?>) said[1]).getFirst()), (Seat) ((List<?>) said[0]).getFirst());
                        case "ofSession" -> {
                            asked++;
                            return List.copyOf(sessions.getOrDefault(hex(said[0]), List.of()));
                        }
                        case "byToken" -> {
                            asked++;
                            return Optional.ofNullable(tokens.get(hex(said[0])));
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }

    private static String hex(Object hash) {
        return HexFormat.of().formatHex((byte[]) hash);
    }

    @Test
    void a_phone_that_asks_a_hundred_times_is_looked_up_once() {
        known.sit(PHONE, J1, NOW);
        for (int i = 0; i < 100; i++) assertThat(known.ofSession(PHONE, NOW)).containsExactly(J1);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whoever_sits_down_on_another_seat_has_it_at_once() {
        known.sit(PHONE, J1, NOW);
        known.ofSession(PHONE, NOW);
        known.sit(PHONE, J2, NOW);
        assertThat(known.ofSession(PHONE, NOW)).containsExactly(J1, J2);
    }

    @Test
    void whoever_signs_out_is_out_at_once() {
        known.sit(PHONE, J1, NOW);
        known.ofSession(PHONE, NOW);
        known.end(PHONE);
        assertThat(known.ofSession(PHONE, NOW)).isEmpty();
    }

    @Test
    void a_sessions_old_secret_opens_nothing_any_more() {
        known.sit(PHONE, J1, NOW);
        known.ofSession(PHONE, NOW);
        assertThat(known.ofSession(OTHER, NOW)).isEmpty();
        known.rename(PHONE, OTHER);
        assertThat(known.ofSession(PHONE, NOW)).isEmpty();
        assertThat(known.ofSession(OTHER, NOW)).containsExactly(J1);
    }

    @Test
    void a_token_is_looked_up_once_and_one_that_is_made_later_is_found() {
        assertThat(known.byToken(PHONE)).isEmpty();
        known.mint(J1, PHONE, NOW);
        for (int i = 0; i < 100; i++) assertThat(known.byToken(PHONE)).contains(J1);
        known.mint(J2, PHONE, NOW);
        assertThat(known.byToken(PHONE)).contains(J2);
        assertThat(asked).isEqualTo(3);
    }
}
