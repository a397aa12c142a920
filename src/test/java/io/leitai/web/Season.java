package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;

import java.util.Map;
import java.util.stream.Collectors;

/** Contests of one judge, played to their end on a running server. */
public final class Season {
    private Season() {}

    /**
     * @param marks unit to the mark of its presenter, in running order; a presenter's id is p1, p2 …, the name as the unit
     * @param closed whether the contest is closed in the end; every result is revealed in any case
     */
    public static void play(
            RunningServer server,
            String series,
            String id,
            boolean rehearsal,
            Map<String, String> marks,
            boolean closed) {
        int[] n = {0};
        String presenters = marks.keySet().stream()
                .map(unit -> "  - {id: p%d, name: %s, unit: %s}\n".formatted(++n[0], unit, unit))
                .collect(Collectors.joining());
        String plan = """
                id: %s
                title: %s
                series: %s
                timezone: Asia/Shanghai
                presenters:
                %scriteria: [{id: all, name: 总分, max: 100, step: 0.01}]
                panels: [{id: jury, judges: [{id: j1, name: 陈砚秋}]}]
                turn: [{phase: scoring, for: 90s}]
                """.formatted(id, id, series, presenters);
        var planned = server.post(ORGANISER, "/api/v1/contests" + (rehearsal ? "?rehearsal=true" : ""), plan);
        if (planned.statusCode() != 201) throw new AssertionError(planned.body());
        String judge = server.mint(id, "judge", "j1");
        direct(server, id, "open");
        int who = 0;
        for (String mark : marks.values()) {
            who++;
            direct(server, id, "callNext");
            direct(server, id, "startPhase");
            server.must(
                    judge,
                    id,
                    "m" + who,
                    "'do':'giveMarks','presenter':'p%d','turn':1,'marks':{'all':'%s'}".formatted(who, mark));
            for (String step : new String[] {"endPhase", "lock", "certify", "reveal"}) direct(server, id, step);
        }
        if (closed) direct(server, id, "close");
    }

    public static void direct(RunningServer server, String contest, String step) {
        server.must(ORGANISER, contest, step + System.nanoTime(), "'do':'" + step + "'");
    }
}
