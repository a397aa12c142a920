package io.leitai.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contests that differ in anything are told apart. */
class SameContestTest {
    @Test
    void a_difference_in_any_part_is_noticed() throws ReflectiveOperationException {
        Contest before = Contest.begin(Contest.plan(People.plan(OtherRules.twoTurns()), true), People.NINE);
        Contest after = Stories.zhaoLocked()
                .with(People.CLERK, new Command.Deduct("zhao", 1, BigDecimal.TEN, "超时"))
                .contest();
        List<Field> parts = SameContest.fields(Contest.class);
        Constructor<?> constructor = Contest.class.getDeclaredConstructor(
                parts.stream().map(Field::getType).toArray(Class[]::new));
        for (Field part : parts) {
            Object[] values = parts.stream()
                    .map(each -> SameContest.value(each, each.equals(part) ? after : before))
                    .toArray();
            Contest mixed = (Contest) constructor.newInstance(values);
            assertThat(SameContest.difference("contest", before, mixed))
                    .as("the stories differ in %s", part)
                    .isNotEmpty();
            assertThat(before.isSameAs(mixed)).as(part.toString()).isFalse();
        }
    }
}
