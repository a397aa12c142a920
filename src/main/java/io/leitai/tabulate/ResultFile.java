package io.leitai.tabulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Fraction;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Tally;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * RESULT.csv: {@code rank,presenter,total}, then {@code PANEL.CRITERION}, with {@code .TURN} where there are several turns.
 * A figure is what came out across the judges, before the criterion's weight, as the rules round it there; where they
 * round nothing there, as they round the total.
 */
final class ResultFile {
    private ResultFile() {}

    static String of(Rules rules, List<Tally> tallies) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header(rules));
            for (Tally tally : tallies) csv.writeRecord(row(rules, tally));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header(Rules rules) {
        List<String> header = new ArrayList<>(List.of("rank", "presenter", "total"));
        int turns = rules.how().turns().count();
        for (int turn = 1; turn <= turns; turn++)
            for (Panel panel : rules.panels())
                for (Criterion criterion : rules.markedBy(panel))
                    header.add(panel.id() + "." + criterion.id() + (turns == 1 ? "" : "." + turn));
        return header;
    }

    private static List<String> row(Rules rules, Tally tally) {
        List<String> row = new ArrayList<>();
        row.add(tally.rank() == 0 ? "" : String.valueOf(tally.rank()));
        row.add(tally.presenter());
        row.add(tally.total() == null ? "" : tally.total().toPlainString());
        Rounding across = rules.how().steps().across();
        Rounding shown = across == null ? rules.total() : across;
        for (Tally.Turn turn : tally.turns())
            for (int i = 0; i < rules.panels().size(); i++)
                for (Criterion criterion : rules.markedBy(rules.panels().get(i))) {
                    Fraction figure = turn.panels().get(i).figures().get(criterion.id());
                    row.add(figure == null ? "" : figure.round(shown).toPlainString());
                }
        return row;
    }
}
