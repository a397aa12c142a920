package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The phone of one of the public. */
record VotersPhone(Device phone) {

    void chooses(String mark) {
        Locator target = phone.at(".targets button:text-is('" + mark + "')");
        phone.until(() -> "true".equals(target.getAttribute("aria-pressed")), target::click);
    }

    void votes(String mark) {
        chooses(mark);
        Locator yes = phone.at("[data-vote=open] .send");
        phone.until(() -> yes.count() == 0, yes::click);
        assertThat(phone.at("[data-vote=recorded] .seal")).isVisible();
        assertThat(phone.at(".great .fig")).hasText(mark);
    }
}
