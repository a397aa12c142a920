package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** Runs a contest from the console, with the keyboard alone. */
record Director(Device console) {

    void press(String key) {
        console.page().keyboard().press(key);
    }

    void types(String text) {
        console.page().keyboard().insertText(text);
    }

    /** Takes the next steps that the console offers, each with the space key; twice where it asks for that. */
    void takes(String... steps) {
        for (String step : steps) take(step);
    }

    /** The reveal of the turn on stage, step by step to its end. */
    void reveals() {
        Locator offered = console.at(".go[data-do=revealNext]");
        assertThat(offered).isEnabled();
        console.until(() -> offered.count() == 0, () -> press("Space"));
    }

    private void take(String step) {
        Locator offered = console.at(".go[data-do=" + step + "]");
        assertThat(offered).isEnabled();
        console.until(() -> isUnderWay(offered), () -> {
            if (!isUnderWay(offered)) press("Space");
        });
        if (offered.and(console.at(".armed")).count() > 0) press("Space");
        assertThat(offered).not().isAttached();
    }

    private boolean isUnderWay(Locator offered) {
        return offered.and(console.at(":not(.armed):not(.sending)")).count() == 0;
    }
}
