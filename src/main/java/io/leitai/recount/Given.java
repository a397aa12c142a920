package io.leitai.recount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The papers, sorted so that each can be found. */
final class Given {
    private record Stage(String presenter, int turn) {}

    private record Box(String presenter, int turn, String who, String what) {}

    private final Map<Box, Ratio> marks = new HashMap<>();
    private final Map<Stage, List<Ratio>> votes = new HashMap<>();
    private final Map<Box, Ratio> points = new HashMap<>();
    private final Map<Stage, Ratio> deducted = new HashMap<>();
    private final Set<Box> excuses = new HashSet<>();
    private final Set<Stage> marked = new HashSet<>();

    Given(Papers papers) {
        for (Papers.Excuse one : papers.excuses()) excuses.add(new Box(one.presenter(), one.turn(), one.judge(), ""));
        for (Papers.Mark one : papers.marks()) {
            if (excused(one.presenter(), one.turn(), one.judge())) continue;
            marks.put(new Box(one.presenter(), one.turn(), one.judge(), one.criterion()), Ratio.of(one.mark()));
            marked.add(new Stage(one.presenter(), one.turn()));
        }
        for (Papers.Vote one : papers.votes()) {
            Stage stage = new Stage(one.presenter(), one.turn());
            votes.computeIfAbsent(stage, first -> new ArrayList<>()).add(Ratio.of(one.mark()));
            marked.add(stage);
        }
        for (Papers.Points one : papers.points())
            points.put(new Box(one.presenter(), one.turn(), "", one.component()), Ratio.of(one.points()));
        for (Papers.Deduction one : papers.deductions())
            deducted.merge(new Stage(one.presenter(), one.turn()), Ratio.of(one.points()), Ratio::plus);
    }

    /** Nothing of an excused judge. */
    Optional<Ratio> mark(String presenter, int turn, String judge, String criterion) {
        return Optional.ofNullable(marks.get(new Box(presenter, turn, judge, criterion)));
    }

    boolean excused(String presenter, int turn, String judge) {
        return excuses.contains(new Box(presenter, turn, judge, ""));
    }

    List<Ratio> votes(String presenter, int turn) {
        return votes.getOrDefault(new Stage(presenter, turn), List.of());
    }

    /** Whether anybody, judge or voter, gave a mark. */
    boolean marked(String presenter, int turn) {
        return marked.contains(new Stage(presenter, turn));
    }

    Optional<Ratio> points(String presenter, int turn, String component) {
        return Optional.ofNullable(points.get(new Box(presenter, turn, "", component)));
    }

    /** All that was deducted at the desk. */
    Ratio deducted(String presenter, int turn) {
        return deducted.getOrDefault(new Stage(presenter, turn), Ratio.ZERO);
    }
}
