package io.leitai.ledger;

import static io.leitai.ledger.Entries.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.contest.Role;
import io.leitai.ledger.Accounts.Account;
import io.leitai.ledger.Accounts.Note;
import io.leitai.ledger.Seats.Seat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlAccountsTest {
    private static final Seat ORGANISER = new Seat("", Role.ORGANISER, "zhou-min");
    private static final Seat DIRECTOR = new Seat("weixian-8", Role.DIRECTOR, "zhou-min").as(2, "");
    static final Account ZHOU_MIN =
            new Account("a1", "zhou-min", "周敏", "$argon2id$one", "", 0, false, NINE, List.of(ORGANISER, DIRECTOR));
    private static final Account WU_GANG = new Account("a2", "吴刚", "吴刚", "", "", 0, false, NINE, List.of());

    @TempDir
    Path data;

    private Store store;

    @BeforeEach
    void open() {
        store = openStore();
        assertThat(accounts().add(ZHOU_MIN, note("set-up"))).isTrue();
        assertThat(accounts().add(WU_GANG, note("created"))).isTrue();
    }

    Store openStore() {
        return Store.open(data);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_account_is_found_by_its_name_with_all_it_may_act_as_after_a_restart_too() {
        store.close();
        store = openStore();
        assertThat(accounts().byName("zhou-min")).contains(ZHOU_MIN);
        assertThat(accounts().byId("a2")).contains(WU_GANG);
        assertThat(accounts().byName("nobody")).isEmpty();
        assertThat(accounts().all()).containsExactly(ZHOU_MIN, WU_GANG);
    }

    @Test
    void a_name_is_one_persons() {
        Account other = new Account("a3", "zhou-min", "周敏二", "", "", 0, false, NINE, List.of());
        assertThat(accounts().add(other, note("created"))).isFalse();
        assertThat(accounts().byName("zhou-min")).contains(ZHOU_MIN);
        assertThat(accounts().log(10)).hasSize(2);
    }

    @Test
    void roles_are_given_as_a_whole() {
        accounts().setSeats("a1", List.of(DIRECTOR), note("roles"));
        assertThat(accounts().byId("a1").orElseThrow().seats()).containsExactly(DIRECTOR);
    }

    @Test
    void each_step_of_a_one_time_password_is_good_once_and_none_before_it() {
        assertThat(accounts().useStep("a1", 100)).isTrue();
        assertThat(accounts().useStep("a1", 100)).isFalse();
        assertThat(accounts().useStep("a1", 99)).isFalse();
        assertThat(accounts().useStep("a1", 101)).isTrue();
    }

    @Test
    void each_code_on_paper_is_good_once_for_its_account_and_void_once_there_are_new_ones() {
        accounts().setTotp("a1", "made", List.of(hash(1), hash(2)), note("totp-on"));
        assertThat(accounts().byId("a1").orElseThrow().hasTotp()).isTrue();
        assertThat(accounts().useRecovery("a2", hash(1), note("recovery-used"))).isFalse();
        assertThat(accounts().useRecovery("a1", hash(1), note("recovery-used"))).isTrue();
        assertThat(accounts().useRecovery("a1", hash(1), note("recovery-used"))).isFalse();
        assertThat(accounts().recoveryLeft("a1")).isEqualTo(1);
        accounts().setRecovery("a1", List.of(hash(3)), note("recovery"));
        assertThat(accounts().useRecovery("a1", hash(2), note("recovery-used"))).isFalse();
    }

    @Test
    void an_invitation_makes_a_password_once_and_within_its_time() {
        accounts().invite("a2", hash(7), NINE.plusSeconds(60), note("invited"));
        assertThat(accounts().invited(hash(7), NINE)).contains(WU_GANG);
        assertThat(accounts().invited(hash(7), NINE.plusSeconds(60))).isEmpty();
        assertThat(accounts().accept(hash(7), "a2", "$argon2id$two", note("password")))
                .isTrue();
        assertThat(accounts().accept(hash(7), "a2", "$argon2id$three", note("password")))
                .isFalse();
        assertThat(accounts().byId("a2").orElseThrow().password()).isEqualTo("$argon2id$two");
    }

    @Test
    void a_newer_invitation_voids_the_one_before() {
        accounts().invite("a2", hash(7), NINE.plusSeconds(60), note("invited"));
        accounts().invite("a2", hash(8), NINE.plusSeconds(60), note("invited"));
        assertThat(accounts().invited(hash(7), NINE)).isEmpty();
        assertThat(accounts().invited(hash(8), NINE)).contains(WU_GANG);
    }

    @Test
    void who_accepts_an_invitation_is_signed_in_nowhere_and_has_no_one_time_password() {
        accounts().setTotp("a1", "made", List.of(hash(1)), note("totp-on"));
        signIns().open(hash(5), "a1", "Windows · Edge", NINE);
        accounts().invite("a1", hash(7), NINE.plusSeconds(60), note("invited"));
        accounts().accept(hash(7), "a1", "$argon2id$two", note("password"));
        assertThat(signIns().find(hash(5), NINE)).isEmpty();
        assertThat(accounts().byId("a1").orElseThrow().hasTotp()).isFalse();
        assertThat(accounts().recoveryLeft("a1")).isZero();
    }

    @Test
    void a_session_ends_after_its_idle_time_and_after_its_longest_time() {
        signIns().open(hash(5), "a1", "Windows · Edge", NINE);
        assertThat(signIns().find(hash(5), NINE).orElseThrow().account()).isEqualTo(ZHOU_MIN);
        Instant idle = NINE.plus(SignIns.IDLE);
        assertThat(signIns().find(hash(5), idle)).isEmpty();
        signIns().seen(hash(5), NINE.plus(Duration.ofHours(11)));
        assertThat(signIns().find(hash(5), idle)).isPresent();
        Instant longest = NINE.plus(SignIns.LONGEST);
        signIns().seen(hash(5), longest.minusSeconds(1));
        assertThat(signIns().find(hash(5), longest.minusMillis(1))).isPresent();
        assertThat(signIns().find(hash(5), longest)).isEmpty();
    }

    @Test
    void a_look_is_remembered_with_the_session() {
        signIns().open(hash(5), "a1", "Windows · Edge", NINE);
        signIns().looked(hash(5), NINE.plusSeconds(90));
        assertThat(signIns().find(hash(5), NINE).orElseThrow().looked()).isEqualTo(NINE.plusSeconds(90));
    }

    @Test
    void signing_out_everywhere_can_leave_one_browser() {
        signIns().open(hash(5), "a1", "Windows · Edge", NINE);
        signIns().open(hash(6), "a1", "iPhone · WeChat", NINE);
        assertThat(signIns().count("a1", NINE)).isEqualTo(2);
        signIns().endAll("a1", hash(6));
        assertThat(signIns().find(hash(5), NINE)).isEmpty();
        assertThat(signIns().find(hash(6), NINE)).isPresent();
        signIns().end(hash(6));
        assertThat(signIns().count("a1", NINE)).isZero();
    }

    @Test
    void a_disabled_account_is_signed_in_nowhere() {
        signIns().open(hash(5), "a1", "Windows · Edge", NINE);
        accounts().setDisabled("a1", true, note("disabled"));
        assertThat(signIns().find(hash(5), NINE)).isEmpty();
        assertThat(accounts().byId("a1").orElseThrow().disabled()).isTrue();
        accounts().setDisabled("a1", false, note("enabled"));
        assertThat(signIns().find(hash(5), NINE)).isEmpty();
    }

    @Test
    void the_log_has_who_did_what_newest_first() {
        accounts().setPassword("a1", "$argon2id$two", new Note(NINE.plusSeconds(5), "zhou-min", "password", ""));
        assertThat(accounts().log(1))
                .containsExactly(new Accounts.Line(NINE.plusSeconds(5), "zhou-min", "zhou-min", "password", ""));
    }

    @Test
    void a_secret_itself_is_refused() {
        byte[] secret = "abcde-fghjk".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> accounts().invite("a2", secret, NINE, note("invited")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signIns().open(secret, "a1", "", NINE)).isInstanceOf(IllegalArgumentException.class);
    }

    private Accounts accounts() {
        return store.accounts();
    }

    private SignIns signIns() {
        return store.signIns();
    }

    static Note note(String what) {
        return new Note(NINE, "zhou-min", what, "");
    }

    private static byte[] hash(int of) {
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) of);
        return hash;
    }
}
