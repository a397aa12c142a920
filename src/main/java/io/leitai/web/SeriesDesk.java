package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Contest;
import io.leitai.scoring.series.ContestResult;
import io.leitai.scoring.series.Doubt;
import io.leitai.scoring.series.Quarter;
import io.leitai.scoring.series.Scope;
import io.leitai.scoring.series.Series;
import io.leitai.view.SeriesResults;
import io.leitai.view.SeriesView;
import io.leitai.wire.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers what a series' standings are, from the contests that this server has. Not on an event loop. */
final class SeriesDesk {
    /** So many answers are kept; a series has one for each contest and quarter. */
    private static final int KEPT = 64;

    private final Cluster cluster;
    private final SeriesFolder folder;
    private final Map<Asked, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Kept> eldest) {
            return size() > KEPT;
        }
    };

    private record Asked(String series, boolean rehearsal, Scope scope) {}

    /** An answer stands as long as the series and the contests are the very same. */
    private record Kept(Series series, List<Contest> contests, Answer answer) {
        boolean stands(Series now, List<Contest> those) {
            return series == now && contests.equals(those); // contests are equal only to themselves
        }
    }

    sealed interface Answer {}

    /** @param json as `docs/protocol.md` has it @param etag with its quotes */
    record Shown(String title, byte[] json, String etag) implements Answer {}

    /** @param status of HTTP */
    record Refused(int status, String code, String zh, String en, List<Doubt> doubts) implements Answer {
        String say(String language) {
            return language.equals("en") ? en : zh;
        }
    }

    /** @param here how many of its contests this server has, held or not @param counted how many of them count */
    record Line(
            String id,
            String title,
            boolean rehearsal,
            String by,
            int contests,
            int here,
            int counted,
            Map<String, String> en) {}

    SeriesDesk(Cluster cluster, SeriesFolder folder) {
        this.cluster = cluster;
        this.folder = folder;
    }

    /** Every series, and again as a rehearsal where one belongs to it. */
    List<Line> list() {
        List<Line> lines = new ArrayList<>();
        for (Series series : folder.all())
            for (boolean rehearsal : new boolean[] {false, true}) {
                List<Contest> here = contests(series, rehearsal);
                if (rehearsal && here.isEmpty()) continue;
                lines.add(new Line(
                        series.id(),
                        series.title(),
                        rehearsal,
                        series.by().name().toLowerCase(Locale.ROOT),
                        series.contests().size(),
                        here.size(),
                        (int) here.stream()
                                .filter(contest -> contest.state() == Contest.State.CLOSED)
                                .count(),
                        series.en()));
            }
        return lines;
    }

    /** @param asOf a contest's id, or null @param quarter as it was asked for, or null */
    Answer answer(String id, boolean rehearsal, String asOf, String quarter) {
        Optional<Series> found =
                folder.all().stream().filter(series -> series.id().equals(id)).findFirst();
        if (found.isEmpty()) return refused(404, "unknown-series", "没有这个系列。", "There is no such series.");
        Optional<Quarter> parsed = Optional.ofNullable(quarter).flatMap(Quarter::parse);
        if (quarter != null && parsed.isEmpty())
            return refused(400, "malformed", "quarter 要写成 2018-Q3 这样。", "quarter must be written like 2018-Q3.");
        Series series = found.get();
        Asked asked = new Asked(id, rehearsal, new Scope(asOf, parsed.orElse(null)));
        List<Contest> contests = contests(series, rehearsal);
        synchronized (kept) {
            Kept before = kept.get(asked);
            if (before != null && before.stands(series, contests)) return before.answer();
        }
        Answer answer = reckoned(series, contests, asked);
        if (answer instanceof Shown)
            synchronized (kept) {
                kept.put(asked, new Kept(series, contests, answer));
            }
        return answer;
    }

    private List<Contest> contests(Series series, boolean rehearsal) {
        return series.contests().stream()
                .flatMap(contest -> cluster.contest(contest.id()).stream())
                .filter(contest -> SeriesResults.belongs(series, contest, rehearsal))
                .toList();
    }

    private static Answer reckoned(Series series, List<Contest> contests, Asked asked) {
        List<ContestResult> results = SeriesResults.of(series, contests, asked.rehearsal());
        Scope scope = asked.scope();
        Set<String> held = results.stream().map(ContestResult::contest).collect(Collectors.toSet());
        if (scope.asOf() != null && series.contest(scope.asOf()).isEmpty())
            return refused(404, "unknown-contest", "系列里没有这一场。", "The series has no such contest.");
        if (scope.asOf() != null && !held.contains(scope.asOf()))
            return refused(404, "not-counted", "这一场还没有计入。", "This contest does not count yet.");
        if (scope.quarter() != null && series.held(held, scope).isEmpty())
            return refused(404, "not-counted", "这个季度还没有计入的比赛。", "No contest of this quarter counts yet.");
        List<Doubt> doubts = Doubt.of(series, results);
        if (!doubts.isEmpty())
            return new Refused(
                    409,
                    "series-unclear",
                    "各场的成绩还不能合在一起：" + doubts.getFirst().contest() + "，"
                            + doubts.getFirst().zh(),
                    "The results can't be put together yet: "
                            + doubts.getFirst().contest() + ": "
                            + doubts.getFirst().en(),
                    doubts);
        byte[] json = Json.bytes(SeriesView.of(series, results, asked.rehearsal(), scope));
        return new Shown(series.title(), json, etag(json));
    }

    private static String etag(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refused refused(int status, String code, String zh, String en) {
        return new Refused(status, code, zh, en, List.of());
    }
}
