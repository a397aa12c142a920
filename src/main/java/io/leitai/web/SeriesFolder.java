package io.leitai.web;

import io.leitai.plan.SeriesReader;
import io.leitai.scoring.series.Series;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The series that this server knows: the YAML files of a folder, else those in the jar. They are read again when one of
 * them changed, for a season goes on while the server runs.
 */
public final class SeriesFolder {
    private static final Logger LOG = LoggerFactory.getLogger(SeriesFolder.class);
    private static final String PLACE = "config/series";

    /** The files of {@code config/series}, by their names. */
    static final List<String> IN_THE_JAR = List.of("weixian.yaml");

    private final Path folder;
    private Read read;

    private record Read(String state, List<Series> series) {}

    private record Text(String name, byte[] bytes) {}

    /** @param folder where it is not there, the series in the jar count */
    public SeriesFolder(Path folder) {
        this.folder = folder;
    }

    /** {@code config/series} here, else the one in the jar. */
    public static SeriesFolder standard() {
        return new SeriesFolder(Path.of(PLACE));
    }

    /** By the files' names; the same list as long as no file changed. Reads files: not on an event loop. */
    synchronized List<Series> all() {
        try {
            if (Files.isDirectory(folder)) return ofFolder(folder);
            if (read == null || !read.state().isEmpty()) read = new Read("", inTheJar());
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} can't be read: {}", folder, e.toString());
            if (read == null) read = new Read("", List.of());
        }
        return read.series();
    }

    private List<Series> ofFolder(Path there) throws IOException {
        List<Path> files = files(there);
        StringBuilder state = new StringBuilder("folder");
        for (Path file : files)
            state.append(" %s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file)));
        if (read == null || !read.state().contentEquals(state)) read = new Read(state.toString(), series(files));
        return read.series();
    }

    private static List<Path> files(Path there) throws IOException {
        try (Stream<Path> all = Files.list(there)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** By their names: to look what is in a folder of the jar would be to look through all of it. */
    private static List<Series> inTheJar() throws IOException {
        List<Text> all = new ArrayList<>();
        for (String name : IN_THE_JAR)
            try (InputStream in = SeriesFolder.class.getResourceAsStream("/" + PLACE + "/" + name)) {
                if (in == null) throw new FileNotFoundException(PLACE + "/" + name + " is missing in the jar");
                all.add(new Text(name, in.readAllBytes()));
            }
        return texts(all);
    }

    private static List<Series> series(List<Path> files) throws IOException {
        List<Text> all = new ArrayList<>();
        for (Path file : files) all.add(new Text(file.toString(), Files.readAllBytes(file)));
        return texts(all);
    }

    /** A file with errors is told, and its series is not there: the contests must go on. */
    private static List<Series> texts(List<Text> files) {
        List<Series> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Text file : files)
            switch (SeriesReader.read(file.bytes())) {
                case SeriesReader.Wrong wrong ->
                    wrong.problems()
                            .forEach(
                                    p -> LOG.warn("{}:{}:{} {} {}", file.name(), p.line(), p.column(), p.zh(), p.en()));
                case SeriesReader.Read right -> {
                    if (ids.add(right.series().id())) all.add(right.series());
                    else
                        LOG.warn(
                                "{}: another file has the series \"{}\" already",
                                file.name(),
                                right.series().id());
                }
            }
        return List.copyOf(all);
    }
}
