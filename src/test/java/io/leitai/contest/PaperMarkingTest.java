package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Li Na's phone is dead; her paper is typed in by the clerk and the supervisor. */
class PaperMarkingTest {
    private static final String PHOTO = "ab".repeat(32);
    private static final String NO_POWER = "手机没电";

    private static EnterPaperSheet sheet(String problems, String results) {
        return sheet(marks(problems, results), null);
    }

    private static EnterPaperSheet sheet(Map<String, BigDecimal> marks, String photo) {
        return new EnterPaperSheet("li-na", ZHAO, 1, marks, photo, NO_POWER);
    }

    private static Event entered(Actor clerk, String problems, String results) {
        return new Event.PaperSheetEntered("li-na", ZHAO, 1, marks(problems, results), clerk.id(), null, NO_POWER);
    }

    private static PaperSheet paper(Contest contest) {
        return contest.onStage().orElseThrow().sheets().aside().paperOf("li-na").orElseThrow();
    }

    @Test
    void a_sheet_counts_once_two_people_have_read_the_same() {
        scoringRuns()
                .when(CLERK, sheet("22.5", "60"))
                .then(entered(CLERK, "22.5", "60"))
                .check(c -> assertThat(c.givenBy("li-na")).isEmpty())
                .when(SUPERVISOR, sheet("22.50", "60"))
                .then(
                        entered(SUPERVISOR, "22.50", "60"),
                        new Event.PaperSheetAgreed("li-na", ZHAO, 1, marks("22.50", "60")))
                .check(c -> assertThat(c.givenBy("li-na").getFirst().way()).isEqualTo(JudgeSheet.Way.PAPER))
                .check(c ->
                        assertThat(c.onStage().orElseThrow().sheets().given()).isEqualTo(1));
    }

    @Test
    void one_person_alone_can_enter_it_as_often_as_he_likes_and_it_does_not_count() {
        scoringRuns()
                .with(CLERK, sheet("22.5", "60"))
                .when(CLERK, sheet("22.5", "60"))
                .then(entered(CLERK, "22.5", "60"))
                .when(new Actor(CLERK.id(), Role.SUPERVISOR), sheet("22.5", "60"))
                .then(entered(CLERK, "22.5", "60"));
    }

    @Test
    void where_the_two_differ_nothing_counts_until_one_of_them_reads_again() {
        scoringRuns()
                .with(CLERK, sheet("22.5", "60"))
                .when(SUPERVISOR, sheet("25.5", "60"))
                .then(entered(SUPERVISOR, "25.5", "60"))
                .check(c -> assertThat(paper(c).differences()).containsExactly("problems"))
                .check(c -> assertThat(c.givenBy("li-na")).isEmpty())
                .with(CLERK, sheet("25.5", "60"))
                .check(c -> assertThat(paper(c).isAgreed()).isTrue())
                .check(c -> assertThat(c.givenBy("li-na").getFirst().marks()).isEqualTo(marks("25.5", "60")));
    }

    @Test
    void a_third_reader_stands_against_the_newer_of_the_two() {
        scoringRuns()
                .with(CLERK, sheet("22.5", "60"))
                .with(SUPERVISOR, sheet("25.5", "60"))
                .with(ORGANISER, sheet("25.5", "60"))
                .check(c -> assertThat(paper(c).isAgreed()).isTrue());
    }

    @Test
    void after_the_lock_and_after_the_certification_too_which_it_takes_back() {
        zhaoCertified()
                .with(CLERK, sheet("22.5", "60"))
                .check(c -> assertThat(c.onStage().orElseThrow().status()).isEqualTo(Turn.Status.CERTIFIED))
                .with(SUPERVISOR, sheet("22.5", "60"))
                .check(c -> assertThat(c.onStage().orElseThrow().status()).isEqualTo(Turn.Status.LOCKED))
                .when(DIRECTOR, new Reveal())
                .refused(NOT_CERTIFIED, "赵铁柱");
    }

    @Test
    void never_for_a_turn_that_is_not_on_stage_not_begun_or_revealed() {
        zhaoCalled().when(CLERK, sheet("22.5", "60")).refused(NOT_YET, "赵铁柱");
        zhaoRevealed().when(CLERK, sheet("22.5", "60")).refused(ALREADY_REVEALED, "赵铁柱");
        scoringRuns()
                .when(CLERK, new EnterPaperSheet("li-na", QIAN, 1, marks("1", "1"), null, NO_POWER))
                .refused(NO_SUCH_TURN, "钱秀英");
    }

    @Test
    void never_for_somebody_who_does_not_judge_this_presenter() {
        scoringRuns()
                .with(CLERK, new Excuse("li-na", ZHAO, REASON))
                .when(CLERK, sheet("22.5", "60"))
                .refused(JUDGE_EXCUSED, "李娜", "赵铁柱");
        scoringRuns()
                .when(CLERK, new EnterPaperSheet("nobody", ZHAO, 1, marks("1", "1"), null, NO_POWER))
                .refused(UNKNOWN_JUDGE, "nobody");
    }

    @Test
    void the_paper_must_be_whole_with_a_reason_and_a_photos_own_number() {
        scoringRuns().when(CLERK, sheet(Map.of("problems", points("20")), null)).refused(MARK_MISSING, "比成效");
        scoringRuns().when(CLERK, sheet("20.3", "60")).refused(MARK_OFF_STEP, "晒问题");
        scoringRuns().when(CLERK, sheet(marks("20", "60"), "photo.jpg")).refused(BAD_PHOTO);
        scoringRuns()
                .when(CLERK, new EnterPaperSheet("li-na", ZHAO, 1, marks("20", "60"), null, ""))
                .refused(REASON_MISSING);
        scoringRuns()
                .with(CLERK, sheet(marks("20", "60"), PHOTO))
                .check(c -> assertThat(paper(c).photo()).isEqualTo(PHOTO));
    }

    @Test
    void paper_closes_a_reopened_sheet() {
        zhaoLocked()
                .with(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .with(CLERK, sheet("22.5", "60"))
                .with(SUPERVISOR, sheet("22.5", "60"))
                .with(DIRECTOR, new Certify());
    }
}
