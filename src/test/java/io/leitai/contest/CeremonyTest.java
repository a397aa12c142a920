package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.give;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import io.leitai.contest.RevealStep.Kind;
import io.leitai.scoring.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All results are kept until the end, then revealed from the last place to the first. */
class CeremonyTest {
    private static final String LIU = "liu";

    /** The same contest with its reveal at the end. */
    static Plan atTheEnd(Plan plan, Integer finale) {
        return new Plan(
                plan.id(),
                plan.title(),
                plan.edition(),
                plan.en(),
                plan.series(),
                plan.date(),
                plan.timezone(),
                plan.hall(),
                plan.venues(),
                plan.kinds(),
                plan.presenters(),
                plan.rules(),
                plan.judges(),
                plan.turn(),
                plan.visibility(),
                plan.awards(),
                plan.gate(),
                new Plan.Show(null, null, null, Plan.Show.When.CEREMONY, finale),
                plan.exhibits());
    }

    private static Scenario opened(Integer finale) {
        return Scenario.given(atTheEnd(plan(), finale)).with(DIRECTOR, new Open());
    }

    /** All judges give the same, and the result is certified. */
    private static Scenario certified(Scenario before, String presenter, String problems, String results) {
        Scenario speaking = before.with(DIRECTOR, new CallPresenter(presenter)).with(DIRECTOR, new StartPhase(null));
        int turn = speaking.contest().onStage().orElseThrow().number();
        for (Actor judge : List.of(LI_NA, WANG_FANG, CHEN_JIE))
            speaking = speaking.with(judge, give(presenter, turn, marks(problems, results)));
        return speaking.with(DIRECTOR, new Lock()).with(DIRECTOR, new Certify());
    }

    /** Sun 60.00, Zhao 79.00, Qian 90.00. */
    private static Scenario allCertified(Integer finale) {
        Scenario zhao = certified(opened(finale), ZHAO, "20", "59");
        return certified(certified(zhao, QIAN, "30", "60"), SUN, "10", "50");
    }

    private static Scenario begun(Integer finale) {
        return allCertified(finale).with(DIRECTOR, new OpenCeremony());
    }

    private static Scenario pressed(Scenario before, int times) {
        Scenario after = before;
        for (int i = 0; i < times; i++) after = after.with(DIRECTOR, new RevealNext());
        return after;
    }

    private static Scenario toTheEnd(Scenario before) {
        Scenario after = before;
        while (after.contest().isCeremonyGoing()) after = after.with(DIRECTOR, new RevealNext());
        return after;
    }

    private static List<String> told(Scenario scenario) {
        return scenario.contest().standings().stream()
                .map(s -> s.rank() + " " + s.presenter())
                .toList();
    }

    @Test
    void a_certified_turn_makes_room_for_the_next_and_is_kept() {
        Scenario kept = certified(opened(null), ZHAO, "20", "59").with(DIRECTOR, new CallNext());
        kept.check(c -> {
            assertThat(c.onStage().orElseThrow().presenter()).isEqualTo(QIAN);
            assertThat(c.runningOrder().getFirst().status()).isEqualTo(PresenterStatus.DONE);
            assertThat(c.standings()).isEmpty();
            assertThat(c.revealed()).isEmpty();
            assertThat(c.tallies()).isEmpty();
        });
    }

    @Test
    void nothing_is_revealed_before_the_ceremony_and_the_contest_is_not_closed_without_it() {
        for (Command early : List.of(new Reveal(), new RevealNext(), new RevealBack()))
            allCertified(null).when(DIRECTOR, early).refused(CEREMONY_NOT_OPEN);
        allCertified(null).when(DIRECTOR, new Close()).refused(NOT_ALL_REVEALED);
        certified(opened(null), ZHAO, "20", "59")
                .when(DIRECTOR, new OpenCeremony())
                .refused(STILL_WAITING, "钱秀英", "孙立");
        Stories.zhaoCertified().when(DIRECTOR, new OpenCeremony()).refused(NO_CEREMONY);
        opened(null)
                .with(DIRECTOR, new Skip(ZHAO))
                .with(DIRECTOR, new Skip(QIAN))
                .with(DIRECTOR, new Skip(SUN))
                .when(DIRECTOR, new OpenCeremony())
                .refused(NOTHING_TO_REVEAL);
    }

    @Test
    void the_opening_holds_what_each_came_to_and_the_order_from_the_last_place() {
        Event.CeremonyOpened opened = (Event.CeremonyOpened)
                allCertified(null).when(DIRECTOR, new OpenCeremony()).events().getFirst();
        assertThat(opened.standings())
                .containsExactly(
                        new Standing(1, QIAN, points("90.00")),
                        new Standing(2, ZHAO, points("79.00")),
                        new Standing(3, SUN, points("60.00")));
        assertThat(opened.order()).containsExactly(SUN, ZHAO, QIAN);
        assertThat(opened.finalists()).isEqualTo(2);
        begun(null).check(c -> {
            assertThat(c.onStage()).isEmpty();
            assertThat(c.standings()).isEmpty();
        });
    }

    @Test
    void who_is_revealed_has_the_rank_at_once_that_stays() {
        Scenario first = pressed(begun(0), 1);
        assertThat(first.contest().onStage().orElseThrow().presenter()).isEqualTo(SUN);
        assertThat(first.contest().revealStepsSeen(first.contest().onStage().orElseThrow()))
                .isEmpty();
        Scenario last = first.with(DIRECTOR, new Reveal());
        assertThat(told(last)).containsExactly("3 sun");
        assertThat(last.contest().standingsBefore()).isEmpty();
        Scenario two = last.with(DIRECTOR, new Reveal());
        assertThat(told(two)).containsExactly("2 zhao", "3 sun");
        assertThat(two.contest().standingsBefore()).isEqualTo(last.contest().standings());
        Scenario all = two.with(DIRECTOR, new Reveal());
        assertThat(told(all)).containsExactly("1 qian", "2 zhao", "3 sun");
        all.when(DIRECTOR, new RevealNext())
                .refused(CEREMONY_OVER)
                .with(DIRECTOR, new Close())
                .check(c -> assertThat(c.awards()).hasSize(2));
    }

    /** The heavier panel, the hall's, falls last; each figure of both before the next figure of either. */
    @Test
    void the_first_two_fall_side_by_side_in_the_order_of_their_turns() {
        Scenario finale = begun(null).with(DIRECTOR, new Reveal());
        finale.when(DIRECTOR, new RevealNext()).then(new Event.CeremonyCalled(List.of(ZHAO, QIAN)));
        List<String> said = new ArrayList<>();
        Scenario now = finale.with(DIRECTOR, new RevealNext());
        while (now.contest().isCeremonyGoing()) {
            CeremonyStep step = now.contest().nextOfCeremony().orElseThrow();
            said.add(step.presenter() + " " + step.step().kind() + " "
                    + step.step().about());
            now = now.with(DIRECTOR, new RevealNext());
        }
        assertThat(said)
                .containsExactly(
                        "zhao MARKS mass",
                        "qian MARKS mass",
                        "zhao PANEL mass",
                        "qian PANEL mass",
                        "zhao MARKS hall",
                        "qian MARKS hall",
                        "zhao PANEL hall",
                        "qian PANEL hall",
                        "zhao TOTAL ",
                        "qian TOTAL ",
                        "zhao PLACE ",
                        "qian PLACE ");
    }

    /** Whoever of the two wins, and whatever was deducted, the presses before the places are the same. */
    @Test
    void the_order_of_the_finale_tells_nothing_of_the_figures() {
        Scenario qianWins = pressed(begun(null).with(DIRECTOR, new Reveal()), 5);
        Scenario zhaoWins = pressed(
                certified(
                                certified(certified(opened(null), ZHAO, "30", "65"), QIAN, "30", "60")
                                        .with(CLERK, new Deduct(QIAN, 1, points("1"), REASON))
                                        .with(DIRECTOR, new Certify()),
                                SUN,
                                "10",
                                "50")
                        .with(DIRECTOR, new OpenCeremony())
                        .with(DIRECTOR, new Reveal()),
                5);
        for (Scenario each : List.of(qianWins, zhaoWins)) {
            CeremonyStep next = each.contest().nextOfCeremony().orElseThrow();
            assertThat(next).isEqualTo(new CeremonyStep(List.of(), ZHAO, RevealStep.of(Kind.MARKS, "hall")));
        }
        assertThat(told(toTheEnd(zhaoWins))).containsExactly("1 zhao", "2 qian", "3 sun");
    }

    @Test
    void every_press_can_be_taken_back_to_before_the_opening() {
        List<Contest> seen = new ArrayList<>();
        Scenario now = allCertified(null);
        seen.add(now.contest());
        now = now.with(DIRECTOR, new OpenCeremony());
        while (now.contest().isCeremonyGoing()) {
            seen.add(now.contest());
            now = now.with(DIRECTOR, new RevealNext());
        }
        for (Contest before : seen.reversed()) {
            now = now.with(DIRECTOR, new RevealBack());
            assertThat(now.contest().standings()).isEqualTo(before.standings());
            assertThat(now.contest().revealed()).isEqualTo(before.revealed());
            assertThat(now.contest().nextOfCeremony()).isEqualTo(before.nextOfCeremony());
            if (before.ceremony().isPresent())
                assertThat(now.contest().onStage()).isEqualTo(before.onStage());
        }
        assertThat(now.contest().ceremony()).isEmpty();
        now.when(DIRECTOR, new RevealBack()).refused(CEREMONY_NOT_OPEN);
        assertThat(told(toTheEnd(now.with(DIRECTOR, new OpenCeremony())))).containsExactly("1 qian", "2 zhao", "3 sun");
    }

    @Test
    void who_shares_a_place_comes_in_the_order_of_the_turns_and_shares_the_finale() {
        Scenario equal = certified(
                        certified(certified(opened(null), ZHAO, "20", "59"), QIAN, "30", "60"), SUN, "20", "59")
                .with(DIRECTOR, new OpenCeremony());
        equal.check(c -> {
            assertThat(c.ceremony().orElseThrow().order()).containsExactly(ZHAO, SUN, QIAN);
            assertThat(c.ceremony().orElseThrow().finalists()).isEqualTo(3);
        });
        assertThat(told(toTheEnd(equal))).containsExactly("1 qian", "2 zhao", "2 sun");
        Scenario three = certified(
                        certified(certified(opened(null), ZHAO, "30", "60"), QIAN, "30", "60"), SUN, "20", "59")
                .with(DIRECTOR, new OpenCeremony());
        assertThat(three.contest().ceremony().orElseThrow().finalists()).isEqualTo(2);
    }

    @Test
    void who_withdrew_is_not_in_it_and_who_has_no_total_comes_before_the_last_place() {
        Scenario away =
                allCertified(0).with(DIRECTOR, new Withdraw(QIAN, REASON)).with(DIRECTOR, new OpenCeremony());
        assertThat(away.contest().ceremony().orElseThrow().order()).containsExactly(SUN, ZHAO);
        assertThat(told(toTheEnd(away))).containsExactly("1 zhao", "2 sun");
        toTheEnd(away).with(DIRECTOR, new Close());

        Scenario silent = certified(certified(opened(0), ZHAO, "20", "59"), QIAN, "30", "60")
                .with(DIRECTOR, new CallNext())
                .with(DIRECTOR, new StartPhase(null))
                .with(DIRECTOR, new Lock())
                .with(DIRECTOR, new Certify())
                .with(DIRECTOR, new OpenCeremony());
        assertThat(silent.contest().ceremony().orElseThrow().order()).containsExactly(SUN, ZHAO, QIAN);
        assertThat(told(silent.with(DIRECTOR, new Reveal()))).isEmpty();
        assertThat(told(toTheEnd(silent))).containsExactly("1 qian", "2 zhao");
    }

    @Test
    void a_correction_of_what_is_kept_is_never_seen_and_the_ceremony_reckons_anew() {
        Scenario corrected = allCertified(0)
                .with(CLERK, new ProposeCorrection(ZHAO, 1, null, null, points("30"), REASON))
                .with(SUPERVISOR, new ConfirmCorrection(1));
        assertThat(corrected.contest().standings()).isEmpty();
        Scenario all = toTheEnd(corrected.with(DIRECTOR, new OpenCeremony()));
        assertThat(told(all)).containsExactly("1 qian", "2 sun", "3 zhao");
        assertThat(all.contest().revealed()).noneMatch(Revealed::corrected);
    }

    @Test
    void while_it_goes_nothing_that_makes_a_result_changes() {
        Scenario going = pressed(begun(null), 1);
        for (Command command : List.of(
                new CallNext(),
                new BringBack(SUN),
                new DrawLots("x"),
                new SetPhaseLength("present", java.time.Duration.ofMinutes(1)),
                new Withdraw(QIAN, REASON))) going.when(DIRECTOR, command).refused(CEREMONY_OPEN);
        going.when(CLERK, new ReopenSheet("li-na", SUN, 1, REASON)).refused(CEREMONY_OPEN);
        going.when(CLERK, new Deduct(SUN, 1, points("1"), REASON)).refused(CEREMONY_OPEN);
        going.when(CLERK, new ProposeCorrection(SUN, 1, null, null, points("1"), REASON))
                .refused(CEREMONY_OPEN);
        going.when(DIRECTOR, new OpenCeremony()).refused(CEREMONY_OPEN);
        going.with(DIRECTOR, new ShowScene(Scene.BLACK)).with(DIRECTOR, new RevealNext());
    }

    @Test
    void what_was_corrected_after_it_is_not_taken_back() {
        Scenario over = toTheEnd(begun(null));
        Scenario proposed = over.with(CLERK, new ProposeCorrection(ZHAO, 1, null, null, points("30"), REASON));
        proposed.when(DIRECTOR, new RevealBack()).refused(CORRECTED_SINCE, "赵铁柱");
        Scenario confirmed = proposed.with(SUPERVISOR, new ConfirmCorrection(1));
        assertThat(told(confirmed)).containsExactly("1 qian", "2 sun", "3 zhao");
        confirmed.when(DIRECTOR, new RevealBack()).refused(CORRECTED_SINCE, "赵铁柱");
        over.with(DIRECTOR, new Withdraw(QIAN, REASON))
                .when(DIRECTOR, new RevealBack())
                .refused(PRESENTER_WITHDRAWN, "钱秀英");
    }

    @Test
    void the_flow_goes_from_turn_to_turn_to_the_ceremony_and_the_close() {
        Scenario first = certified(opened(null), ZHAO, "20", "59");
        assertThat(first.contest().nextStep().orElseThrow().command()).isEqualTo(new CallNext());
        assertThat(allCertified(null).contest().nextStep().orElseThrow().command())
                .isEqualTo(new OpenCeremony());
        assertThat(begun(null).contest().nextStep().orElseThrow().command()).isEqualTo(new RevealNext());
        assertThat(toTheEnd(begun(null)).contest().nextStep().orElseThrow().command())
                .isEqualTo(new Close());
    }

    @Test
    void who_has_two_turns_is_revealed_once_by_the_total() {
        Scenario now = Scenario.given(atTheEnd(plan(OtherRules.twoTurns()), 0)).with(DIRECTOR, new Open());
        String[][] turns = {{"20", "50"}, {"30", "60"}, {"0", "10"}, {"10", "10"}, {"10", "20"}, {"10", "30"}};
        for (String[] each : turns) now = oneOfTwo(now, each[0], each[1]);
        Scenario begun = now.with(DIRECTOR, new OpenCeremony());
        Ceremony ceremony = begun.contest().ceremony().orElseThrow();
        assertThat(ceremony.order()).hasSize(3);
        Turn last = begun.contest().turnOf(ceremony.order().getFirst()).orElseThrow();
        assertThat(begun.contest().revealSteps(last).stream().map(RevealStep::kind))
                .containsExactly(Kind.TURN, Kind.TOTAL, Kind.PLACE);
        Scenario one = begun.with(DIRECTOR, new Reveal());
        assertThat(one.contest().standings())
                .containsExactly(ceremony.standings().getLast());
        assertThat(one.contest().revealed()).hasSize(2);
        Scenario all = toTheEnd(one);
        assertThat(all.contest().standings()).isEqualTo(ceremony.standings());
        Scenario back = all.with(DIRECTOR, new RevealBack());
        assertThat(back.contest().revealed()).hasSize(4);
        assertThat(all.with(DIRECTOR, new Close()).contest().standings()).isEqualTo(ceremony.standings());
    }

    private static Scenario oneOfTwo(Scenario before, String problems, String results) {
        Scenario called = before.with(DIRECTOR, new CallNext());
        Turn turn = called.contest().onStage().orElseThrow();
        return called.with(DIRECTOR, new StartPhase(null))
                .with(LI_NA, give(turn.presenter(), turn.number(), marks(problems, results)))
                .with(WANG_FANG, give(turn.presenter(), turn.number(), marks(problems, results)))
                .with(CHEN_JIE, give(turn.presenter(), turn.number(), Map.of("results", points(results))))
                .with(DIRECTOR, new Lock())
                .with(CLERK, new GivePoints(turn.presenter(), "difficulty", turn.round(), points("1"), null))
                .with(DIRECTOR, new Certify());
    }

    /** By places everybody's marks are part of everybody's total, so what was certified first is reckoned with the last. */
    @Test
    void by_places_the_ceremony_reveals_what_all_together_make() {
        Scenario now =
                Scenario.given(atTheEnd(plan(OtherRules.rankSums()), null)).with(DIRECTOR, new Open());
        for (String presenter : List.of(ZHAO, QIAN, SUN)) {
            Scenario speaking = now.with(DIRECTOR, new CallPresenter(presenter)).with(DIRECTOR, new StartPhase(null));
            for (Actor judge : List.of(LI_NA, WANG_FANG, CHEN_JIE)) {
                if (speaking.contest().judge(judge.id()).isEmpty()) continue;
                Map<String, java.math.BigDecimal> marks = new java.util.HashMap<>();
                speaking.contest()
                        .criteriaOf(judge.id())
                        .forEach(c -> marks.put(
                                c.id(), points(presenter.equals(SUN) ? "20" : presenter.equals(QIAN) ? "15" : "10")));
                speaking = speaking.with(judge, give(presenter, 1, marks));
            }
            now = speaking.with(DIRECTOR, new Lock()).with(DIRECTOR, new Certify());
        }
        Scenario begun = now.with(DIRECTOR, new OpenCeremony());
        List<Standing> whole = begun.contest().ceremony().orElseThrow().standings();
        assertThat(whole.stream().map(Standing::presenter)).containsExactly(SUN, QIAN, ZHAO);
        assertThat(toTheEnd(begun).contest().standings()).isEqualTo(whole);
    }
}
