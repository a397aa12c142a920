package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A judge's phone and the thumb on it. */
record JudgesPhone(Device phone) {
    private static final Pattern KEY = Pattern.compile("\\.?\\d");

    /** Types a mark for each criterion in order, which ends in the page that shows them once more. */
    void types(String... marks) {
        assertThat(phone.at(".pad")).isVisible();
        for (int i = 0; i < marks.length; i++)
            type(phone.at(".criteria li:nth-child(" + (i + 1) + " of :not(.group)).on"), marks[i]);
    }

    /** "40.5" is "4", "0" and the key for a half. */
    private void type(Locator criterion, String mark) {
        assertThat(criterion).isVisible();
        Locator figure = criterion.locator(".mark");
        String typed = "";
        for (String key : KEY.matcher(mark).results().map(MatchResult::group).toList()) {
            String then = typed + key;
            phone.until(() -> figure.textContent().equals(then), () -> key(key).click());
            typed = then;
        }
        phone.until(() -> criterion.count() == 0, () -> phone.at(".pad .tall").click());
    }

    Locator key(String name) {
        return phone.at(".pad .key:text-is('" + name + "')");
    }

    /** Says yes to the sheet under review. */
    void confirms() {
        Locator yes = phone.at(".review .send");
        phone.until(() -> yes.count() == 0, yes::click);
    }

    void gives(String... marks) {
        types(marks);
        confirms();
        assertThat(phone.at("[data-fate=recorded] .seal")).isVisible();
    }
}
