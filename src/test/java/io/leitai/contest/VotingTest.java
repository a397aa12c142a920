package io.leitai.contest;

import static io.leitai.contest.People.CLERK;
import static io.leitai.contest.People.DIRECTOR;
import static io.leitai.contest.People.LI_NA;
import static io.leitai.contest.People.WANG_FANG;
import static io.leitai.contest.People.ZHAO;
import static io.leitai.contest.People.marks;
import static io.leitai.contest.People.points;
import static io.leitai.contest.Stories.give;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By {@link OtherRules#withVote}: the public has a fifth of the result; overtime costs points by itself. */
class VotingTest {
    private static Scenario speaking() {
        return Scenario.given(People.plan(OtherRules.withVote()))
                .with(DIRECTOR, new Open())
                .with(DIRECTOR, new CallNext())
                .with(DIRECTOR, new StartPhase(null));
    }

    private static Actor voter(int n) {
        return new Actor("audience-" + n, Role.AUDIENCE);
    }

    private static GiveMarks vote(String results) {
        return give(ZHAO, 1, Map.of("results", points(results)));
    }

    private static Scenario judged(Scenario before) {
        return before.with(LI_NA, give(ZHAO, 1, marks("30", "50"))).with(WANG_FANG, give(ZHAO, 1, marks("30", "50")));
    }

    private static BigDecimal certified(Scenario before) {
        Scenario after = before.with(DIRECTOR, new Lock()).with(DIRECTOR, new Certify());
        return after.contest().onStage().orElseThrow().result().total();
    }

    /** 80 % of 80 and 20 % of the mean of 40 and 60: 5 and 70 are dropped. */
    @Test
    void the_publics_votes_are_a_panel_of_their_own() {
        Scenario voted = judged(speaking());
        int n = 0;
        for (String mark : new String[] {"5", "40", "60", "70"}) voted = voted.with(voter(n++), vote(mark));
        assertThat(voted.contest().onStage().orElseThrow().votes().count()).isEqualTo(4);
        assertThat(certified(voted)).isEqualTo(points("74.00"));
    }

    @Test
    void a_later_vote_replaces_the_earlier_one() {
        Scenario voted = judged(speaking())
                .with(voter(1), vote("70"))
                .when(voter(1), vote("30"))
                .then(new Event.VoteCast("audience-1", ZHAO, 1, points("30")));
        assertThat(voted.contest().onStage().orElseThrow().votes().count()).isEqualTo(1);
        assertThat(certified(voted)).isEqualTo(points("70.00"));
    }

    @Test
    void nobody_votes_before_the_start_after_the_lock_or_for_somebody_else() {
        Scenario opened = Scenario.given(People.plan(OtherRules.withVote())).with(DIRECTOR, new Open());
        opened.when(voter(1), vote("30")).refused(Refusal.Code.NOT_ON_STAGE, "赵铁柱");
        opened.with(DIRECTOR, new CallNext()).when(voter(1), vote("30")).refused(Refusal.Code.NOT_YET, "赵铁柱");
        speaking().with(DIRECTOR, new Lock()).when(voter(1), vote("30")).refused(Refusal.Code.LOCKED, "赵铁柱");
        speaking()
                .when(voter(1), give("qian", 1, Map.of("results", points("30"))))
                .refused(Refusal.Code.NOT_ON_STAGE);
    }

    @Test
    void a_vote_is_a_whole_mark_on_the_one_criterion() {
        speaking()
                .when(voter(1), vote("71"))
                .refused(Refusal.Code.MARK_OUT_OF_RANGE, "比成效")
                .when(voter(1), vote("30.5"))
                .refused(Refusal.Code.MARK_OFF_STEP, "比成效")
                .when(voter(1), give(ZHAO, 1, marks("3", "30")))
                .refused(Refusal.Code.UNKNOWN_CRITERION, "problems")
                .when(voter(1), give(ZHAO, 1, Map.of()))
                .refused(Refusal.Code.MARK_MISSING, "比成效")
                .when(voter(1), new GiveMarks(ZHAO, 1, Map.of("results", points("3")), true, null))
                .refused(Refusal.Code.VOTE_NOT_DRAFTED);
    }

    @Test
    void where_no_panel_is_the_publics_there_is_no_vote() {
        Stories.zhaoSpeaks().when(voter(1), vote("30")).refused(Refusal.Code.NO_VOTE);
    }

    /** Eight minutes and a minute and a half over: 80 seconds past the grace are three pieces begun. */
    @Test
    void overtime_costs_what_the_plan_says_unless_the_desk_gives_other_seconds() {
        Scenario over = judged(speaking().with(voter(1), vote("50"))).after(Duration.ofSeconds(480 + 71));
        assertThat(certified(over)).isEqualTo(points("71.00"));
        Scenario forgiven = over.with(DIRECTOR, new EndPhase())
                .with(CLERK, new GivePoints(ZHAO, "overtime", 1, points("0"), "设备故障"));
        assertThat(certified(forgiven)).isEqualTo(points("74.00"));
        over.when(CLERK, new GivePoints(ZHAO, "overtime", 1, points("-5"), null))
                .refused(Refusal.Code.POINTS_OUT_OF_RANGE, "超时");
    }

    @Test
    void deductions_at_the_desk_come_off_whatever_the_rules() {
        Scenario deducted =
                judged(speaking().with(voter(1), vote("50"))).with(CLERK, new Deduct(ZHAO, 1, points("0.5"), "着装"));
        assertThat(certified(deducted)).isEqualTo(points("73.50"));
    }
}
