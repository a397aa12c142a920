package io.leitai.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF's pages as pictures. Scripts, forms, links and attached files stay behind. */
final class Documents {
    private static final int POINTS_AN_INCH = 72;
    /** A small page is drawn larger than it says; not a stamp. */
    private static final double MOST_SCALE = 8;

    private Documents() {}

    static List<String> pages(Path file, Pages pages, int most) throws IOException, UnfitException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.isEncrypted()) throw new UnfitException(Unfit.ENCRYPTED);
            int count = document.getNumberOfPages();
            if (count == 0) throw new UnfitException(Unfit.BROKEN);
            if (count > most) throw new UnfitException(Unfit.PAGES);
            document.setResourceCache(null); // a page's pictures must not stay while the next is drawn
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            List<String> lines = new ArrayList<>(count);
            for (int i = 0; i < count; i++)
                lines.add(pages.write(renderer.renderImageWithDPI(i, dpi(document, i), ImageType.RGB)));
            return lines;
        } catch (InvalidPasswordException | NoClassDefFoundError e) {
            throw new UnfitException(Unfit.ENCRYPTED); // the library that would open it is not there
        }
    }

    private static float dpi(PDDocument document, int page) {
        PDRectangle box = document.getPage(page).getCropBox();
        boolean turned = document.getPage(page).getRotation() % 180 != 0;
        double width = Math.max(1, turned ? box.getHeight() : box.getWidth());
        double height = Math.max(1, turned ? box.getWidth() : box.getHeight());
        double scale = Math.min(MOST_SCALE, Math.min(Pages.WIDTH / width, Pages.HEIGHT / height));
        return (float) (POINTS_AN_INCH * scale);
    }
}
