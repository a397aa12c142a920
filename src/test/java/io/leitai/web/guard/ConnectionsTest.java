package io.leitai.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private static final Proxies NGINX =
            new Proxies(List.of(Cidr.parse("10.0.0.1").orElseThrow()), Proxies.Speak.X_FORWARDED);

    private final Connections connections = new Connections(NGINX, 3, 1_000);

    @Test
    void a_house_has_so_many_lines_and_gets_another_when_one_is_gone() {
        List<Runnable> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) open.add(connections.connect(address("192.0.2.1")));
        assertThat(connections.connect(address("192.0.2.1"))).isNull();
        assertThat(connections.connect(address("192.0.2.2"))).isNotNull();
        open.get(0).run();
        assertThat(connections.connect(address("192.0.2.1"))).isNotNull();
    }

    @Test
    void this_machine_and_a_named_proxy_have_as_many_as_they_like() {
        for (int i = 0; i < 100; i++) {
            assertThat(connections.connect(address("127.0.0.77"))).isNotNull();
            assertThat(connections.connect(address("::1"))).isNotNull();
            assertThat(connections.connect(address("10.0.0.1"))).isNotNull();
        }
    }

    @Test
    void behind_a_proxy_those_it_names_are_counted() {
        Visitor viewer = visitor("192.0.2.1", true);
        for (int i = 0; i < 3; i++)
            assertThat(connections.line(viewer, null, false)).isNotNull();
        assertThat(connections.line(viewer, null, false)).isNull();
        assertThat(connections.line(viewer, Secret.of("a-judge-there"), false)).isNotNull();
    }

    @Test
    void when_the_descriptors_run_out_viewers_are_turned_away_and_judges_are_not() {
        for (int i = 0; i < 800; i++) connections.connect(address("127.0.0.1"));
        assertThat(connections.line(visitor("192.0.2.1", false), null, false)).isNull();
        assertThat(connections.line(visitor("192.0.2.1", false), Secret.of("a-judge"), false))
                .isNotNull();
    }

    @Test
    void one_session_has_so_many_sockets_but_the_organisers_token_as_many_as_it_likes() {
        Secret session = Secret.of("s");
        int open = 0;
        while (connections.line(visitor("192.0.2.1", false), session, false) != null) open++;
        assertThat(open).isEqualTo(200);
        for (int i = 0; i < 1000; i++)
            assertThat(connections.line(visitor("192.0.2.1", false), session, true))
                    .isNotNull();
    }

    private static InetAddress address(String text) {
        return Visitor.literal(text).orElseThrow();
    }

    private static Visitor visitor(String address, boolean proxied) {
        return new Visitor(address(address), proxied, false, false, null);
    }
}
