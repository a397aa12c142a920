package io.leitai.browser;

import com.microsoft.playwright.Page;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/** What a keyed browser source would lay over the picture: the pixels that are not transparent. */
record Paint(BufferedImage pixels) {
    static Paint of(Page page) {
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setOmitBackground(true));
        try {
            return new Paint(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks again until the paint is as it should be, and gives it; the last look where it never is. */
    static Paint until(Page page, Predicate<Paint> fits) {
        Paint paint = of(page);
        for (int i = 0; i < 60 && !fits.test(paint); i++) {
            page.waitForTimeout(100);
            paint = of(page);
        }
        return paint;
    }

    boolean isNothing() {
        return box().isEmpty();
    }

    /** The smallest box about everything that is painted; empty where nothing is. */
    Rectangle box() {
        int left = pixels.getWidth(), top = pixels.getHeight(), right = 0, bottom = 0;
        for (int y = 0; y < pixels.getHeight(); y++)
            for (int x = 0; x < pixels.getWidth(); x++)
                if (pixels.getRGB(x, y) >>> 24 != 0) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
        return new Rectangle(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** Whether all that is painted is wholly there: nothing is on its way in or out. */
    boolean isSettled() {
        Rectangle box = box();
        return !box.isEmpty() && pixels.getRGB(box.x + box.width / 2, box.y + 2) >>> 24 == 0xFF;
    }
}
