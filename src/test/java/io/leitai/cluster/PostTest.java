package io.leitai.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Plan;
import io.leitai.contest.Refusal;
import io.leitai.contest.Role;
import io.leitai.live.Answer;
import io.leitai.plan.PlanReader;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes between nodes, byte by byte: nodes of one {@link Post#VERSION} must understand each other. */
class PostTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/post.txt");
    private static final Path FOUND = Path.of("target/post-found.txt");

    private static final Nodes.Word WORD = new Nodes.Word(
            new Passport("a", "a-0f1e2d3c", "1.0.0", "2-0f1e2d3c4b5a", "7123/5", "mark"),
            "10.0.0.1:5701",
            2,
            Map.of("weixian-8", 7L),
            true,
            true,
            true);
    private static final Post.Asked ASKED = new Post.Asked(
            "weixian-8",
            "018f-1",
            new Actor("j1", Role.JUDGE),
            new Command.GiveMarks("p1", 1, Map.of("problems", new BigDecimal("22.5")), false, null),
            40);
    private static final Post.Planned PLANNED =
            new Post.Planned("018f-2", new Actor("zhou-min", Role.ORGANISER), plan(), true);
    private static final List<Answer> ANSWERS = List.of(
            new Answer.Receipt("018f-1", 12, "ab".repeat(32), Instant.parse("2018-09-28T01:02:03.004Z")),
            new Answer.Refused("018f-1", Refusal.of(Refusal.Code.UNKNOWN_COMMAND, "jump")),
            new Answer.TryAgain("018f-1", Answer.Reason.BUSY),
            new Answer.Unknown("018f-1"));
    private static final Frame FRAME = new Frame(
            "weixian-8",
            "stage",
            7,
            3,
            Buffer.buffer("{\"view\":\"stage\",\"body\":{\"name\":\"李娜\"}}"),
            Buffer.buffer("{\"name\":\"李娜\"}"));

    /** Where this fails and the change was meant: raise {@link Post#VERSION}, and put {@code target/post-found.txt} here. */
    @Test
    void its_form_does_not_change_under_one_version() throws IOException {
        List<String> found = new ArrayList<>(List.of("version " + Post.VERSION));
        found.add("word " + Post.pack(WORD).encode());
        found.add("asked " + text(Post.pack(ASKED)));
        for (Answer answer : ANSWERS) found.add("answer " + Post.pack(answer).encode());
        found.add("frame " + text(Post.pack(FRAME)).replace("\n", "\\n"));
        found.add("told "
                + Post.told("presence", "a-0f1e2d3c", "weixian-8", new byte[] {1, 2, 3})
                        .encode());
        found.add("wish " + Post.wish("weixian-8", "b-4b5a6978").encode());
        found.add("drain " + Post.drain(true).encode());
        Files.write(FOUND, found);
        assertThat(found).isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void what_was_packed_is_what_is_unpacked() {
        assertThat(Post.word(Post.pack(WORD))).isEqualTo(WORD);
        assertThat(Post.asked(Post.pack(ASKED))).isEqualTo(ASKED);
        assertThat(Post.planned(Post.pack(PLANNED))).isEqualTo(PLANNED);
        for (Answer answer : ANSWERS) assertThat(Post.answer(Post.pack(answer))).isEqualTo(answer);
        assertThat(Post.frame(Post.pack(FRAME))).isEqualTo(FRAME);
    }

    @Test
    void an_address_tells_whom_it_is_for() {
        assertThat(Post.receiver(Post.address("command", "a-0f1e2d3c"))).isEqualTo("a-0f1e2d3c");
        assertThat(Post.receiver(Post.address("word", "10.0.0.1:5701"))).isEqualTo("10.0.0.1:5701");
        assertThat(Post.receiver("__vertx.reply.1")).isNull();
    }

    private record Mark(String judge, int points) {}

    private record MarkOfAnotherRelease(String judge, int points, String why) {}

    @Test
    void nodes_that_know_different_records_do_not_understand_each_other() {
        assertThat(Speech.digest(Mark.class))
                .isEqualTo(Speech.digest(Mark.class))
                .isNotEqualTo(Speech.digest(MarkOfAnotherRelease.class));
        assertThat(Speech.OWN).startsWith(Post.VERSION + "-");
    }

    private static String text(Buffer bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Plan plan() {
        var read = PlanReader.read("""
                    id: weixian-8
                    title: 擂台
                    timezone: Asia/Shanghai
                    presenters: [{id: p1, name: 李娜, unit: 县林业局}]
                    criteria: [{id: all, name: 总评, max: 100, step: 1}]
                    panels: [{id: main, judges: [{id: j1, name: 评委}]}]
                    turn: [{phase: present, for: 8m}, {phase: scoring, for: 90s}]
                    """);
        return ((PlanReader.Read) read).plan();
    }
}
