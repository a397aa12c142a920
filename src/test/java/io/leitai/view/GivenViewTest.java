package io.leitai.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Actor;
import io.leitai.contest.Command.CallNext;
import io.leitai.contest.Command.GiveMarks;
import io.leitai.contest.Command.Open;
import io.leitai.contest.Command.StartPhase;
import io.leitai.contest.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Marks, drafts and votes reach every view that they change: {@link ViewedContest} fails where one is said not to be touched. */
class GivenViewTest {
    private static final Actor ZHANG = new Actor("zhang", Role.DIRECTOR);
    private static final Actor JUDGE = new Actor("j1", Role.JUDGE);
    private static final Actor VOTER = new Actor("v1", Role.AUDIENCE);

    private final ViewedContest contest = new ViewedContest(
            """
                    id: voted
                    title: 擂台
                    timezone: Asia/Shanghai
                    presenters: [{id: p1, name: 李娜, unit: 县林业局}]
                    criteria: [{id: results, name: 比成效, max: 100, step: 1}, {id: liking, name: 喜爱度, max: 10, step: 1}]
                    panels:
                      - {id: jury, name: 评委, weight: 80, criteria: [results], judges: [{id: j1, name: 陈砚秋}]}
                      - {id: public, name: 观众, vote: true, weight: 20, criteria: [liking]}
                    turn: [{phase: present, name: 讲述, for: 8m}, {phase: scoring, name: 打分, for: 90s}]
                    """, List.of("stage", "board", "hall", "venues", "overlay", "host", "console", "gate", "judge/j1"));

    @Test
    void what_is_given_is_at_once_in_every_view_that_shows_it() {
        contest.does(ZHANG, new Open());
        contest.does(ZHANG, new CallNext());
        contest.does(ZHANG, new StartPhase(null));
        contest.does(VOTER, marks("liking", "8", false));
        assertThat(contest.text("hall")).contains("\"votes\":1");
        contest.does(JUDGE, marks("results", "80", true));
        contest.does(JUDGE, marks("results", "81", false));
        assertThat(contest.text("stage")).contains("\"scored\":1");
    }

    private static GiveMarks marks(String criterion, String mark, boolean draft) {
        return new GiveMarks("p1", 1, Map.of(criterion, new BigDecimal(mark)), draft, null);
    }
}
