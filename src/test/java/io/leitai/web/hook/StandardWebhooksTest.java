package io.leitai.web.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest {
    @Test
    void a_signature_is_that_of_the_published_vector() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(Signature.of(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(Signature.text(secret)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void a_secret_has_between_24_and_64_bytes_and_none_is_given_twice() {
        assertThat(Signature.newSecret().length).isBetween(24, 64);
        assertThat(Signature.newSecret()).isNotEqualTo(Signature.newSecret());
    }

    @Test
    void waits_grow_with_a_fifth_of_chance_and_end() {
        Backoff backoff = Backoff.standard();
        Random random = new Random(1);
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt <= backoff.waits().size(); attempt++) {
            Duration plain = backoff.waits().get(attempt - 1);
            Duration wait = backoff.after(attempt, random).orElseThrow();
            assertThat(wait).isBetween(plain, plain.plus(plain.dividedBy(5))).isGreaterThan(before);
            before = wait;
        }
        assertThat(backoff.after(backoff.waits().size() + 1, random)).isEmpty();
        assertThat(backoff.after(1, random)).isNotEqualTo(backoff.after(1, random));
    }

    @ParameterizedTest
    @CsvSource({
        "http://tv.example.org/in, true",
        "https://TV.example.org:9000/in, true",
        "http://evil.org/tv.example.org, false",
        "http://tv.example.org.evil.org/, false",
        "http://10.0.0.5:8080/x, true",
        "http://10.0.0.5/x, false",
        "http://10.0.0.6:8080/x, false",
        "http://a.lan.example/x, true",
        "http://lan.example/x, false",
        "http://127.0.0.1/, false",
        "http://[::1]/, false",
        "http://169.254.169.254/latest, false",
        "http://2130706433/, false"
    })
    void only_hosts_that_are_named_are_allowed(String url, boolean allowed) {
        AllowedHosts hosts = new AllowedHosts(List.of("tv.example.org", "10.0.0.5:8080", "*.lan.example"));
        URI uri = AllowedHosts.parse(url);
        assertThat(uri != null && hosts.allow(uri)).isEqualTo(allowed);
        assertThat(uri != null && new AllowedHosts(List.of()).allow(uri)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://tv.example.org/",
                "file:///etc/passwd",
                "http://user:secret@tv.example.org/",
                "http://tv.example.org/#part",
                "tv.example.org",
                "http://",
                "http://tv example.org/",
                ""
            })
    void what_is_no_plain_web_address_is_none(String url) {
        assertThat(AllowedHosts.parse(url)).isNull();
    }
}
