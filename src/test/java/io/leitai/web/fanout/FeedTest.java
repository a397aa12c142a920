package io.leitai.web.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.cluster.Frame;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final long SEND_NS = 5_000;

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private long now;
    private final Feed feed = new Feed(new Topic.Name("weixian-8", "hall"), later::add, () -> now, tally);
    private final List<Screen> hall = new ArrayList<>();

    /** A viewer's line that writes down what it got. */
    private final class Screen implements Line {
        private final List<String> got = new ArrayList<>();
        private boolean full;

        @Override
        public void send(Published frame) {
            now += SEND_NS;
            got.add(frame.event().toString().split("[ \n]")[1]);
        }

        @Override
        public boolean isFull() {
            return full;
        }
    }

    private static Published frame(int rev) {
        Buffer body = Buffer.buffer("{}");
        return new Published(new Frame("weixian-8", "hall", 1, rev, body, body), null);
    }

    private List<Viewing> come(int viewers) {
        return IntStream.range(0, viewers)
                .mapToObj(n -> {
                    Screen screen = new Screen();
                    hall.add(screen);
                    return feed.add(screen);
                })
                .toList();
    }

    private long reached() {
        return hall.stream().filter(screen -> !screen.got.isEmpty()).count();
    }

    private void finish() {
        while (!later.isEmpty()) later.remove().run();
    }

    @Test
    void who_comes_gets_the_present_frame_at_once() {
        feed.publish(frame(7));
        come(1);
        assertThat(hall.get(0).got).containsExactly("1-7");
    }

    @Test
    void who_comes_before_the_first_frame_gets_it_when_it_is_there() {
        come(1);
        assertThat(hall.get(0).got).isEmpty();
        feed.publish(frame(1));
        assertThat(hall.get(0).got).containsExactly("1-1");
    }

    @Test
    void a_frame_goes_round_in_steps_and_lets_others_in_between() {
        come(10 * Feed.STEP);
        feed.publish(frame(1));
        assertThat(hall.stream().filter(screen -> !screen.got.isEmpty())).hasSize(Feed.STEP);
        assertThat(later).hasSize(1);
        finish();
        assertThat(hall).allSatisfy(screen -> assertThat(screen.got).containsExactly("1-1"));
    }

    @Test
    void where_others_keep_the_loop_busy_a_frame_gets_most_of_its_time() {
        come(20 * Feed.STEP);
        feed.publish(frame(1));
        long othersNs = 2 * Feed.STEP * SEND_NS;
        for (int step = 1; step <= 2; step++) {
            now += othersNs;
            later.remove().run();
            assertThat(reached()).isEqualTo((1 + step * 2L * Feed.PRECEDENCE) * Feed.STEP);
        }
    }

    @Test
    void however_long_others_took_a_step_stays_short_enough_for_a_receipt_to_pass() {
        come(100 * Feed.STEP);
        feed.publish(frame(1));
        long before = reached();
        now += TimeUnit.SECONDS.toNanos(1);
        later.remove().run();
        assertThat((reached() - before) * SEND_NS).isBetween(Feed.LONGEST_STEP_NS, Feed.LONGEST_STEP_NS * 11 / 10);
    }

    @Test
    void a_newer_frame_takes_over_and_everybody_gets_it_once() {
        come(3 * Feed.STEP);
        feed.publish(frame(1));
        feed.publish(frame(2));
        finish();
        assertThat(hall.stream().filter(screen -> screen.got.equals(List.of("1-1", "1-2"))))
                .hasSize(Feed.STEP);
        assertThat(hall.stream().filter(screen -> screen.got.equals(List.of("1-2"))))
                .hasSize(2 * Feed.STEP);
        assertThat(tally.deliveries()).isEqualTo(4L * Feed.STEP);
        assertThat(later).isEmpty();
    }

    @Test
    void what_was_passed_over_is_counted_as_merged() {
        come(1);
        feed.publish(frame(1));
        hall.get(0).full = true;
        for (int rev = 2; rev <= 5; rev++) feed.publish(frame(rev));
        hall.get(0).full = false;
        feed.publish(frame(6));
        assertThat(hall.get(0).got).containsExactly("1-1", "1-6");
        assertThat(tally.merged()).isEqualTo(4);
    }

    @Test
    void a_slow_viewer_gets_the_newest_alone_once_it_has_caught_up() {
        Screen slow = new Screen();
        Viewer viewer = new Viewer(slow);
        viewer.viewings().add(feed.add(slow));
        slow.full = true;
        for (int rev = 1; rev <= 50; rev++) feed.publish(frame(rev));
        assertThat(slow.got).isEmpty();
        slow.full = false;
        viewer.drained();
        viewer.drained();
        assertThat(slow.got).containsExactly("1-50");
    }

    @Test
    void a_frame_that_is_not_newer_goes_to_nobody() {
        come(1);
        feed.publish(frame(5));
        feed.publish(frame(5));
        feed.publish(frame(4));
        assertThat(hall.get(0).got).containsExactly("1-5");
    }

    @Test
    void whoever_comes_and_goes_amid_a_round_nobody_misses_the_last_frame_or_gets_one_twice() {
        Random random = new Random(42);
        for (int run = 0; run < 300; run++) {
            hall.clear();
            Feed busy = new Feed(feed.name(), later::add, () -> now, tally);
            List<Screen> there = new ArrayList<>();
            List<Viewing> viewings = new ArrayList<>();
            int rev = 0;
            for (int step = 0; step < 60; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        for (int n = random.nextInt(2 * Feed.STEP); n > 0; n--) {
                            Screen screen = new Screen();
                            there.add(screen);
                            viewings.add(busy.add(screen));
                        }
                    }
                    case 1 -> {
                        for (int n = random.nextInt(viewings.size() + 1) / 2; n > 0; n--) {
                            int who = random.nextInt(viewings.size());
                            busy.remove(viewings.remove(who));
                            there.remove(who);
                        }
                    }
                    case 2 -> busy.publish(frame(++rev));
                    default -> {
                        if (!later.isEmpty()) later.remove().run();
                    }
                }
            }
            busy.publish(frame(++rev));
            finish();
            String last = "1-" + rev;
            assertThat(there).allSatisfy(screen -> {
                assertThat(screen.got).doesNotHaveDuplicates().endsWith(last);
            });
        }
    }
}
