package io.leitai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.web.RunningServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Criteria in groups, on the phones of judges who mark all or some of them. */
class GroupsInTheBrowserIT {
    private static final String C = "groups";
    private static final String PLAN = """
            id: groups
            title: 乡镇擂台赛
            timezone: Asia/Shanghai
            presenters: [{id: p1, name: 李娜, unit: 文化馆, en: {name: Li Na}}]
            criteria:
              - id: content
                name: 内容
                weight: 0.6
                en: {name: Content}
                criteria:
                  - {id: problems, name: 晒问题, max: 25, step: 0.5, en: {name: Problems}}
                  - {id: measures, name: 亮措施, max: 25, step: 0.5, en: {name: Measures}}
                  - {id: results, name: 比成效, max: 50, step: 0.5, en: {name: Results}}
              - id: bearing
                name: 台风与答辩
                weight: 0.4
                en: {name: Bearing and answers}
                criteria:
                  - {id: style, name: 拼作风, max: 40, step: 0.5, en: {name: Working style}}
                  - {id: speech, name: 语言表达, max: 30, step: 0.5, en: {name: Speech}}
                  - {id: answers, name: 现场答问, max: 30, step: 0.5, en: {name: Answers}}
            panels:
              - {id: jury, judges: [{id: j1, name: 陈砚秋}]}
              - {id: talk, criteria: [bearing], judges: [{id: t1, name: 马宗岳}]}
            turn:
              - {phase: present, for: 8m}
              - {phase: scoring, for: 3m}
            """;

    @TempDir
    Path data;

    @Test
    void a_judge_marks_parts_under_their_groups_and_sees_only_what_the_panel_marks() {
        try (Chromium chromium = new Chromium();
                RunningServer server = new RunningServer(data)) {
            assertThat(server.post(ORGANISER, "/api/v1/contests", PLAN).statusCode())
                    .isEqualTo(201);
            for (String step : List.of("open", "callNext", "startPhase"))
                server.must(ORGANISER, C, step, "'do':'" + step + "'");
            try (Device chinese = phone(chromium, server, "j1", "zh-CN");
                    Device english = phone(chromium, server, "t1", "en")) {
                JudgesPhone judge = new JudgesPhone(chinese);
                assertThat(chinese.at(".criteria .criterion")).hasCount(6);
                assertThat(chinese.at(".criteria .group b")).hasText(new String[] {"内容", "台风与答辩"});
                judge.types("22", "19.5", "40", "35", "27.5", "24");
                assertThat(chinese.at(".review .group .fig")).hasText(new String[] {"48.9", "34.6"});
                assertThat(chinese.at(".review .sum .fig")).hasText("83.5");
                chinese.picture("judge-groups-zh");
                judge.confirms();
                assertThat(chinese.at("[data-fate=recorded] .seal")).isVisible();

                assertThat(english.at(".criteria .group b")).hasText("Bearing and answers");
                new JudgesPhone(english).gives("30", "20", "25.5");
                assertThat(english.at(".sheet .sum .fig")).hasText("30.2");
                english.picture("judge-groups-en");
                assertThat(chinese.whatWentWrong()).isEmpty();
                assertThat(english.whatWentWrong()).isEmpty();
            }
        }
    }

    private static Device phone(Chromium chromium, RunningServer server, String judge, String language) {
        Device phone =
                chromium.screen(language, 390, 844).open(server.base() + "/join#" + server.mint(C, "judge", judge));
        phone.page().waitForURL("**/c/" + C + "/**");
        return phone;
    }
}
