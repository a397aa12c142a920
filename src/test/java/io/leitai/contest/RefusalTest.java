package io.leitai.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_has_a_whole_sentence_in_both_languages(Refusal.Code code) {
        assertThat(code.zh).endsWith("。").containsPattern("\\p{IsHan}");
        assertThat(code.en).endsWith(".").doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @EnumSource
    void the_sentences_of_a_refusal_stand_for_the_same_things(Refusal.Code code) {
        List<String> chinese = placeholders(code.zh);
        List<String> english = placeholders(code.en);
        assertThat(chinese).containsAll(english);
        for (int i = 0; i < chinese.size(); i++) assertThat(chinese.get(i)).isEqualTo("{" + i + "}");
    }

    @Test
    void a_refusal_is_said_in_the_language_asked_for() {
        Refusal refusal = Refusal.of(Refusal.Code.BAD_PLACE, 10);
        assertThat(refusal.say("zh")).isEqualTo("出场位置应在 1 到 10 之间。");
        assertThat(refusal.say("en-GB")).isEqualTo("The place must be from 1 to 10.");
    }

    @Test
    void what_a_person_typed_is_never_read_as_a_placeholder() {
        assertThat(Refusal.of(Refusal.Code.NO_SUCH_TURN, "{1}", 7).say("en"))
                .isEqualTo("Turn 7 of {1} is not on stage; check the presenter and the turn.");
    }

    @Test
    void codes_are_written_in_lower_case_with_hyphens() {
        assertThat(Refusal.Code.NOT_ON_STAGE.wireName()).isEqualTo("not-on-stage");
    }
}
