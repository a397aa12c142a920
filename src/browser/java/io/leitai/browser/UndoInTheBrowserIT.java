package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The director has the last step undone, by key and by finger, and the hall follows. */
class UndoInTheBrowserIT extends InOneContest {
    private static final String UNDO = "[data-do=undo]";
    /** What stands on the button has to stand there long enough to be read; before, a press does nothing. */
    private static final String READ = "[data-read]";

    private Device hall;
    private Device console;

    @BeforeEach
    void start() {
        hall = at("hall");
        console = director();
        assertThat(console.at("main.desk")).isVisible();
    }

    @Test
    void the_button_says_what_it_takes_back_and_the_key_takes_it() {
        assertThat(console.at(UNDO)).containsText("开赛");
        press("b");
        assertThat(hall.at(".scene.black")).isAttached();
        assertThat(console.at(UNDO)).containsText(Pattern.compile("撤销：大屏：黑场.*\\d\\d:\\d\\d:\\d\\d"));
        undo();
        assertThat(hall.at(".scene.opening h1")).isVisible();
        assertThat(console.at(".log li").first()).containsText("已撤销：大屏：黑场");
        assertThat(console.at(UNDO)).containsText("开赛");
    }

    @Test
    void a_presenter_leaves_the_stage_again_at_the_second_press_alone() {
        server.must(ORGANISER, C, "call", "'do':'callNext'");
        assertThat(console.at(UNDO)).containsText("李娜 上台");
        undo();
        assertThat(console.at(UNDO + ".armed")).containsText("再按一次");
        assertThat(console.at(".state .n")).hasText("李娜");
        press("Control+z");
        assertThat(console.at(".state .n.nobody")).isVisible();
        assertThat(hall.at(".scene.opening h1")).isVisible();
        assertThat(console.at(".go[data-do=callNext]")).isVisible();
    }

    @Test
    void what_would_lose_marks_is_not_to_be_pressed_and_the_button_says_why() {
        String judge = server.mint(C, "judge", "j1");
        server.must(ORGANISER, C, "call", "'do':'callNext'");
        server.must(ORGANISER, C, "start", "'do':'startPhase'");
        assertThat(console.at(UNDO)).isEnabled();
        server.must(
                judge,
                C,
                "m",
                "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'31.5','results':'17.5'}");
        assertThat(console.at(UNDO)).isDisabled();
        assertThat(console.at(UNDO + " .why")).hasText("已经有打分，不能撤销");
        press("Control+z");
        assertThat(console.at(".trouble")).containsText("已经有打分");
        server.must(ORGANISER, C, "end", "'do':'endPhase'");
        assertThat(console.at(UNDO)).isEnabled();
        server.must(ORGANISER, C, "lock", "'do':'lock'");
        assertThat(console.at(UNDO + " .why")).hasText("打分已锁定，此前的不能再撤销");
    }

    @Test
    void it_can_have_another_key_and_a_tablet_has_it_under_the_thumb() {
        press("?");
        console.at(".cap[data-key='ctrl+z']").click();
        press("'");
        assertThat(console.at(".cap[data-key='ctrl+z']")).hasText("'");
        press("Escape");
        press("b");
        assertThat(hall.at(".scene.black")).isAttached();
        assertThat(console.at(UNDO)).containsText("黑场");
        assertThat(console.at(UNDO + READ)).isVisible();
        press("'");
        assertThat(hall.at(".scene.opening h1")).isVisible();

        console.open(server.base() + "/c/" + C + "/buttons");
        console.at("[data-scene=logo]").click();
        assertThat(console.at(UNDO)).containsText("印章");
        console.at(UNDO + READ).click();
        assertThat(console.at("[data-scene=flow]")).hasAttribute("aria-pressed", "true");
    }

    private void undo() {
        assertThat(console.at(UNDO + READ)).isVisible();
        press("Control+z");
    }

    private void press(String key) {
        console.page().keyboard().press(key);
    }
}
