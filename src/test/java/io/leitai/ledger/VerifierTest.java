package io.leitai.ledger;

import static io.leitai.ledger.Entries.NINE;
import static io.leitai.ledger.Entries.chain;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final List<Entry> ENTRIES = chain("weixian-8", 5);
    private static final String HEAD = Hex.of(ENTRIES.getLast().hash());
    private static final List<String> LINES = lines(ENTRIES);

    @Test
    void a_whole_file_is_sound_and_its_head_is_named() throws IOException {
        assertThat(verify(LINES)).isEqualTo(new Verdict.Sound(5, HEAD));
        assertThat(verify(LINES, HEAD)).isEqualTo(new Verdict.Sound(5, HEAD));
    }

    @Test
    void withheld_bodies_do_not_break_the_chain() throws IOException {
        List<String> lines = new ArrayList<>(LINES);
        for (int i : List.of(0, 3, 4)) lines.set(i, line(ENTRIES.get(i), true));
        assertThat(lines.get(3)).contains("\"bodyHash\":\"").doesNotContain("salt", "\"body\"", "第4条");
        assertThat(verify(lines, HEAD)).isEqualTo(new Verdict.Sound(5, HEAD));
    }

    @Test
    void another_programs_spacing_order_and_escapes_are_taken() throws IOException {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(
                1,
                lines.get(1)
                        .replace("\",\"", "\" , \"")
                        .replace("第", "\\u7b2c")
                        .replaceFirst("\\{\"seq\":2,(.*)}", "{$1, \"seq\" : 2 }"));
        assertThat(lines.get(1)).contains("\\u7b2c").endsWith("\"seq\" : 2 }");
        assertThat(verify(lines)).isEqualTo(new Verdict.Sound(5, HEAD));
        assertThat(verify(String.join("\r\n", lines), null)).isEqualTo(new Verdict.Sound(5, HEAD));
    }

    @Test
    void an_entry_that_says_something_else_is_named() throws IOException {
        assertBroken(3, "its hash is not that", edit(3, "第3条", "第4条"));
        assertBroken(3, "its hash is not that", edit(3, "\"c3\"", "\"c9\""));
        assertBroken(3, "its hash is not that", edit(3, "01:00:03.000Z", "01:00:03.001Z"));
        assertBroken(3, "its hash is not that", edit(3, "\"term\":1", "\"term\":2"));
    }

    @Test
    void an_entry_that_is_left_out_doubled_or_moved_is_named() throws IOException {
        List<String> without = new ArrayList<>(LINES);
        without.remove(1);
        assertBroken(2, "there is entry 3 in its place", without);
        List<String> doubled = new ArrayList<>(LINES);
        doubled.add(2, LINES.get(1));
        assertBroken(3, "there is entry 2 in its place", doubled);
        assertBroken(1, "there is entry 2 in its place", LINES.subList(1, 5));
    }

    @Test
    void an_entry_of_another_chain_is_named() throws IOException {
        Entry other = Entries.entry(Entries.entry(null, "weixian-8", 2, 1, "x", "{}"), "weixian-8", 3, 1, "c3", "{}");
        List<String> lines = new ArrayList<>(LINES);
        lines.set(2, line(other, false));
        assertBroken(3, "it does not follow the entry before it", lines);
    }

    @Test
    void time_and_term_never_fall() throws IOException {
        Entry first = next(null, 2, 0);
        assertBroken(2, "its term is lower", lines(List.of(first, next(first, 1, 1))));
        assertBroken(2, "it is earlier", lines(List.of(first, next(first, 2, -1))));
        assertThat(verify(lines(List.of(first, next(first, 2, 0))))).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void a_file_without_its_last_lines_has_not_the_published_head() throws IOException {
        assertThat(verify(LINES.subList(0, 3))).isInstanceOf(Verdict.Sound.class);
        assertThat(verify(LINES.subList(0, 3), HEAD)).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.seq()).isEqualTo(4);
            assertThat(broken.why()).contains("ends before the head");
        });
        String earlier = Hex.of(ENTRIES.get(2).hash());
        assertThat(verify(LINES, earlier))
                .isEqualTo(new Verdict.Broken(4, "the head that was asked for is the entry before it"));
    }

    @Test
    void what_is_no_ledger_is_named_by_its_line() throws IOException {
        assertThat(verify("", null)).isEqualTo(new Verdict.Broken(1, "the file is empty"));
        assertThat(verify("\n", null))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, b -> assertThat(b.why()).startsWith("line 1 "));
        assertBroken(2, "line 2 is not one JSON object", edit(2, "}$", ""));
        assertBroken(2, "line 2 is malformed: something follows", edit(2, "$", "{}"));
        assertBroken(2, "line 2 is not one JSON object: Duplicate field 'seq'", edit(2, "\\{", "{\"seq\":2,"));
        assertBroken(2, "line 2 is malformed: its fields are", edit(2, "\\{", "{\"note\":\"all well\","));
        assertBroken(2, "line 2 is malformed: its fields are", edit(2, "\"salt\":\"[0-9a-f]*\",", ""));
        assertBroken(2, "line 2 is malformed: seq is not a whole number", edit(2, "\"seq\":2", "\"seq\":\"2\""));
        assertBroken(2, "line 2 is malformed: seq is neither", edit(2, "\"seq\":2", "\"seq\":2.0"));
        assertBroken(2, "line 2 is not one JSON object", edit(2, "\"seq\":2", "\"seq\":99999999999999999999"));
        assertBroken(2, "line 2 is malformed: not a time", edit(2, "01:00:02.000Z", "01:00:02Z"));
        assertBroken(2, "line 2 is malformed: hash is not 64 lower-case", edit(2, "\"hash\":\"..", "\"hash\":\"AB"));
        assertBroken(2, "line 2 is malformed: salt is not 32 lower-case", edit(2, "\"salt\":\"02", "\"salt\":\""));
        assertBroken(2, "line 2 is malformed: its body is not", edit(2, "第", "\\\\ud800"));
        assertBroken(2, "line 2 is malformed: commandId", edit(2, "\"c2\"", "\"\""));
    }

    @Test
    void bytes_that_are_not_utf_8_are_named() throws IOException {
        byte[] file = String.join("\n", LINES).getBytes(UTF_8);
        int second = String.join("\n", LINES.subList(0, 1)).getBytes(UTF_8).length + 20;
        file[second] = (byte) 0xC0;
        assertThat(Verifier.verify(new ByteArrayInputStream(file), null))
                .isEqualTo(new Verdict.Broken(2, "line 2 is not UTF-8"));
    }

    private static Entry next(Entry before, long term, int laterSeconds) {
        byte[] prev = before == null ? Chain.start() : before.hash();
        long seq = before == null ? 1 : before.seq() + 1;
        return Chain.next(
                prev, "weixian-8", seq, term, NINE.plusSeconds(laterSeconds), "c" + seq, new byte[16], new byte[] {'1'
                });
    }

    private static List<String> edit(int seq, String regex, String replacement) {
        List<String> lines = new ArrayList<>(LINES);
        String line = lines.get(seq - 1);
        String edited = line.replaceFirst(regex, replacement);
        assertThat(edited).isNotEqualTo(line);
        lines.set(seq - 1, edited);
        return lines;
    }

    private static void assertBroken(long seq, String why, List<String> lines) throws IOException {
        assertThat(verify(lines)).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.seq()).isEqualTo(seq);
            assertThat(broken.why()).startsWith(why);
        });
    }

    private static Verdict verify(List<String> lines) throws IOException {
        return verify(lines, null);
    }

    private static Verdict verify(List<String> lines, String head) throws IOException {
        return verify(String.join("\n", lines) + "\n", head);
    }

    private static Verdict verify(String file, String head) throws IOException {
        return Verifier.verify(new ByteArrayInputStream(file.getBytes(UTF_8)), head);
    }

    private static List<String> lines(List<Entry> entries) {
        return entries.stream().map(e -> line(e, false)).toList();
    }

    private static String line(Entry entry, boolean withheld) {
        return new String(LedgerLines.line(entry, withheld), UTF_8).strip();
    }
}
