package io.leitai.contest;

import static io.leitai.contest.People.DIRECTOR;
import static io.leitai.contest.People.ORGANISER;
import static io.leitai.contest.People.QIAN;
import static io.leitai.contest.People.REASON;
import static io.leitai.contest.People.SUPERVISOR;
import static io.leitai.contest.People.ZHAO;
import static io.leitai.contest.People.points;
import static io.leitai.contest.Stories.anotherRevealed;
import static io.leitai.contest.Stories.zhaoRevealed;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules are changed by two, and everything revealed is made anew by them. */
class RuleChangesTest {
    private static final Rules OLD = People.plan().rules();

    /** The hall's share is another. */
    private static Rules equalPanels() {
        return new Rules(
                OLD.criteria(),
                List.of(new Panel("hall", "主会场", points("50"), 0, 0), new Panel("mass", "群众评委", points("50"), 0, 0)),
                OLD.total());
    }

    private static Rules upTo(String results) {
        List<Criterion> criteria = new ArrayList<>(OLD.criteria());
        criteria.set(1, new Criterion("results", "比成效", BigDecimal.ZERO, points(results), points("1"), points("1")));
        return new Rules(criteria, OLD.panels(), OLD.total());
    }

    private static Scenario proposed(Rules rules) {
        return zhaoRevealed().with(ORGANISER, new ProposeRules(rules, REASON));
    }

    /** 85 and 70 are 77.5 half and half, where they were 79 before. */
    @Test
    void what_one_proposes_another_confirms_and_revealed_results_follow() {
        Scenario changed = proposed(equalPanels()).with(SUPERVISOR, new ConfirmRules(1));
        assertThat(changed.contest().standings()).containsExactly(new Standing(1, ZHAO, points("77.50")));
        assertThat(changed.contest().rulesHash()).isEqualTo(equalPanels().hash());
        assertThat(changed.contest().revealed().getFirst().corrected()).isTrue();
        Scenario another = anotherRevealed(changed, QIAN, "30", "60");
        assertThat(another.contest().standings().getFirst()).isEqualTo(new Standing(1, QIAN, points("90.00")));
    }

    @Test
    void nobody_confirms_the_own_proposal_nor_one_that_is_settled() {
        proposed(equalPanels())
                .when(ORGANISER, new ConfirmRules(1))
                .refused(Refusal.Code.SAME_PERSON)
                .with(SUPERVISOR, new RejectRules(1, "维持原规则"))
                .when(SUPERVISOR, new ConfirmRules(1))
                .refused(Refusal.Code.RULES_SETTLED, "1")
                .when(SUPERVISOR, new ConfirmRules(2))
                .refused(Refusal.Code.UNKNOWN_RULES, "2");
    }

    @Test
    void rules_that_contradict_what_was_given_are_refused() {
        zhaoRevealed()
                .when(ORGANISER, new ProposeRules(OLD, REASON))
                .refused(Refusal.Code.NO_RULE_CHANGED)
                .when(ORGANISER, new ProposeRules(upTo("40"), REASON))
                .refused(Refusal.Code.SHEET_UNFIT, "赵铁柱")
                .when(ORGANISER, new ProposeRules(OtherRules.withVote(), REASON))
                .refused(Refusal.Code.JUDGE_WITHOUT_PANEL, "陈洁", "mass");
    }

    @Test
    void a_certified_result_is_certified_again_by_the_new_rules() {
        Scenario changed = Stories.zhaoCertified()
                .with(ORGANISER, new ProposeRules(equalPanels(), REASON))
                .with(SUPERVISOR, new ConfirmRules(1));
        assertThat(changed.contest().onStage().orElseThrow().is(Turn.Status.LOCKED))
                .isTrue();
        Scenario revealed = changed.with(DIRECTOR, new Certify()).with(DIRECTOR, new Reveal());
        assertThat(revealed.contest().standings()).containsExactly(new Standing(1, ZHAO, points("77.50")));
    }

    @Test
    void rules_by_place_rank_what_was_revealed_by_plain_ones_and_back() {
        Scenario two = anotherRevealed(zhaoRevealed(), QIAN, "30", "60");
        Scenario byPlace = two.with(ORGANISER, new ProposeRules(OtherRules.rankSums(), REASON))
                .with(SUPERVISOR, new ConfirmRules(1));
        assertThat(byPlace.contest().standings().stream().map(Standing::presenter))
                .containsExactly(QIAN, ZHAO);
        assertThat(byPlace.contest().standings().getFirst().total()).isLessThan(points("6"));
        Scenario plain = byPlace.with(ORGANISER, new ProposeRules(OLD, REASON)).with(SUPERVISOR, new ConfirmRules(2));
        assertThat(plain.contest().standings()).isEqualTo(two.contest().standings());
    }
}
