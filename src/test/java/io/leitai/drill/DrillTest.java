package io.leitai.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.cluster.SingleNode;
import io.leitai.contest.Actor;
import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Role;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Store;
import io.leitai.live.LiveContests;
import io.leitai.plan.PlanReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal goes from the start to the close by itself, on a bad line too, and loses nothing. */
@Timeout(value = 2, unit = TimeUnit.MINUTES) // one that stands still would do so for ever
class DrillTest {
    private static final int VOTERS = 40;
    private static final String PLAN = """
            id: small-1
            title: 小擂台
            timezone: Asia/Shanghai
            presenters:
              - {id: p1, name: 李娜, unit: 县林业局}
              - {id: p2, name: 王芳, unit: 柳河镇}
            criteria:
              - {id: problems, name: 晒问题, max: 50, step: 0.5}
              - {id: liked, name: 群众满意, max: 10, step: 1}
            panels:
              - {id: main, weight: 0.8, criteria: [problems], judges: [{id: j1, name: 陈砚秋}, {id: j2, name: 马宗岳}, {id: j3, name: 吴静}]}
              - {id: public, vote: true, weight: 0.2, criteria: [liked]}
            turn:
              - {phase: present, for: 100s}
              - {phase: scoring, for: 400s}
            """;

    @TempDir
    Path data;

    @Test
    void everybody_marks_once_and_every_voter_votes_once_though_a_third_of_all_is_late_or_lost() throws Exception {
        try (Store store = Store.open(data);
                LiveContests live = LiveContests.open(store.ledger(), InstantSource.system(), new SecureRandom());
                SingleNode cluster = new SingleNode(live, 10)) {
            var plan = ((PlanReader.Read) PlanReader.read(PLAN)).plan();
            cluster.plan("plan-1", new Actor("drill", Role.ORGANISER), plan, true)
                    .join();
            try (Drill drill =
                    Drill.start(cluster, (contest, actor, now) -> null, Manner.timesAsFast(100, VOTERS, 33))) {
                while (cluster.contest("small-1").orElseThrow().state() != Contest.State.CLOSED) Thread.sleep(20);
            }
            Contest closed = cluster.contest("small-1").orElseThrow();
            assertThat(closed.standings()).hasSize(2);
            List<String> marked = new ArrayList<>();
            List<String> voted = new ArrayList<>();
            store.ledger()
                    .read(
                            "small-1",
                            1,
                            entry -> Bodies.decode(entry.body()).events().forEach(event -> {
                                if (event instanceof Event.MarksGiven given)
                                    marked.add(given.presenter() + " " + given.judge());
                                if (event instanceof Event.VoteCast cast)
                                    voted.add(cast.presenter() + " " + cast.voter());
                            }));
            assertThat(new HashSet<>(marked)).hasSize(2 * 3);
            assertThat(voted).doesNotHaveDuplicates().hasSizeBetween(1, 2 * VOTERS);
        }
    }
}
