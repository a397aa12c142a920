package io.leitai.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The one of RFC 6238's appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void it_gives_the_digits_of_the_standards_own_table(long second, String digits) {
        assertThat(Totp.digits(SECRET, second / 30)).isEqualTo(digits);
    }

    @Test
    void a_phone_whose_clock_is_half_a_minute_wrong_is_let_in_and_one_that_is_further_off_is_not() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = 1_234_567_890 / 30;
        for (long off = -1; off <= 1; off++)
            assertThat(Totp.step(SECRET, Totp.digits(SECRET, step + off), now, -1))
                    .isEqualTo(step + off);
        assertThat(Totp.step(SECRET, Totp.digits(SECRET, step - 2), now, -1)).isEqualTo(-1);
        assertThat(Totp.step(SECRET, Totp.digits(SECRET, step + 2), now, -1)).isEqualTo(-1);
    }

    @Test
    void digits_that_were_used_are_good_no_more_and_neither_are_older_ones() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = 1_234_567_890 / 30;
        assertThat(Totp.step(SECRET, Totp.digits(SECRET, step), now, step)).isEqualTo(-1);
        assertThat(Totp.step(SECRET, Totp.digits(SECRET, step - 1), now, step)).isEqualTo(-1);
        assertThat(Totp.step(SECRET, Totp.digits(SECRET, step + 1), now, step)).isEqualTo(step + 1);
    }

    @Test
    void the_secret_is_written_for_hands_and_for_apps_as_they_expect_it() {
        assertThat(Totp.text(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.text(new byte[] {'f', 'o', 'o'})).isEqualTo("MZXW6");
        assertThat(Totp.uri(SECRET, "周敏", "arena.example"))
                .isEqualTo("otpauth://totp/Leitai%20arena.example:%E5%91%A8%E6%95%8F?secret="
                        + "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Leitai%20arena.example");
    }
}
