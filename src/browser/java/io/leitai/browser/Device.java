package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.WebSocketFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Somebody's screen: a browser of its own, with all that its sockets heard and all that went wrong on its page. */
final class Device implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int TRIES = 30;
    private static final int MOMENT_MS = 300;
    private static final Pattern TIMES = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\"time\":[0-9.]+");

    private final BrowserContext context;
    private final Page page;
    private final List<String> heard = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param language "zh-CN" or "en" */
    Device(Browser chromium, String language, int width, int height) {
        context = chromium.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("America/New_York") // a phone that is set wrong: pages tell the contest's own time
                .setViewportSize(width, height));
        context.addInitScript("addEventListener('securitypolicyviolation', (no) => console.error("
                + "`policy: ${no.violatedDirective} ${no.blockedURI} ${no.sample}`))");
        page = context.newPage();
        page.onWebSocket(socket -> socket.onFrameReceived(this::hear));
        page.onConsoleMessage(this::read);
        page.onPageError(error -> wrong.add("page error: " + error));
        page.onDialog(dialog -> {
            wrong.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    private void hear(WebSocketFrame frame) {
        // an answer about the time repeats the page's own clock, in which any figure may stand
        if (frame.text() != null && !frame.text().startsWith("{\"time\":")) heard.add(frame.text());
    }

    /** A lost line is written to the console by the browser itself and is no fault of the page. */
    private void read(ConsoleMessage message) {
        boolean lostLine = message.text().startsWith("WebSocket connection to")
                || message.text().contains("net::ERR_");
        if (message.type().equals("error") && !lostLine) wrong.add(message.text());
    }

    Device open(String address) {
        page.navigate(address);
        return this;
    }

    Page page() {
        return page;
    }

    Locator at(String css) {
        return page.locator(css);
    }

    void sees(String css, String text) {
        assertThat(at(css).first()).containsText(text);
    }

    void isLive() {
        assertThat(at(".link[data-state=live]").first()).isAttached();
    }

    /**
     * Does what a person does whose press had no effect, since the page had changed a moment before: the same once more.
     *
     * @param act must be harmless to repeat until `done`
     */
    void until(BooleanSupplier done, Runnable act) {
        for (int i = 0; i < TRIES; i++) {
            act.run();
            try {
                page.waitForCondition(done, new Page.WaitForConditionOptions().setTimeout(MOMENT_MS));
                return;
            } catch (TimeoutError notYet) {
                // once more
            }
        }
        throw new AssertionError("no effect on " + page.url());
    }

    /** Everything that came to this screen: all frames so far, and the page as it is. Without times: their digits may be a mark's. */
    List<String> everythingSeen() {
        List<String> all = new ArrayList<>(heard);
        all.add(page.content());
        all.add(page.locator("body").innerText());
        all.replaceAll(seen -> TIMES.matcher(seen).replaceAll("TIME"));
        return all;
    }

    /** Closes them all. @return what went wrong on any */
    static List<String> closeAll(List<Device> devices) {
        List<String> wrong = new ArrayList<>();
        for (Device device : devices) {
            wrong.addAll(device.whatWentWrong());
            device.close();
        }
        return wrong;
    }

    /** Script errors, refused resources, violations of the content security policy, dialogs. */
    List<String> whatWentWrong() {
        return List.copyOf(wrong);
    }

    /** Waits until nothing moves any more. */
    void rests() {
        page.evaluate("() => Promise.allSettled(document.getAnimations()"
                + ".filter((one) => one.playState === 'running' && one.effect.getComputedTiming().endTime !== Infinity)"
                + ".map((one) => one.finished))");
    }

    /** What the screen shows once everything on it has come to rest. */
    void picture(String name) {
        rests();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
