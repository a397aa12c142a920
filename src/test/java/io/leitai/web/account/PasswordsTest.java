package io.leitai.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String GOOD = "槐树下 三只鸡 七点";

    @Test
    void a_hash_names_argon2id_and_what_it_cost() {
        assertThat(Passwords.hash(GOOD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.hash(GOOD)).isNotEqualTo(Passwords.hash(GOOD));
    }

    @Test
    void the_password_fits_and_no_other_does() {
        String hash = Passwords.hash(GOOD);
        assertThat(Passwords.fits(GOOD, hash)).isTrue();
        assertThat(Passwords.fits(GOOD + " ", hash)).isFalse();
        assertThat(Passwords.fits("nobody's password", null)).isFalse();
        assertThat(Passwords.fits("", "")).isFalse();
    }

    @Test
    void a_hash_of_another_cost_is_checked_as_it_was_made() {
        // argon2 (the reference's own tool): echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Passwords.fits("password", reference)).isTrue();
        assertThat(Passwords.fits("passwore", reference)).isFalse();
    }

    @Test
    void full_width_letters_of_an_input_method_are_the_plain_ones() {
        assertThat(Passwords.fits("ｈｕａｉｓｈｕ１２３ｘ", Passwords.hash("huaishu123x"))).isTrue();
    }

    @Test
    void too_short_and_too_long_ones_are_told() {
        assertThat(Passwords.isTooShort("九个字九个字九个字")).isTrue();
        assertThat(Passwords.isTooShort("十个字十个字十个字十")).isFalse();
        assertThat(Passwords.isTooShort("x".repeat(201))).isTrue();
    }

    @Test
    void what_a_guesser_tries_first_is_told() {
        for (String guess : new String[] {"1234567890", "0987654321", "aaaaaaaaaaaa", "Password123", "woaini1314"})
            assertThat(Passwords.isGuessable(guess, "zhou-min")).as(guess).isTrue();
        assertThat(Passwords.isGuessable("zhou-min2026", "zhou-min")).isTrue();
        assertThat(Passwords.isGuessable(GOOD, "zhou-min")).isFalse();
    }
}
