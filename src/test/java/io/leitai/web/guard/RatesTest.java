package io.leitai.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {
    private final Rates rates = new Rates(10);

    @Test
    void a_house_that_asks_without_end_is_told_how_long_to_wait_and_another_is_not() {
        Visitor loser = visitor("192.0.2.1", false);
        for (int i = 0; i < 50; i++) assertThat(rates.take(loser, List.of())).isZero();
        int refused = 0;
        for (int i = 0; i < 1000; i++) if (!rates.take(loser, List.of()).isZero()) refused++;
        assertThat(refused).isGreaterThan(500);
        assertThat(rates.take(visitor("192.0.2.2", false), List.of())).isZero();
    }

    @Test
    void all_addresses_of_one_house_in_the_new_network_are_one() {
        for (int i = 0; i < 1000; i++)
            rates.take(visitor("2001:db8:1:2::" + Integer.toHexString(i + 1), false), List.of());
        int refused = 0;
        for (int i = 0; i < 1000; i++)
            if (!rates.take(visitor("2001:db8:1:2:ffff::" + Integer.toHexString(i + 1), false), List.of())
                    .isZero()) refused++;
        assertThat(refused).isGreaterThan(500);
        assertThat(rates.take(visitor("2001:db8:1:3::1", false), List.of())).isZero();
    }

    @Test
    void a_judge_in_a_hall_whose_address_is_used_up_still_gets_in() {
        Visitor hall = visitor("192.0.2.1", false);
        Secret judge = Secret.of("a-judges-cookie");
        rates.vouch(judge, Pace.SEAT);
        while (rates.take(hall, List.of()).isZero()) {}
        assertThat(rates.take(hall, List.of(judge))).isZero();
        assertThat(rates.take(hall, List.of(Secret.of("a-cookie-that-somebody-made-up"))))
                .as("no one's cookie counts as nobody's")
                .isPositive();
    }

    @Test
    void programs_of_this_machine_ask_as_they_like() {
        for (int i = 0; i < 10_000; i++)
            assertThat(rates.take(visitor("127.0.0.1", true), List.of())).isZero();
    }

    @Test
    void the_organisers_token_gives_commands_at_full_speed_and_one_of_the_crowd_does_not() {
        var owner = rates.vouch(Secret.of("the-organisers-token"), Pace.OWNER);
        for (int i = 0; i < 100_000; i++) assertThat(owner.tryConsume(1)).isTrue();
        var voter = rates.vouch(Secret.of("a-voters"), Pace.CROWD);
        int taken = 0;
        for (int i = 0; i < 1000; i++) if (voter.tryConsume(1)) taken++;
        assertThat(taken).isBetween(60, 300);
    }

    @Test
    void a_session_has_one_allowance_however_often_it_signs_in() {
        Secret voter = Secret.of("a-voters");
        assertThat(rates.vouch(voter, Pace.CROWD)).isSameAs(rates.vouch(voter, Pace.CROWD));
    }

    private static Visitor visitor(String address, boolean local) {
        InetAddress found = Visitor.literal(address).orElseThrow();
        return new Visitor(found, false, local, false, HostAndPort.create("leitai.example", 80));
    }
}
