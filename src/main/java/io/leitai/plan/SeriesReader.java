package io.leitai.plan;

import io.leitai.scoring.series.Series;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads a series of contests from YAML. `docs/series.md` has every key. */
public final class SeriesReader {
    private SeriesReader() {}

    /** What became of a file. */
    public sealed interface Outcome {}

    /** A series that holds together. */
    public record Read(Series series) implements Outcome {}

    /** @param problems everything that is wrong with the file, at least one, in the file's order */
    public record Wrong(List<Problem> problems) implements Outcome {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** @param file UTF-8, with or without a byte order mark, at most 1 MB (2<sup>20</sup> bytes) */
    public static Outcome read(byte[] file) {
        Problems problems = new Problems();
        Optional<Series> series = SourceText.decode(file, problems)
                .flatMap(text -> YamlTree.read(text, problems, "id", "title", "timezone", "by", "contests"))
                .map(root -> new SeriesForm(problems).read(root));
        return problems.none() ? new Read(series.orElseThrow()) : new Wrong(problems.sorted());
    }

    /** The same of a text already decoded. */
    public static Outcome read(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
