package io.leitai.office;

import io.leitai.contest.Plan;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Plans with the names, and the lengths of names, that a county brings. */
final class Plans {
    private static final String[][] PEOPLE = {
        {"赵文岭", "县住房和城乡建设局驻柳河镇工作队", "队长", "Zhao Wenling"},
        {"田禾", "青杨乡党委", "书记", "Tian He"},
        {"欧阳明远", "长堤镇党委", "书记", "Ouyang Mingyuan"},
        {"韩素梅", "县民政局", "党组书记、局长", "Han Sumei"},
        {"孟广田", "县人力资源和社会保障局、县总工会联合驻北苇乡马头庄村精准脱贫工作队", "队长、第一书记", "Meng Guangtian"},
        {"古丽娜扎尔·阿卜杜热西提", "县对口支援办公室", "副主任", "Gulnazar Abdureshit"},
        {"刘振海", "双槐镇党委", "书记", "Liu Zhenhai"},
        {"丁一鸣", "县卫生和计划生育局", "党组书记、局长", "Ding Yiming"},
        {"白露", "县林业局", "局长", "Bai Lu"},
        {"宋立秋", "县教育局驻石桥堡乡工作队", "队长", "Song Liqiu"},
    };
    private static final String[] PEERS = {"二组", "三组"};
    private static final String[][] CRITERIA = {
        {"晒问题", "Problems"}, {"亮措施", "Measures"}, {"拼作风", "Working style"}, {"比成效", "Results"},
    };

    private Plans() {}

    /** Eleven judges in two panels. */
    static Plan county(int presenters, int criteria) {
        return plan(
                IntStream.rangeClosed(1, presenters).mapToObj(Plans::presenter).toList(),
                IntStream.range(0, criteria)
                        .mapToObj(i -> criterion(i, BigDecimal.ONE))
                        .toList(),
                List.of(
                        new Panel("leaders", "县领导评委组", new BigDecimal(60), 1, 1, Map.of("name", "County leaders")),
                        new Panel("peers", "同行评委组", new BigDecimal(40), 0, 0, Map.of("name", "Peers"))),
                IntStream.rangeClosed(1, 11)
                        .mapToObj(i -> judge(i, i <= 7 ? "leaders" : "peers"))
                        .toList(),
                "魏县精准脱贫擂台赛");
    }

    /** The leaders mark a group of two criteria and one more, the peers the one alone; the public votes. */
    static Plan grouped() {
        Method.Group group = new Method.Group("content", "内容", Map.of("name", "Content"), new BigDecimal("0.5"));
        List<Criterion> criteria = List.of(
                part(criterion(0, new BigDecimal("0.5")), group),
                part(criterion(1, new BigDecimal("0.5")), group),
                criterion(2, BigDecimal.ONE));
        PanelMethod.Missing out = PanelMethod.Missing.LEAVE_OUT;
        PanelMethod one = new PanelMethod(PanelMethod.Across.MEAN, List.of("c2"), out, out, 1, null);
        PanelMethod vote = new PanelMethod(PanelMethod.Across.MEAN, List.of("c2"), out, out, 1, null, true);
        Method plain = Method.PLAIN;
        Plan county = county(3, 3);
        return new Plan(
                county.id(),
                county.title(),
                county.edition(),
                county.en(),
                county.series(),
                county.date(),
                county.timezone(),
                county.hall(),
                county.venues(),
                county.kinds(),
                county.presenters(),
                new Rules(
                        criteria,
                        List.of(
                                new Panel("leaders", "县领导评委组", BigDecimal.ONE, 0, 0),
                                new Panel("peers", "同行评委组", BigDecimal.ONE, 0, 0, Map.of(), one),
                                new Panel("public", "公众", BigDecimal.ONE, 0, 0, Map.of(), vote)),
                        Rounding.DEFAULT,
                        new Method(
                                plain.order(),
                                plain.combine(),
                                plain.winner(),
                                plain.steps(),
                                plain.turns(),
                                List.of(),
                                List.of(),
                                List.of(group))),
                county.judges(),
                county.turn(),
                county.visibility(),
                county.awards());
    }

    private static Criterion part(Criterion c, Method.Group group) {
        return new Criterion(c.id(), c.name(), c.min(), c.max(), c.step(), c.weight(), c.en(), group.id());
    }

    static Plan publicVote(int judges) {
        return plan(
                List.of(presenter(1)),
                List.of(criterion(0, BigDecimal.ONE)),
                List.of(new Panel("public", "大众评审", BigDecimal.ONE, 0, 0)),
                IntStream.rangeClosed(1, judges)
                        .mapToObj(i -> judge(i, "public"))
                        .toList(),
                "魏县精准脱贫擂台赛");
    }

    /** Four criteria, the first and the third counting half as much again. */
    static Plan weighted() {
        return plan(
                List.of(presenter(1)),
                IntStream.range(0, 4)
                        .mapToObj(i -> criterion(i, new BigDecimal(i % 2 == 0 ? "1.50" : "1.0")))
                        .toList(),
                List.of(new Panel("leaders", "县领导评委组", BigDecimal.ONE, 0, 0)),
                List.of(judge(1, "leaders")),
                "魏县精准脱贫擂台赛");
    }

    /** Every text of the plan is this one. */
    static Plan withNames(String name) {
        return plan(
                List.of(new Plan.Presenter("p1", name, name, name, "team", Map.of())),
                List.of(new Criterion("c1", name, BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE)),
                List.of(new Panel("leaders", name, BigDecimal.ONE, 0, 0)),
                List.of(new Plan.Judge("j1", name, name, name, "leaders", Map.of())),
                name);
    }

    private static Plan plan(
            List<Plan.Presenter> presenters,
            List<Criterion> criteria,
            List<Panel> panels,
            List<Plan.Judge> judges,
            String title) {
        return new Plan(
                "weixian-8",
                title,
                "第八场",
                Map.of("title", "Wei County Arena Contest", "edition", "Eighth round", "hall", "County Committee Hall"),
                "",
                "2018-09-28",
                ZoneId.of("Asia/Shanghai"),
                "县委会堂",
                List.of(),
                List.of(
                        new Plan.Kind("team", "工作队队长", Map.of("name", "Work team leader")),
                        new Plan.Kind("town", "乡镇书记", Map.of("name", "Township secretary"))),
                presenters,
                new Rules(criteria, panels, Rounding.DEFAULT),
                judges,
                List.of(
                        phase("present", "陈述", "Presentation", 480, parts()),
                        phase("questions", "提问", "Questions", 120, List.of()),
                        phase("scoring", "打分", "Scoring", 90, List.of())),
                new Plan.Visibility(Plan.Marks.NAMED, Plan.Marks.ANONYMOUS),
                List.of());
    }

    private static List<Plan.Part> parts() {
        return Arrays.stream(CRITERIA)
                .map(names -> new Plan.Part(names[1], names[0], Map.of("name", names[1])))
                .toList();
    }

    private static Plan.Phase phase(String id, String name, String english, int seconds, List<Plan.Part> parts) {
        return new Plan.Phase(
                id,
                name,
                Duration.ofSeconds(seconds),
                List.of(),
                parts,
                Plan.Phase.DEFAULT_GRACE,
                false,
                Map.of("name", english));
    }

    private static Plan.Presenter presenter(int n) {
        String[] person = PEOPLE[(n - 1) % PEOPLE.length];
        String more = n <= PEOPLE.length ? "" : PEERS[n / PEOPLE.length % 2] + n;
        return new Plan.Presenter(
                "p" + n,
                person[0] + more,
                person[1],
                person[2],
                n % 3 == 1 ? "team" : "town",
                Map.of(
                        "name", person[3] + (more.isEmpty() ? "" : " " + n),
                        "unit", "Work team of the County Bureau of Housing and Urban-Rural Development in Liuhe Town",
                        "title", "Captain and first secretary"));
    }

    private static Criterion criterion(int i, BigDecimal weight) {
        String name = i < CRITERIA.length ? CRITERIA[i][0] : "评分项目" + (i + 1);
        String english = i < CRITERIA.length ? CRITERIA[i][1] : "Criterion " + (i + 1);
        return new Criterion(
                "c" + i,
                name,
                BigDecimal.ZERO,
                new BigDecimal("25"),
                new BigDecimal("0.5"),
                weight,
                Map.of("name", english));
    }

    private static Plan.Judge judge(int n, String panel) {
        return new Plan.Judge(
                "j" + n,
                n == 2 ? "李娜" : "评委甲" + n,
                n % 2 == 0 ? "县政协副主席" : "县人大常委会副主任",
                n % 4 == 0 ? "县政协" : "",
                panel,
                Map.of("name", n == 2 ? "Li Na" : "Judge Jia " + n, "title", "Vice-chair"));
    }
}
