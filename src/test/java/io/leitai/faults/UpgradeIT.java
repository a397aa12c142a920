package io.leitai.faults;

import static io.leitai.faults.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another release on one node after another, while judges score at all of them. */
class UpgradeIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final String CONTEST = "weixian-8";
    private static final String NEXT = "9.9.9";
    private static final Pattern VERSION = Pattern.compile("data-version=\"([^\"]+)\"");
    private static final String RELOAD = "\"reload\"";

    @TempDir
    Path folder;

    private final List<NodeProcess> answering = new CopyOnWriteArrayList<>();

    @Test
    void nobody_loses_a_mark_and_screens_load_themselves_anew_when_they_meet_the_new_release() throws Exception {
        Path now = copy("now.jar");
        Path next = copy("next.jar");
        make(next);
        try (Machines machines = new Machines(folder, NAMES.toArray(String[]::new))) {
            // the same files, put there at different times
            for (String name : NAMES)
                machines.start(name, machines.databasePort(), name.equals("a") ? now : copy(name + ".jar"))
                        .base();
            machines.allHear();
            answering.addAll(machines.nodes());
            String old = pages(machines.node("a"));
            for (NodeProcess node : machines.nodes())
                assertThat(pages(node)).as("pages of one build").isEqualTo(old);
            Scoring scoring = new Scoring(CONTEST, () -> List.copyOf(answering));
            scoring.begin();

            for (String name : NAMES) {
                NodeProcess node = machines.node(name);
                Watcher screen = screen(node, old);
                answering.remove(node);
                node.stop();
                assertThat(screen.closed())
                        .as("sent away, to come back at once")
                        .isEqualTo(1012);
                assertThat(screen.heard()).noneMatch(message -> message.contains(RELOAD));
                int before = scoring.receipts();
                await(() -> scoring.receipts() > before, "they go on meanwhile");

                NodeProcess upgraded = machines.start(name, machines.databasePort(), next);
                await(() -> releases(upgraded).size() == 3, "it is one of them");
                answering.add(upgraded);
                Watcher back = screen(upgraded, old);
                back.awaits(RELOAD); // there is a newer page
                assertThat(pages(upgraded)).isNotEqualTo(old);
            }

            scoring.end();
            scoring.untilAReceipt("the-last");
            scoring.check(machines.nodes());
            assertThat(releases(machines.node("a"))).containsOnly(NEXT);
        }
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.copy(Path.of(NodeProcess.jar()), folder.resolve(name));
        Files.setLastModifiedTime(
                copy, FileTime.from(Instant.parse("2018-09-28T06:00:00Z").plusSeconds(name.hashCode() % 10_000)));
        return copy;
    }

    /** Of it the next release, in which a page's file is another. */
    private static void make(Path next) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(next)) {
            Path file = jar.getPath("META-INF", "MANIFEST.MF");
            Manifest manifest;
            try (InputStream in = Files.newInputStream(file)) {
                manifest = new Manifest(in);
            }
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, NEXT);
            try (OutputStream out = Files.newOutputStream(file)) {
                manifest.write(out);
            }
            Path look = jar.getPath("webroot", "css", "base.css");
            Files.writeString(look, Files.readString(look) + "\n/* " + NEXT + " */\n");
        }
    }

    private static String pages(NodeProcess node) throws Exception {
        Matcher version = VERSION.matcher(node.get("/c/" + CONTEST + "/hall").body());
        if (!version.find()) version = VERSION.matcher(node.get("/").body());
        assertThat(version.reset().find()).isTrue();
        return version.group(1);
    }

    /** Of every node that this one hears, itself among them. */
    private static List<String> releases(NodeProcess node) throws Exception {
        JsonNode nodes = JSON.readTree(node.get("/api/v1/nodes").body()).path("nodes");
        List<String> releases = new ArrayList<>();
        nodes.forEach(each -> releases.add(each.path("release").asText()));
        return releases;
    }

    /** The hall's page of one version. */
    private static Watcher screen(NodeProcess node, String version) throws Exception {
        Watcher screen = Watcher.open(
                HttpClient.newHttpClient().newWebSocketBuilder(),
                node.base(),
                "contest=" + CONTEST + "&view=hall&page=hall&v=" + version);
        screen.until("hall");
        return screen;
    }
}
