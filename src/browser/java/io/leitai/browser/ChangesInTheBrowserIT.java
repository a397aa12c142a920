package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;

import org.junit.jupiter.api.Test;

/** What changes while the contest runs, in one run on console, phone, presenter's page, lectern, host's page and hall. */
class ChangesInTheBrowserIT extends InOneContest {
    @Test
    void each_is_told_what_concerns_them_and_the_desk_sees_who_has_read_it() {
        Device console = director();
        Device host = joins("host", "lin");
        Device judge = joins("judge", "j1");
        Device second = joins("presenter", "p2");
        Device lectern = joins("presenter", "p1").open(server.base() + "/c/" + C + "/lectern");
        Device hall = at("hall");
        assertThat(console.at("main.desk")).isVisible();
        lectern.sees(".standing-by", "李娜");

        changes("'do':'setPhaseLength','phase':'present','seconds':360");
        lectern.sees(".changes", "时间现在是 6 分钟（原 8 分钟）");
        second.sees(".changes", "时间现在是 6 分钟（原 8 分钟）");
        host.sees(".changes", "时间由 8 分钟 调整为 6 分钟");
        console.sees("[data-change='1']", "由 8 分钟 改为 6 分钟");
        console.sees("[data-change='1']", "主持人 未读");
        assertThat(judge.at(".changes")).hasCount(0);

        changes("'do':'addPresenter','presenter':{'id':'p3','name':'欧阳明远','unit':'县教育局'},'place':1");
        second.sees(".changes", "您现在第 3 个上场（原第 2 个）");
        judge.sees(".changes", "新增擂手 欧阳明远，第 1 个上场");
        lectern.sees(".changes", "您已列入名单");
        assertThat(hall.at("main")).not().containsText("新增擂手");

        host.at(".changes button").click();
        assertThat(host.at(".changes")).hasCount(0);
        console.sees("[data-change='1']", "主持人 已读");
        console.sees("[data-change='2']", "欧阳明远 未读");
        lectern.page().keyboard().press("Enter");
        assertThat(lectern.at(".changes")).hasCount(0);
        console.sees("[data-change='2']", "欧阳明远 已读");
        second.sees(".changes", "您现在第 3 个上场");
        second.at(".changes button").click();
        assertThat(second.at(".changes")).hasCount(0);

        judge.page().reload();
        judge.sees(".changes", "欧阳明远");
        judge.at(".changes button").click();
        assertThat(judge.at(".changes")).hasCount(0);
        judge.page().reload();
        judge.isLive();
        assertThat(judge.at(".changes")).hasCount(0);
    }

    @Test
    void a_judge_who_types_is_told_afterwards() {
        Device judge = joins("judge", "j1");
        for (String step : new String[] {"callNext", "startPhase"})
            server.must(ORGANISER, C, "s" + step, "'do':'" + step + "'");
        judge.sees(".who h1", "李娜");
        changes("'do':'movePresenter','presenter':'p2','place':2");
        changes("'do':'skip','presenter':'p2'");
        assertThat(judge.at("[data-state=typing]")).isVisible();
        assertThat(judge.at(".changes")).hasCount(0);
        server.must(ORGANISER, C, "defer", "'do':'defer','presenter':'p1'");
        judge.sees(".changes", "王芳 未到场");
    }

    private int n;

    private void changes(String command) {
        server.must(ORGANISER, C, "change" + n++, command);
    }

    private Device joins(String role, String who) {
        Device device = at("board").open(server.base() + "/join#" + server.mint(C, role, who));
        device.page().waitForURL("**/c/" + C + "/" + (role.equals("presenter") ? "presenter" : role) + "**");
        return device;
    }
}
