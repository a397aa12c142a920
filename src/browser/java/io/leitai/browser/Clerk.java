package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;

/** Somebody at the clerk's desk, with the keyboard. */
record Clerk(Device desk) {

    void press(String key) {
        desk.page().keyboard().press(key);
    }

    void chooses(String judge) {
        desk.at("tr[data-judge=" + judge + "] .sheet-of").click();
        assertThat(desk.at("tr.chosen[data-judge=" + judge + "]")).isVisible();
    }

    Locator dialog() {
        return desk.at("desk-dialog .box");
    }

    /** Fills what the open form asks for in order and sends it. */
    void fills(String... answers) {
        assertThat(dialog()).isVisible();
        Locator fields = dialog().locator("form input:not([type=hidden]):not([type=file]), form textarea");
        for (int i = 0; i < answers.length; i++)
            if (answers[i] != null) fields.nth(i).fill(answers[i]);
    }

    void sends() {
        dialog().locator(".yes").click();
        assertThat(dialog()).not().isVisible();
    }

    /** Types a paper sheet of the chosen judge. @param photo null: none */
    void entersPaper(String judge, Path photo, String... marks) {
        chooses(judge);
        press("p");
        fills(marks);
        if (photo != null) {
            dialog().locator(".file").setInputFiles(photo);
            assertThat(dialog().locator("desk-photo img")).isVisible();
        }
        sends();
    }
}
