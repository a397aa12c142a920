package io.leitai.office;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.leitai.contest.Contest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pages to be printed on A4: the way on when everything is down. Whole HTML documents with one stylesheet, no script and
 * nothing inline, so that they pass the strictest content security policy. Safe for use by several threads.
 */
public final class Paper {
    private final Configuration templates = templates();
    private final String stylesheet;

    /** @param stylesheet the address of {@code css/print.css} as the browser is to ask for it */
    public Paper(String stylesheet) {
        this.stylesheet = stylesheet;
    }

    /**
     * Blank score sheets: for each judge pages of their own, presenters down and criteria across, each page with its
     * header and signatures, so that a lost page is missed. Each panel ends with a sheet without a name, for whoever
     * takes a judge's place; a panel of more than {@value ScoreSheets#MOST_NAMED} has this one alone, to be copied.
     *
     * @param language {@code zh} or {@code en}
     */
    public String scoreSheets(PrintJob job, String language) {
        Words words = Words.in(language);
        return render("score-sheets.ftlh", job, words, new ScoreSheets(job, words).document());
    }

    /**
     * The running order, with room for each phase's time as taken by hand, remarks and the presenter's signature.
     *
     * @param language {@code zh} or {@code en}
     */
    public String runningOrder(PrintJob job, String language) {
        Words words = Words.in(language);
        return render("running-order.ftlh", job, words, RunningSheet.of(job, words));
    }

    /**
     * Everything that happened with seats, to be filed with the protocol.
     *
     * @param happened in the ledger's order; what is not of seats is left out
     * @param language {@code zh} or {@code en}
     */
    public String seats(Contest contest, List<SeatRecord.Happened> happened, String language) {
        Words words = Words.in(language);
        PrintJob job = PrintJob.asPlanned(contest.plan(), contest.rehearsal());
        return render("seats.ftlh", job, words, SeatRecord.of(contest, happened, words));
    }

    private String render(String template, PrintJob job, Words words, Record document) {
        Map<String, Object> model = Map.of(
                "stylesheet", stylesheet,
                "language", words.language(),
                "say", words.all(),
                "contest", Heading.of(job, words),
                "document", document);
        try {
            StringWriter html = new StringWriter();
            templates.getTemplate(template).process(model, html);
            return html.toString();
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("the template " + template + " is broken", e);
        }
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_35);
        templates.setClassForTemplateLoading(Paper.class, "/templates/office");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.ROOT);
        templates.setLocalizedLookup(false);
        templates.setNumberFormat("c");
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        return templates;
    }
}
