package io.leitai.browser;

import static io.leitai.web.RunningServer.ORGANISER;

import io.leitai.web.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A contest with marks as judges give them: some kinder, some stricter, one excused now and then. */
final class Judged {
    private static final String[] NAMES = {"孟广田", "田禾", "阿依古丽·买买提江", "欧阳明远", "白露"};
    private static final String[] ENGLISH = {
        "Meng Guangtian", "Tian He", "Aygul Mamatjan-Tursun of Urumqi", "Ouyang Mingyuan", "Bai Lu"
    };
    private static final String[] UNITS = {"县水利局驻北苇乡马头庄工作队", "青杨乡党委", "县民政局", "县教育局驻石桥堡乡工作队"};

    private final RunningServer server;
    private final String id;
    private final int judges;
    private final List<String> tokens = new ArrayList<>();
    private final Random random = new Random(8);
    private int played;

    Judged(RunningServer server, String id, int presenters, int judges, int panels) {
        this.server = server;
        this.id = id;
        this.judges = judges;
        var answer = server.post(ORGANISER, "/api/v1/contests", plan(presenters, panels));
        if (answer.statusCode() != 201) throw new AssertionError(answer.body());
        for (int judge = 1; judge <= judges; judge++) tokens.add(server.mint(id, "judge", "j" + judge));
        must(ORGANISER, "'do':'open'");
    }

    String id() {
        return id;
    }

    private String plan(int presenters, int panels) {
        StringBuilder plan = new StringBuilder(
                "id: " + id + "\ntitle: 魏县精准脱贫擂台赛\nedition: 第八场\n"
                        + "en: {title: Wei County Poverty Relief Arena, edition: Contest 8}\ntimezone: Asia/Shanghai\npresenters:\n");
        for (int i = 1; i <= presenters; i++)
            plan.append(
                    "  - {id: p%d, name: %s, unit: %s, en: {name: %s, unit: \"County Bureau %d, Liuhe Work Team\"}}\n"
                            .formatted(i, NAMES[i % 5], UNITS[i % 4], ENGLISH[i % 5], i));
        plan.append("criteria:\n  - {id: problems, name: 晒问题, max: 50, step: 0.5}\n"
                + "  - {id: results, name: 比成效, max: 50, step: 0.5}\npanels:\n");
        for (int panel = 0; panel < panels; panel++) {
            plan.append(
                    "  - id: b%d\n    name: %s\n    weight: %d\n    drop: {highest: 1, lowest: 1}\n    en: {name: Panel %d}\n    judges:\n"
                            .formatted(panel, panel == 0 ? "县领导" : "科级干部", 60 - 20 * panel, panel + 1));
            for (int judge = 1 + panel * judges / panels; judge <= (panel + 1) * judges / panels; judge++)
                plan.append("      - {id: j%d, name: %s, unit: %s, en: {name: %s}}\n"
                        .formatted(
                                judge,
                                NAMES[(judge + 2) % 5],
                                judge % 4 == 0 ? UNITS[1] : "县委",
                                ENGLISH[(judge + 2) % 5]));
        }
        return plan + "turn:\n  - {phase: present, for: 8m}\n  - {phase: scoring, for: 90s}\n";
    }

    /** The next presenters, from the call to the reveal. */
    void play(int more) {
        for (int end = played + more; played < end; played++) {
            String presenter = "p" + (played + 1);
            must(ORGANISER, "'do':'callNext'");
            must(ORGANISER, "'do':'startPhase'");
            int excused = played % 4 == 0 ? 1 + played % judges : 0;
            if (excused > 0)
                must(
                        ORGANISER,
                        "'do':'excuse','judge':'j%d','presenter':'%s','reason':'回避'".formatted(excused, presenter));
            double skill = 44 + random.nextGaussian();
            for (int judge = 1; judge <= judges; judge++)
                if (judge != excused)
                    must(
                            tokens.get(judge - 1),
                            "'do':'giveMarks','presenter':'%s','turn':1,'marks':{'problems':'%s','results':'%s'}"
                                    .formatted(presenter, mark(skill, judge), mark(skill, judge)));
            for (String step : List.of("endPhase", "lock", "certify", "reveal")) must(ORGANISER, "'do':'" + step + "'");
        }
    }

    private double mark(double skill, int judge) {
        double mark = skill + (judge % 5 - 2) * 0.6 + random.nextGaussian() * (judge % 3 == 0 ? 1.2 : 0.5);
        return Math.round(Math.min(50, mark) * 2) / 2.0;
    }

    private void must(String token, String json) {
        server.must(token, id, "c" + random.nextLong(), json);
    }
}
