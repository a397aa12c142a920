package io.leitai.tabulate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A spreadsheet saved as CSV (RFC 4180): a header of known names, then rows whose every field has a place. */
final class Table {
    private final String file;
    private final String text;
    private final Faults faults;
    private final Map<String, Integer> columns = new HashMap<>();

    /** Where each line begins in the text, as far as they were looked up. */
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

    Table(String file, String text, Faults faults) {
        this.file = file;
        this.text = text;
        this.faults = faults;
    }

    /**
     * @param required names that the header must have, in any order
     * @param optional names that it may have
     * @param row called for each row that has as many fields as the header
     */
    void read(List<String> required, List<String> optional, Consumer<Row> row) {
        read(required, optional, name -> false, row);
    }

    /** @param ignored which further names the header may have, whose columns nobody reads */
    void read(List<String> required, List<String> optional, Predicate<String> ignored, Consumer<Row> row) {
        try (var records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text)) {
            int fields = -1;
            for (CsvRecord each : records) {
                Row next = new Row(each);
                if (fields < 0) {
                    if (!header(next, required, optional, ignored)) return;
                    fields = each.getFieldCount();
                } else if (next.isBlank()) continue; // a spreadsheet saves them below its last row
                else if (each.getFieldCount() == fields) row.accept(next);
                else
                    next.fault(
                            Math.min(each.getFieldCount(), fields) - 1,
                            "这一行有 %d 格，表头有 %d 格。".formatted(each.getFieldCount(), fields),
                            "This row has %d fields, the header %d.".formatted(each.getFieldCount(), fields));
            }
            if (fields < 0) wrongHeader(1, 1, required, optional);
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            int line = Math.max(1, lastLine);
            faults.add(new Fault(
                    file,
                    line,
                    1,
                    "从这一行起读不下去：多半是引号没有配对。",
                    "From this line on the file can't be read, most likely a quote is not closed: "
                            + cause.getMessage()));
        }
    }

    private int lastLine;

    private boolean header(Row header, List<String> required, List<String> optional, Predicate<String> ignored) {
        boolean right = true;
        for (int i = 0; i < header.fields(); i++) {
            String name = header.raw(i);
            boolean known = required.contains(name) || optional.contains(name) || ignored.test(name);
            if (columns.putIfAbsent(name, i) != null || !known) {
                right = false;
                Fault at = header.at(i, "", "");
                wrongHeader(at.line(), at.column(), required, optional);
            }
        }
        if (right && !columns.keySet().containsAll(required)) {
            wrongHeader(1, 1, required, optional);
            return false;
        }
        return right;
    }

    private void wrongHeader(int line, int column, List<String> required, List<String> optional) {
        String names = String.join(",", required);
        String more = String.join(",", optional);
        faults.add(new Fault(
                file,
                line,
                column,
                "表头不对：第一行要写 %s，还可以有 %s，各一次，用半角逗号分开。".formatted(names, more),
                "The header is wrong: the first line must be %s, and may have %s too, each once, separated by commas."
                        .formatted(names, more)));
    }

    /** One row, by its columns' names. */
    final class Row {
        private final CsvRecord fields;

        private Row(CsvRecord fields) {
            this.fields = fields;
            lastLine = (int) fields.getStartingLineNumber();
        }

        int line() {
            return (int) fields.getStartingLineNumber();
        }

        int fields() {
            return fields.getFieldCount();
        }

        boolean isBlank() {
            for (int i = 0; i < fields(); i++) if (!fields.getField(i).isBlank()) return false;
            return true;
        }

        /** Without spaces around it; empty where the table has no such column. */
        String get(String column) {
            Integer i = columns.get(column);
            return i == null ? "" : raw(i);
        }

        private String raw(int i) {
            return fields.getField(i).strip();
        }

        /** Reports what is wrong with the field in this column, or with the row if the table has none. */
        void fault(String column, String zh, String en) {
            fault(columns.getOrDefault(column, 0), zh, en);
        }

        void fault(int field, String zh, String en) {
            faults.add(at(field, zh, en));
        }

        private Fault at(int field, String zh, String en) {
            int line = line();
            int from = lineStart(line);
            int at = from;
            boolean quoted = false;
            for (int left = field; left > 0 && at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') quoted = !quoted;
                else if (c == ',' && !quoted) left--;
                else if (c == '\n') {
                    line++;
                    from = at + 1;
                }
            }
            return new Fault(file, line, 1 + text.codePointCount(from, Math.max(from, at)), zh, en);
        }
    }

    /** A line ends with LF, CR LF or CR. @param line from 1 */
    private int lineStart(int line) {
        while (lineStarts.size() < line) {
            int at = lineStarts.getLast();
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
            if (at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') at++;
            if (at >= text.length()) return lineStarts.getLast();
            lineStarts.add(at + 1);
        }
        return lineStarts.get(line - 1);
    }
}
